/** The files of `content/` as the tests read them. */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface TextFile {
  /** Path below `content/`. */
  path: string;
  text: string;
}

export function readFiles(pattern: string): TextFile[] {
  return globSync(pattern, { cwd: 'content' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`content/${path}`, 'utf8') }));
}

export interface Page extends TextFile {
  data: Record<string, unknown>;
  body: string;
}

/** MDX files with their front matter read. */
export function readPages(pattern: string): Page[] {
  return readFiles(pattern).map((file) => {
    const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.text) ?? [];
    return { ...file, data: (parse(frontMatter) ?? {}) as Record<string, unknown>, body };
  });
}

/** Every `id` in a data file, in order, however deep. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner),
  );
}

/** Ids that links, saved projects and other files hold on to, by file. */
export function permanentIds(): Record<string, string[]> {
  const files = readFiles('{glossary,sources,roles,parts,risk-library}.yaml').concat(
    readFiles('{checklists,paths,sessions}/*.yaml'),
  );
  const pages = readPages('{guide,planners,cases,sessions}/**/*.mdx').map(({ path }) =>
    path.replace(/(\/story)?\.mdx$/, ''),
  );
  // The name of such a file is an id too: progress and addresses hold on to it.
  const named = readFiles('{paths,sessions}/*.yaml').map(({ path }) => path.replace(/\.yaml$/, ''));
  return {
    ...Object.fromEntries(files.map(({ path, text }) => [path, idsIn(parse(text))])),
    pages: [...pages, ...named],
  };
}
