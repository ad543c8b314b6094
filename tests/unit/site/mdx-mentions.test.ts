import { expect, test } from 'vitest';
import { headingAnchors } from '#site/heading-anchors.ts';
import { findMentions, mentioned } from '#site/mdx-mentions.ts';
import { countWords, readingMinutes } from '#site/reading-time.ts';
import { shortAuthors } from '#site/sources.ts';

test('each value once, in the order of its first mention', () => {
  const body = 'A <Source id="b-2" /> and <Source id="a-1" />, again <Source id="b-2" />.';
  expect(mentioned(body, 'source')).toEqual(['b-2', 'a-1']);
});

test('mentions carry their line', () => {
  const body = 'one\n\n<Term id="recall">recall</Term>\n[x](/guide/)';
  expect(findMentions(body).map(({ kind, value, line }) => `${line} ${kind} ${value}`)).toEqual([
    '3 term recall',
    '3 component Term',
    '4 link /guide/',
  ]);
});

test('an id written after another attribute is found', () => {
  expect(mentioned('<Callout title="x" kind="note">', 'callout')).toEqual(['note']);
});

test('anchors are those of the rendered headings', () => {
  const body = `
## The plan, in the order in which to make it
### What “good” is, and isn't
## Costs & benefits
## Costs & benefits
## <Term id="recall">Recall</Term> at 90 %
\`\`\`
## not a heading
\`\`\`
<OnMonday>
`;
  expect([...headingAnchors(body)]).toEqual([
    'the-plan-in-the-order-in-which-to-make-it',
    'what-good-is-and-isnt',
    'costs--benefits',
    'costs--benefits-1',
    'recall-at-90-',
    'on-monday',
  ]);
});

test('reading time counts what is read, not markup', () => {
  const callout =
    '<Callout kind="note" title="Two words">\n\nOne [more word](/guide/frame/good-enough/).\n\n</Callout>';
  expect(countWords(callout)).toBe(5);
  expect(readingMinutes('word '.repeat(1100))).toBe(5);
  expect(readingMinutes('word')).toBe(1);
});

test.each([
  ['J. Ryseff, B. De Bruhl and S. J. Newberry (RAND)', 'Ryseff and others'],
  ['L. Biewald', 'Biewald'],
  ['J.-P. Serban and K. van der Blom', 'Serban and others'],
  ['NIST', 'NIST'],
])('%s is named %s', (authors, short) => {
  expect(shortAuthors(authors)).toBe(short);
});
