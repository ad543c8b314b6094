import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  type CostCurve,
  type CurvePoint,
  confusionAt,
  costCurve,
  rocAuc,
  type ScoredCase,
  thresholdCurve,
} from '#domain/stats/threshold-curve.ts';

/** The example of scikit-learn's roc_auc_score and average_precision_score documentation. */
const SKLEARN: ScoredCase[] = [
  { score: 0.1, label: 0 },
  { score: 0.4, label: 0 },
  { score: 0.35, label: 1 },
  { score: 0.8, label: 1 },
];

function curveOf(cases: ScoredCase[]): CurvePoint[] {
  const points = thresholdCurve(cases);
  if (!Array.isArray(points)) throw new Error(points.undefined);
  return points;
}

function pricedCurve(cases: ScoredCase[], costFp: number, costFn: number): CostCurve {
  const curve = costCurve(curveOf(cases), { costTp: 0, costFp, costFn, costTn: 0 });
  if ('undefined' in curve) throw new Error(curve.undefined);
  return curve;
}

const scoredCases = fc.array(
  fc.record({
    score: fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
    label: fc.constantFrom(0 as const, 1 as const),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('thresholdCurve', () => {
  it('goes from nothing flagged to all flagged', () => {
    expect(curveOf(SKLEARN)).toEqual([
      { threshold: null, tp: 0, fp: 0, fn: 2, tn: 2 },
      { threshold: 0.8, tp: 1, fp: 0, fn: 1, tn: 2 },
      { threshold: 0.4, tp: 1, fp: 1, fn: 1, tn: 1 },
      { threshold: 0.35, tp: 2, fp: 1, fn: 0, tn: 1 },
      { threshold: 0.1, tp: 2, fp: 2, fn: 0, tn: 0 },
    ]);
  });

  it('leaves the list it was given in its order', () => {
    const cases = [...SKLEARN];
    thresholdCurve(cases);
    expect(cases).toEqual(SKLEARN);
  });

  it('agrees with counting at every threshold', () => {
    fc.assert(
      fc.property(scoredCases, (cases) => {
        for (const { threshold, ...counts } of curveOf(cases)) {
          if (threshold !== null) expect(confusionAt(cases, threshold)).toEqual(counts);
        }
      }),
    );
  });

  it('is not defined for an empty list and broken cases', () => {
    expect(thresholdCurve([])).toHaveProperty('undefined');
    expect(thresholdCurve([{ score: Number.NaN, label: 1 }])).toHaveProperty('undefined');
    expect(thresholdCurve([{ score: 0.1, label: 2 as never }])).toHaveProperty('undefined');
  });

  it('takes 100,000 different scores', () => {
    const cases = Array.from({ length: 100_000 }, (_, i) => ({
      score: (i * 7919) % 100_003,
      label: (i % 50 === 0 ? 1 : 0) as 0 | 1,
    }));
    const points = curveOf(cases);
    expect(points).toHaveLength(100_001);
    expect(rocAuc(points)).toBeGreaterThan(0.4);
    expect(pricedCurve(cases, 1, 100).cheapest.length).toBeGreaterThan(0);
  });
});

describe('confusionAt', () => {
  it('flags at the threshold and above', () => {
    expect(confusionAt(SKLEARN, 0.4)).toEqual({ tp: 1, fp: 1, fn: 1, tn: 1 });
    expect(confusionAt(SKLEARN, 0.41)).toEqual({ tp: 1, fp: 0, fn: 1, tn: 2 });
  });

  it('is not defined for a threshold that is not a number, or no cases', () => {
    expect(confusionAt(SKLEARN, Number.NaN)).toHaveProperty('undefined');
    expect(confusionAt([], 0.5)).toHaveProperty('undefined');
  });
});

describe('costCurve', () => {
  it('finds the cheapest threshold', () => {
    expect(pricedCurve(SKLEARN, 1, 10)).toMatchObject({
      lowestCost: 1,
      cheapest: [{ threshold: 0.35, cost: 1 }],
    });
  });

  it('lists all thresholds that are equally cheap', () => {
    const { cheapest } = pricedCurve(SKLEARN, 0.1, 0.1);
    expect(cheapest.map(({ threshold }) => threshold)).toEqual([0.8, 0.35]);
  });

  it('may find flagging nothing cheapest', () => {
    expect(pricedCurve([{ score: 1, label: 0 }], 1, 1).cheapest).toMatchObject([
      { threshold: null, cost: 0 },
    ]);
  });

  it('is not defined for broken costs or no points', () => {
    const costs = { costTp: 0, costFp: 1, costFn: 1, costTn: 0 };
    expect(costCurve(curveOf(SKLEARN), { ...costs, costFn: Number.NaN })).toHaveProperty('undefined');
    expect(costCurve([], costs)).toHaveProperty('undefined');
  });
});

describe('rocAuc and averagePrecision', () => {
  it('give the values of the scikit-learn documentation', () => {
    expect(rocAuc(curveOf(SKLEARN))).toBe(0.75);
    expect(averagePrecision(curveOf(SKLEARN))).toBeCloseTo(0.83, 2);
  });

  it('count a tie as half', () => {
    const tied: ScoredCase[] = [
      { score: 0.5, label: 1 },
      { score: 0.5, label: 0 },
    ];
    expect(rocAuc(curveOf(tied))).toBe(0.5);
    expect(averagePrecision(curveOf(tied))).toBe(0.5);
  });

  it('equal the share of pairs in the right order', () => {
    fc.assert(
      fc.property(scoredCases, (cases) => {
        const positives = cases.filter(({ label }) => label === 1);
        const negatives = cases.filter(({ label }) => label === 0);
        const auc = rocAuc(curveOf(cases));
        if (positives.length === 0 || negatives.length === 0) {
          expect(auc).toHaveProperty('undefined');
          return;
        }
        let won = 0;
        for (const p of positives) {
          for (const n of negatives) won += p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0;
        }
        expect(auc).toBeCloseTo(won / (positives.length * negatives.length), 12);
      }),
    );
  });

  it('are not defined without positives', () => {
    expect(averagePrecision(curveOf([{ score: 1, label: 0 }]))).toHaveProperty('undefined');
    expect(averagePrecision([])).toHaveProperty('undefined');
    expect(rocAuc([])).toHaveProperty('undefined');
  });
});
