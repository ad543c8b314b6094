/**
 * How long a question takes to come back, for a pair: from the moment one asks, in their working hours, to the moment they
 * can read the answer. The model is ours: the other answers after so many of their own working hours, and the asker reads at
 * their own next working moment.
 */
import { addDays } from '#domain/calendar/days.ts';
import { weekdayOf } from '#domain/calendar/workdays.ts';
import { MINUTE } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import type { Stretch } from './overlap.ts';
import { afterWork, momentsIn, scheduleOf } from './schedule.ts';
import type { Member } from './team.ts';

export interface Reply {
  /** Half of the questions are back within so many minutes. */
  median: number;
  longest: number;
  /** When the question was asked that takes longest, in milliseconds since 1970. */
  asked: number;
}

/** Taken when the agreement does not say when one may expect an answer in chat. */
export const USUAL_ANSWER_HOURS = 1;

/** A question in every quarter of an hour of a week. */
const STEP = 15;

/** Long enough for the answer to a question of Friday, at a part-timer's pace. */
const FORESIGHT = 35;

/** When a person asks in a week, and when they and others work in the weeks after it. */
interface Weeks {
  asks: readonly number[];
  reads: readonly Stretch[];
  answers: readonly Stretch[];
}

function weeksOf(member: Member, day: Day): Weeks {
  const monday = addDays(day, 1 - weekdayOf(day));
  return {
    asks: momentsIn(scheduleOf(member, monday, 7), STEP),
    reads: scheduleOf(member, monday, FORESIGHT),
    answers: scheduleOf(member, addDays(monday, -2), FORESIGHT + 4),
  };
}

/** In the week of `day`; `undefined` when no answer comes within a month. */
export function replyTime(asker: Member, other: Member, day: Day, answerHours: number): Reply | undefined {
  return waiting(weeksOf(asker, day), weeksOf(other, day), answerHours);
}

/** The reply time of each person, by row, from each other, by column. */
export function replyTable(
  members: readonly Member[],
  day: Day,
  answerHours: number,
): (Reply | undefined)[][] {
  const weeks = members.map((member) => weeksOf(member, day));
  return weeks.map((asker) =>
    weeks.map((other) => (asker === other ? undefined : waiting(asker, other, answerHours))),
  );
}

function waiting({ asks, reads }: Weeks, { answers }: Weeks, answerHours: number): Reply | undefined {
  const waits: { asked: number; minutes: number }[] = [];
  for (const asked of asks) {
    const answered = afterWork(answers, asked, answerHours * 60);
    const read = answered === undefined ? undefined : afterWork(reads, answered, 0);
    if (read === undefined) return undefined;
    waits.push({ asked, minutes: (read - asked) / MINUTE });
  }
  waits.sort((a, b) => a.minutes - b.minutes);
  const median = waits[Math.ceil(waits.length / 2) - 1];
  const longest = waits.find(({ minutes }) => minutes === waits.at(-1)?.minutes);
  return median && longest
    ? { median: median.minutes, longest: longest.minutes, asked: longest.asked }
    : undefined;
}
