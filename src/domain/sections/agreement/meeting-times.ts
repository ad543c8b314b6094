/** When a meeting takes place: its occurrences, and the turns its times take. */
import { readClock, sayClock } from '#domain/calendar/clock.ts';
import { addDays, daysBetween, laterDay } from '#domain/calendar/days.ts';
import { MONDAY_TO_FRIDAY, type Weekday, weekdayOf } from '#domain/calendar/workdays.ts';
import { findZone, unknownZone } from '#domain/calendar/zone-names.ts';
import { MINUTE, momentOf } from '#domain/calendar/zones.ts';
import { isDay } from '#domain/document/field.ts';
import { type Day, isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { type Stretch, WEEKDAYS } from './overlap.ts';
import type { Member } from './team.ts';

/** A local time in a zone. */
export interface Slot {
  start: number;
  zone: string;
}

export type Rhythm = 'daily' | 'weekly' | '2-weekly' | '4-weekly' | 'monthly' | 'once';

export interface MeetingPlan {
  /** The first, and those it takes turns with. */
  slots: readonly [Slot, ...Slot[]];
  minutes: number;
  rhythm: Rhythm;
  firstOn: Day;
  until?: Day;
  /** Days of the week of a daily meeting. */
  weekdays: readonly Weekday[];
}

export interface Occurrence extends Stretch {
  /** Calendar day in the zone of its slot. */
  day: Day;
  /** Which of the slots. */
  slot: number;
}

/** Minutes of a meeting nobody gave a length. */
const USUAL_LENGTH = 60;

const WEEKS: Partial<Record<Rhythm, number>> = { weekly: 1, '2-weekly': 2, '4-weekly': 4 };

/** The plan of a meeting, or a sentence that says what is missing for one. */
export function planOf(meeting: ProjectRecord, attendees: readonly Member[]): MeetingPlan | { open: string } {
  const { cadence, firstOn, until } = meeting;
  if (meeting.form === 'written') return { open: 'It is in writing, so it has no hour.' };
  if (cadence === 'question')
    return { open: 'It takes place when a question is answered, so it has no dates.' };
  const first = slotOf(meeting);
  if ('open' in first) return first;
  if (typeof firstOn !== 'string' || !isDay(firstOn)) return { open: 'It has no first day yet.' };
  const further = (Array.isArray(meeting.rotation) ? meeting.rotation : [])
    .filter(isPlainObject)
    .map((row) => slotOf({ ...row, tz: isMissing(row.tz) ? meeting.tz : row.tz }))
    .filter((slot) => 'start' in slot);
  return {
    slots: [first, ...further],
    minutes: typeof meeting.minutes === 'number' ? meeting.minutes : USUAL_LENGTH,
    rhythm: isRhythm(cadence) ? cadence : 'once',
    firstOn,
    ...(typeof until === 'string' && isDay(until) ? { until } : {}),
    weekdays: commonDays(attendees),
  };
}

function slotOf({ start, tz }: Record<string, unknown>): Slot | { open: string } {
  const minutes = readClock(start);
  if (minutes === undefined)
    return {
      open: isMissing(start) ? 'It has no time yet.' : `“${String(start)}” cannot be read as a time.`,
    };
  const zone = findZone(tz);
  if (zone === undefined)
    return { open: isMissing(tz) ? 'It has no time zone yet.' : unknownZone(String(tz)) };
  return { start: minutes, zone };
}

function isRhythm(value: unknown): value is Rhythm {
  return (
    value === 'daily' ||
    value === 'monthly' ||
    value === 'once' ||
    (typeof value === 'string' && value in WEEKS)
  );
}

/** Days that all work; Monday to Friday when there is none. */
function commonDays(attendees: readonly Member[]): readonly Weekday[] {
  const days = WEEKDAYS.filter((day) => attendees.every(({ workdays }) => workdays.includes(day)));
  return days.length > 0 ? days : MONDAY_TO_FRIDAY;
}

/** Occurrences on the days from `from` up to and with `to`, in order. */
export function occurrencesOf(plan: MeetingPlan, from: Day, to: Day): Occurrence[] {
  const last = plan.until !== undefined && plan.until < to ? plan.until : to;
  const first = laterDay(plan.firstOn, from);
  if (first > last) return [];
  return turnsOf(plan, first, last).map(({ day, turn }) => {
    const slot = turn % plan.slots.length;
    const { start, zone } = plan.slots[slot] ?? plan.slots[0];
    const begin = momentOf(zone, day, start);
    return { day, slot, from: begin, to: begin + plan.minutes * MINUTE };
  });
}

interface Turn {
  day: Day;
  /** Counted from 0. A daily meeting keeps its time for a week. */
  turn: number;
}

/** Turns on the days `first` to `last`; `first` is not before the first day of the meeting. */
function turnsOf({ rhythm, firstOn, weekdays }: MeetingPlan, first: Day, last: Day): Turn[] {
  if (rhythm === 'once') return first === firstOn ? [{ day: firstOn, turn: 0 }] : [];
  if (rhythm === 'monthly') return monthly(firstOn, first, last);
  const [skipped, count] = [daysBetween(firstOn, first), daysBetween(first, last) + 1];
  if (rhythm === 'daily') {
    const lead = weekdayOf(firstOn) - 1 + skipped;
    return Array.from({ length: count }, (_, index) => ({
      day: addDays(first, index),
      turn: Math.floor((index + lead) / 7),
    })).filter(({ day }) => weekdays.includes(weekdayOf(day)));
  }
  const step = 7 * (WEEKS[rhythm] ?? 1);
  const turn = Math.ceil(skipped / step);
  return Array.from({ length: Math.max(0, Math.ceil((skipped + count) / step) - turn) }, (_, index) => ({
    day: addDays(firstOn, (turn + index) * step),
    turn: turn + index,
  }));
}

/** Which of its weekdays in the month a day is: 1 to 4; −1 for the fifth, which is read as the last. */
export function placeInMonth(day: Day): number {
  const place = Math.ceil(Number(day.slice(8)) / 7);
  return place > 4 ? -1 : place;
}

function monthly(firstOn: Day, first: Day, last: Day): Turn[] {
  const [place, weekday] = [placeInMonth(firstOn), weekdayOf(firstOn)];
  const begun = monthsOf(firstOn);
  const turns: Turn[] = [];
  for (let turn = monthsOf(first) - begun; begun + turn <= monthsOf(last); turn += 1) {
    const day = weekdayInMonth(firstOfMonth(begun + turn), weekday, place);
    if (day >= first && day <= last) turns.push({ day, turn });
  }
  return turns;
}

/** Months since the year 0. */
const monthsOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function firstOfMonth(months: number): Day {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function weekdayInMonth(first: Day, weekday: Weekday, place: number): Day {
  const lead = (weekday - weekdayOf(first) + 7) % 7;
  if (place > 0) return addDays(first, lead + 7 * (place - 1));
  const fifth = addDays(first, lead + 28);
  return fifth.slice(0, 7) === first.slice(0, 7) ? fifth : addDays(first, lead + 21);
}

export function saySlot({ start, zone }: Slot): string {
  return `${sayClock(start)} ${zone}`;
}
