/** What a session left behind, read from the project where anything may be missing. */
import {
  collectionOf,
  type Day,
  isPlainObject,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { sessionActions, sessions } from './model.ts';

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Entries of a list of a session in which something stands. */
export function entriesOf(
  session: ProjectRecord | undefined,
  list: 'decisions' | 'parking' | 'links',
): Record<string, string>[] {
  const rows = Array.isArray(session?.[list]) ? session[list] : [];
  return rows
    .filter(isPlainObject)
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, textOf(value)])))
    .filter((row) => Object.values(row).some((value) => value !== ''));
}

/** Ids of the actions of one session, in order. */
export function actionsOf(project: ProjectDocument, session: string): string[] {
  return orderedIds(project, sessionActions.name).filter(
    (id) => recordOf(project, sessionActions.name, id)?.session === session,
  );
}

/** Ids of the sessions held with one agenda, newest first; with any agenda when it is left out. */
export function runsOf(project: ProjectDocument, agenda?: string): string[] {
  const startOf = (id: string) => textOf(recordOf(project, sessions.name, id)?.startedAt);
  return orderedIds(project, sessions.name)
    .filter((id) => agenda === undefined || recordOf(project, sessions.name, id)?.agenda === agenda)
    .toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : startOf(a) > startOf(b) ? -1 : 0));
}

export function isFinished(session: ProjectRecord | undefined): boolean {
  return session?.state === 'finished';
}

/** “Project kickoff of 2026-05-04”. */
export function sessionWords(session: ProjectRecord): string {
  const title = textOf(session.title) || 'Session without a title';
  return isMissing(session.on) ? title : `${title} of ${textOf(session.on)}`;
}

export function isOverdue(action: ProjectRecord, today: Day): boolean {
  const by = textOf(action.by);
  return action.done !== true && by !== '' && by < today;
}

export function openActions(project: ProjectDocument): string[] {
  return Object.entries(collectionOf(project, sessionActions.name)).flatMap(([id, { done }]) =>
    done === true ? [] : [id],
  );
}
