import { type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

/** The four counts of a two-class confusion matrix: whole numbers of cases, 0 or more. */
export interface ConfusionCounts {
  /** True positives: flagged, and rightly so. */
  tp: number;
  /** False positives: flagged in error. */
  fp: number;
  /** False negatives: missed. */
  fn: number;
  /** True negatives: rightly left alone. */
  tn: number;
}

/** Every measure is 0 to 1, except `mcc` and `kappa`, which are -1 to 1. None has a unit. */
export interface ClassificationMeasures {
  accuracy: Result;
  precision: Result;
  recall: Result;
  specificity: Result;
  f1: Result;
  balancedAccuracy: Result;
  mcc: Result;
  kappa: Result;
}

const COUNT_NAMES = {
  tp: 'True positives',
  fp: 'False positives',
  fn: 'False negatives',
  tn: 'True negatives',
};

/**
 * Looks for a count that cannot be one.
 * Out: the reason in a sentence (naming the count) when one is missing, negative, broken or not finite; else null.
 */
export function findCountProblem(counts: ConfusionCounts): NotDefined | null {
  for (const key of ['tp', 'fp', 'fn', 'tn'] as const) {
    const count: unknown = counts[key];
    if (typeof count !== 'number' || !Number.isFinite(count)) {
      return notDefined(`${COUNT_NAMES[key]} must be a number.`);
    }
    if (count < 0) return notDefined(`${COUNT_NAMES[key]} cannot be negative.`);
    if (!Number.isInteger(count)) return notDefined(`${COUNT_NAMES[key]} must be a whole number.`);
  }
  return null;
}

/** `part / whole`, or the reason when the whole is zero. */
export function shareOf(part: number, whole: number, reasonIfZero: string): Result {
  return whole === 0 ? notDefined(reasonIfZero) : part / whole;
}

/**
 * The usual measures of a two-class confusion matrix.
 *
 * In: four whole counts, 0 or more, of any size. Out: one `Result` per measure. A count that is not one leaves all
 * eight undefined with the same reason; a zero denominator leaves only the measures that divide by it undefined.
 * Formulas: accuracy (TP+TN)/n; precision TP/(TP+FP); recall TP/(TP+FN); specificity TN/(TN+FP);
 * F1 2TP/(2TP+FP+FN); balanced accuracy (recall+specificity)/2 (by definition);
 * MCC (TP·TN - FP·FN)/√((TP+FP)(TP+FN)(TN+FP)(TN+FN)) (source: matthews-1975);
 * kappa 2(TP·TN - FP·FN)/((TP+FP)(FP+TN)+(TP+FN)(FN+TN)), which equals (po-pe)/(1-pe) (source: cohen-1960).
 */
export function classificationMeasures(counts: ConfusionCounts): ClassificationMeasures {
  const problem = findCountProblem(counts);
  if (problem) {
    return {
      accuracy: problem,
      precision: problem,
      recall: problem,
      specificity: problem,
      f1: problem,
      balancedAccuracy: problem,
      mcc: problem,
      kappa: problem,
    };
  }
  const { tp, fp, fn, tn } = inComputableSize(counts);
  const recall = shareOf(
    tp,
    tp + fn,
    'There are no actual positives (TP + FN is 0), so recall has no meaning.',
  );
  const specificity = shareOf(
    tn,
    tn + fp,
    'There are no actual negatives (TN + FP is 0), so specificity has no meaning.',
  );
  return {
    accuracy: shareOf(tp + tn, tp + fp + fn + tn, 'No cases were counted.'),
    precision: shareOf(tp, tp + fp, 'Nothing was flagged (TP + FP is 0), so precision has no meaning.'),
    recall,
    specificity,
    f1: shareOf(
      2 * tp,
      2 * tp + fp + fn,
      'Nothing was flagged and there was nothing to find (TP, FP and FN are 0), so F1 has no meaning.',
    ),
    balancedAccuracy:
      typeof recall !== 'number'
        ? recall
        : typeof specificity !== 'number'
          ? specificity
          : (recall + specificity) / 2,
    mcc: matthewsCorrelation(tp, fp, fn, tn),
    kappa: cohenKappa(tp, fp, fn, tn),
  };
}

/**
 * Counts beyond the exact integers are divided by the largest one. Every measure is a ratio, so none changes, and
 * neither the sums nor the product of four margins in MCC can overflow.
 */
function inComputableSize({ tp, fp, fn, tn }: ConfusionCounts): ConfusionCounts {
  const largest = Math.max(tp, fp, fn, tn);
  if (largest <= Number.MAX_SAFE_INTEGER) return { tp, fp, fn, tn };
  return { tp: tp / largest, fp: fp / largest, fn: fn / largest, tn: tn / largest };
}

function matthewsCorrelation(tp: number, fp: number, fn: number, tn: number): Result {
  const margins = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
  // A product of tiny scaled margins may underflow: the square roots one by one do not.
  const root =
    margins > 0
      ? Math.sqrt(margins)
      : Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
  if (root === 0) {
    return notDefined('A row or a column of the confusion matrix is empty, so MCC would divide by zero.');
  }
  return Math.max(-1, Math.min(1, (tp * tn - fp * fn) / root));
}

function cohenKappa(tp: number, fp: number, fn: number, tn: number): Result {
  return shareOf(
    2 * (tp * tn - fp * fn),
    (tp + fp) * (fp + tn) + (tp + fn) * (fn + tn),
    'All cases are in one class, in truth and in prediction, so agreement by chance is already complete.',
  );
}
