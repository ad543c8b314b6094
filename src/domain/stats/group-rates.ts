/** Rates of one group, with their intervals: what a fairness report compares. */
import { type ConfusionCounts, shareOf } from '#domain/stats/classification.ts';
import { type Interval, wilsonInterval } from '#domain/stats/intervals.ts';
import { isDefined, type NotDefined, type Result } from '#domain/stats/not-defined.ts';

export type RateName = 'selectionRate' | 'tpr' | 'fpr' | 'ppv';
export type PerRate<Value> = Record<RateName, Value>;

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

const RATE_NAMES: readonly RateName[] = ['selectionRate', 'tpr', 'fpr', 'ppv'];
export const RATE_LABELS: PerRate<string> = {
  selectionRate: 'Selection rate',
  tpr: 'True positive rate',
  fpr: 'False positive rate',
  ppv: 'Precision',
};

/** Each rate as a count and what it is a share of. */
export const FRACTIONS: PerRate<(counts: ConfusionCounts) => [part: number, whole: number]> = {
  selectionRate: ({ tp, fp, fn, tn }) => [tp + fp, tp + fp + fn + tn],
  tpr: ({ tp, fn }) => [tp, tp + fn],
  fpr: ({ fp, tn }) => [fp, fp + tn],
  ppv: ({ tp, fp }) => [tp, tp + fp],
};

export function perRate<Value>(compute: (rate: RateName) => Value): PerRate<Value> {
  return Object.fromEntries(RATE_NAMES.map((rate) => [rate, compute(rate)])) as PerRate<Value>;
}

function rateOf(rate: RateName, counts: ConfusionCounts, name: string): Result {
  const [part, whole] = FRACTIONS[rate](counts);
  return shareOf(part, whole, `${RATE_LABELS[rate]} of ${name} would divide by a count of 0.`);
}

export function favourableRate(
  counts: ConfusionCounts,
  favourable: 'positive' | 'negative',
  name: string,
): Result {
  const [flagged, n] = FRACTIONS.selectionRate(counts);
  return shareOf(favourable === 'positive' ? flagged : n - flagged, n, `${name} has no cases.`);
}

export function rateGroup(
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

export function isSmall(rate: RateName, counts: ConfusionCounts, minCell: number): boolean {
  const [part, whole] = FRACTIONS[rate](counts);
  return Math.min(part, whole - part) < minCell;
}

/** Computes with two results, or passes on the first reason. */
export function combine(
  first: Result,
  second: Result,
  compute: (first: number, second: number) => Result,
): Result {
  if (!isDefined(first)) return first;
  return isDefined(second) ? compute(first, second) : second;
}
