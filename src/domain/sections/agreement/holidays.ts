/** Working days of this project: the people of its roles, the holidays of its agreements. */
import { type Holiday, holidaysIn, type Worker, workerOf } from '#domain/calendar/workdays.ts';
import { collectionOf, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { people } from '#domain/sections/roles/model.ts';
import { agreements } from './model.ts';

/** Holidays of all agreements of the project, in order of their day. */
export function holidaysOf(project: ProjectDocument): Holiday[] {
  return Object.values(collectionOf(project, agreements.name))
    .flatMap((agreement) => holidaysIn(agreement.holidays))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A person of the project with the days they work. */
export function workerIn(project: ProjectDocument, id: string): Worker {
  return workerOf(id, recordOf(project, people.name, id));
}

/** Everybody in the project, in their order. */
export function workersOf(project: ProjectDocument): Worker[] {
  return orderedIds(project, people.name).map((id) => workerIn(project, id));
}
