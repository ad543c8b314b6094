/**
 * A metric said in plain words. Shares become counts out of 100, 1,000 or 10,000, because counts of cases are understood
 * where shares are not (our reading; natural frequencies). The definitions are those of the goals section.
 */
import { recordName } from '#domain/document/collection.ts';
import type { ProjectRecord } from '#domain/document/project.ts';
import { metricFormulas } from '#domain/sections/goals/formulas.ts';
import { metrics } from '#domain/sections/goals/model.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import type { AudienceKind } from './model.ts';

/** Plural nouns of this project. */
export interface MessageWords {
  /** What the model looks for. */
  event: string;
  /** What it raises. */
  alarm: string;
  /** What it looks at. */
  item: string;
}

export const DEFAULT_WORDS: MessageWords = { event: 'cases that matter', alarm: 'alarms', item: 'cases' };

/** The words a person chose, with the defaults for those they did not. */
export function wordsIn(record: ProjectRecord | undefined): MessageWords {
  const chosen = (key: keyof MessageWords) => {
    const value = record?.[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : DEFAULT_WORDS[key];
  };
  return { event: chosen('event'), alarm: chosen('alarm'), item: chosen('item') };
}

export interface Counts {
  /** Out of how many. */
  of: number;
  yes: number;
  no: number;
  /** False when the counts are rounded. */
  isExact: boolean;
}

/**
 * A share as counts: out of 100 where that shows both sides, else out of 1,000 or 10,000.
 * @param share 0 to 1
 */
export function asCounts(share: number): Counts {
  const bases = [100, 1_000, 10_000];
  const fits = (of: number) => {
    const exact = share * of;
    const yes = Math.round(exact);
    const isHidden = (yes === 0 && share > 0) || (yes === of && share < 1);
    const rounding = Math.abs(exact - yes);
    // Near the ends a rounded count changes the message: 3.57 % is not 4 of 100.
    const isCoarse = rounding > 0.05 && (share < 0.1 || share > 0.9);
    return !isHidden && !isCoarse;
  };
  const of = bases.find(fits) ?? 10_000;
  const yes = Math.round(share * of);
  return { of, yes, no: of - yes, isExact: Math.abs(share * of - yes) < 1e-9 * of };
}

type Say = (value: number, words: MessageWords, unit: string) => string;

const count = (value: number) => value.toLocaleString('en');
const about = ({ isExact }: Counts) => (isExact ? '' : 'about ');

function splitOf(share: number, plural: string, yes: string, no: string): string {
  const counts = asCounts(share);
  if (counts.no === 0) return `All ${plural} ${yes}.`;
  if (counts.yes === 0) return `None of the ${plural} ${yes}; all ${no}.`;
  return `Of ${count(counts.of)} ${plural}, ${about(counts)}${count(counts.yes)} ${yes} and ${count(counts.no)} ${no}.`;
}

const onScale =
  (what: (words: MessageWords) => string): Say =>
  (value, words) =>
    `${what(words)}: ${plainNumber(value)}.`;

const FACTS: Record<string, Say> = {
  accuracy: (value, { item }) => splitOf(value, item, 'are judged right', 'wrong'),
  precision: (value, { alarm }) => splitOf(value, alarm, 'are right', 'are false'),
  recall: (value, { event }) => splitOf(value, event, 'are caught', 'are missed'),
  balanced_accuracy: (value, { event, item }) => {
    const counts = asCounts(value);
    return `If ${event} and ordinary ${item} came up equally often, ${about(counts)}${count(counts.yes)} of ${count(counts.of)} would be judged right.`;
  },
  f1: onScale(
    ({ event, alarm }) =>
      `One number from 0 to 1, high only when few ${event} are missed and few ${alarm} are false`,
  ),
  fbeta: onScale(
    ({ event, alarm }) =>
      `One number from 0 to 1 that weighs missed ${event} and false ${alarm} by an agreed factor`,
  ),
  mcc: onScale(
    ({ event, alarm }) =>
      `Agreement between ${alarm} and ${event}, from −1 (always wrong) over 0 (chance) to 1 (always right)`,
  ),
  roc_auc: (value, { event, item }) => {
    const counts = asCounts(value);
    return `Shown one of the ${event} and one of the other ${item}, it ranks them rightly ${about(counts)}${count(counts.yes)} times in ${count(counts.of)}; guessing manages 50 in 100.`;
  },
  pr_auc: (value, { alarm }) => {
    const counts = asCounts(value);
    return `Averaged over all settings, ${about(counts)}${count(counts.yes)} of ${count(counts.of)} ${alarm} are right.`;
  },
  brier: (value) =>
    `Its stated chances are typically off by ${plainNumber(Math.round(Math.sqrt(value) * 1000) / 10)} points of 100 (the root of the mean square).`,
  log_loss: onScale(
    () => 'A penalty that grows with confident mistakes; 0 is perfect, 0.693 is tossing a coin',
  ),
  mae: (value, _words, unit) => `On average a forecast is off by ${withUnit(value, unit)}.`,
  rmse: (value, _words, unit) =>
    `A forecast is typically off by ${withUnit(value, unit)}; large misses count more.`,
  mape: (value, _words, unit) =>
    `On average a forecast is off by ${plainNumber(Math.round((isShareUnit(unit) ? value * 100 : value) * 10) / 10)} % of the true value.`,
  r2: (value) =>
    value < 0
      ? 'It does worse than always guessing the average.'
      : `It explains ${plainNumber(Math.round(value * 100))} of 100 parts of the ups and downs; always guessing the average explains none.`,
  latency_p95: (value, _words, unit) => `95 of 100 answers come within ${withUnit(value, unit)}.`,
  availability: (value) => {
    const hours = (1 - value) * HOURS_IN_YEAR;
    return hours === 0 ? 'Never out of service.' : `Out of service about ${roundedHours(hours)} a year.`;
  },
  cost_per_1000: (value, _words, unit) => `1,000 predictions cost ${withUnit(value, unit)}.`,
};

/** What a user should do with it, where that differs from the bare fact. */
const ADVICE: Record<string, Say> = {
  recall: (value, { event, alarm }) => {
    const { of, no } = asCounts(value);
    if (no === 0) return `It catches all ${event} of the test.`;
    return `It misses ${count(no)} of ${count(of)} ${event}: no ${singular(alarm)} does not mean all clear.`;
  },
  precision: (value, { event, alarm }) => {
    const tenths = value * 10;
    const of =
      Math.abs(tenths - Math.round(tenths)) < 1e-9 && value > 0 && value < 1 ? 10 : asCounts(value).of;
    const right = Math.round(value * of);
    return `Expect ${count(of)} ${alarm} to give ${count(right)} real ${event}. Look before you act.`;
  },
  accuracy: (value, { item }) => {
    const { of, no } = asCounts(value);
    return no === 0
      ? `It judged all ${item} of the test rightly.`
      : `It is wrong on ${count(no)} of ${count(of)} ${item}; ask which way it errs.`;
  },
};

const HOURS_IN_YEAR = 8760;

function roundedHours(hours: number): string {
  if (hours < 1) return `${plainNumber(Math.round(hours * 60))} minutes`;
  return `${plainNumber(hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours))} hours`;
}

function withUnit(value: number, unit: string): string {
  return `${plainNumber(value)}${unit === '' ? '' : ` ${unit}`}`;
}

const isShareUnit = (unit: string) => unit.toLowerCase() === 'share';
const singular = (plural: string) => (/[^s]s$/.test(plural) ? plural.slice(0, -1) : plural);

/**
 * One value of a metric as a sentence for an audience.
 * @returns `undefined` when the value cannot be one of this metric (a share above 1, a negative error)
 */
export function metricSentence(
  metric: ProjectRecord,
  value: number,
  words: MessageWords,
  audience: AudienceKind = 'decision-maker',
): string | undefined {
  const chosen = String(metric.formulaKey);
  const key = Object.hasOwn(metricFormulas, chosen) ? chosen : 'custom';
  const formula = metricFormulas[key];
  const unit = typeof metric.unit === 'string' ? metric.unit.trim() : '';
  const name = recordName(metrics, '', metric);
  const isShare = formula ? formula.isShare : isShareUnit(unit);
  if (!Number.isFinite(value) || (isShare && (value < 0 || value > 1))) return undefined;
  if (NEVER_NEGATIVE.has(key) && value < 0) return undefined;
  if (key === 'mcc' && (value < -1 || value > 1)) return undefined;
  if (audience === 'specialist')
    return `${name} ${plainNumber(value)}${specialUnit(unit)}${formula ? ` = ${formula.formula}` : ''}.`;
  const say = (audience === 'user' && ADVICE[key]) || FACTS[key];
  if (say) return say(value, words, unit);
  if (isShare) return `${name}: ${shareWords(value)}.`;
  return `${name}: ${withUnit(value, unit)}.`;
}

const NEVER_NEGATIVE: ReadonlySet<string> = new Set([
  'mae',
  'rmse',
  'mape',
  'log_loss',
  'latency_p95',
  'cost_per_1000',
]);

function specialUnit(unit: string): string {
  return unit === '' || isShareUnit(unit) ? '' : ` ${unit}`;
}

function shareWords(value: number): string {
  const counts = asCounts(value);
  return `${about(counts)}${count(counts.yes)} of ${count(counts.of)}`;
}
