/**
 * How long a question takes to come back, for a pair: from the moment one asks, in their working hours, to the moment they
 * can read the answer. The model is ours: the other answers after so many of their own working hours, and the asker reads at
 * their own next working moment.
 */
import { addDays } from '#domain/calendar/days.ts';
import { weekdayOf } from '#domain/calendar/workdays.ts';
import { MINUTE } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
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

/** `undefined` when no answer comes within a month. */
export function replyTime(asker: Member, other: Member, day: Day, answerHours: number): Reply | undefined {
  const monday = addDays(day, 1 - weekdayOf(day));
  const [mine, theirs] = [
    scheduleOf(asker, monday, FORESIGHT),
    scheduleOf(other, addDays(monday, -2), FORESIGHT + 4),
  ];
  const waits: { asked: number; minutes: number }[] = [];
  for (const asked of momentsIn(scheduleOf(asker, monday, 7), STEP)) {
    const answered = afterWork(theirs, asked, answerHours * 60);
    const read = answered === undefined ? undefined : afterWork(mine, answered, 0);
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
