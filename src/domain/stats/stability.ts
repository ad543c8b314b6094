/**
 * How far has a distribution moved? Measures between an expected (reference) and an actual (current) one.
 */
import { type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

/** Shares typed to two or three decimals may miss 1 by this much in sum. */
const SUM_TOLERANCE = 0.005;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function findSharesProblem(expected: readonly number[], actual: readonly number[]): NotDefined | null {
  if (expected.length !== actual.length) {
    return notDefined(
      `The two lists have different lengths: ${expected.length} expected and ${actual.length} actual shares.`,
    );
  }
  if (expected.length === 0) return notDefined('There are no shares to compare.');
  for (const [name, shares] of [
    ['expected', expected],
    ['actual', actual],
  ] as const) {
    if (shares.some((share) => !Number.isFinite(share) || share < 0)) {
      return notDefined(`Every ${name} share must be a number, 0 or more.`);
    }
    const total = sum(shares);
    if (Math.abs(total - 1) > SUM_TOLERANCE) {
      return notDefined(`The ${name} shares add up to ${Number(total.toPrecision(4))} instead of 1.`);
    }
  }
  return null;
}

/** Puts `fill` where a share is 0, then scales the list back to its old sum. A list without a 0 is left alone. */
function fillZeros(shares: readonly number[], fill: number): readonly number[] {
  if (!shares.includes(0)) return shares;
  const filled = shares.map((share) => (share === 0 ? fill : share));
  const scale = sum(shares) / sum(filled);
  return filled.map((share) => share * scale);
}

/**
 * Population stability index: Σ (a - e) ln(a/e) over the bins; symmetric in its two lists.
 *
 * In: two lists of shares of the same bins in the same order, each adding up to 1 within 0.005. `fill`, a small share
 * between 0 and 1, optional: it replaces every share of 0, after which that list is scaled back to its sum. Out: 0
 * (equal) or more, no upper bound; 0.1 and 0.25 are rules of thumb and depend on sample size. Not defined when a
 * share is 0 and no fill is given: the logarithm has no value there. Source: siddiqi-2006 (psi-rule-of-thumb).
 */
export function populationStabilityIndex(
  expectedShares: readonly number[],
  actualShares: readonly number[],
  { fill }: { fill?: number | undefined } = {},
): Result {
  const problem = findSharesProblem(expectedShares, actualShares);
  if (problem) return problem;
  if (fill !== undefined && !(fill > 0 && fill < 1)) {
    return notDefined('The fill for empty bins must be a share above 0 and below 1, for example 0.0001.');
  }
  const expected = fill === undefined ? expectedShares : fillZeros(expectedShares, fill);
  const actual = fill === undefined ? actualShares : fillZeros(actualShares, fill);
  let index = 0;
  for (const [bin, e] of expected.entries()) {
    const a = actual[bin] ?? 0;
    if (e === 0 || a === 0) {
      return notDefined(
        `Bin ${bin + 1} is empty on one side, and the logarithm of 0 does not exist. Merge bins or give a fill.`,
      );
    }
    index += (a - e) * Math.log(a / e);
  }
  return Number.isFinite(index) ? index : notDefined('The shares are too far apart to be compared.');
}

/**
 * Kullback-Leibler divergence from the list `from` to the list `to`: Σ p ln(p/q); not symmetric.
 *
 * In: shares as in `populationStabilityIndex`; `unit`, "nats" (default, natural logarithm) or "bits". Out: 0 or more
 * for lists that add up to exactly 1. A bin empty in `from` adds 0; not defined when a bin is empty only in `to`.
 */
export function klDivergence(
  from: readonly number[],
  to: readonly number[],
  unit: 'nats' | 'bits' = 'nats',
): Result {
  const problem = findSharesProblem(from, to);
  if (problem) return problem;
  let nats = 0;
  for (const [bin, p] of from.entries()) {
    if (p === 0) continue;
    const q = to[bin] ?? 0;
    if (q === 0)
      return notDefined(`Bin ${bin + 1} is empty in the second list only, so the divergence is infinite.`);
    nats += p * Math.log(p / q);
  }
  if (!Number.isFinite(nats)) return notDefined('The shares are too far apart to be compared.');
  return unit === 'bits' ? nats / Math.LN2 : nats;
}

/**
 * Two-sample Kolmogorov-Smirnov statistic D: the largest gap between the two empirical distribution functions.
 * In: two lists of finite numbers in any order, neither empty. Out: 0 to 1. Time grows with n log n.
 */
export function kolmogorovSmirnov(first: readonly number[], second: readonly number[]): Result {
  if (first.length === 0 || second.length === 0) return notDefined('Both samples need at least one value.');
  if (![...first, ...second].every(Number.isFinite)) return notDefined('Every value must be a number.');
  const a = first.toSorted((x, y) => x - y);
  const b = second.toSorted((x, y) => x - y);
  let largest = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] ?? 0, b[j] ?? 0);
    while (a[i] === value) i += 1;
    while (b[j] === value) j += 1;
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length));
  }
  return largest;
}
