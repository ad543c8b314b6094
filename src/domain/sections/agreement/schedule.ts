/** Working time as a line: when a person works in the days after another, and how time on it passes. */
import { addDays } from '#domain/calendar/days.ts';
import { type Holiday, isWorkday } from '#domain/calendar/workdays.ts';
import { MINUTE } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import { type Stretch, stretchOn } from './overlap.ts';
import type { Hours, Member } from './team.ts';

/** Working hours of the local days `from` to `from + days - 1`. */
export function scheduleOf(
  member: Member,
  from: Day,
  days: number,
  holidays: readonly Holiday[] = [],
  hours: Hours = member.hours,
): Stretch[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index))
    .filter((day) => isWorkday(member, holidays, day))
    .map((day) => stretchOn(member, hours, day))
    .filter(({ from: start, to }) => to > start);
}

/**
 * The moment at which so many working minutes have passed since `at`; with 0 minutes, the next moment of work.
 * `undefined` beyond the schedule.
 */
export function afterWork(schedule: readonly Stretch[], at: number, minutes: number): number | undefined {
  let left = minutes * MINUTE;
  for (const { from, to } of schedule) {
    // At the last moment of a day one can still read, and no longer work.
    if (left === 0 ? to < at : to <= at) continue;
    const begin = Math.max(from, at);
    if (begin + left <= to) return begin + left;
    left -= to - begin;
  }
  return undefined;
}

/** Moments of a schedule, so many minutes apart. */
export function momentsIn(schedule: readonly Stretch[], step: number): number[] {
  return schedule.flatMap(({ from, to }) =>
    Array.from(
      { length: Math.ceil((to - from) / (step * MINUTE)) },
      (_, index) => from + index * step * MINUTE,
    ),
  );
}
