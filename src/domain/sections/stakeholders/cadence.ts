/** When a communication is due: the day planned, the days after it, and whether it is late. */
import { addDays, addMonths, daysBetween } from '#domain/calendar/days.ts';
import { isDay } from '#domain/document/field.ts';
import type { Day, ProjectRecord } from '#domain/document/project.ts';

type Step = { days: number } | { months: number };

const STEPS: Record<string, Step> = {
  weekly: { days: 7 },
  '2-weekly': { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
};

function stepOf(cadence: unknown): Step | undefined {
  return Object.hasOwn(STEPS, String(cadence)) ? STEPS[String(cadence)] : undefined;
}

const dayIn = (value: unknown): Day | undefined =>
  typeof value === 'string' && value !== '' && isDay(value) ? value : undefined;

export function isRecurring(record: ProjectRecord): boolean {
  return stepOf(record.cadence) !== undefined;
}

/** The first day of the rhythm that begins on `start` and lies after `after`; none for what does not recur. */
export function nextAfter(start: Day, cadence: unknown, after: Day): Day | undefined {
  const step = stepOf(cadence);
  if (!step || after > LATEST) return undefined;
  // Counted from the start each time, so that the 31st comes back after a short month.
  const nth = (times: number) =>
    'days' in step ? addDays(start, step.days * times) : addMonths(start, step.months * times);
  const passed = daysBetween(start, after);
  let times =
    passed < 0 ? 0 : Math.floor(passed / ('days' in step ? step.days : step.months * LONGEST_MONTH));
  while (nth(times) <= after) times += 1;
  return nth(times);
}

const LONGEST_MONTH = 31;
/** Days are compared as texts of four-digit years; nothing is planned near their end. */
const LATEST = '9000-01-01';

export type Due = { kind: 'undated' } | { kind: 'planned'; day: Day } | { kind: 'late'; day: Day };

/** `lastSent` on or after the planned day means that it went out; then the next one of the rhythm counts. */
export function dueOf(record: ProjectRecord, today: Day): Due {
  const next = dayIn(record.next);
  if (next === undefined) return { kind: 'undated' };
  const sent = dayIn(record.lastSent);
  const wasSent = sent !== undefined && sent >= next;
  const day = wasSent ? nextAfter(next, record.cadence, sent) : next;
  if (day === undefined) return { kind: 'undated' };
  return day < today ? { kind: 'late', day } : { kind: 'planned', day };
}

/** What changes in the record when it was sent on `today`. */
export function sentOn(record: ProjectRecord, today: Day): { lastSent: Day; next: Day | undefined } {
  const next = dayIn(record.next) ?? today;
  return {
    lastSent: today,
    next: nextAfter(next, record.cadence, next > today ? next : today),
  };
}

/** The rhythm as a rule of RFC 5545; `undefined` for what does not recur. `day` is the first day. */
export function recurrenceRule(cadence: unknown, day: Day): string | undefined {
  const step = stepOf(cadence);
  if (!step) return undefined;
  if ('days' in step) return `FREQ=WEEKLY${step.days === 7 ? '' : `;INTERVAL=${step.days / 7}`}`;
  const interval = step.months === 1 ? '' : `;INTERVAL=${step.months}`;
  const date = Number(day.slice(8));
  if (date <= 28) return `FREQ=MONTHLY${interval}`;
  // A plain monthly rule would leave out the months that have no such day.
  const dates = Array.from({ length: date - 27 }, (_, index) => 28 + index).join(',');
  return `FREQ=MONTHLY${interval};BYMONTHDAY=${dates};BYSETPOS=-1`;
}
