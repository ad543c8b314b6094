/**
 * Calendar entries at a local time in a zone, and the description of that zone (VTIMEZONE, RFC 5545 section 3.6.5), so that a
 * recurring entry keeps its local time when clocks change. Source: rfc-5545.
 */
import type { Day, Instant } from '#domain/document/project.ts';
import { addDays } from './days.ts';
import { basicDay, identityLines, ruleLines, wordLines } from './ics.ts';
import { type Weekday, weekdayOf } from './workdays.ts';
import { type ClockChange, clockChanges, localTime, MINUTE, offsetAt } from './zones.ts';

export interface TimedEvent {
  uid: string;
  stamp: Instant;
  sequence: number;
  zone: string;
  /** Local day of the first occurrence, and its time in minutes after midnight. */
  day: Day;
  start: number;
  minutes: number;
  title: string;
  details?: string;
  /** How it recurs, as the value of an RRULE. */
  repeats?: string;
  /** Local days on which it does not take place. */
  without?: readonly Day[];
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The letters of a day of the week in a rule. */
export function weekdayCode(weekday: Weekday): string {
  return CODES[weekday - 1] ?? 'MO';
}

export function timedEvent({
  zone,
  day,
  start,
  minutes,
  title,
  details = '',
  repeats,
  without = [],
  ...entry
}: TimedEvent): string[] {
  const at = (on: Day) =>
    zone === 'UTC' ? `:${basicLocal(on, start)}Z` : `;TZID=${zone}:${basicLocal(on, start)}`;
  return [
    'BEGIN:VEVENT',
    ...identityLines(entry),
    `DTSTART${at(day)}`,
    `DURATION:PT${minutes}M`,
    ...ruleLines(repeats),
    ...without.map((off) => `EXDATE${at(off)}`),
    ...wordLines(title, details),
    'END:VEVENT',
  ];
}

/** Years the description looks ahead: over them a rule must hold to be written as one. */
const YEARS_AHEAD = 6;

/** The zone from the year before `day` on. Nothing for UTC, which needs no description. */
export function zoneDescription(zone: string, day: Day): string[] {
  if (zone === 'UTC') return [];
  const year = Number(day.slice(0, 4)) - 1;
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + YEARS_AHEAD, 0, 1)];
  const first = offsetAt(zone, from);
  const changes = clockChanges(zone, from, to);
  const kinds = new Map<string, ClockChange[]>();
  for (const change of changes) {
    const key = `${change.before} ${change.after}`;
    kinds.set(key, [...(kinds.get(key) ?? []), change]);
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance('STANDARD', '19700101T000000', first, first, []),
    ...onsets([...kinds.values()]),
    'END:VTIMEZONE',
  ];
}

/** Rules where every kind of change follows one in every year; else each change by itself, so that none outlives the others. */
function onsets(kinds: readonly ClockChange[][]): string[] {
  const rules = kinds.map((kind) =>
    kind.length === YEARS_AHEAD ? yearlyRule(kind.map(onsetOf)) : undefined,
  );
  const isRegular = rules.every((rule) => rule !== undefined);
  return kinds.flatMap((kind, index) =>
    (isRegular ? kind.slice(0, 1) : kind).flatMap((change) => {
      const { day, minutes } = onsetOf(change);
      return observance(
        change.after > change.before ? 'DAYLIGHT' : 'STANDARD',
        basicLocal(day, minutes),
        change.before,
        change.after,
        isRegular ? [`RRULE:${rules[index]}`] : [],
      );
    }),
  );
}

/** The local time at which a change happens is said by the clock of before. */
function onsetOf({ at, before }: ClockChange): { day: Day; minutes: number } {
  return localTime('UTC', at + before * MINUTE);
}

function yearlyRule(onset: readonly { day: Day; minutes: number }[]): string | undefined {
  const [first] = onset;
  if (!first) return undefined;
  const alike = new Set(onset.map(({ day, minutes }) => [day.slice(5, 7), weekdayOf(day), minutes].join()));
  if (alike.size > 1) return undefined;
  const code = weekdayCode(weekdayOf(first.day));
  const month = `FREQ=YEARLY;BYMONTH=${Number(first.day.slice(5, 7))}`;
  const places = new Set(onset.map(({ day }) => Math.ceil(Number(day.slice(8)) / 7)));
  if (onset.every(({ day }) => addDays(day, 7).slice(0, 7) !== day.slice(0, 7)))
    return `${month};BYDAY=-1${code}`;
  return places.size === 1 ? `${month};BYDAY=${[...places][0]}${code}` : undefined;
}

function observance(
  name: 'STANDARD' | 'DAYLIGHT',
  start: string,
  before: number,
  after: number,
  recurrence: readonly string[],
): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${basicOffset(before)}`,
    `TZOFFSETTO:${basicOffset(after)}`,
    ...recurrence,
    `END:${name}`,
  ];
}

const two = (value: number) => String(value).padStart(2, '0');

function basicLocal(day: Day, minutes: number): string {
  // 24:00 is midnight of the day after.
  const on = addDays(day, Math.floor(minutes / 1440));
  return `${basicDay(on)}T${two(Math.floor((minutes % 1440) / 60))}${two(minutes % 60)}00`;
}

function basicOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
