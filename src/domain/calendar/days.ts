/** Arithmetic on calendar days written `YYYY-MM-DD`, free of time zones. */
import type { Day } from '#domain/document/project.ts';

const DAY_IN_MS = 86_400_000;

/** The day so many days later (earlier when negative). `day` must be a real day. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_IN_MS);
}

/** The same day of the month so many months later; the last day of a shorter month. `day` must be a real day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function laterDay(a: Day, b: Day): Day {
  return daysBetween(a, b) > 0 ? b : a;
}
