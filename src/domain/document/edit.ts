/**
 * Pure edits: each takes a project and returns a changed copy that shares what did not change. `now` comes in, so that
 * the same edit gives the same document.
 */
import { sameValue } from './canonical.ts';
import {
  type Collection,
  collectionOf,
  type Instant,
  orderedIds,
  orderOf,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from './project.ts';
import { buriedRev, withTombstone } from './tombstones.ts';

export type Patch = Record<string, unknown>;

function touched(project: ProjectDocument, change: Partial<ProjectDocument>, now: Instant): ProjectDocument {
  return { ...project, ...change, rev: project.rev + 1, updatedAt: now };
}

function withCollection(
  project: ProjectDocument,
  name: string,
  records: Collection,
  now: Instant,
): ProjectDocument {
  return touched(project, { [name]: records }, now);
}

/** Sets fields of the project itself (title, description, currency …). */
export function setProjectFields(project: ProjectDocument, patch: Patch, now: Instant): ProjectDocument {
  const same = Object.entries(patch).every(([key, value]) => sameValue(project[key], value));
  return same ? project : touched(project, patch, now);
}

/** Adds a record at the end of its collection, or after the record `after`. */
export function addRecord(
  project: ProjectDocument,
  collection: string,
  id: string,
  fields: Patch,
  now: Instant,
  after?: string,
): ProjectDocument {
  const rev = buriedRev(project.deleted, collection, id) + 1;
  const record: ProjectRecord = { ...fields, rev, updatedAt: now };
  const order = orderedIds(project, collection);
  const place = after === undefined ? order.length : order.indexOf(after) + 1;
  const added = withCollection(
    project,
    collection,
    { ...collectionOf(project, collection), [id]: record },
    now,
  );
  return { ...added, order: { ...project.order, [collection]: order.toSpliced(place, 0, id) } };
}

/** Sets fields of a record; a field set to `undefined` is removed. No change, no new `rev`. */
export function changeRecord(
  project: ProjectDocument,
  collection: string,
  id: string,
  patch: Patch,
  now: Instant,
): ProjectDocument {
  const record = recordOf(project, collection, id);
  if (!record || Object.entries(patch).every(([key, value]) => sameValue(record[key], value))) return project;
  const changed: ProjectRecord = { ...record, ...patch, rev: (record.rev ?? 0) + 1, updatedAt: now };
  for (const [key, value] of Object.entries(patch)) if (value === undefined) delete changed[key];
  return withCollection(project, collection, { ...collectionOf(project, collection), [id]: changed }, now);
}

/** Sets fields of a record that may not exist yet: settings and matrix rows, whose id is known beforehand. */
export function putRecord(
  project: ProjectDocument,
  collection: string,
  id: string,
  patch: Patch,
  now: Instant,
): ProjectDocument {
  if (recordOf(project, collection, id)) return changeRecord(project, collection, id, patch, now);
  const rev = buriedRev(project.deleted, collection, id) + 1;
  const records = { ...collectionOf(project, collection), [id]: { ...patch, rev, updatedAt: now } };
  return withCollection(project, collection, records, now);
}

/** Takes a record away and leaves a tombstone, so that a merge does not bring it back. */
export function removeRecord(
  project: ProjectDocument,
  collection: string,
  id: string,
  now: Instant,
): ProjectDocument {
  const record = recordOf(project, collection, id);
  if (!record) return project;
  const { [id]: _gone, ...rest } = collectionOf(project, collection);
  const removed = withCollection(project, collection, rest, now);
  const deleted = withTombstone(project.deleted, collection, id, record.rev ?? 0);
  const listed = orderOf(project, collection);
  if (!listed) return { ...removed, deleted };
  return {
    ...removed,
    deleted,
    order: { ...project.order, [collection]: listed.filter((each) => each !== id) },
  };
}

/** Moves a record to a place in its collection's order, counted from 0. */
export function moveRecord(
  project: ProjectDocument,
  collection: string,
  id: string,
  place: number,
  now: Instant,
): ProjectDocument {
  const before = orderedIds(project, collection);
  const without = before.filter((each) => each !== id);
  if (without.length === before.length) return project;
  const order = without.toSpliced(Math.max(0, Math.min(place, without.length)), 0, id);
  if (sameValue(order, before)) return project;
  return touched(project, { order: { ...project.order, [collection]: order } }, now);
}

/** Adds a copy of a record right behind it. */
export function duplicateRecord(
  project: ProjectDocument,
  collection: string,
  id: string,
  newId: string,
  patch: Patch,
  now: Instant,
): ProjectDocument {
  const record = recordOf(project, collection, id);
  if (!record) return project;
  const { rev: _rev, updatedAt: _updatedAt, ...fields } = record;
  return addRecord(project, collection, newId, { ...fields, ...patch }, now, id);
}
