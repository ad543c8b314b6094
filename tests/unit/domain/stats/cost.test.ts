import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOptimalThreshold, expectedCost, trivialBaselines } from '#domain/stats/cost.ts';

function costs(costTp: number, costFp: number, costFn: number, costTn: number) {
  return { costTp, costFp, costFn, costTn };
}

describe('costOptimalThreshold', () => {
  it.each([
    [[0, 1, 1, 0], 0.5],
    [[0, 3, 7, 0], 0.3],
    [[5, 5, 105, 0], 0.047619],
  ])('gives the values printed in the planner specification: %j', (values, threshold) => {
    const result = costOptimalThreshold(costs(...(values as [number, number, number, number])));
    expect(result).toEqual({ threshold: expect.closeTo(threshold, 6) });
  });

  it.each([
    [[0, 0, 1, 0], /false positive must cost more/i],
    [[0, -1, 1, 0], /false positive must cost more/i],
    [[1, 1, 1, 0], /false negative must cost more/i],
    [[2, 1, 1, 0], /false negative must cost more/i],
    [[Number.NaN, 1, 1, 0], /true positive must be a number/i],
    [[0, Number.POSITIVE_INFINITY, 1, 0], /false positive must be a number/i],
    [[0, 1.7e308, 1.7e308, -1.7e308], /too far apart/],
    [[0, 1e-300, 1e300, 0], /too far apart/],
  ])('is not defined for unreasonable costs: %j', (values, text) => {
    const result = costOptimalThreshold(costs(...(values as [number, number, number, number])));
    expect(result).toEqual({ undefined: expect.stringMatching(text) });
  });

  it('is where flagging and not flagging cost the same (Elkan 2001, section 2)', () => {
    const cost = fc.integer({ min: -1000, max: 1000 });
    const more = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(cost, cost, more, more, (costTp, costTn, extraFp, extraFn) => {
        const c = costs(costTp, costTn + extraFp, costTp + extraFn, costTn);
        const result = costOptimalThreshold(c);
        if ('undefined' in result) throw new Error(result.undefined);
        const p = result.threshold;
        const flag = p * c.costTp + (1 - p) * c.costFp;
        const leave = p * c.costFn + (1 - p) * c.costTn;
        expect(flag).toBeCloseTo(leave, 8);
      }),
    );
  });
});

describe('expectedCost', () => {
  it('adds counts times costs', () => {
    expect(expectedCost({ tp: 2, fp: 3, fn: 5, tn: 7 }, costs(1, 10, 100, -1))).toBe(2 + 30 + 500 - 7);
  });

  it('gives a plain 0 for no cases, also with gains', () => {
    expect(expectedCost({ tp: 0, fp: 0, fn: 0, tn: 0 }, costs(-1, -1, -1, -1))).toBe(0);
  });

  it('is not defined for impossible counts, broken costs and sums beyond numbers', () => {
    const counts = { tp: 2, fp: 3, fn: 5, tn: 7 };
    expect(expectedCost({ ...counts, fn: -5 }, costs(0, 1, 1, 0))).toHaveProperty('undefined');
    expect(expectedCost(counts, costs(0, Number.NaN, 1, 0))).toHaveProperty('undefined');
    expect(expectedCost(counts, costs(0, 1.7e308, 1, 0))).toHaveProperty('undefined');
  });
});

describe('trivialBaselines', () => {
  it('sets flag all beside flag none', () => {
    const result = trivialBaselines({ positives: 20, negatives: 980 }, costs(0, 1, 100, 0));
    expect(result).toMatchObject({
      flagAll: {
        counts: { tp: 20, fp: 980, fn: 0, tn: 0 },
        cost: 980,
        measures: { recall: 1, accuracy: 0.02 },
      },
      flagNone: { counts: { tp: 0, fp: 0, fn: 20, tn: 980 }, cost: 2000, measures: { accuracy: 0.98 } },
      cheapest: 'flagAll',
    });
  });

  it('knows equal and unknown costs', () => {
    expect(trivialBaselines({ positives: 1, negatives: 1 }, costs(0, 1, 1, 0))).toMatchObject({
      cheapest: 'equal',
    });
    expect(trivialBaselines({ positives: 1, negatives: 1 }, costs(0, Number.NaN, 1, 0))).toMatchObject({
      cheapest: null,
      flagAll: { cost: { undefined: expect.any(String) }, measures: { recall: 1 } },
    });
  });

  it('refuses counts that are none', () => {
    expect(trivialBaselines({ positives: -1, negatives: 1 }, costs(0, 1, 1, 0))).toHaveProperty('undefined');
  });
});
