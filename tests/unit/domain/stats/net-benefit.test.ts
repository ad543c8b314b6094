import { describe, expect, it } from 'vitest';
import { netBenefit, netBenefitTreatAll, netBenefitTreatNone } from '#domain/stats/net-benefit.ts';

describe('netBenefit', () => {
  it('gives the value printed in the planner specification', () => {
    expect(netBenefit({ tp: 30, fp: 100, n: 1000, threshold: 0.2 })).toBeCloseTo(0.005, 12);
  });

  it('ignores false positives at a threshold of 0', () => {
    expect(netBenefit({ tp: 30, fp: 100, n: 1000, threshold: 0 })).toBe(0.03);
  });

  it.each([
    [{ threshold: 1 }, /infinitely/],
    [{ threshold: 1.1 }, /threshold/i],
    [{ threshold: -0.1 }, /threshold/i],
    [{ threshold: Number.NaN }, /threshold/i],
    [{ n: 0, tp: 0, fp: 0 }, /no cases/i],
    [{ n: 100 }, /more cases are flagged/i],
    [{ tp: -1 }, /whole numbers/],
    [{ fp: 0.5 }, /whole numbers/],
    [{ n: Number.POSITIVE_INFINITY }, /whole numbers/],
    [{ fp: 1e308, n: 1e308, tp: 0, threshold: 0.9999999999999999 }, /too large/],
  ])('is not defined for %j', (change, text) => {
    const result = netBenefit({ tp: 30, fp: 100, n: 1000, threshold: 0.2, ...change });
    expect(result).toEqual({ undefined: expect.stringMatching(text) });
  });
});

describe('treat all and treat none', () => {
  it('treating all breaks even where the threshold is the share of positives (Vickers 2006)', () => {
    expect(netBenefitTreatAll({ positives: 200, n: 1000, threshold: 0.2 })).toBeCloseTo(0, 12);
    expect(netBenefitTreatAll({ positives: 200, n: 1000, threshold: 0.1 })).toBeCloseTo(0.2 - 0.8 / 9, 12);
  });

  it('treating none is 0', () => {
    expect(netBenefitTreatNone()).toBe(0);
  });

  it('refuses more positives than cases', () => {
    expect(netBenefitTreatAll({ positives: 11, n: 10, threshold: 0.2 })).toHaveProperty('undefined');
  });
});
