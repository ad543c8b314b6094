/** The built site as the tests see it: its pages, what they link to and load, and how much that weighs. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BuiltPage {
  /** Address inside the site, from the root and without the base path: `/guide/start/`. */
  path: string;
  html: string;
}

export interface Element {
  name: string;
  attributes: Map<string, string>;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#38': '&',
  '#34': '"',
};

export function decode(text: string): string {
  return text.replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Start tags in order. Astro writes well-formed HTML, so that a full parser is not needed. */
export function elements(html: string, name = '[a-zA-Z][\\w-]*'): Element[] {
  const markup = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
  return [
    ...markup.matchAll(
      new RegExp(`<(${name})((?:\\s+[^\\s=>"']+(?:="[^"]*"|='[^']*'|=[^\\s>"']+)?)*)\\s*/?>`, 'g'),
    ),
  ].map(([, tag = '', rest = '']) => ({
    name: tag.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(/([^\s=>"']+)(?:="([^"]*)"|='([^']*)'|=([^\s>"']+))?/g)].map(
        ([, key = '', double, single, bare]) =>
          [key.toLowerCase(), decode(double ?? single ?? bare ?? '')] as const,
      ),
    ),
  }));
}

/** Words a reader reads in `<main>`. */
export function countWords(html: string): number {
  const main = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export class BuiltSite {
  readonly pages: BuiltPage[];
  readonly folder: string;
  readonly base: string;

  constructor(folder = resolve(process.env.SITE_DIR ?? 'dist'), base = '/') {
    this.folder = folder;
    this.base = base;
    this.pages = globSync('**/*.html', { cwd: folder }).map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
    if (this.pages.length === 0) throw new Error(`There is no built site in ${folder}: run the build first`);
  }

  /** Address inside the site for what stands in a page, or undefined when it leads elsewhere. */
  resolve(reference: string, page: BuiltPage): { path: string; anchor: string } | undefined {
    if (/^(?!https?:)[a-z][\w+.-]*:/i.test(reference)) return undefined;
    const url = new URL(reference, `https://site.invalid${this.base}${page.path.slice(1)}`);
    if (url.host !== 'site.invalid') return undefined;
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(this.base))
      throw new Error(`${page.path} refers to ${reference}, outside ${this.base}`);
    return { path: `/${path.slice(this.base.length)}`, anchor: decodeURIComponent(url.hash.slice(1)) };
  }

  page(path: string): BuiltPage | undefined {
    return this.pages.find((page) => page.path === path);
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  has(path: string): boolean {
    try {
      this.read(path);
      return true;
    } catch {
      return this.page(path) !== undefined;
    }
  }

  /** Size in bytes as sent, compressed. */
  weight(path: string): number {
    return gzipSync(this.read(path)).length;
  }

  /** A script and everything it imports before it runs. */
  scriptsFrom(entries: string[]): Set<string> {
    const found = new Set<string>();
    const queue = [...entries];
    for (let path = queue.pop(); path; path = queue.pop()) {
      if (found.has(path)) continue;
      found.add(path);
      const code = this.read(path).toString();
      for (const [, target = ''] of code.matchAll(
        /(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+\.js)["']/g,
      )) {
        queue.push(posix.join(posix.dirname(path), target));
      }
    }
    return found;
  }
}

export const isGuidePage = (page: BuiltPage): boolean => /^\/guide\/[^/]+\/[^/]+\/$/.test(page.path);
export const isPlannerPage = (page: BuiltPage): boolean => /^\/planners\/[^/]+\/$/.test(page.path);
export const isSessionPage = (page: BuiltPage): boolean => /^\/sessions\//.test(page.path);
export const isFindable = (page: BuiltPage): boolean =>
  !page.html.includes('<meta name="robots" content="noindex');
