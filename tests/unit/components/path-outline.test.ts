import { expect, test } from 'vitest';
import { countRead, lastDay, nextUnread } from '#components/paths/outline.ts';

const pages = ['a/one', 'a/two', 'b/three', 'b/four'].map((id) => ({ id }));
const days = (...marked: [string, string][]) => new Map(marked);

test.each([
  ['nothing read', days(), 'a/one'],
  ['the first read', days(['a/one', '2026-11-20']), 'a/two'],
  ['begun in the middle', days(['b/three', '2026-11-20']), 'b/four'],
  ['back to the second after the last', days(['a/one', '2026-11-20'], ['b/four', '2026-11-21']), 'a/two'],
  [
    'the first left out',
    days(['a/two', '2026-11-20'], ['b/three', '2026-11-21'], ['b/four', '2026-11-21']),
    'a/one',
  ],
  ['read last but first on the path', days(['b/four', '2026-11-20'], ['a/one', '2026-11-21']), 'a/two'],
])('one goes on where one left off: %s', (_name, marked, next) => {
  expect(nextUnread(pages, marked)?.id).toBe(next);
});

test('nothing is left when all is read, and pages that left the path do not count', () => {
  const all = days(...pages.map(({ id }, at): [string, string] => [id, `2026-11-2${at}`]));
  expect(nextUnread(pages, all)).toBeUndefined();
  expect(lastDay(pages, all)).toBe('2026-11-23');
  const withGone = days(['z/gone', '2027-01-01'], ['a/one', '2026-11-20']);
  expect(countRead(pages, withGone)).toBe(1);
  expect(lastDay(pages, withGone)).toBe('2026-11-20');
  expect(nextUnread(pages, days(['z/gone', '2027-01-01']))?.id).toBe('a/one');
});
