/**
 * Measures of a ranked list: how good are the first k places? Every list is in ranked order, best place first.
 */
import { isDefined, type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

function findProblem(labels: readonly number[], k: number): NotDefined | null {
  if (labels.length === 0) return notDefined('The list is empty.');
  if (!Number.isInteger(k) || k < 1) return notDefined('k must be a whole number, 1 or more.');
  if (k > labels.length) {
    return notDefined(`The list holds ${labels.length} cases, fewer than k = ${k}.`);
  }
  if (labels.some((label) => label !== 0 && label !== 1)) {
    return notDefined('Every label must be 0 or 1.');
  }
  return null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Share of relevant cases among the first k.
 * In: `labels` in ranked order, 0 or 1 each; `k`, 1 to the length of the list. Out: 0 to 1.
 */
export function precisionAtK(labels: readonly number[], k: number): Result {
  return findProblem(labels, k) ?? sum(labels.slice(0, k)) / k;
}

/**
 * Share of all relevant cases that stand among the first k. Not defined when nothing in the list is relevant.
 * In: as `precisionAtK`. Out: 0 to 1.
 */
export function recallAtK(labels: readonly number[], k: number): Result {
  const problem = findProblem(labels, k);
  if (problem) return problem;
  const relevant = sum(labels);
  if (relevant === 0) return notDefined('Nothing in the list is relevant, so there is nothing to find.');
  return sum(labels.slice(0, k)) / relevant;
}

/**
 * How many times better than chance the first k are: precision at k, divided by the share relevant in the list.
 * In: as `precisionAtK`. Out: 0 to n; 1 is chance. Not defined when nothing in the list is relevant.
 */
export function liftAtK(labels: readonly number[], k: number): Result {
  const precision = precisionAtK(labels, k);
  if (!isDefined(precision)) return precision;
  const relevant = sum(labels);
  if (relevant === 0) return notDefined('Nothing in the list is relevant, so lift would divide by zero.');
  return (precision * labels.length) / relevant;
}

/** Gains discounted by log2 of the place + 1, first place undiscounted. */
function discountedGain(gains: readonly number[]): number {
  return gains.reduce((total, gain, index) => total + gain / Math.log2(index + 2), 0);
}

/**
 * Normalised discounted cumulative gain with linear gains: DCG of the first k over that of the ideal order.
 *
 * In: `gains` in ranked order, finite and 0 or more; `k`, 1 to the length of the list (default: all of it). The
 * ideal order is taken from the same list, so cases that never made the list are not missed. Out: 0 to 1.
 * Not defined when all gains are 0. Source: jarvelin-2002 (with the discount log2(place + 1) in common use today).
 */
export function ndcg(gains: readonly number[], k: number = gains.length): Result {
  if (gains.length === 0) return notDefined('The list is empty.');
  if (!Number.isInteger(k) || k < 1) return notDefined('k must be a whole number, 1 or more.');
  if (k > gains.length) return notDefined(`The list holds ${gains.length} cases, fewer than k = ${k}.`);
  if (gains.some((gain) => !Number.isFinite(gain) || gain < 0)) {
    return notDefined('Every gain must be a number, 0 or more.');
  }
  const largest = gains.reduce((most, gain) => Math.max(most, gain), 0);
  if (largest === 0) return notDefined('All gains are 0, so no order is better than another.');
  // Relative gains: the ratio stays the same and no sum can overflow.
  const relative = gains.map((gain) => gain / largest);
  const ideal = relative.toSorted((a, b) => b - a).slice(0, k);
  return discountedGain(relative.slice(0, k)) / discountedGain(ideal);
}
