import { type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

/** Counts of one decision rule at one threshold. */
export interface NetBenefitInput {
  /** True and false positives: whole numbers, 0 or more. */
  tp: number;
  fp: number;
  /** All cases, flagged or not: a whole number, at least `tp + fp`. */
  n: number;
  /** The probability from which on one acts: a share from 0 up to, but not including, 1. */
  threshold: number;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function findProblem({ tp, fp, n, threshold }: NetBenefitInput): NotDefined | null {
  if (!isCount(tp) || !isCount(fp) || !isCount(n)) {
    return notDefined('The counts must be whole numbers, 0 or more.');
  }
  if (n === 0) return notDefined('No cases were counted.');
  if (tp + fp > n) return notDefined('More cases are flagged than there are cases.');
  if (!(threshold >= 0 && threshold <= 1)) {
    return notDefined('The threshold must be a share from 0 up to, but not including, 1.');
  }
  if (threshold === 1) {
    return notDefined('At a threshold of 1 a false positive would weigh infinitely much.');
  }
  return null;
}

/**
 * Net benefit of acting on the flagged cases: TP/n - FP/n · t/(1-t).
 *
 * Out: true positives per case, net of the false ones at the exchange rate the threshold implies; at most the share
 * of positives, and negative when acting does harm. Not defined for impossible counts, n = 0, or a threshold
 * outside [0, 1). Source: vickers-2006.
 */
export function netBenefit(input: NetBenefitInput): Result {
  const problem = findProblem(input);
  if (problem) return problem;
  const { tp, fp, n, threshold } = input;
  const benefit = (tp - (fp * threshold) / (1 - threshold)) / n;
  return Number.isFinite(benefit) ? benefit : notDefined('The counts are too large to be computed.');
}

/**
 * Net benefit of acting on every case, the first line a decision curve is compared with.
 * In: the actual `positives` among `n` cases, and the threshold, as above. Source: vickers-2006.
 */
export function netBenefitTreatAll(input: { positives: number; n: number; threshold: number }): Result {
  const { positives, n, threshold } = input;
  if (positives > n) return notDefined('There are more positives than cases.');
  return netBenefit({ tp: positives, fp: n - positives, n, threshold });
}

/**
 * Net benefit of acting on no case: always 0, the second line of a decision curve. Source: vickers-2006.
 */
export function netBenefitTreatNone(): number {
  return 0;
}
