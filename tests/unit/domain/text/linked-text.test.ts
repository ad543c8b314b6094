import { expect, test } from 'vitest';
import { citedIn, piecesOf, plainWords } from '#domain/text/linked-text.ts';

test('links and citations are told from the words around them', () => {
  expect(piecesOf('Read [the page](/guide/a/b/), then talk. [[klein-2007]]')).toEqual([
    { kind: 'text', text: 'Read ' },
    { kind: 'link', text: 'the page', href: '/guide/a/b/' },
    { kind: 'text', text: ', then talk. ' },
    { kind: 'citation', key: 'klein-2007' },
  ]);
  expect(piecesOf('No mark [here] at (all).')).toEqual([{ kind: 'text', text: 'No mark [here] at (all).' }]);
  expect(plainWords('Read [the page](/a/) well [[x]] now.')).toBe('Read the page well now.');
  expect(citedIn(['a [[x]] [[y-1]]', 'b [[x]]'])).toEqual(['x', 'y-1']);
});
