import { expect, test } from 'vitest';
import { readingTexts } from './reading-text.ts';
import { misspelled, ownWords, wordsIn } from './spelling.ts';

const texts = readingTexts();

test('every word is spelled as in British English, or stands in content/words.txt', () => {
  const faults = texts.flatMap(({ path, blocks }) =>
    misspelled(blocks.join('\n')).map((word) => `${path}: ${word}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('the check sees faults: American spelling, slips, and words in tables and headings', () => {
  expect(misspelled('We organize the color of teh labels.')).toEqual(['organize', 'color', 'teh']);
});

test('content/words.txt is sorted, and every word in it is used', () => {
  expect(ownWords).toEqual([...new Set(ownWords)].sort((a, b) => a.localeCompare(b, 'en')));
  const used = new Set(
    texts.flatMap(({ blocks }) => wordsIn(blocks.join('\n'))).flatMap((word) => [word, ...word.split('-')]),
  );
  const lower = new Set([...used].map((word) => word.toLowerCase()));
  expect(ownWords.filter((word) => !used.has(word) && !lower.has(word))).toEqual([]);
});
