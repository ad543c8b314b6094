/** Budgets of a first visit, after gzip, fonts and icons aside. */
import { expect, test } from 'vitest';
import {
  type BuiltPage,
  BuiltSite,
  countWords,
  elements,
  isGuidePage,
  isPlannerPage,
  isSessionPage,
} from './built-site.ts';

const site = new BuiltSite();
const guidePages = site.pages.filter(isGuidePage);
/** Pages with a figure to try load a little more; the figure itself comes when it is near the view. */
const withFigure = guidePages.filter(({ html }) => html.includes(' data-try='));
const plannerPages = site.pages.filter(isPlannerPage);
const kib = 1024;

const inside = (page: BuiltPage, reference: string) => site.resolve(reference, page)?.path.slice(1) ?? '';

function styles(page: BuiltPage): string[] {
  return elements(page.html, 'link')
    .filter(({ attributes }) => attributes.get('rel') === 'stylesheet')
    .map(({ attributes }) => inside(page, attributes.get('href') ?? ''));
}

/** Scripts that load with the page: its own, those of islands that load at once, and all they import. */
function scripts(page: BuiltPage): string[] {
  const own = elements(page.html, 'script').flatMap(({ attributes }) => attributes.get('src') ?? []);
  const islands = elements(page.html, 'astro-island').flatMap(({ attributes }) =>
    ['component-url', 'renderer-url'].flatMap((key) => attributes.get(key) ?? []),
  );
  return [...site.scriptsFrom([...own, ...islands].map((reference) => inside(page, reference)))];
}

const total = (files: string[]) => files.reduce((sum, file) => sum + site.weight(file), 0);

/** Pages over a budget, with their size, so that a failure says which and by how much. */
function over(
  pages: BuiltPage[],
  budget: (page: BuiltPage) => number,
  size: (page: BuiltPage) => number,
): string[] {
  return pages
    .filter((page) => size(page) > budget(page))
    .map(
      (page) => `${page.path}: ${(size(page) / kib).toFixed(1)} KB of ${(budget(page) / kib).toFixed(1)} KB`,
    );
}

test('the HTML of a guide page is at most 12 KB for each 1,000 words', () => {
  const budget = ({ html }: BuiltPage) => 12 * kib * Math.max(1, countWords(html) / 1000);
  expect(over(guidePages, budget, ({ path }) => site.weight(`${path.slice(1)}index.html`))).toEqual([]);
});

test('the style sheets of a guide page are at most 8 KB', () => {
  expect(
    over(
      guidePages,
      () => 8 * kib,
      (page) => total(styles(page)),
    ),
  ).toEqual([]);
});

test('the scripts of a guide page are at most 4 KB, 5 with a figure to try, without a framework', () => {
  expect(
    over(
      guidePages,
      (page) => (withFigure.includes(page) ? 5 : 4) * kib,
      (page) => total(scripts(page)),
    ),
  ).toEqual([]);
  const used = new Set(guidePages.flatMap(scripts));
  const withReact = [...used].filter(
    (file) => /\breact\b/i.test(file) || /react/i.test(site.read(file).toString()),
  );
  expect(withReact).toEqual([]);
});

test('a guide page needs at most 8 requests', () => {
  const counts = guidePages.map((page) => ({
    path: page.path,
    count: 1 + styles(page).length + scripts(page).length,
  }));
  expect(counts.filter(({ count }) => count > 8)).toEqual([]);
});

test('the fonts that load with a page are at most 35 KB', () => {
  const fonts = new Set(
    site.pages.flatMap((page) =>
      elements(page.html, 'link')
        .filter(({ attributes }) => attributes.get('as') === 'font')
        .map(({ attributes }) => inside(page, attributes.get('href') ?? '')),
    ),
  );
  const size = [...fonts].reduce((sum, file) => sum + site.read(file).length, 0);
  expect(fonts.size).toBeGreaterThan(0);
  expect(size / kib).toBeLessThanOrEqual(35);
});

test('the scripts of a planner page, and of a page that runs a session, are at most 130 KB', () => {
  expect(
    over(
      [...plannerPages, ...site.pages.filter(isSessionPage)],
      () => 130 * kib,
      (page) => total(scripts(page)),
    ),
  ).toEqual([]);
});

test('the order of the layers is declared before any style sheet, and there are no other layers', () => {
  const order = ['reset', 'tokens', 'base', 'layout', 'components', 'utilities'];
  const wrong = site.pages.flatMap((page) => {
    const head = page.html.slice(0, page.html.indexOf('<link rel="stylesheet"'));
    const declared = /<style>@layer ([\w, ]+);<\/style>/.exec(head)?.[1]?.split(/,\s*/) ?? [];
    const sheets = styles(page).map((file) => site.read(file).toString());
    const named = sheets.flatMap((sheet) => [...sheet.matchAll(/@layer ([\w, ]+)[{;]/g)]);
    const strange = named
      .flatMap(([, names = '']) => names.split(/,\s*/))
      .filter((name) => !order.includes(name));
    return declared.join() === order.join() && strange.length === 0
      ? []
      : [`${page.path}: ${declared.join(', ')} ${strange.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});
