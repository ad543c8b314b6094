import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftAtK, ndcg, precisionAtK, recallAtK } from '#domain/stats/ranking.ts';

const LABELS = [1, 0, 1, 1, 0, 0, 1, 0, 0, 0];

describe('the first k', () => {
  it('gives the values printed in the planner specification', () => {
    expect(precisionAtK(LABELS, 3)).toBeCloseTo(0.6667, 4);
    expect(recallAtK(LABELS, 3)).toBe(0.5);
    expect(liftAtK(LABELS, 3)).toBeCloseTo(1.667, 3);
  });

  it('covers the whole list at k = n', () => {
    expect([precisionAtK(LABELS, 10), recallAtK(LABELS, 10), liftAtK(LABELS, 10)]).toEqual([0.4, 1, 1]);
  });

  it.each([0, 11, 1.5, -1, Number.NaN])('is not defined for k = %f', (k) => {
    for (const compute of [precisionAtK, recallAtK, liftAtK]) {
      expect(compute(LABELS, k)).toHaveProperty('undefined');
    }
  });

  it('is not defined for an empty list, other labels, or nothing to find', () => {
    expect(precisionAtK([], 1)).toHaveProperty('undefined');
    expect(precisionAtK([1, 2], 1)).toHaveProperty('undefined');
    expect(precisionAtK([0, 0], 1)).toBe(0);
    expect(recallAtK([0, 0], 1)).toHaveProperty('undefined');
    expect(liftAtK([0, 0], 1)).toHaveProperty('undefined');
  });
});

describe('ndcg', () => {
  it('gives the value printed in the planner specification (Wikipedia, older worked example)', () => {
    expect(ndcg([3, 2, 3, 0, 1, 2])).toBeCloseTo(0.96081, 5);
  });

  it('gives the values of the scikit-learn documentation of ndcg_score, which prints 0.69..., 0.49..., 0.35...', () => {
    expect(ndcg([5, 1, 0, 0, 10])).toBeCloseTo(0.6957, 4);
    expect(ndcg([0, 0, 1, 10, 5])).toBeCloseTo(0.4937, 4);
    expect(ndcg([0, 0, 1, 10, 5], 4)).toBeCloseTo(0.352, 4);
  });

  it('does not overflow', () => {
    expect(ndcg([1e308, 1e308, 1e308])).toBe(1);
  });

  it('is not defined for no gains, negative gains and k beyond the list', () => {
    for (const gains of [[], [0, 0], [1, -1], [1, Number.NaN]])
      expect(ndcg(gains)).toHaveProperty('undefined');
    expect(ndcg([1, 2], 3)).toHaveProperty('undefined');
    expect(ndcg([1, 2], 0)).toHaveProperty('undefined');
  });

  it('is 1 for the ideal order and never above', () => {
    const gains = fc
      .array(fc.nat({ max: 10 }), { minLength: 1 })
      .filter((list) => list.some((gain) => gain > 0));
    fc.assert(
      fc.property(gains, (list) => {
        expect(ndcg(list.toSorted((a, b) => b - a))).toBeCloseTo(1, 12);
        expect(ndcg(list) as number).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
