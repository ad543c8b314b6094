/** A fairness result in sentences: counts first, then the gap with its interval, then what it takes to know more. */
import type { ProjectRecord } from '#domain/document/project.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { fairnessDefinitions } from './fairness-model.ts';
import {
  denominators,
  type FairnessResult,
  fairnessResult,
  fractionOf,
  type RateResult,
  rateNames,
  verdictWords,
} from './fairness-result.ts';

export const points = (share: number) => Number((share * 100).toFixed(1));

/** “urban 0.800 (40 of 50), rural 0.600 (30 of 50)”, highest first. */
export function countsSentence(result: FairnessResult, { rate, gap }: RateResult): string {
  const named = new Set([...gap.highest, ...gap.lowest]);
  const groups = result.report.groups.filter(({ name }) => named.size === 0 || named.has(name));
  const parts = groups
    .map((group) => ({ group, value: group[rate] }))
    .sort((a, b) => (isDefined(b.value) ? b.value : -1) - (isDefined(a.value) ? a.value : -1))
    .map(({ group, value }) => {
      const [part, whole] = fractionOf(rate, { name: group.name, ...group.counts });
      return `${group.name} ${isDefined(value) ? value.toFixed(3) : 'not defined'} (${part} of ${whole})`;
    });
  return `${rateNames[rate]}: ${parts.join(', ')}.`;
}

export function gapSentence({ gap }: RateResult): string {
  if (!isDefined(gap.difference)) return gap.difference.undefined;
  if (!isDefined(gap.interval)) return gap.interval.undefined;
  const { low, high } = gap.interval;
  return `Gap ${gap.difference.toFixed(3)}, 95 % interval ${low.toFixed(3)} to ${high.toFixed(3)}.`;
}

/** What it takes to tell; `''` where the counts do tell. */
export function neededSentence({ rate, needed, gapSought }: RateResult): string {
  if (needed === undefined) return '';
  if (!isDefined(needed)) return needed.undefined;
  const gap = gapSought === undefined ? '' : ` a gap of ${points(gapSought)} points`;
  return `To tell${gap} takes about ${needed.toLocaleString('en')} ${denominators[rate]} in each group.`;
}

export function verdictSentence(result: FairnessResult, each: RateResult): string {
  const limit = result.limit === undefined ? '' : ` (${points(result.limit)} points)`;
  const words = verdictWords[each.verdict];
  if (each.verdict === 'above-limit' || each.verdict === 'within') return `${words}${limit}.`;
  return each.verdict === 'difference' && limit !== ''
    ? `${words}. The counts cannot tell whether it is above the agreed limit${limit}.`
    : `${words}.`;
}

/** Whether the chosen definition can hold together with the others. */
export function conflictSentence({ conflict }: FairnessResult): string {
  const rates = conflict.baseRates.map(
    ({ name, positives, n }) =>
      `${name} ${n === 0 ? 'no cases' : `${(positives / n).toFixed(3)} (${positives} of ${n})`}`,
  );
  const range = `the difference lies between ${conflict.low.toFixed(3)} and ${conflict.high.toFixed(3)} (95 % interval)`;
  const list = `Truly positive: ${rates.join(', ')}; ${range}.`;
  return conflict.differ
    ? `${list} The groups differ in what is to be found. Then equal selection, equal errors and equal precision exclude one another, apart from special cases: closing one gap opens another.`
    : `${list} These counts do not show that the groups differ in what is to be found, so the definitions may agree.`;
}

/** The chosen definition, its verdicts and what is needed; the reason where there is no result. */
export function resultSentences(record: ProjectRecord): string[] {
  const result = fairnessResult(record);
  if (!isDefined(result)) return [result.undefined];
  const name =
    fairnessDefinitions.find(({ value }) => value === result.definition)?.label ?? result.definition;
  return [
    `${name}.`,
    ...result.chosen.flatMap((each) => [
      countsSentence(result, each),
      gapSentence(each),
      verdictSentence(result, each),
      neededSentence(each),
    ]),
  ].filter((sentence) => sentence !== '');
}
