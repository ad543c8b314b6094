import { expect, test } from 'vitest';
import { markHeaders } from '#site/table-markup.ts';

const table = (corner: string) =>
  `<div><table><thead><tr><th>${corner}</th><th align="right">B</th></tr></thead>` +
  '<tbody><tr><td>one</td><td>1</td></tr><tr><td>two</td><td></td></tr></tbody></table></div>';

test('every row is named by its first cell', () => {
  expect(markHeaders(table('A'), { namesRows: true })).toBe(
    '<thead><tr><th scope="col">A</th><th scope="col" align="right">B</th></tr></thead>' +
      '<tbody><tr><th scope="row">one</th><td>1</td></tr><tr><th scope="row">two</th><td></td></tr></tbody>',
  );
});

test('a plain table keeps its cells', () => {
  expect(markHeaders(table('A'), { namesRows: false })).toContain('<tr><td>one</td><td>1</td></tr>');
});

test('an empty corner is a cell, and then the first column names the rows', () => {
  const html = markHeaders(table(''), { namesRows: false });
  expect(html).toContain('<tr><td></td><th scope="col" align="right">B</th></tr>');
  expect(html).toContain('<tr><th scope="row">one</th><td>1</td></tr>');
});
