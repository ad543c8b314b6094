/** What differs between two states of a project, field by field, and how to apply it the other way round. */
import { sameValue } from './canonical.ts';
import {
  collectionOf,
  type Instant,
  isCollection,
  PROJECT_FIELDS,
  type ProjectDocument,
  type ProjectRecord,
} from './project.ts';

export type Change =
  | { kind: 'project'; field: string; before: unknown; after: unknown }
  | { kind: 'order'; collection: string; before: string[] | undefined; after: string[] | undefined }
  | { kind: 'added'; collection: string; id: string; record: ProjectRecord }
  | { kind: 'removed'; collection: string; id: string; record: ProjectRecord }
  | { kind: 'field'; collection: string; id: string; field: string; before: unknown; after: unknown };

/** Bookkeeping that changes with every edit and says nothing of its own. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'rev',
  'updatedAt',
  'order',
  'deleted',
  'format',
  'schemaVersion',
  '$schema',
]);
const RECORD_BOOKKEEPING: ReadonlySet<string> = new Set(['rev', 'updatedAt']);

/** Keys of `a` or `b` that hold collections. */
export function collectionNames(...projects: ProjectDocument[]): string[] {
  const names = new Set<string>();
  for (const project of projects) {
    for (const [key, value] of Object.entries(project)) if (isCollection(key, value)) names.add(key);
  }
  return [...names].sort();
}

/** All changes that lead from `before` to `after`. */
export function changesBetween(before: ProjectDocument, after: ProjectDocument): Change[] {
  if (before === after) return [];
  const changes: Change[] = [];
  const names = collectionNames(before, after);
  const known = new Set<string>([...names, ...BOOKKEEPING]);
  const fields = new Set<string>([...PROJECT_FIELDS, ...Object.keys(before), ...Object.keys(after)]);
  for (const field of fields) {
    if (known.has(field) || sameValue(before[field], after[field])) continue;
    changes.push({ kind: 'project', field, before: before[field], after: after[field] });
  }
  for (const name of names) changes.push(...collectionChanges(before, after, name));
  return changes;
}

function collectionChanges(before: ProjectDocument, after: ProjectDocument, collection: string): Change[] {
  const changes: Change[] = [];
  const old = collectionOf(before, collection);
  const fresh = collectionOf(after, collection);
  if (old !== fresh) {
    for (const [id, record] of Object.entries(old)) {
      if (!Object.hasOwn(fresh, id)) changes.push({ kind: 'removed', collection, id, record });
    }
    for (const [id, record] of Object.entries(fresh)) {
      const previous = Object.hasOwn(old, id) ? old[id] : undefined;
      if (!previous) changes.push({ kind: 'added', collection, id, record });
      else if (previous !== record) changes.push(...fieldChanges(collection, id, previous, record));
    }
  }
  const order = { before: before.order?.[collection], after: after.order?.[collection] };
  if (!sameValue(order.before, order.after)) changes.push({ kind: 'order', collection, ...order });
  return changes;
}

function fieldChanges(collection: string, id: string, before: ProjectRecord, after: ProjectRecord): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !RECORD_BOOKKEEPING.has(field) && !sameValue(before[field], after[field]))
    .map((field) => ({ kind: 'field', collection, id, field, before: before[field], after: after[field] }));
}

/** The same changes, backwards: applied to the later state they give the earlier one. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.toReversed().map((change): Change => {
    switch (change.kind) {
      case 'added':
        return { ...change, kind: 'removed' };
      case 'removed':
        return { ...change, kind: 'added' };
      default:
        return { ...change, before: change.after, after: change.before } as Change;
    }
  });
}

/**
 * Applies changes as new edits on top of whatever the project holds by then: every touched record gets a higher `rev`,
 * so that an undo wins over what it undoes in other tabs too.
 */
export function applyChanges(
  project: ProjectDocument,
  changes: readonly Change[],
  now: Instant,
): ProjectDocument {
  if (changes.length === 0) return project;
  const next: ProjectDocument = { ...project, rev: project.rev + 1, updatedAt: now };
  const touched = new Map<string, Record<string, ProjectRecord>>();
  const open = (collection: string) => {
    let records = touched.get(collection);
    if (!records) {
      records = { ...collectionOf(next, collection) };
      touched.set(collection, records);
      next[collection] = records;
    }
    return records;
  };
  for (const change of changes) {
    if (change.kind === 'project') setOrDrop(next, change.field, change.after);
    else if (change.kind === 'order') next.order = withOrder(next.order, change.collection, change.after);
    else if (change.kind === 'added') {
      const rev = Math.max(next.deleted?.[change.id] ?? 0, change.record.rev ?? 0) + 1;
      open(change.collection)[change.id] = { ...change.record, rev, updatedAt: now };
    } else if (change.kind === 'removed') {
      const records = open(change.collection);
      const rev = Math.max(records[change.id]?.rev ?? 0, change.record.rev ?? 0);
      delete records[change.id];
      next.deleted = { ...next.deleted, [change.id]: rev };
    } else {
      const records = open(change.collection);
      const record = records[change.id];
      if (!record) continue;
      const changed: ProjectRecord = { ...record, rev: (record.rev ?? 0) + 1, updatedAt: now };
      setOrDrop(changed, change.field, change.after);
      records[change.id] = changed;
    }
  }
  return next;
}

function setOrDrop(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}

function withOrder(
  order: Record<string, string[]> | undefined,
  collection: string,
  ids: string[] | undefined,
) {
  const next = { ...order };
  if (ids === undefined) delete next[collection];
  else next[collection] = ids;
  return next;
}
