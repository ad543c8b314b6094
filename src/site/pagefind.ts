/**
 * Builds the search index from the finished site: one record per page, with its headings, and one per glossary term.
 * Only `<main>` is read; what a page can be narrowed by stands in its `data-facets`. The build fails when a page has
 * neither, so that no page goes missing from search in silence.
 */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minifySync } from 'vite';
import { parse } from 'yaml';
import { facetNames, readFacets } from '#components/search/facets.ts';
import { type CarriedValues, filterOptions, noValues } from './search-filters.ts';

interface Term {
  id: string;
  term: string;
  definition: string;
}

// Pagefind also writes four ready-made interfaces, a worker and a program for unknown languages: half a megabyte that
// nothing here asks for.
const neededFiles =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|[^/]+\.pf_meta|(fragment|index|filter)\/.+)$/;

function failOn(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`Search index: ${what}: ${errors.join('; ')}`);
}

/** Pages that ask not to be found (the 404 page, the search page) say so with a robots meta element. */
export function isSearchable(html: string): boolean {
  return !/<meta name="robots" content="noindex/.test(html);
}

/** The facets a page states for itself, and where its `<main>` begins. */
function facetsOf(html: string, path: string) {
  const main = /<main\b[^>]*?\bdata-facets="([^"]*)"[^>]*>/.exec(html);
  if (!main) throw new Error(`Search index: ${path} has no <main data-facets="…">`);
  return { facets: readFacets(main[1] ?? ''), start: main.index + main[0].length };
}

/** The page with its facets written the way Pagefind reads them. */
function withFilters(html: string, path: string, carried: CarriedValues): string {
  const { facets, start } = facetsOf(html, path);
  const filters = facetNames.flatMap((name) =>
    (facets[name] ?? []).map((value) => {
      carried[name].add(value);
      return `<span data-pagefind-filter="${name}:${value}"></span>`;
    }),
  );
  return `${html.slice(0, start)}${filters.join('')}${html.slice(start)}`;
}

async function addPages(index: PagefindIndex, folder: string, carried: CarriedValues): Promise<number> {
  let count = 0;
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, file), 'utf8');
    if (!isSearchable(html)) continue;
    const url = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    const { errors } = await index.addHTMLFile({ url, content: withFilters(html, url, carried) });
    failOn(errors, url);
    count++;
  }
  return count;
}

async function addTerms(index: PagefindIndex, glossary: URL, carried: CarriedValues): Promise<number> {
  const terms = parse(await readFile(glossary, 'utf8')) as Term[];
  for (const { id, term, definition } of terms) {
    const { errors } = await index.addCustomRecord({
      url: `/glossary/#${id}`,
      content: definition,
      language: 'en',
      meta: { title: term },
      filters: { kind: ['term'] },
    });
    failOn(errors, `term ${id}`);
  }
  if (terms.length > 0) carried.kind.add('term');
  return terms.length;
}

// Words per file of the index. A search loads the files of its words; Pagefind's own 20,000 makes each of them 28 KB.
const wordsPerFile = 1500;

/** Pagefind's program comes unminified, and its WebAssembly (in gzip, whatever the host does) can be packed 5 % tighter. */
async function slim(path: string, content: Uint8Array): Promise<Uint8Array | string> {
  if (path === 'pagefind.js')
    return minifySync(path, new TextDecoder().decode(content), { module: true }).code;
  if (path.startsWith('wasm.')) return gzipAsync(gunzipSync(content), { numiterations: 15 });
  return content;
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { errors, files } = await index.getFiles();
  failOn(errors, 'writing');
  for (const { path, content } of files.filter((file) => neededFiles.test(file.path))) {
    const target = join(folder, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await slim(path, content));
  }
}

export function searchIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(wordsPerFile);
        const { errors, index } = await createIndex({ rootSelector: 'main', forceLanguage: 'en' });
        failOn(errors, 'starting');
        if (!index) throw new Error('Search index: Pagefind did not start');
        const carried = noValues();
        const content = new URL('content/', root);
        const pages = await addPages(index, folder, carried);
        if (pages === 0) throw new Error('Search index: no page was indexed');
        const terms = await addTerms(index, new URL('glossary.yaml', content), carried);
        await writeIndex(index, folder);
        await writeFile(
          join(folder, 'search-facets.json'),
          JSON.stringify(await filterOptions(carried, content)),
        );
        await close();
        logger.info(`${pages} pages and ${terms} terms can be found`);
      },
    },
  };
}
