import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { facetNames } from '#components/search/facets.ts';
import { BuiltSite, isFindable, isGuidePage } from './built-site.ts';

interface Fragment {
  url: string;
  filters: Record<string, string[]>;
  content: string;
  anchors: { id: string }[];
}

const site = new BuiltSite();
const signature = 'pagefind_dcd';
const fragments = globSync('pagefind/fragment/*.pf_fragment', { cwd: site.folder }).map((file) => {
  const text = gunzipSync(readFileSync(join(site.folder, file))).toString();
  return JSON.parse(text.slice(signature.length)) as Fragment;
});
const byUrl = new Map(fragments.map((fragment) => [fragment.url, fragment]));

test('the index holds every page that wants to be found and every term, and nothing else', () => {
  const terms = (parse(readFileSync('content/glossary.yaml', 'utf8')) as { id: string }[]).map(
    ({ id }) => `/glossary/#${id}`,
  );
  const pages = site.pages.filter(isFindable).map(({ path }) => path);
  expect([...byUrl.keys()].toSorted()).toEqual([...pages, ...terms].toSorted());
});

test('every entry has one kind, and guide pages their part', () => {
  const wrong = fragments.filter(({ filters }) => filters.kind?.length !== 1).map(({ url }) => url);
  for (const page of site.pages.filter(isGuidePage)) {
    const part = page.path.split('/')[2];
    if (byUrl.get(page.path)?.filters.part?.[0] !== part) wrong.push(page.path);
  }
  expect(wrong).toEqual([]);
});

test('headings of guide pages can be found', () => {
  const without = site.pages.filter(
    (page) => isGuidePage(page) && (byUrl.get(page.path)?.anchors.length ?? 0) < 2,
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('navigation, breadcrumbs and dialogs are not in the index', () => {
  const strays = fragments.filter(({ content }) =>
    /Skip to the content|What are you looking for/.test(content),
  );
  expect(strays.map(({ url }) => url)).toEqual([]);
});

test('the filters offer exactly the values that entries carry, each with a label', () => {
  const offered = JSON.parse(site.read('search-facets.json').toString()) as Record<
    string,
    { id: string; label: string }[]
  >;
  for (const name of facetNames) {
    const carried = new Set(fragments.flatMap(({ filters }) => filters[name] ?? []));
    expect(offered[name]?.map(({ id }) => id).toSorted(), name).toEqual([...carried].toSorted());
    expect(
      offered[name]?.every(({ label }) => /^[A-Z]/.test(label)),
      `labels of ${name}`,
    ).toBe(true);
  }
});
