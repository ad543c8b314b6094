import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelAgreement } from '#domain/stats/label-agreement.ts';
import { isDefined } from '#domain/stats/not-defined.ts';

function agreement(bothYes: number, onlyFirst: number, onlySecond: number, bothNo: number) {
  const result = labelAgreement({ bothYes, onlyFirst, onlySecond, bothNo });
  if (!isDefined(result)) throw new Error(result.undefined);
  return result;
}

describe('agreement of two labellers', () => {
  it('gives the values of the guide page about labels', () => {
    const { agreed, byLuck, kappa } = agreement(5, 5, 5, 85);
    expect(agreed).toBe(0.9);
    expect(byLuck).toBeCloseTo(0.82, 12);
    expect(kappa).toBeCloseTo(0.4444, 4);
  });

  it('gives 0.4 for the counts 20, 5, 10, 15, worked by hand: (0.7 - 0.5) / (1 - 0.5)', () => {
    expect(agreement(20, 5, 10, 15)).toEqual({ agreed: 0.7, byLuck: 0.5, kappa: 0.4 });
  });

  it('is 1 in full agreement, 0 at luck, and below 0 when they say the opposite', () => {
    expect(agreement(4, 0, 0, 6).kappa).toBe(1);
    expect(agreement(25, 25, 25, 25).kappa).toBe(0);
    expect(agreement(0, 5, 5, 0).kappa).toBe(-1);
  });

  it('says why where there is no value', () => {
    expect(agreement(0, 0, 0, 0).kappa).toEqual({ undefined: 'No case was labelled by both.' });
    expect(agreement(9, 0, 0, 0)).toMatchObject({ agreed: 1, kappa: { undefined: /luck alone/ } });
    for (const bad of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const counts = { bothYes: bad, onlyFirst: 0, onlySecond: 0, bothNo: 1 };
      expect(labelAgreement(counts)).toMatchObject({ undefined: /whole number/ });
    }
    const huge = { bothYes: 1e200, onlyFirst: 1, onlySecond: 1, bothNo: 1e200 };
    expect(labelAgreement(huge)).toMatchObject({ undefined: /too large/ });
  });

  it('does not depend on who is the first, nor on which class is called yes', () => {
    const count = fc.nat(1000);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        expect(agreement(a, c, b, d)).toEqual(agreement(a, b, c, d));
        expect(agreement(d, c, b, a)).toEqual(agreement(a, b, c, d));
      }),
    );
  });
});
