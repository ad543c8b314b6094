import { type ConfusionCounts, findCountProblem, shareOf } from '#domain/stats/classification.ts';
import { type Interval, newcombeInterval, wilsonInterval } from '#domain/stats/intervals.ts';
import { isDefined, type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

export type RateName = 'selectionRate' | 'tpr' | 'fpr' | 'ppv';
export type PerRate<Value> = Record<RateName, Value>;

export interface FairnessInput {
  /** Two or more groups with different names. */
  groups: readonly ({ name: string } & ConfusionCounts)[];
  /** Which prediction people hope for: being flagged, or being left alone. */
  favourable: 'positive' | 'negative';
  /** The group with the best favourable rate, all groups together, or the name of a group. */
  reference: 'best' | 'overall' | (string & {});
  /** A rate that rests on a smaller count than this is flagged and gives no verdict. Default 10. */
  minCell?: number | undefined;
}

/** One group. Rates are shares; intervals are 95 % Wilson intervals (source: wilson-1927). */
export interface GroupRates extends PerRate<Result> {
  name: string;
  n: number;
  counts: ConfusionCounts;
  intervals: PerRate<Interval | NotDefined>;
  smallCells: RateName[];
  /** Favourable rate of this group divided by that of the reference. */
  disparateImpact: Result;
  /** Mean of the TPR and FPR differences on the favourable outcome, this group minus the reference. */
  averageOddsDifference: Result;
}

/** One rate, compared between the two groups furthest apart. */
export interface Gap {
  /** Highest minus lowest, and lowest divided by highest; both 0 to 1. */
  difference: Result;
  ratio: Result;
  /** Names of all groups that share the highest, and the lowest, rate. */
  highest: string[];
  lowest: string[];
  /** 95 % Newcombe interval of highest minus lowest (source: newcombe-1998). */
  interval: Interval | NotDefined;
  verdict: 'difference' | 'cannot tell';
  sentence: string;
}

export interface FairnessReport {
  groups: GroupRates[];
  /** All undefined when any group's rate is: a group that cannot be measured must not look fair. */
  gaps: PerRate<Gap>;
  /** Taken from `gaps`. */
  differences: PerRate<Result>;
  ratios: PerRate<Result>;
  selectionDifferenceInterval: Interval | NotDefined;
  /** The larger of the TPR and FPR differences, and the smaller of their ratios. */
  equalizedOddsDifference: Result;
  equalizedOddsRatio: Result;
  /** Of the group furthest from the reference; negative: worse off than the reference. */
  averageOddsDifference: Result;
  /** Of the group whose ratio is furthest from 1. */
  disparateImpact: Result;
}

const RATE_NAMES: readonly RateName[] = ['selectionRate', 'tpr', 'fpr', 'ppv'];
const RATE_LABELS: PerRate<string> = {
  selectionRate: 'Selection rate',
  tpr: 'True positive rate',
  fpr: 'False positive rate',
  ppv: 'Precision',
};

/** Each rate as a count and what it is a share of. */
const FRACTIONS: PerRate<(counts: ConfusionCounts) => [part: number, whole: number]> = {
  selectionRate: ({ tp, fp, fn, tn }) => [tp + fp, tp + fp + fn + tn],
  tpr: ({ tp, fn }) => [tp, tp + fn],
  fpr: ({ fp, tn }) => [fp, fp + tn],
  ppv: ({ tp, fp }) => [tp, tp + fp],
};

/**
 * Compares a classifier's decisions between groups, with 95 % intervals.
 *
 * In and out: see `FairnessInput` and `FairnessReport`; shares, without unit. Not defined as a whole for fewer than
 * two groups, equal names, impossible counts or an unknown reference; a single value without meaning is undefined
 * alone. A verdict is "cannot tell" when the interval contains 0 or when a count that makes up one of the two rates
 * (those it counts, those it does not) is below `minCell`. With three groups or more, highest and lowest are picked
 * after looking, so that the interval is somewhat too narrow. Sources: fairlearn-metrics, hardt-2016.
 */
export function fairnessReport(input: FairnessInput): FairnessReport | NotDefined {
  const problem = findInputProblem(input);
  if (problem) return problem;
  const { favourable, minCell = 10 } = input;
  const reference = findReference(input);
  const groups = input.groups.map(({ name, tp, fp, fn, tn }) =>
    rateGroup(name, { tp, fp, fn, tn }, reference, favourable, minCell),
  );
  const gaps = perRate((rate) => findGap(groups, rate, minCell));
  return {
    groups,
    gaps,
    differences: perRate((rate) => gaps[rate].difference),
    ratios: perRate((rate) => gaps[rate].ratio),
    selectionDifferenceInterval: gaps.selectionRate.interval,
    equalizedOddsDifference: combine(gaps.tpr.difference, gaps.fpr.difference, Math.max),
    equalizedOddsRatio: combine(gaps.tpr.ratio, gaps.fpr.ratio, Math.min),
    averageOddsDifference: groups.map((group) => group.averageOddsDifference).reduce(furthestFromZero),
    disparateImpact: groups.map((group) => group.disparateImpact).reduce(furthestFromOne),
  };
}

function findInputProblem({ groups, favourable, reference, minCell }: FairnessInput): NotDefined | null {
  if (groups.length < 2) return notDefined('A comparison needs at least two groups.');
  const names = new Set<string>();
  for (const group of groups) {
    const problem = findCountProblem(group);
    if (problem) return notDefined(`Group ${group.name}: ${problem.undefined}`);
    if (FRACTIONS.selectionRate(group)[1] > Number.MAX_SAFE_INTEGER) {
      return notDefined(`Group ${group.name}: the counts are too large to be added exactly.`);
    }
    if (names.has(group.name)) return notDefined(`Two groups are called "${group.name}".`);
    names.add(group.name);
  }
  if (favourable !== 'positive' && favourable !== 'negative') {
    return notDefined('Say which outcome is favourable: positive or negative.');
  }
  if (reference !== 'best' && reference !== 'overall' && !names.has(reference)) {
    return notDefined(`The reference group "${reference}" is not among the groups.`);
  }
  if (minCell !== undefined && !(minCell >= 0)) return notDefined('The smallest cell must be 0 or more.');
  return null;
}

function perRate<Value>(compute: (rate: RateName) => Value): PerRate<Value> {
  return Object.fromEntries(RATE_NAMES.map((rate) => [rate, compute(rate)])) as PerRate<Value>;
}

function rateOf(rate: RateName, counts: ConfusionCounts, name: string): Result {
  const [part, whole] = FRACTIONS[rate](counts);
  return shareOf(part, whole, `${RATE_LABELS[rate]} of ${name} would divide by a count of 0.`);
}

function favourableRate(counts: ConfusionCounts, favourable: 'positive' | 'negative', name: string): Result {
  const [flagged, n] = FRACTIONS.selectionRate(counts);
  return shareOf(favourable === 'positive' ? flagged : n - flagged, n, `${name} has no cases.`);
}

function findReference({ groups, reference, favourable }: FairnessInput): ConfusionCounts {
  if (reference === 'best') {
    const rate = (group: ConfusionCounts) => {
      const value = favourableRate(group, favourable, '');
      return isDefined(value) ? value : -1;
    };
    return groups.reduce((best, group) => (rate(group) > rate(best) ? group : best));
  }
  const compared = reference === 'overall' ? groups : groups.filter(({ name }) => name === reference);
  return compared.reduce<ConfusionCounts>(
    (sum, { tp, fp, fn, tn }) => ({ tp: sum.tp + tp, fp: sum.fp + fp, fn: sum.fn + fn, tn: sum.tn + tn }),
    { tp: 0, fp: 0, fn: 0, tn: 0 },
  );
}

function rateGroup(
  name: string,
  counts: ConfusionCounts,
  reference: ConfusionCounts,
  favourable: 'positive' | 'negative',
  minCell: number,
): GroupRates {
  const rates = perRate((rate) => rateOf(rate, counts, name));
  const minus = (a: number, b: number) => a - b;
  const tprDifference = combine(rates.tpr, rateOf('tpr', reference, 'the reference'), minus);
  const fprDifference = combine(rates.fpr, rateOf('fpr', reference, 'the reference'), minus);
  // Seen from the negative outcome, TPR becomes 1 - FPR and FPR becomes 1 - TPR: the mean only changes its sign.
  const sign = favourable === 'positive' ? 1 : -1;
  return {
    name,
    n: FRACTIONS.selectionRate(counts)[1],
    counts,
    ...rates,
    intervals: perRate((rate) => wilsonInterval(...FRACTIONS[rate](counts), 0.95)),
    smallCells: RATE_NAMES.filter((rate) => isSmall(rate, counts, minCell)),
    disparateImpact: combine(
      favourableRate(counts, favourable, name),
      favourableRate(reference, favourable, 'The reference'),
      (own, other) => shareOf(own, other, 'Nobody in the reference has the favourable outcome.'),
    ),
    averageOddsDifference: combine(tprDifference, fprDifference, (a, b) => (sign * (a + b)) / 2 + 0),
  };
}

function isSmall(rate: RateName, counts: ConfusionCounts, minCell: number): boolean {
  const [part, whole] = FRACTIONS[rate](counts);
  return Math.min(part, whole - part) < minCell;
}

function findGap(groups: readonly GroupRates[], rate: RateName, minCell: number): Gap {
  const values: number[] = [];
  for (const { [rate]: value } of groups) {
    if (isDefined(value)) values.push(value);
    else return unknownGap(value);
  }
  const most = Math.max(...values);
  const least = Math.min(...values);
  const highest = groups.filter((group) => group[rate] === most);
  const lowest = groups.filter((group) => group[rate] === least);
  // Among equals the group with the most cases says most; when all are equal, the next one is its partner.
  const high = largest(highest, rate);
  const others = lowest.filter((group) => group !== high);
  const low = largest(others, rate);
  if (!high || !low) return unknownGap(notDefined('A comparison needs at least two groups.'));
  const interval = newcombeInterval(...FRACTIONS[rate](high.counts), ...FRACTIONS[rate](low.counts), 0.95);
  const isTooSmall = [high, low].some((group) => isSmall(rate, group.counts, minCell));
  const proven = isDefined(interval) && interval.low > 0;
  const range = isDefined(interval) ? `${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}` : 'unknown';
  const facts =
    `${RATE_LABELS[rate]}: ${high.name} ${most.toFixed(3)}, ${low.name} ${least.toFixed(3)}, ` +
    `difference ${(most - least).toFixed(3)} (95 % interval ${range}).`;
  const conclusion = isTooSmall
    ? `A count behind these rates is below ${minCell}: too few cases to tell.`
    : proven
      ? 'The interval lies above 0: chance alone does not explain the difference.'
      : 'The interval contains 0: these counts cannot tell whether the groups differ.';
  return {
    difference: most - least,
    ratio: shareOf(least, most, `${RATE_LABELS[rate]} is 0 in every group, so there is no ratio.`),
    highest: highest.map(({ name }) => name),
    lowest: lowest.map(({ name }) => name),
    interval,
    verdict: proven && !isTooSmall ? 'difference' : 'cannot tell',
    sentence: `${facts} ${conclusion}`,
  };
}

function unknownGap(reason: NotDefined): Gap {
  const values = { difference: reason, ratio: reason, interval: reason, highest: [], lowest: [] };
  return { ...values, verdict: 'cannot tell', sentence: reason.undefined };
}

function largest(groups: readonly GroupRates[], rate: RateName): GroupRates | undefined {
  return groups.toSorted((a, b) => FRACTIONS[rate](b.counts)[1] - FRACTIONS[rate](a.counts)[1])[0];
}

/** Computes with two results, or passes on the first reason. */
function combine(first: Result, second: Result, compute: (first: number, second: number) => Result): Result {
  if (!isDefined(first)) return first;
  return isDefined(second) ? compute(first, second) : second;
}

function furthestFromZero(first: Result, second: Result): Result {
  return combine(first, second, (a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}

/** Ratios: 0.5 and 2 are equally far from 1. */
function furthestFromOne(first: Result, second: Result): Result {
  return combine(first, second, (a, b) => (Math.abs(Math.log(b)) > Math.abs(Math.log(a)) ? b : a));
}
