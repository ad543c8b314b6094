import { describe, expect, it } from 'vitest';
import { errorBudget } from '#domain/stats/error-budget.ts';

describe('error budget', () => {
  it.each([
    [0.99, 30, 432],
    [0.995, 30, 216],
    [0.9, 1, 144],
    [1, 30, 0],
  ])('of %f over %i days is %i minutes', (target, windowDays, minutes) => {
    expect(errorBudget({ target, windowDays })).toBe(minutes);
  });

  it.each([
    [0, 30],
    [1.01, 30],
    [99, 30],
    [Number.NaN, 30],
    [0.99, 0],
    [0.99, Number.POSITIVE_INFINITY],
    [0.9, Number.MAX_VALUE],
  ])('of %f over %f days is not defined', (target, windowDays) => {
    expect(errorBudget({ target, windowDays })).toEqual({ undefined: expect.any(String) });
  });
});
