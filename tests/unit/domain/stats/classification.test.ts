import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassificationMeasures, classificationMeasures } from '#domain/stats/classification.ts';

function measure(tp: number, fp: number, fn: number, tn: number): ClassificationMeasures {
  return classificationMeasures({ tp, fp, fn, tn });
}

const reason = (text: RegExp) => ({ undefined: expect.stringMatching(text) });

describe('classificationMeasures', () => {
  it.each([
    [
      [90, 5, 10, 895],
      [0.985, 0.947368, 0.9, 0.923077, 0.947222, 0.915142, 0.914773],
    ],
    [
      [3, 1, 2, 2],
      [0.625, 0.75, 0.6, 0.666667, 0.633333, 0.258199, 0.25],
    ],
    [
      [30, 20, 10, 40],
      [0.7, 0.6, 0.75, 0.666667, 0.708333, 0.408248, 0.4],
    ],
  ])('gives the values printed in the planner specification: %j', (counts, expected) => {
    const m = measure(...(counts as [number, number, number, number]));
    const values = [m.accuracy, m.precision, m.recall, m.f1, m.balancedAccuracy, m.mcc, m.kappa];
    values.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] as number, 6);
    });
  });

  it('gives the MCC of the scikit-learn documentation (-0.33) and of Wikipedia (0.478)', () => {
    expect(measure(2, 1, 1, 0).mcc).toBeCloseTo(-1 / 3, 12);
    expect(measure(6, 1, 2, 3).mcc).toBeCloseTo(0.478, 3);
  });

  it.each([
    [[20, 5, 10, 15], 0.4],
    [[45, 15, 25, 15], 0.1304],
    [[25, 35, 5, 35], 0.2593],
  ])('gives the kappa of the Wikipedia examples: %j', (counts, kappa) => {
    expect(measure(...(counts as [number, number, number, number])).kappa).toBeCloseTo(kappa, 4);
  });

  it('is exactly 1 throughout for a perfect classifier', () => {
    for (const value of Object.values(measure(123_457, 0, 0, 98_765_431))) expect(value).toBe(1);
  });

  it('says why each measure is missing when nothing was counted', () => {
    const m = measure(0, 0, 0, 0);
    expect(m.accuracy).toEqual(reason(/no cases/i));
    expect(m.precision).toEqual(reason(/nothing was flagged/i));
    expect(m.recall).toEqual(reason(/no actual positives/i));
    expect(m.specificity).toEqual(reason(/no actual negatives/i));
    expect(m.balancedAccuracy).toEqual(reason(/no actual positives/i));
    for (const value of Object.values(m)) expect(value).toHaveProperty('undefined');
  });

  it('keeps what is defined when the rest is not', () => {
    const m = measure(0, 0, 20, 980);
    expect(m).toMatchObject({ accuracy: 0.98, recall: 0, specificity: 1, f1: 0, balancedAccuracy: 0.5 });
    expect(m.kappa).toBe(0);
    expect(m.precision).toEqual(reason(/flagged/));
    expect(m.mcc).toEqual(reason(/empty/));
    expect(measure(10, 0, 0, 0).kappa).toEqual(reason(/one class/));
    expect(measure(10, 0, 0, 0).balancedAccuracy).toEqual(reason(/no actual negatives/));
  });

  it.each([
    [[-1, 1, 1, 1], /True positives cannot be negative/],
    [[1, 1.5, 1, 1], /False positives must be a whole number/],
    [[1, 1, Number.NaN, 1], /False negatives must be a number/],
    [[1, 1, 1, Number.POSITIVE_INFINITY], /True negatives must be a number/],
  ])('refuses counts that are none: %j', (counts, text) => {
    const values = Object.values(measure(...(counts as [number, number, number, number])));
    expect(values).toHaveLength(8);
    for (const value of values) expect(value).toEqual(reason(text));
  });

  it('refuses a missing count and a count typed as text', () => {
    expect(classificationMeasures({ tp: 1, fp: 1, fn: 1 } as never).mcc).toEqual(reason(/True negatives/));
    expect(classificationMeasures({ tp: '1', fp: 1, fn: 1, tn: 1 } as never).f1).toEqual(reason(/True pos/));
  });

  it.each([1e12, 1e80, 1e200, 1e305])('does not overflow with counts in the order of %d', (unit) => {
    const m = measure(30 * unit, 20 * unit, 10 * unit, 40 * unit);
    expect(m.mcc).toBeCloseTo(0.408248, 6);
    expect(m.kappa).toBeCloseTo(0.4, 6);
    expect(m.accuracy).toBeCloseTo(0.7, 6);
  });

  it('stays defined for one huge count beside small ones', () => {
    for (const value of Object.values(measure(1e300, 1, 1, 1))) expect(value).toSatisfy(Number.isFinite);
  });

  it('never leaves the range, whatever the counts', () => {
    const count = fc.oneof(fc.nat(), fc.constant(0), fc.maxSafeNat());
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        for (const [name, value] of Object.entries(measure(tp, fp, fn, tn))) {
          if (typeof value !== 'number') continue;
          expect(value).toBeGreaterThanOrEqual(name === 'mcc' || name === 'kappa' ? -1 : 0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives the same MCC, kappa and accuracy when the classes are swapped', () => {
    const count = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        const m = measure(tp, fp, fn, tn);
        const swapped = measure(tn, fn, fp, tp);
        expect(swapped.mcc).toBeCloseTo(m.mcc as number, 12);
        expect(swapped.kappa).toBeCloseTo(m.kappa as number, 12);
        expect(swapped.accuracy).toBe(m.accuracy);
      }),
    );
  });
});
