/**
 * What happens to a scored list when the threshold moves: the confusion matrix at every threshold that changes
 * something, and everything read off that curve (cost, ROC AUC, average precision). A case is flagged when its
 * score is at or above the threshold.
 */
import type { ConfusionCounts } from '#domain/stats/classification.ts';
import { expectedCost, type OutcomeCosts } from '#domain/stats/cost.ts';
import { isDefined, type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

/** One case: what the model said, on any scale where more means likelier, and what was true. */
export interface ScoredCase {
  score: number;
  label: 0 | 1;
}

/** `threshold` is null at the one point where nothing is flagged: no score is high enough. */
export interface CurvePoint extends ConfusionCounts {
  threshold: number | null;
}

/** A point with the total cost of its counts, in the unit of the costs. */
export interface CostPoint extends CurvePoint {
  cost: number;
}

export interface CostCurve {
  points: CostPoint[];
  /** The lowest cost on the curve. */
  lowestCost: number;
  /** All points with the lowest cost: where several thresholds are equally cheap, all of them. */
  cheapest: CostPoint[];
}

function findProblem(cases: readonly ScoredCase[]): NotDefined | null {
  if (cases.length === 0) return notDefined('The list of scores is empty.');
  for (const [index, { score, label }] of cases.entries()) {
    if (!Number.isFinite(score)) return notDefined(`Score ${index + 1} is not a number.`);
    if (label !== 0 && label !== 1) return notDefined(`Label ${index + 1} is neither 0 nor 1.`);
  }
  return null;
}

/**
 * The confusion matrix at one threshold.
 * In: the cases, in any order, and a finite `threshold` on the scale of the scores. Out: counts; not defined for an
 * empty list, a score that is not finite or a label other than 0 and 1. Time grows with n.
 */
export function confusionAt(cases: readonly ScoredCase[], threshold: number): ConfusionCounts | NotDefined {
  const problem = findProblem(cases);
  if (problem) return problem;
  if (!Number.isFinite(threshold)) return notDefined('The threshold must be a number.');
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const { score, label } of cases) {
    if (score >= threshold) counts[label === 1 ? 'tp' : 'fp'] += 1;
    else counts[label === 1 ? 'fn' : 'tn'] += 1;
  }
  return counts;
}

/**
 * The confusion matrix at every distinct score, from "nothing flagged" (threshold null) down to "all flagged".
 * In: the cases, in any order. Out: one point more than there are distinct scores; cases with equal scores are
 * flagged together. Not defined as in `confusionAt`. Time grows with n log n.
 */
export function thresholdCurve(cases: readonly ScoredCase[]): CurvePoint[] | NotDefined {
  const problem = findProblem(cases);
  if (problem) return problem;
  const ranked = cases.toSorted((a, b) => b.score - a.score);
  const positives = ranked.reduce((total, { label }) => total + label, 0);
  const negatives = ranked.length - positives;
  const points: CurvePoint[] = [{ threshold: null, tp: 0, fp: 0, fn: positives, tn: negatives }];
  let tp = 0;
  let fp = 0;
  for (const [index, { score, label }] of ranked.entries()) {
    if (label === 1) tp += 1;
    else fp += 1;
    if (ranked[index + 1]?.score !== score) {
      points.push({ threshold: score, tp, fp, fn: positives - tp, tn: negatives - fp });
    }
  }
  return points;
}

/**
 * Total cost at every point of a curve, and the cheapest of them.
 *
 * In: the points of `thresholdCurve`; finite costs in one unit. Out: the points in the same order with their cost;
 * costs that differ by less than one part in 10^9 count as equal. Not defined for an empty curve and for costs that
 * are not finite. Counts times costs, by definition.
 */
export function costCurve(points: readonly CurvePoint[], costs: OutcomeCosts): CostCurve | NotDefined {
  const priced: CostPoint[] = [];
  for (const point of points) {
    const cost = expectedCost(point, costs);
    if (!isDefined(cost)) return cost;
    priced.push({ ...point, cost });
  }
  if (priced.length === 0) return notDefined('The curve has no points.');
  const lowestCost = priced.reduce((lowest, { cost }) => Math.min(lowest, cost), Number.POSITIVE_INFINITY);
  const tolerance = Math.abs(lowestCost) * 1e-9;
  return {
    points: priced,
    lowestCost,
    cheapest: priced.filter(({ cost }) => cost - lowestCost <= tolerance),
  };
}

/**
 * Area under the ROC curve: the chance that a random positive scores above a random negative, ties counting half.
 * In: the points of `thresholdCurve`. Out: 0 to 1, 0.5 is chance. Not defined without positives or negatives.
 * Trapezoidal rule over the points, which equals the Mann-Whitney statistic.
 */
export function rocAuc(points: readonly CurvePoint[]): Result {
  const all = points.at(-1);
  if (!all || all.tp === 0) return notDefined('There are no actual positives, so ROC AUC has no meaning.');
  if (all.fp === 0) return notDefined('There are no actual negatives, so ROC AUC has no meaning.');
  let doubledArea = 0;
  let previous = { tp: 0, fp: 0 };
  for (const point of points) {
    doubledArea += (point.fp - previous.fp) * (point.tp + previous.tp);
    previous = point;
  }
  return doubledArea / (2 * all.tp * all.fp);
}

/**
 * Average precision: the sum over the curve of (gain in recall) x precision, without interpolation.
 * In: the points of `thresholdCurve`. Out: above 0, at most 1; chance is the share of positives. Not defined
 * without positives.
 */
export function averagePrecision(points: readonly CurvePoint[]): Result {
  const positives = points.at(-1)?.tp ?? 0;
  if (positives === 0)
    return notDefined('There are no actual positives, so average precision has no meaning.');
  let total = 0;
  let found = 0;
  for (const { tp, fp } of points) {
    if (tp > found) total += ((tp - found) * tp) / (tp + fp);
    found = tp;
  }
  return total / positives;
}
