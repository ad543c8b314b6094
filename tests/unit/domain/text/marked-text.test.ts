import { expect, test } from 'vitest';
import { citedIn, plainWords, textPieces } from '#domain/text/marked-text.ts';

const line = 'Ask [the sponsor](/guide/people/sponsor/) first. [[rand-2024]] Then go on.';

test('a line falls into text, links and sources, in order', () => {
  expect(textPieces(line)).toEqual([
    { kind: 'text', text: 'Ask ' },
    { kind: 'link', text: 'the sponsor', path: '/guide/people/sponsor/' },
    { kind: 'text', text: ' first. ' },
    { kind: 'source', id: 'rand-2024' },
    { kind: 'text', text: ' Then go on.' },
  ]);
});

test('addresses of other hosts and stray brackets stay text', () => {
  expect(textPieces('See [x](https://elsewhere.example) or [y].')).toEqual([
    { kind: 'text', text: 'See [x](https://elsewhere.example) or [y].' },
  ]);
  expect(textPieces('')).toEqual([]);
});

test('plain words read like a sentence, and citations are found once', () => {
  expect(plainWords(line)).toBe('Ask the sponsor first. Then go on.');
  expect(plainWords('Peeking voids it. [[miller-2010]]')).toBe('Peeking voids it.');
  expect(citedIn(`${line} [[miller-2010]] [[rand-2024]]`)).toEqual(['rand-2024', 'miller-2010']);
});
