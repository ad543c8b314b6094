import { afterEach, describe, expect, it, vi } from 'vitest';
import { isDay } from '#domain/document/field.ts';

describe('a day of the calendar', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['0050-01-01', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s: %s', (text, isOne) => {
    expect(isDay(text)).toBe(isOne);
  });

  it('is told in browsers that take 30 February for no day at all', () => {
    const isStrange = (given: unknown) => typeof given === 'string' && given.startsWith('2026-02-30');
    const { parse } = Date;
    class StrictDate extends Date {
      constructor(given: string | number) {
        super(isStrange(given) ? Number.NaN : given);
      }
      static override parse(given: string): number {
        return isStrange(given) ? Number.NaN : parse(given);
      }
    }
    vi.stubGlobal('Date', StrictDate);
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('2026-02-28')).toBe(true);
  });
});
