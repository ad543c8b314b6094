/** One rate compared between the two groups furthest apart, with what the counts can tell. */
import { shareOf } from '#domain/stats/classification.ts';
import {
  FRACTIONS,
  type GroupRates,
  isSmall,
  RATE_LABELS,
  type RateName,
} from '#domain/stats/group-rates.ts';
import { type Interval, newcombeInterval } from '#domain/stats/intervals.ts';
import { isDefined, type NotDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';

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

export function findGap(groups: readonly GroupRates[], rate: RateName, minCell: number): Gap {
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
