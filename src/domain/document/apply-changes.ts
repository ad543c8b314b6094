/** Applies recorded changes to whatever the project holds by then: undo, redo, and edits a closed tab left behind. */
import { sameValue } from './canonical.ts';
import type { Change } from './diff.ts';
import { arrange } from './merge-lists.ts';
import {
  type Collection,
  collectionOf,
  type Instant,
  orderOf,
  type ProjectDocument,
  type ProjectRecord,
} from './project.ts';
import { buriedRev, withTombstone } from './tombstones.ts';

/**
 * Applies changes as new edits: every touched record gets a higher `rev`, so that an undo wins over what it undoes in
 * other tabs too. What others did since stays, as far as the changes do not speak of the same field.
 */
export function applyChanges(
  project: ProjectDocument,
  changes: readonly Change[],
  now: Instant,
): ProjectDocument {
  if (changes.length === 0) return project;
  const next: ProjectDocument = { ...project, rev: project.rev + 1, updatedAt: now };
  const copied = new Map<string, Collection>();
  const open = (name: string): Collection => {
    const records = copied.get(name) ?? { ...collectionOf(next, name) };
    copied.set(name, records);
    next[name] = records;
    return records;
  };
  for (const change of changes) {
    if (change.kind === 'project') setOrDrop(next, change.field, change.after);
    else if (change.kind !== 'order') applyToRecord(next, open(change.collection), change, now);
  }
  // Orders come last: they name records that the changes above may have brought back.
  for (const change of changes) {
    if (change.kind === 'order') applyOrder(next, change.collection, change.before, change.after);
  }
  return next;
}

type RecordChange = Extract<Change, { id: string }>;

function applyToRecord(
  project: ProjectDocument,
  records: Collection,
  change: RecordChange,
  now: Instant,
): void {
  const { collection, id } = change;
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (change.kind === 'added') {
    const revs = [buriedRev(project.deleted, collection, id), change.record.rev ?? 0, record?.rev ?? 0];
    records[id] = { ...record, ...change.record, rev: Math.max(...revs) + 1, updatedAt: now };
  } else if (change.kind === 'removed') {
    const rev = Math.max(record?.rev ?? 0, change.record.rev ?? 0);
    delete records[id];
    project.deleted = withTombstone(project.deleted, collection, id, rev);
  } else if (record) {
    const changed: ProjectRecord = { ...record, rev: (record.rev ?? 0) + 1, updatedAt: now };
    setOrDrop(changed, change.field, change.after);
    records[id] = changed;
  }
}

function applyOrder(
  project: ProjectDocument,
  collection: string,
  before: string[] | undefined,
  after: string[] | undefined,
): void {
  const current = orderOf(project, collection);
  const { [collection]: _listed, ...rest } = project.order ?? {};
  if (sameValue(current, before)) {
    project.order = after ? { ...rest, [collection]: after } : rest;
    return;
  }
  const exists = collectionOf(project, collection);
  const alive = (ids: string[] | undefined) => (ids ?? []).filter((id) => Object.hasOwn(exists, id));
  project.order = { ...rest, [collection]: arrange(alive(before), alive(current), alive(after)).items };
}

function setOrDrop(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}
