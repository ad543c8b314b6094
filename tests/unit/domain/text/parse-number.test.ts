import { describe, expect, it } from 'vitest';
import { parseNumber } from '#domain/text/parse-number.ts';

describe('a number as people type it', () => {
  it.each([
    ['0,8', {}, 0.8],
    ['1.234,5', {}, 1234.5],
    ['1,234.5', {}, 1234.5],
    ['1 234', {}, 1234],
    ['−5', {}, -5],
    ['55', { percent: true }, 0.55],
    ['55 %', {}, 0.55],
    ['61,240', {}, 61.24],
    ['61,240', { whole: true }, 61_240],
    ['61.240', { whole: true }, 61_240],
    ['4,112,093', { whole: true }, 4_112_093],
    ['1,5', { whole: true }, 1.5],
    ['1,234.567', { whole: true }, 1234.567],
  ])('“%s” with %o is %d', (text, options, value) => {
    expect(parseNumber(text, options)).toEqual({ kind: 'number', value });
  });

  it.each(['about ten', '1,2,3', '--5', '5 %%'])('“%s” is none, and says so', (text) => {
    expect(parseNumber(text)).toMatchObject({ kind: 'unreadable' });
  });

  it('nothing is nothing', () => {
    expect(parseNumber('  ')).toEqual({ kind: 'empty' });
  });
});
