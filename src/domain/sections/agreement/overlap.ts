/** The hours people share: the intersection of their local hours in UTC, for a given day, since clocks change. */
import { addDays } from '#domain/calendar/days.ts';
import type { Weekday } from '#domain/calendar/workdays.ts';
import { type ClockChange, clockChanges, localTime, MINUTE, momentOf } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import type { Hours, Member } from './team.ts';

/** From one moment up to another, in milliseconds since 1970. */
export interface Stretch {
  from: number;
  to: number;
}

export interface SharedStretch extends Stretch {
  /** For each person, how many days their local day is from that of the first. */
  shifts: readonly number[];
}

export interface Overlap {
  /** On a day that all work. */
  minutes: number;
  stretches: readonly SharedStretch[];
}

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Two zones lie at most 26 hours apart, and a night may pass midnight. */
const NEIGHBOURS = [-2, -1, 0, 1, 2];

/** The hours of many days are asked for again and again; each day of each is put into UTC once. */
const known = new WeakMap<Hours, Map<string, Stretch>>();

export function stretchOn({ zone }: Pick<Member, 'zone'>, hours: Hours, day: Day): Stretch {
  const days = known.get(hours) ?? new Map<string, Stretch>();
  known.set(hours, days);
  const key = `${zone} ${day}`;
  const held = days.get(key);
  if (held) return held;
  const stretch = { from: momentOf(zone, day, hours.start), to: momentOf(zone, day, hours.end) };
  days.set(key, stretch);
  return stretch;
}

export function minutesIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + (to - from) / MINUTE, 0);
}

/** Minutes that two stretches share. */
export function shared(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) / MINUTE;
}

/** What the first person's day shares with the hours of all others, whatever day of theirs it falls on. */
export function overlapOn(members: readonly Member[], day: Day): Overlap {
  const [first, ...others] = members;
  if (!first) return { minutes: 0, stretches: [] };
  const own = stretchOn(first, first.hours, day);
  let stretches: SharedStretch[] = own.to > own.from ? [{ ...own, shifts: [0] }] : [];
  for (const other of others) {
    const theirs = NEIGHBOURS.map((shift) => ({
      shift,
      ...stretchOn(other, other.hours, addDays(day, shift)),
    }));
    stretches = stretches.flatMap((mine) =>
      theirs.flatMap(({ shift, from, to }) => {
        const both = { from: Math.max(mine.from, from), to: Math.min(mine.to, to) };
        return both.to > both.from ? [{ ...both, shifts: [...mine.shifts, shift] }] : [];
      }),
    );
  }
  stretches.sort((a, b) => a.from - b.from);
  return { minutes: minutesIn(stretches), stretches };
}

/** Minutes shared on each day of the week of the first person, Monday first: none where somebody does not work. */
export function minutesByWeekday(members: readonly Member[], overlap: Overlap): number[] {
  return WEEKDAYS.map((weekday) =>
    minutesIn(
      overlap.stretches.filter(({ shifts }) =>
        members.every(({ workdays }, index) =>
          workdays.includes(shiftedWeekday(weekday, shifts[index] ?? 0)),
        ),
      ),
    ),
  );
}

/** Days of the week on which the first person shares hours with all others. */
export function sharedWeekdays(members: readonly Member[], overlap: Overlap): Weekday[] {
  const minutes = minutesByWeekday(members, overlap);
  return WEEKDAYS.filter((_, index) => (minutes[index] ?? 0) > 0);
}

function shiftedWeekday(weekday: Weekday, shift: number): Weekday {
  return (((((weekday - 1 + shift) % 7) + 7) % 7) + 1) as Weekday;
}

/** A day on which clocks change for somebody, and what the team shares from then on. */
export interface OverlapChange {
  /** Local day of the first zone that changes. */
  day: Day;
  /** From this day on, the first person's hours lie behind the change. */
  settled: Day;
  clocks: readonly { zone: string; names: string[]; change: ClockChange }[];
  before: number;
  after: number;
  overlap: Overlap;
}

/** Every clock change of a zone of the team within so many days after `day`, in order, with the hours shared before and after it. */
export function clockTable(members: readonly Member[], day: Day, days = 366): OverlapChange[] {
  const from = Date.parse(`${day}T00:00:00Z`);
  const to = from + days * 1440 * MINUTE;
  const byDay = new Map<Day, { zone: string; names: string[]; change: ClockChange }[]>();
  for (const zone of new Set(members.map((member) => member.zone))) {
    const names = members.filter((member) => member.zone === zone).map(({ name }) => name);
    for (const change of clockChanges(zone, from, to)) {
      const local = localTime(zone, change.at).day;
      byDay.set(local, [...(byDay.get(local) ?? []), { zone, names, change }]);
    }
  }
  let before = overlapOn(members, day).minutes;
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([changed, clocks]) => {
      const settled = settledDay(members, changed, Math.max(...clocks.map(({ change }) => change.at)));
      const overlap = overlapOn(members, settled);
      const row = { day: changed, settled, clocks, before, after: overlap.minutes, overlap };
      before = overlap.minutes;
      return row;
    });
}

/**
 * The first day that follows the new clock alone: not that of the change, when hours may be skipped or come twice, and not
 * before the first person begins after it, whose calendar may be a day behind or ahead.
 */
function settledDay([first]: readonly Member[], changed: Day, at: number): Day {
  const days = [1, 2].map((by) => addDays(changed, by));
  const isSettled = (day: Day) => !first || stretchOn(first, first.hours, day).from >= at;
  return days.find(isSettled) ?? addDays(changed, 3);
}

/** The next clock change after which the shared minutes are others; `undefined` when there is none within so many days. */
export function nextChange(members: readonly Member[], day: Day, days = 366): OverlapChange | undefined {
  return clockTable(members, day, days).find(({ before, after }) => before !== after);
}
