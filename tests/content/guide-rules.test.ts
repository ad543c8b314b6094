/** What content/README.md asks of each page and the schema cannot see. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { countWords } from '#site/reading-time.ts';
import { readFiles, readPages } from './content-files.ts';
import { blocksOf, sentencesOf } from './reading-text.ts';

const guide = readPages('guide/**/*.mdx');
const all = readPages('{guide,planners,cases,sessions}/**/*.mdx');

/** Paths of pages that break a rule. */
function breaking(pages: typeof guide, rule: (page: (typeof guide)[number]) => boolean): string[] {
  return pages.filter((page) => !rule(page)).map(({ path }) => path);
}

test('a summary is one sentence of at most 180 characters with a full stop; a title has none', () => {
  expect(
    breaking(all, ({ data }) => /[.?!]$/.test(String(data.summary)) && String(data.summary).length <= 180),
  ).toEqual([]);
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

test('no guide page has more than 1,400 words of body, tables included; a case has 900 to 2,000', () => {
  expect(guide.filter(({ body }) => countWords(body) > 1400).map(({ path }) => path)).toEqual([]);
  const cases = all
    .filter(({ path }) => path.startsWith('cases/'))
    .map(({ path, body }) => ({ path, words: countWords(body) }));
  expect(cases.filter(({ words }) => words < 900 || words > 2000)).toEqual([]);
});

test('no sentence of eight words or more stands on two pages', () => {
  const pagesOf = new Map<string, Set<string>>();
  for (const { path, body } of all) {
    for (const sentence of blocksOf(body).flatMap(sentencesOf)) {
      if (countWords(sentence) < 8) continue;
      pagesOf.set(sentence, (pagesOf.get(sentence) ?? new Set()).add(path));
    }
  }
  expect(
    [...pagesOf].filter(([, paths]) => paths.size > 1).map(([sentence, paths]) => [sentence, ...paths]),
  ).toEqual([]);
});

test('the glossary holds at least 120 terms, each defined in one or two sentences', () => {
  const entries = readFiles('glossary.yaml').flatMap(
    ({ text }) => parse(text) as { id: string; definition: string }[],
  );
  expect(entries.length).toBeGreaterThanOrEqual(120);
  expect(entries.filter(({ definition }) => sentencesOf(definition).length > 2).map(({ id }) => id)).toEqual(
    [],
  );
  expect(entries.filter(({ definition }) => countWords(definition) > 60).map(({ id }) => id)).toEqual([]);
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
