import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { fileName } from '#domain/text/file-name.ts';
import { cell, escapeMarkdown, markdownTable, paragraph } from '#domain/text/markdown.ts';
import { anyText } from '../document/random-projects.ts';

const html = (text: string): string => markdownToHtml(text, { features: { gfm: true } }).html;
const decoded = (text: string) =>
  text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('words in Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](https://example.org/x.png)',
    '# heading',
    '- item',
    '-',
    '+ item',
    '1. item',
    '1) item',
    '---',
    '--',
    '===',
    '> quote',
    '```\ncode\n```',
    '~~gone~~',
    '**bold** _it_ `code`',
    '&lt;b&gt; &copy;',
    'a | b',
    '\\*',
    '| a |\n|---|\n| b |',
    'text\n===',
    'text\n-',
    'text\n\n    indented',
  ])('P49: %j stay words', (text) => {
    const rendered = html(paragraph(text));
    // A bare address of the web may become a link to itself.
    expect(rendered).not.toMatch(/<(?!\/?p>|br ?\/?>|a href="https:\/\/|\/a>)/);
    expect(decoded(rendered).replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
  });

  it('P49: never become an element, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'<>[]()!#*_`~|-+=1.\n a&\\:"\'') })),
        (text) => {
          expect(html(`x ${escapeMarkdown(text.replace(/\n\s*/g, ' '))} x`)).not.toMatch(
            /<(?!\/?p>|br ?\/?>)/,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('P49: leave a row of a table one row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (rows) => {
        const table = markdownTable(['A', 'B|C'], rows);
        expect(table.split('\n')).toHaveLength(rows.length + 2);
        const rendered = html(table);
        expect(rendered.match(/<tr>/g)).toHaveLength(rows.length + 1);
        expect(rendered.match(/<t[dh][ >]/g)).toHaveLength(2 * (rows.length + 1));
      }),
      { numRuns: 200 },
    );
    expect(cell('a\r\n\r\nb')).toBe('a / b');
    expect(markdownTable(['A'], [])).toBe('');
  });
});

describe('the name of a file', () => {
  it.each([
    ['CON', 'project-con.json'],
    ['com1', 'project-com1.json'],
    ['../x', 'x.json'],
    ['👷🏽', 'project.json'],
    ['', 'project.json'],
    ['Störung: 24 h / Nord', 'störung-24-h-nord.json'],
    ['プロジェクト', 'プロジェクト.json'],
  ])('P51: %j gives %s', (title, expected) =>
    expect(fileName(title, '.json').normalize('NFC')).toBe(expected.normalize('NFC')),
  );

  it('P51: is safe, not empty and short for any title', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ minLength: 200, maxLength: 400 })), (title) => {
        const name = fileName(title, '.baseline.json');
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.baseline\.json$/u);
        expect(name.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
