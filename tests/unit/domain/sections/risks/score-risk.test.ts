import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedMonetaryValue,
  owaspRating,
  residualRisk,
  scoreRisk,
} from '#domain/sections/risks/score-risk.ts';

const broken = { undefined: expect.any(String) };

describe('scoreRisk', () => {
  it.each([
    [1, 4.57],
    [2, 4],
    [3, 3.2],
    [4, 3.33],
    [5, 3.43],
  ])('gives the value printed in the planner specification for L2 I4, model %i', (model, score) => {
    expect(scoreRisk({ likelihood: 2, impact: 4, model })).toBe(score);
  });

  it.each([1, 2, 3, 4, 5])('reaches 10 at 5 and 5 in model %i, and rises with both', (model) => {
    expect(scoreRisk({ likelihood: 5, impact: 5, model })).toBe(10);
    const oneToFour = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(oneToFour, oneToFour, (likelihood, impact) => {
        const score = scoreRisk({ likelihood, impact, model }) as number;
        expect(scoreRisk({ likelihood: likelihood + 1, impact, model })).toBeGreaterThan(score);
        expect(scoreRisk({ likelihood, impact: impact + 1, model })).toBeGreaterThan(score);
      }),
    );
  });

  it.each([
    [0, 3, 1],
    [6, 3, 1],
    [2.5, 3, 1],
    [3, 0, 1],
    [3, 6, 1],
    [3, Number.NaN, 1],
    [3, 3, 0],
    [3, 3, 6],
    [3, 3, 1.5],
    [Number.NaN, 3, 1],
  ])('is not defined for L %f, I %f, model %f', (likelihood, impact, model) => {
    expect(scoreRisk({ likelihood, impact, model })).toEqual(broken);
  });

  it('is not defined for values typed as text', () => {
    expect(scoreRisk({ likelihood: '3' as never, impact: 3, model: 1 })).toEqual(broken);
  });
});

describe('residualRisk', () => {
  it('gives the value printed in the planner specification', () => {
    expect(residualRisk(4.57, 0.3)).toBe(3.2);
  });

  it('keeps all, or nothing, and rounds half up', () => {
    expect(residualRisk(4.57, 0)).toBe(4.57);
    expect(residualRisk(4.57, 1)).toBe(0);
    expect(residualRisk(4.57, 0.5)).toBe(2.29);
  });

  it.each([
    [4.57, -0.1],
    [4.57, 1.1],
    [4.57, 30],
    [4.57, Number.NaN],
    [-1, 0.3],
    [Number.NaN, 0.3],
    [Number.POSITIVE_INFINITY, 0.3],
    [1.7e308, 0],
  ])('is not defined for %f and %f', (score, share) => {
    expect(residualRisk(score, share)).toEqual(broken);
  });
});

describe('expectedMonetaryValue', () => {
  it('gives the value printed in the planner specification', () => {
    expect(expectedMonetaryValue(0.25, 80_000)).toBe(20_000);
  });

  it('takes the gain of an opportunity as a negative cost', () => {
    expect(expectedMonetaryValue(0.5, -100)).toBe(-50);
    expect(expectedMonetaryValue(0, -100)).toBe(0);
  });

  it.each([
    [25, 80_000],
    [-0.1, 1],
    [Number.NaN, 1],
    [0.5, Number.POSITIVE_INFINITY],
  ])('is not defined for %f and %f', (probability, cost) => {
    expect(expectedMonetaryValue(probability, cost)).toEqual(broken);
  });
});

describe('owaspRating', () => {
  it('gives the worked example of the OWASP Risk Rating Methodology (4.375, 7.25, 2.25)', () => {
    expect(owaspRating([5, 2, 7, 1, 3, 6, 9, 2])).toEqual({ average: 4.375, level: 'medium' });
    expect(owaspRating([9, 7, 5, 8])).toEqual({ average: 7.25, level: 'high' });
    expect(owaspRating([1, 2, 1, 5])).toEqual({ average: 2.25, level: 'low' });
  });

  it('puts 3 in medium and 6 in high', () => {
    expect(owaspRating([3])).toMatchObject({ level: 'medium' });
    expect(owaspRating([6])).toMatchObject({ level: 'high' });
    expect(owaspRating([3, 3, 3, 3, 3, 3, 3, 2])).toMatchObject({ level: 'low' });
  });

  it('is not defined for no factors, too many, or factors off the scale', () => {
    for (const factors of [[], Array(9).fill(1), [10], [-1], [Number.NaN], ['3' as never], [[] as never]]) {
      expect(owaspRating(factors)).toEqual(broken);
    }
  });
});
