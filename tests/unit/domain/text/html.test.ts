import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, htmlParagraphs } from '#domain/text/html.ts';
import { anyText } from '../document/random-projects.ts';

const decoded = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('words in HTML', () => {
  it('hold no sign that begins a tag, ends an attribute or names an entity', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        const html = escapeHtml(text);
        expect(html).not.toMatch(/[<>"']/);
        expect(html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(html.isWellFormed()).toBe(true);
      }),
    );
  });

  it('say the same as before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(decoded(escapeHtml(text))).toBe(text);
      }),
    );
    expect(decoded(escapeHtml('שלום 👩‍👧 <b>&lt;</b>'))).toBe('שלום 👩‍👧 <b>&lt;</b>');
    expect(escapeHtml('a\u0000b\u0007\ud800')).toBe('a\uFFFDb\uFFFD\uFFFD');
  });

  it('keep paragraphs and line breaks', () => {
    expect(htmlParagraphs('One\r\ntwo\n\n\n<three>\n')).toBe('<p>One<br>\ntwo</p>\n<p>&lt;three&gt;</p>');
  });
});
