/**
 * When everybody has had a day to answer: the moment by which each person has had as many working minutes as one of their
 * working days holds, counted from the moment a decision note is there.
 */
import { addDays } from '#domain/calendar/days.ts';
import { type Holiday, type Weekday, weekdayOf } from '#domain/calendar/workdays.ts';
import { localTime, MINUTE } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import { WEEKDAYS } from './overlap.ts';
import { afterWork, momentsIn, scheduleOf } from './schedule.ts';
import type { Member } from './team.ts';

export interface Deadline {
  /** In milliseconds since 1970. */
  at: number;
  /** Whoever has had their day last. */
  last: Member;
}

const FORESIGHT = 35;
const STEP = 15;

/** The first fair deadline of a note; `undefined` when somebody does not work within a month. */
export function fairDeadline(
  members: readonly Member[],
  postedAt: number,
  holidays: readonly Holiday[] = [],
): Deadline | undefined {
  const from = addDays(new Date(postedAt).toISOString().slice(0, 10), -2);
  const schedules = members.map((member) => scheduleOf(member, from, FORESIGHT, holidays));
  return latest(members, schedules, postedAt);
}

function latest(
  members: readonly Member[],
  schedules: readonly ReturnType<typeof scheduleOf>[],
  postedAt: number,
): Deadline | undefined {
  let found: Deadline | undefined;
  for (const [index, member] of members.entries()) {
    const at = afterWork(schedules[index] ?? [], postedAt, member.hours.end - member.hours.start);
    if (at === undefined) return undefined;
    if (!found || at > found.at) found = { at, last: member };
  }
  return found;
}

/** How many hours a note needs that is posted on a day of the week, at the least favourable moment somebody works. */
export interface WindowNeed {
  weekday: Weekday;
  hours: number;
  last: Member;
}

/** For each day of the week (of the first person) on which somebody posts. Clocks are those of the week of `day`; no holidays. */
export function windowNeeds(members: readonly Member[], day: Day): WindowNeed[] {
  const [first] = members;
  if (!first) return [];
  const monday = addDays(day, 1 - weekdayOf(day));
  const schedules = members.map((member) => scheduleOf(member, addDays(monday, -2), FORESIGHT));
  const needs = new Map<Weekday, WindowNeed>();
  for (const member of members) {
    for (const posted of momentsIn(scheduleOf(member, monday, 7), STEP)) {
      const deadline = latest(members, schedules, posted);
      if (!deadline) return [];
      const weekday = weekdayOf(localTime(first.zone, posted).day);
      const hours = (deadline.at - posted) / MINUTE / 60;
      if (hours > (needs.get(weekday)?.hours ?? -1))
        needs.set(weekday, { weekday, hours, last: deadline.last });
    }
  }
  return WEEKDAYS.flatMap((weekday) => needs.get(weekday) ?? []);
}

/** What a window must have at least: enough on the most favourable day of the week. */
export function leastWindow(needs: readonly WindowNeed[]): WindowNeed | undefined {
  return needs.reduce<WindowNeed | undefined>(
    (least, need) => (!least || need.hours < least.hours ? need : least),
    undefined,
  );
}
