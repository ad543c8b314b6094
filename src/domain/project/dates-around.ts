/** The dates of the plan on both sides of a day: what lies ahead, soonest first, and what has passed, latest first. */
import { isDay } from '#domain/document/field.ts';
import type { Day, ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate } from './section.ts';
import { sections } from './sections.ts';

export interface DatedPlace extends PlanDate {
  /** Planner in which the record with the date is edited. */
  planner: string;
}

/** @returns today's dates among those ahead */
export function datesAround(
  project: ProjectDocument,
  today: Day,
): { ahead: DatedPlace[]; passed: DatedPlace[] } {
  const all = sections
    .flatMap((section) => section.dates(project).map((date) => ({ ...date, planner: section.name })))
    .filter(({ day }) => isDay(day))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    ahead: all.filter(({ day }) => day >= today),
    passed: all.filter(({ day }) => day < today).reverse(),
  };
}
