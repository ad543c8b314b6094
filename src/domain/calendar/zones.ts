/**
 * Time zones: what a clock shows in a place at a moment, and when clocks change. The rules are those of the machine that
 * runs this (the IANA data of its `Intl`), read through a Temporal library once per zone and year; the rest is arithmetic.
 */
import { create, getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import type { Day } from '#domain/document/project.ts';

export const MINUTE = 60_000;
const NANOSECONDS = 1_000_000n;

/** The clocks of a zone are put from one distance to UTC to another. */
export interface ClockChange {
  /** The first moment of the new time, in milliseconds since 1970. */
  at: number;
  /** Minutes ahead of UTC. */
  before: number;
  after: number;
}

/** What a clock on the wall shows. */
export interface LocalTime {
  day: Day;
  /** After midnight. */
  minutes: number;
}

/** Minutes ahead of UTC in a zone at a moment. `zone` must be one that `findZone` knows. */
export function offsetAt(zone: string, at: number): number {
  const { first, changes } = yearOf(zone, new Date(at).getUTCFullYear());
  return changes.findLast((change) => change.at <= at)?.after ?? first;
}

/** Changes of the clocks after `from`, up to and with `to`. */
export function clockChanges(zone: string, from: number, to: number): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year += 1) {
    changes.push(...yearOf(zone, year).changes.filter(({ at }) => at > from && at <= to));
  }
  return changes;
}

export function localTime(zone: string, at: number): LocalTime {
  const shown = at + offsetAt(zone, at) * MINUTE;
  const day = new Date(shown).toISOString().slice(0, 10);
  return { day, minutes: Math.floor((shown - startOf(day)) / MINUTE) };
}

/**
 * The moment at which a clock in the zone shows so many minutes after midnight of `day`; more than a day's minutes are those
 * of the next. A time that clocks skip is read by the clock of before, a time that comes twice as the first one: as
 * Temporal ("compatible") and RFC 5545 do.
 */
export function momentOf(zone: string, day: Day, minutes: number): number {
  const shown = startOf(day) + minutes * MINUTE;
  // The offset before a change near by. Earlier moments come first, so of two readings the first is taken.
  const [earlier, later] = [offsetAt(zone, shown - DAY), offsetAt(zone, shown + DAY)];
  const readings = [...new Set([earlier, later])].map((offset) => shown - offset * MINUTE);
  const fitting = readings.filter((at) => at + offsetAt(zone, at) * MINUTE === shown);
  return fitting.length > 0 ? Math.min(...fitting) : shown - earlier * MINUTE;
}

const DAY = 1440 * MINUTE;
const startOf = (day: Day) => Date.parse(`${day}T00:00:00Z`);

interface ZoneYear {
  /** Offset at the first moment of the year. */
  first: number;
  changes: readonly ClockChange[];
}

/** What was read once stays read: the rules do not change while a page is open. */
const years = new Map<string, ZoneYear>();

function yearOf(zone: string, year: number): ZoneYear {
  const key = `${zone} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const read = readYear(zone, year);
  years.set(key, read);
  return read;
}

function readYear(zone: string, year: number): ZoneYear {
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const minutes = (at: ReturnType<typeof create>) => offsetNanoseconds(at) / 6e10;
  let now = create(BigInt(from) * NANOSECONDS, zone);
  const first = minutes(now);
  const changes: ClockChange[] = [];
  for (let next = getTimeZoneTransition(now, 'next'); next; next = getTimeZoneTransition(now, 'next')) {
    if (next.epochMilliseconds >= to) break;
    const [before, after] = [minutes(now), minutes(next)];
    // A zone may only change its name; clocks stay.
    if (before !== after) changes.push({ at: next.epochMilliseconds, before, after });
    now = next;
  }
  return { first, changes };
}

/** “UTC+5:45”. */
export function sayOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
