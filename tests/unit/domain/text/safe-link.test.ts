import { expect, test } from 'vitest';
import { safeLink } from '#domain/text/safe-link.ts';

test.each([
  ['https://example.org/a b', undefined],
  [' https://example.org/a ', 'https://example.org/a'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:ana@example.org', 'mailto:ana@example.org'],
  ['javascript:alert(1)', undefined],
  ['JAVASCRIPT:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['see the wiki', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s may be followed as %s', (text, address) => {
  expect(safeLink(text)).toBe(address);
});
