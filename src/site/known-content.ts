/** Reads from disk what content may name: the ids of its data files, its pages, and the addresses of the site. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ContentText, type Known, split } from './content-faults.ts';
import { headingAnchors } from './heading-anchors.ts';

export async function readTexts(root: string, pattern: string): Promise<ContentText[]> {
  const texts: ContentText[] = [];
  for await (const file of glob(pattern, { cwd: root })) {
    texts.push({ path: file.replaceAll('\\', '/'), text: await readFile(join(root, file), 'utf8') });
  }
  return texts.sort((a, b) => a.path.localeCompare(b.path));
}

export async function readKnown(root: string, texts: readonly ContentText[]): Promise<Known> {
  const ids = async (file: string) => {
    const entries = parse(await readFile(join(root, 'content', file), 'utf8')) as { id: string }[];
    return new Set(entries.map(({ id }) => id));
  };
  const [terms, sources, roles, parts] = await Promise.all(
    ['glossary.yaml', 'sources.yaml', 'roles.yaml', 'parts.yaml'].map(ids),
  );
  if (!terms || !sources || !roles || !parts) throw new Error('A data file of content/ is missing');
  const drawings = await readTexts(root, 'content/diagrams/*.svg');
  return {
    terms,
    sources,
    roles,
    parts,
    planners: new Set(inside(texts, /^content\/planners\/([^/]+)\.mdx$/)),
    figures: new Set(inside(drawings, /([^/]+)\.svg$/)),
    pages: new Set(inside(texts, /^content\/guide\/(.+)\.mdx$/)),
    addresses: await readAddresses(root, texts, terms, sources),
  };
}

async function readAddresses(
  root: string,
  texts: readonly ContentText[],
  terms: Set<string>,
  sources: Set<string>,
): Promise<Known['addresses']> {
  const addresses = new Map<string, ReadonlySet<string> | undefined>();
  for (const { path } of await readTexts(root, 'src/pages/**/*.astro')) {
    const route = path.replace(/^src\/pages/, '').replace(/(\/index)?\.astro$/, '/');
    if (!route.includes('[')) addresses.set(route, undefined);
  }
  for (const { path, text } of texts) {
    const [, kind, id] = /^content\/(guide|planners|cases)\/(.+?)(?:\/story)?\.mdx$/.exec(path) ?? [];
    if (!kind || !id) continue;
    addresses.set(`/${kind}/${id}/`, headingAnchors(split(text).body));
    if (kind === 'guide') addresses.set(`/guide/${id.split('/')[0]}/`, undefined);
  }
  for (const { path } of await readTexts(root, 'content/checklists/*.yaml')) {
    const id = /([^/]+)\.yaml$/.exec(path)?.[1];
    addresses.set(`/planners/checklists/${id}/`, undefined);
  }
  for (const { path } of await readTexts(root, 'content/paths/*.yaml')) {
    const id = /([^/]+)\.yaml$/.exec(path)?.[1];
    addresses.set(`/paths/${id}/`, undefined);
    addresses.set(`/paths/${id}/done/`, undefined);
  }
  for (const { path } of await readTexts(root, 'content/sessions/*.yaml')) {
    const id = /([^/]+)\.yaml$/.exec(path)?.[1];
    for (const part of ['', 'run/', 'notes/', 'take-part/'])
      addresses.set(`/sessions/${id}/${part}`, undefined);
  }
  addresses.set('/glossary/', terms);
  addresses.set('/sources/', sources);
  return addresses;
}

function inside(texts: readonly ContentText[], pattern: RegExp): string[] {
  return texts.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []);
}
