import {
  type ClassificationMeasures,
  type ConfusionCounts,
  classificationMeasures,
  findCountProblem,
} from '#domain/stats/classification.ts';
import { isDefined, type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

/** What one case of each kind costs, all in one unit (money, minutes, harm points). Negative means a gain. */
export interface OutcomeCosts {
  costTp: number;
  costFp: number;
  costFn: number;
  costTn: number;
}

/** A decision rule that uses no model, with everything one compares a model with. */
export interface TrivialBaseline {
  counts: ConfusionCounts;
  /** Total cost of the counted cases, in the unit of the costs. */
  cost: Result;
  measures: ClassificationMeasures;
}

const COST_NAMES = {
  costTp: 'a true positive',
  costFp: 'a false positive',
  costFn: 'a false negative',
  costTn: 'a true negative',
};

/** The reason why these are not four finite costs, or null when they are. */
function findCostProblem(costs: OutcomeCosts): NotDefined | null {
  for (const key of ['costTp', 'costFp', 'costFn', 'costTn'] as const) {
    if (!Number.isFinite(costs[key])) return notDefined(`The cost of ${COST_NAMES[key]} must be a number.`);
  }
  return null;
}

/**
 * The probability from which on flagging is the cheaper choice: p* = (C_FP - C_TN)/((C_FP - C_TN) + (C_FN - C_TP)).
 *
 * In: four finite costs in one unit. Out: `threshold`, strictly between 0 and 1; it holds for *calibrated*
 * probabilities. Not defined when a false positive costs no more than a true negative, or a false negative no more
 * than a true positive: then one choice is never worse and there is nothing to weigh. Source: elkan-2001.
 */
export function costOptimalThreshold(costs: OutcomeCosts): { threshold: number } | NotDefined {
  const problem = findCostProblem(costs);
  if (problem) return problem;
  const { costTp, costFp, costFn, costTn } = costs;
  if (costFp <= costTn) {
    return notDefined(
      'A false positive must cost more than a true negative; otherwise flagging everything is never worse.',
    );
  }
  if (costFn <= costTp) {
    return notDefined(
      'A false negative must cost more than a true positive; otherwise flagging nothing is never worse.',
    );
  }
  const wrongFlag = costFp - costTn;
  const missed = costFn - costTp;
  const threshold = wrongFlag / (wrongFlag + missed);
  if (!Number.isFinite(wrongFlag + missed) || threshold <= 0 || threshold >= 1) {
    return notDefined('The costs are too far apart to compute a threshold.');
  }
  return { threshold };
}

/**
 * Total cost of a confusion matrix: TP·C_TP + FP·C_FP + FN·C_FN + TN·C_TN (by definition).
 *
 * In: whole counts, 0 or more; finite costs in one unit. Out: the sum in that unit (divide by n for a single case).
 * Not defined for impossible counts or costs, and where the sum is too large for a number.
 */
export function expectedCost(counts: ConfusionCounts, costs: OutcomeCosts): Result {
  const problem = findCountProblem(counts) ?? findCostProblem(costs);
  if (problem) return problem;
  const total =
    counts.tp * costs.costTp + counts.fp * costs.costFp + counts.fn * costs.costFn + counts.tn * costs.costTn;
  // + 0 turns the -0 of an empty sum of gains into 0.
  return Number.isFinite(total) ? total + 0 : notDefined('The total cost is too large to be computed.');
}

/**
 * The two rules that need no model: flag every case, and flag none. A model has to beat the cheaper of them.
 *
 * In: the actual `positives` and `negatives` (whole numbers, 0 or more) and the costs. Out: for each rule its
 * confusion matrix, its total cost and its measures. Not defined for impossible counts; impossible costs leave only
 * `cost` undefined, `cheapest` null.
 */
export function trivialBaselines(
  { positives, negatives }: { positives: number; negatives: number },
  costs: OutcomeCosts,
):
  | { flagAll: TrivialBaseline; flagNone: TrivialBaseline; cheapest: 'flagAll' | 'flagNone' | 'equal' | null }
  | NotDefined {
  const counts = { tp: positives, fp: negatives, fn: 0, tn: 0 };
  const problem = findCountProblem(counts);
  if (problem) return notDefined('Positives and negatives must be whole numbers, 0 or more.');
  const flagAll = describeBaseline(counts, costs);
  const flagNone = describeBaseline({ tp: 0, fp: 0, fn: positives, tn: negatives }, costs);
  return { flagAll, flagNone, cheapest: cheaper(flagAll.cost, flagNone.cost) };
}

function describeBaseline(counts: ConfusionCounts, costs: OutcomeCosts): TrivialBaseline {
  return { counts, cost: expectedCost(counts, costs), measures: classificationMeasures(counts) };
}

function cheaper(flagAll: Result, flagNone: Result): 'flagAll' | 'flagNone' | 'equal' | null {
  if (!isDefined(flagAll) || !isDefined(flagNone)) return null;
  if (flagAll === flagNone) return 'equal';
  return flagAll < flagNone ? 'flagAll' : 'flagNone';
}
