import { type ConfusionCounts, findCountProblem } from '#domain/stats/classification.ts';
import {
  combine,
  FRACTIONS,
  favourableRate,
  type GroupRates,
  type PerRate,
  perRate,
  rateGroup,
} from '#domain/stats/group-rates.ts';
import type { Interval } from '#domain/stats/intervals.ts';
import { isDefined, type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';
import { findGap, type Gap } from '#domain/stats/rate-gap.ts';

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

function furthestFromZero(first: Result, second: Result): Result {
  return combine(first, second, (a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}

/** Ratios: 0.5 and 2 are equally far from 1. */
function furthestFromOne(first: Result, second: Result): Result {
  return combine(first, second, (a, b) => (Math.abs(Math.log(b)) > Math.abs(Math.log(a)) ? b : a));
}
