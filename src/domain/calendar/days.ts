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
