/** On which days a person is expected to write: their working days without holidays and pauses. */
import { addDays } from '#domain/calendar/days.ts';
import { type Holiday, holidayOn, type Weekday, type Worker, weekdayOf } from '#domain/calendar/workdays.ts';
import { collectionOf, type Day, type ProjectDocument } from '#domain/document/project.ts';
import { holidaysOf, workerIn, workersOf } from '#domain/sections/agreement/holidays.ts';
import { pauses } from './model.ts';

export interface WorkCalendar {
  /** The person is expected to write on that day. */
  isDue(day: Day): boolean;
  /** Why nothing is due; `undefined` on a working day. */
  whyFree(day: Day): string | undefined;
}

/** How far a search or a count goes back. */
const FARTHEST = 400;

interface Pause {
  from: Day;
  until: Day;
}

export function calendarOf(project: ProjectDocument, person: string): WorkCalendar {
  return workCalendar(workerIn(project, person), holidaysOf(project), pausesOf(project, person));
}

export function workCalendar(
  worker: Worker,
  holidays: readonly Holiday[],
  paused: readonly Pause[],
): WorkCalendar {
  const whyFree = (day: Day) => {
    if (!worker.workdays.includes(weekdayOf(day))) return 'not one of the working days';
    const holiday = holidayOn(worker, holidays, day);
    if (holiday) return holiday.name === '' ? 'a holiday' : `a holiday: ${holiday.name}`;
    if (paused.some(({ from, until }) => from <= day && day <= until)) return 'a pause';
    return undefined;
  };
  return { whyFree, isDue: (day) => whyFree(day) === undefined };
}

function pausesOf(project: ProjectDocument, person: string): Pause[] {
  return Object.values(collectionOf(project, pauses.name)).flatMap((pause) => {
    const { from, until } = pause;
    if (pause.person !== person || typeof from !== 'string' || from === '') return [];
    return [{ from, until: typeof until === 'string' && until !== '' ? until : from }];
  });
}

/** The next day on which something is due, in the direction of `step`; the next calendar day when there is none. */
export function dueDayFrom(calendar: WorkCalendar, day: Day, step: 1 | -1): Day {
  for (let away = 1; away <= FARTHEST; away += 1) {
    const there = addDays(day, away * step);
    if (calendar.isDue(there)) return there;
  }
  return addDays(day, step);
}

/**
 * Working days something has waited: those from `since` to the day before `today`. From Thursday to the Tuesday after it
 * there are three: Thursday, Friday and Monday.
 */
export function daysWaited(calendar: WorkCalendar, since: Day, today: Day): number {
  let count = 0;
  let day = addDays(today, -1);
  for (let steps = 0; day >= since && steps < FARTHEST; steps += 1) {
    if (calendar.isDue(day)) count += 1;
    day = addDays(day, -1);
  }
  return count;
}

/**
 * Working days in a row with a check-in, up to today. A day on which nothing is due neither counts nor breaks the row,
 * and today has not been missed yet.
 */
export function streakOf(written: ReadonlySet<Day>, calendar: WorkCalendar, today: Day): number {
  let count = 0;
  let day = today;
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    if (calendar.isDue(day)) {
      if (written.has(day)) count += 1;
      else if (day !== today) return count;
    }
    day = addDays(day, -1);
  }
  return count;
}

const MONDAY: Weekday = 1;
const STARTS: readonly Weekday[] = [1, 7, 6, 2, 3, 4, 5];

/** The day of the week on which most people of the project begin: Monday, or Sunday where they rest on Friday. */
export function firstWeekday(project: ProjectDocument): Weekday {
  const workers = workersOf(project);
  const begin = (day: Weekday) =>
    workers.filter(
      ({ workdays }) => workdays.includes(day) && !workdays.includes(day === 1 ? 7 : ((day - 1) as Weekday)),
    ).length;
  return STARTS.reduce((best, day) => (begin(day) > begin(best) ? day : best), MONDAY);
}

/** The seven days of the week in which `day` lies. */
export function weekOf(day: Day, first: Weekday): Day[] {
  const start = addDays(day, -((weekdayOf(day) - first + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}
