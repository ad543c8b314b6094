/** Which days a person works: their days of the week without their holidays. Days are `YYYY-MM-DD` in the person's own place. */
import { type Day, isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { addDays, daysBetween } from './days.ts';

/** Monday 1 to Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Worker {
  /** Id of the person, by which holidays of some people are told apart. */
  id: string;
  workdays: readonly Weekday[];
}

export interface Holiday {
  date: Day;
  name: string;
  /** Ids of those who have the day off; empty: everybody. */
  people: readonly string[];
}

export const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5];

/** No holiday season is longer than this. */
const FARTHEST = 366;

export function weekdayOf(day: Day): Weekday {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

/** @param record a person of the project; nothing ticked, or no person, reads as Monday to Friday */
export function workerOf(id: string, record: ProjectRecord | undefined): Worker {
  const days = (Array.isArray(record?.workdays) ? record.workdays : []).filter(isWeekday);
  return { id, workdays: days.length > 0 ? days : MONDAY_TO_FRIDAY };
}

/** @param rows the `holidays` of an agreement; rows without a day are left out */
export function holidaysIn(rows: unknown): Holiday[] {
  return (Array.isArray(rows) ? rows : []).filter(isPlainObject).flatMap(({ date, name, people }) =>
    typeof date === 'string' && date !== ''
      ? [
          {
            date,
            name: typeof name === 'string' ? name : '',
            people: Array.isArray(people) ? people.map(String) : [],
          },
        ]
      : [],
  );
}

/** The holiday the person has on this day. */
export function holidayOn(person: Worker, holidays: readonly Holiday[], day: Day): Holiday | undefined {
  return holidays.find(
    ({ date, people }) => date === day && (people.length === 0 || people.includes(person.id)),
  );
}

export function isWorkday(person: Worker, holidays: readonly Holiday[], day: Day): boolean {
  return person.workdays.includes(weekdayOf(day)) && !holidayOn(person, holidays, day);
}

/** The first working day after `day`; `undefined` when there is none within a year. */
export function nextWorkday(person: Worker, holidays: readonly Holiday[], day: Day): Day | undefined {
  return search(person, holidays, day, 1);
}

/** The last working day before `day`; `undefined` when there is none within a year. */
export function previousWorkday(person: Worker, holidays: readonly Holiday[], day: Day): Day | undefined {
  return search(person, holidays, day, -1);
}

function search(person: Worker, holidays: readonly Holiday[], day: Day, step: 1 | -1): Day | undefined {
  for (let away = 1; away <= FARTHEST; away += 1) {
    const there = addDays(day, away * step);
    if (isWorkday(person, holidays, there)) return there;
  }
  return undefined;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. A Friday to the Monday after it is 1. */
export function workdaysBetween(person: Worker, holidays: readonly Holiday[], from: Day, to: Day): number {
  let count = 0;
  for (let away = daysBetween(from, to); away > 0; away -= 1) {
    if (isWorkday(person, holidays, addDays(from, away))) count += 1;
  }
  return count;
}

function isWeekday(value: unknown): value is Weekday {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7;
}
