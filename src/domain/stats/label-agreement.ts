import { findCountProblem, shareOf } from '#domain/stats/classification.ts';
import type { NotDefined, Result } from '#domain/stats/not-defined.ts';

/** What two people said about the same cases, of which each is either of a kind or not. */
export interface TwoLabellers {
  bothYes: number;
  onlyFirst: number;
  onlySecond: number;
  bothNo: number;
}

export interface LabelAgreement {
  /** Share of cases with the same label, 0 to 1. */
  agreed: Result;
  /** Share in which they would agree by luck, each labelling as often as they did. */
  byLuck: Result;
  /** How far they agree beyond luck: 1 in full, 0 no better than luck, below 0 worse. */
  kappa: Result;
}

/**
 * Cohen's kappa for two labellers and two classes: (po - pe) / (1 - pe), with po the share of equal labels and pe the
 * share that luck alone would give.
 *
 * In: four whole counts, 0 or more. Out: shares and kappa, unrounded. All are not defined without a case; kappa is not
 * when both gave every case the same label, since luck then explains everything. Source: cohen-1960.
 */
export function labelAgreement(counts: TwoLabellers): LabelAgreement | NotDefined {
  const { bothYes, onlyFirst, onlySecond, bothNo } = counts;
  if (findCountProblem({ tp: bothYes, fp: onlySecond, fn: onlyFirst, tn: bothNo })) {
    return { undefined: 'Each of the four counts must be a whole number, 0 or more.' };
  }
  const n = bothYes + onlyFirst + onlySecond + bothNo;
  if (!Number.isSafeInteger(n)) return { undefined: 'The counts are too large to be computed.' };
  const none = 'No case was labelled by both.';
  const luck = (bothYes + onlyFirst) * (bothYes + onlySecond) + (onlySecond + bothNo) * (onlyFirst + bothNo);
  return {
    agreed: shareOf(bothYes + bothNo, n, none),
    byLuck: shareOf(luck, n * n, none),
    kappa: shareOf(
      (bothYes + bothNo) * n - luck,
      n * n - luck,
      n === 0 ? none : 'Both gave every case the same label, so luck alone explains that they agree.',
    ),
  };
}
