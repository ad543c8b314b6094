import { type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

/** The five scoring models, numbered in the order the page prints them. */
export type RiskModel = 1 | 2 | 3 | 4 | 5;

/** Each model as points and the most points it can give (at likelihood 5 and impact 5). */
const MODELS: Record<RiskModel, { points: (likelihood: number, impact: number) => number; most: number }> = {
  1: { points: (l, i) => l * i + 2 * i, most: 35 },
  2: { points: (l, i) => l * i + i, most: 30 },
  3: { points: (l, i) => l * i, most: 25 },
  4: { points: (l, i) => l * i + l, most: 30 },
  5: { points: (l, i) => l * i + 2 * l, most: 35 },
};

export type OwaspLevel = 'low' | 'medium' | 'high';

/** Half goes up. The detour over 12 digits keeps 2.285 from becoming 2.28 because of its binary form. */
function roundToTwoDecimals(value: number): number {
  return Math.round(Number((value * 100).toPrecision(12))) / 100;
}

function isOneToFive(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 5;
}

/**
 * Score of a risk from its likelihood and impact, on the scale 0 to 10, to two decimals.
 *
 * In: `likelihood` and `impact`, whole numbers 1 to 5; `model`, 1 to 5: points LI+2I of 35, LI+I of 30, LI of 25,
 * LI+L of 30, LI+2L of 35; the share of points is multiplied by 10. Out: above 0, at most 10. Not defined for
 * anything else. Source: simplerisk.
 */
export function scoreRisk(input: { likelihood: number; impact: number; model: RiskModel | number }): Result {
  const { likelihood, impact, model } = input;
  if (!isOneToFive(likelihood)) return notDefined('Likelihood must be a whole number from 1 to 5.');
  if (!isOneToFive(impact)) return notDefined('Impact must be a whole number from 1 to 5.');
  if (!isOneToFive(model)) return notDefined('The scoring model must be one of 1 to 5.');
  const { points, most } = MODELS[model as RiskModel];
  return roundToTwoDecimals((points(likelihood, impact) / most) * 10);
}

/**
 * What is left of a risk after mitigation: score x (1 - m), to two decimals.
 *
 * In: `score`, 0 or more (the scale stays what it was); `mitigatedShare` m, a share 0 to 1. Out: 0 to `score`.
 * Not defined for anything else. Source: simplerisk.
 */
export function residualRisk(score: number, mitigatedShare: number): Result {
  if (!Number.isFinite(score) || score < 0) return notDefined('The score must be a number, 0 or more.');
  if (!(mitigatedShare >= 0 && mitigatedShare <= 1)) {
    return notDefined('The mitigated share must be between 0 and 100 %.');
  }
  const residual = roundToTwoDecimals(score * (1 - mitigatedShare));
  return Number.isFinite(residual) ? residual : notDefined('The score is too large to be computed.');
}

/**
 * Expected monetary value: p x cost. In: `probability`, a share 0 to 1; `cost`, finite, in any currency, negative for
 * an opportunity's gain. Out: in the unit of `cost`, not rounded. Not defined for anything else. By definition.
 */
export function expectedMonetaryValue(probability: number, cost: number): Result {
  if (!(probability >= 0 && probability <= 1)) {
    return notDefined('The probability must be between 0 and 100 %.');
  }
  if (!Number.isFinite(cost)) return notDefined('The cost must be a number.');
  // + 0 turns a -0 (no chance of a gain) into 0.
  return probability * cost + 0;
}

/**
 * OWASP rating of one side of a risk: the mean of its factors, and the level it falls into.
 *
 * In: the eight likelihood factors, or the four technical or four business impact factors, each 0 to 9; 1 to 8 of them.
 * Out: `average` 0 to 9, not rounded; below 3 is low, below 6 medium, otherwise high. Not defined for anything else.
 * Source: owasp-risk-rating.
 */
export function owaspRating(factors: readonly number[]): { average: number; level: OwaspLevel } | NotDefined {
  if (factors.length === 0) return notDefined('No factor is rated yet.');
  if (factors.length > 8) return notDefined('The rating takes at most eight factors.');
  if (factors.some((factor) => !(Number.isFinite(factor) && factor >= 0 && factor <= 9))) {
    return notDefined('Every factor must be a number from 0 to 9.');
  }
  const average = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return { average, level: average < 3 ? 'low' : average < 6 ? 'medium' : 'high' };
}
