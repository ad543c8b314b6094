/** What a fairness report can say: the chosen definition first, with “cannot tell” as a result of its own. */
import type { ProjectRecord } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { type FairnessReport, fairnessReport } from '#domain/stats/fairness.ts';
import { FRACTIONS, type RateName } from '#domain/stats/group-rates.ts';
import { newcombeInterval } from '#domain/stats/intervals.ts';
import { isDefined, type NotDefined } from '#domain/stats/not-defined.ts';
import type { Gap } from '#domain/stats/rate-gap.ts';
import { casesToTellApart } from '#domain/stats/tell-apart.ts';
import { chosenDefinition, type FairnessDefinition, ratesOfDefinition } from './fairness-choice.ts';
import { type GroupCounts, groupsOf } from './group-counts.ts';

export const DEFAULT_MIN_CELL = 10;

/** `difference`: the interval lies above 0. `within`: it lies under the limit. Neither: the counts cannot tell. */
export type Verdict = 'difference' | 'above-limit' | 'within' | 'cannot-tell';

export const verdictWords: Record<Verdict, string> = {
  difference: 'A difference is shown',
  'above-limit': 'A difference above the agreed limit is shown',
  within: 'If there is a gap, it is smaller than the agreed limit',
  'cannot-tell': 'Cannot tell',
};

export interface RateResult {
  rate: RateName;
  gap: Gap;
  verdict: Verdict;
  /** Cases of the denominator needed in each group to tell a gap of `gapSought`; only where the counts cannot tell. */
  needed?: number | NotDefined;
  gapSought?: number;
}

export interface FairnessResult {
  definition: FairnessDefinition;
  report: FairnessReport;
  /** Of the chosen definition. */
  chosen: RateResult[];
  /** The other rates, for whoever chose otherwise. */
  others: RateResult[];
  limit: number | undefined;
  minCell: number;
  conflict: Conflict;
}

/** Whether the recorded truth differs in frequency between groups; if so definitions exclude each other. */
export interface Conflict {
  baseRates: { name: string; positives: number; n: number }[];
  differ: boolean;
  low: number;
  high: number;
}

const RATES: readonly RateName[] = ['selectionRate', 'tpr', 'fpr', 'ppv'];

/** Words for what a rate is a share of. */
export const denominators: Record<RateName, string> = {
  selectionRate: 'cases',
  tpr: 'cases that were truly positive',
  fpr: 'cases that were truly negative',
  ppv: 'cases that were selected',
};

export const rateNames: Record<RateName, string> = {
  selectionRate: 'Selection rate',
  tpr: 'True positive rate',
  fpr: 'False positive rate',
  ppv: 'Precision',
};

/**
 * @returns the result; the reason why there is none yet. Without a definition and its reason no number is worked out.
 */
export function fairnessResult(record: ProjectRecord): FairnessResult | NotDefined {
  const definition = chosenDefinition(record);
  if (!definition) return { undefined: 'First choose the definition that counts here, and write down why.' };
  const { groups } = groupsOf(record);
  if (groups.length < 2) return { undefined: 'Type or paste the counts of two groups or more.' };
  const favourable =
    record.favourable === 'negative' ? 'negative' : record.favourable === 'positive' ? 'positive' : undefined;
  if (!favourable) return { undefined: 'Say what people hope for: to be selected, or to be left alone.' };
  const minCell = numberIn(record.minCell) ?? DEFAULT_MIN_CELL;
  const report = fairnessReport({ groups, favourable, reference: referenceOf(record), minCell });
  if (!isDefined(report)) return report;
  const limit = numberIn(record.limit);
  const results = RATES.map((rate) => resultOf(rate, report, limit, minCell));
  const isChosen = (result: RateResult) => ratesOfDefinition[definition].includes(result.rate);
  return {
    definition,
    report,
    chosen: results.filter(isChosen),
    others: results.filter((result) => !isChosen(result)),
    limit,
    minCell,
    conflict: conflictOf(groups),
  };
}

/** Why the counts cannot be compared, whatever the definition; `undefined` when they can. */
export function countsProblem(record: ProjectRecord): string | undefined {
  const { groups } = groupsOf(record);
  const favourable = record.favourable === 'negative' ? 'negative' : 'positive';
  const report = fairnessReport({ groups, favourable, reference: referenceOf(record) });
  return isDefined(report) ? undefined : report.undefined;
}

function referenceOf(record: ProjectRecord): string {
  if (record.reference === 'named') return String(record.referenceGroup ?? '');
  return record.reference === 'overall' ? 'overall' : 'best';
}

function resultOf(
  rate: RateName,
  report: FairnessReport,
  limit: number | undefined,
  minCell: number,
): RateResult {
  const gap = report.gaps[rate];
  const verdict = verdictOf(gap, limit, isSmallCell(rate, report, gap));
  if (verdict !== 'cannot-tell') return { rate, gap, verdict };
  return { rate, gap, verdict, ...casesNeeded(rate, report, gap, limit, minCell) };
}

function isSmallCell(rate: RateName, report: FairnessReport, gap: Gap): boolean {
  const compared = new Set([...gap.highest, ...gap.lowest]);
  return report.groups.some((group) => compared.has(group.name) && group.smallCells.includes(rate));
}

function verdictOf(gap: Gap, limit: number | undefined, isSmall: boolean): Verdict {
  if (!isDefined(gap.interval) || isSmall) return 'cannot-tell';
  if (limit !== undefined && gap.interval.low > limit) return 'above-limit';
  if (limit !== undefined && gap.interval.high < limit && gap.interval.low > -limit) return 'within';
  return gap.interval.low > 0 ? 'difference' : 'cannot-tell';
}

/** The gap sought is the agreed limit, or else the gap seen: with that many cases such a gap would show 4 times in 5. */
function casesNeeded(
  rate: RateName,
  report: FairnessReport,
  gap: Gap,
  limit: number | undefined,
  minCell: number,
): Pick<RateResult, 'needed' | 'gapSought'> {
  const [high, low] = [gap.highest[0], gap.lowest.at(-1)].map((name) =>
    report.groups.find((group) => group.name === name),
  );
  if (!high || !low || !isDefined(high[rate]) || !isDefined(low[rate])) return {};
  const [above, below] = [high[rate], low[rate]];
  const sought = limit !== undefined && limit > 0 ? limit : above - below;
  if (!(sought > 0))
    return {
      needed: { undefined: 'Name the smallest gap that would matter, to see how many cases that takes.' },
    };
  const middle = Math.min(1 - sought / 2, Math.max(sought / 2, (above + below) / 2));
  const needed = casesToTellApart({ first: middle + sought / 2, second: middle - sought / 2 });
  if (!isDefined(needed)) return { needed, gapSought: sought };
  const rarer = Math.min(middle - sought / 2, 1 - middle - sought / 2);
  const forCells = rarer > 0 ? Math.ceil(minCell / rarer) : needed;
  return { needed: Math.max(needed, forCells), gapSought: sought };
}

function conflictOf(groups: readonly GroupCounts[]): Conflict {
  const baseRates = groups.map(({ name, tp, fn, fp, tn }) => ({
    name,
    positives: tp + fn,
    n: tp + fn + fp + tn,
  }));
  const measurable = baseRates.filter(({ n }) => n > 0).sort((a, b) => b.positives / b.n - a.positives / a.n);
  const [most, least] = [measurable[0], measurable.at(-1)];
  const interval = most && least && newcombeInterval(most.positives, most.n, least.positives, least.n, 0.95);
  const bounds = interval && isDefined(interval) ? interval : { low: 0, high: 0 };
  return { baseRates, differ: bounds.low > 0, ...bounds };
}

/** Count and whole behind a rate, for “40 of 50”. */
export function fractionOf(rate: RateName, counts: GroupCounts): readonly [part: number, whole: number] {
  return FRACTIONS[rate](counts);
}
