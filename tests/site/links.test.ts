import { expect, test } from 'vitest';
import { BuiltSite, isFindable } from './built-site.ts';
import { deadReferences, reachablePaths } from './links.ts';

const site = new BuiltSite();

test('every link, asset and anchor inside the site exists', () => {
  expect(deadReferences(site)).toEqual([]);
});

test('every page can be reached from the home page by links', () => {
  const reached = reachablePaths(site);
  expect(
    site.pages.filter((page) => isFindable(page) && !reached.has(page.path)).map(({ path }) => path),
  ).toEqual([]);
});

test('the sitemap names every page that wants to be found, and nothing else', () => {
  const sitemap = site.read('sitemap.xml').toString();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  expect(listed.toSorted()).toEqual(
    site.pages
      .filter(isFindable)
      .map(({ path }) => path)
      .toSorted(),
  );
});
