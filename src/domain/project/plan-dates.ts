/** Every date in the plan, from all sections: deadlines, reviews, messages, gates. */

import { type CalendarEvent, calendarText } from '#domain/calendar/ics.ts';
import { isDay } from '#domain/document/field.ts';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { PlanDate } from './section.ts';
import { sections } from './sections.ts';

/** @returns dates in order of their day; a text that is no day is left out */
export function planDates(project: ProjectDocument): PlanDate[] {
  return sections
    .flatMap((section) => section.dates(project))
    .filter(({ day }) => isDay(day))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
}

/**
 * The dates of the plan as a calendar file, all of them or those of some collections. Bringing it into a calendar again updates the entries: their ids stay, and
 * their sequence goes up with the record.
 */
export function planCalendar(project: ProjectDocument, only?: readonly string[]): string {
  const dates = planDates(project).filter(({ collection }) => only?.includes(collection) ?? true);
  const events = dates.map((date): CalendarEvent => {
    const record = recordOf(project, date.collection, date.record);
    return {
      uid: `${date.id}.${project.id}@baseline-playbook`,
      stamp: record?.updatedAt ?? project.updatedAt,
      sequence: record?.rev ?? 0,
      day: date.day,
      title: date.title,
      details: [date.details ?? '', project.title].filter((words) => words !== '').join('\n\n'),
      ...(date.repeats === undefined ? {} : { repeats: date.repeats }),
    };
  });
  return calendarText(project.title || 'Project without a title', events);
}
