import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klDivergence, kolmogorovSmirnov, populationStabilityIndex } from '#domain/stats/stability.ts';

const reason = (text: RegExp) => ({ undefined: expect.stringMatching(text) });

const sharesOf = (bins: number) =>
  fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: bins, maxLength: bins }).map((counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / total);
  });

describe('populationStabilityIndex', () => {
  it.each([
    [[0.2, 0.2, 0.2, 0.2, 0.2], [0.1, 0.15, 0.2, 0.25, 0.3], 0.135403],
    [[0.25, 0.25, 0.25, 0.25], [0.1, 0.2, 0.3, 0.4], 0.228217],
    [Array(10).fill(0.1), [0.05, 0.07, 0.08, 0.1, 0.1, 0.1, 0.1, 0.12, 0.13, 0.15], 0.081611],
  ])('gives the values printed in the planner specification: %j v %j', (expected, actual, index) => {
    expect(populationStabilityIndex(expected, actual)).toBeCloseTo(index, 6);
    expect(populationStabilityIndex(expected, actual, { fill: 0.0001 })).toBeCloseTo(index, 6);
  });

  it('is not defined with an empty bin, unless a fill is given', () => {
    expect(populationStabilityIndex([0.5, 0.5], [1, 0])).toEqual(reason(/Bin 2 is empty/));
    expect(populationStabilityIndex([0.5, 0.5, 0], [0.5, 0.5, 0])).toEqual(reason(/Bin 3 is empty/));
    // Filled: 1/1.01 and 0.01/1.01.
    const a = [1 / 1.01, 0.01 / 1.01] as const;
    const index = (a[0] - 0.5) * Math.log(a[0] / 0.5) + (a[1] - 0.5) * Math.log(a[1] / 0.5);
    expect(populationStabilityIndex([0.5, 0.5], [1, 0], { fill: 0.01 })).toBeCloseTo(index, 12);
    expect(populationStabilityIndex([0.5, 0.5, 0], [0.5, 0.5, 0], { fill: 0.01 })).toBe(0);
  });

  it.each([
    [[], [], /no shares/],
    [[1], [0.5, 0.5], /different lengths/],
    [[0.5, 0.4], [0.5, 0.5], /expected shares add up to 0.9/],
    [[0.5, 0.5], [50, 50], /actual shares add up to 100/],
    [[1.5, -0.5], [0.5, 0.5], /0 or more/],
    [[0.5, Number.NaN], [0.5, 0.5], /must be a number/],
  ])('is not defined for %j and %j', (expected, actual, text) => {
    expect(populationStabilityIndex(expected, actual)).toEqual(reason(text));
  });

  it.each([0, 1, -0.1, Number.NaN])('refuses a fill of %f', (fill) => {
    expect(populationStabilityIndex([0.5, 0.5], [1, 0], { fill })).toEqual(reason(/fill/));
  });

  it('accepts shares rounded to three decimals', () => {
    expect(populationStabilityIndex([0.333, 0.333, 0.333], [0.333, 0.333, 0.333])).toBe(0);
  });

  it('is symmetric, not negative, and the sum of both KL divergences', () => {
    fc.assert(
      fc.property(sharesOf(6), sharesOf(6), (e, a) => {
        const index = populationStabilityIndex(e, a) as number;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(populationStabilityIndex(a, e)).toBeCloseTo(index, 10);
        expect((klDivergence(e, a) as number) + (klDivergence(a, e) as number)).toBeCloseTo(index, 10);
      }),
    );
  });
});

describe('klDivergence', () => {
  it('gives the values printed in the planner specification', () => {
    expect(klDivergence([0.7, 0.3], [0.5, 0.5])).toBeCloseTo(0.082283, 6);
    expect(klDivergence([0.7, 0.3], [0.5, 0.5], 'bits')).toBeCloseTo(0.118709, 6);
  });

  it('allows an empty bin on the first side only', () => {
    expect(klDivergence([1, 0], [0.5, 0.5], 'bits')).toBe(1);
    expect(klDivergence([0.5, 0.5], [1, 0])).toEqual(reason(/infinite/));
    expect(klDivergence([0.5, 0.4], [1, 0])).toEqual(reason(/add up/));
  });
});

describe('kolmogorovSmirnov', () => {
  it('gives the value printed in the planner specification', () => {
    expect(kolmogorovSmirnov([1, 2, 3, 4], [3, 4, 5, 6])).toBe(0.5);
  });

  it('handles ties, order and the extremes', () => {
    expect(kolmogorovSmirnov([4, 1, 3, 2], [6, 3, 5, 4])).toBe(0.5);
    expect(kolmogorovSmirnov([1, 1, 1], [1])).toBe(0);
    expect(kolmogorovSmirnov([1, 2], [3])).toBe(1);
    expect(kolmogorovSmirnov([0], [-0])).toBe(0);
  });

  it('is not defined for an empty sample or broken values', () => {
    expect(kolmogorovSmirnov([], [1])).toHaveProperty('undefined');
    expect(kolmogorovSmirnov([Number.NaN], [1])).toHaveProperty('undefined');
  });
});
