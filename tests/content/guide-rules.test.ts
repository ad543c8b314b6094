/** What content/README.md asks of each page and the schema cannot see. */
import { expect, test } from 'vitest';
import { countWords } from '#site/reading-time.ts';
import { readPages } from './content-files.ts';

const guide = readPages('guide/**/*.mdx');
const all = readPages('{guide,planners,cases,sessions}/**/*.mdx');

/** Paths of pages that break a rule. */
function breaking(pages: typeof guide, rule: (page: (typeof guide)[number]) => boolean): string[] {
  return pages.filter((page) => !rule(page)).map(({ path }) => path);
}

test('a summary is one sentence of at most 180 characters with a full stop; a title has none', () => {
  expect(breaking(all, ({ data }) => /[.?!]$/.test(String(data.summary)) && String(data.summary).length <= 180)).toEqual([]);
  expect(breaking(all, ({ data }) => !/\.$/.test(String(data.title)))).toEqual([]);
});

test('the pages of a part have different places in the order, and titles are unique in the guide', () => {
  const places = guide.map(({ data }) => `${data.part} ${data.order}`);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  const titles = guide.map(({ data }) => String(data.title));
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('a guide page has between 400 and 1,200 words of running text, tables aside', () => {
  const lengths = guide.map(({ path, body }) => ({ path, words: countWords(body.replace(/^\|.*$/gm, '')) }));
  expect(lengths.filter(({ words }) => words > 1200 || words < 400)).toEqual([]);
});

test('a guide page ends with what to do on Monday: two to five actions', () => {
  expect(breaking(guide, ({ body }) => /<\/OnMonday>\s*$/.test(body))).toEqual([]);
  const actions = ({ body }: { body: string }) =>
    (/<OnMonday>([\s\S]*)<\/OnMonday>/.exec(body)?.[1]?.match(/^\s*[-*] /gm) ?? []).length;
  expect(breaking(guide, (page) => actions(page) >= 2 && actions(page) <= 5)).toEqual([]);
});

test('content imports nothing and starts its headings at the second level', () => {
  expect(breaking(all, ({ body }) => !/^(import|export) /m.test(body))).toEqual([]);
  expect(breaking(all, ({ body }) => !/^# /m.test(body.replace(/^```[\s\S]*?^```/gm, '')))).toEqual([]);
});
