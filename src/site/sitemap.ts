/** Writes sitemap.xml from the finished pages: all that do not ask to be left out, with their date where they show one. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isSearchable } from './pagefind.ts';

export interface SitePage {
  /** Path under the base of the site, without a leading slash. */
  path: string;
  html: string;
}

export function sitemapOf(pages: readonly SitePage[], root: URL): string {
  const entries = pages
    .filter(({ html }) => isSearchable(html))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, html }) => {
      const updated = /Updated <time datetime="([0-9-]+)"/.exec(html)?.[1];
      return `<url><loc>${new URL(path, root)}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

export function sitemap(): AstroIntegration {
  let root = new URL('http://localhost/');
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(`${config.base.replace(/\/$/, '')}/`, config.site);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages: SitePage[] = [];
        for await (const file of glob('**/*.html', { cwd: folder })) {
          const path = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
          pages.push({ path, html: await readFile(join(folder, file), 'utf8') });
        }
        await writeFile(join(folder, 'sitemap.xml'), sitemapOf(pages, root));
      },
    },
  };
}
