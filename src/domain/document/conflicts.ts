/** Conflicts: different values for one field, all kept until a person chooses. They are records of the project too. */
import { canonicalText } from './canonical.ts';
import { checksum } from './checksum.ts';
import { changeRecord, removeRecord, setProjectFields } from './edit.ts';
import { isSafeId } from './ids.ts';
import { collectionOf, type Instant, type ProjectDocument, type ProjectRecord, recordOf } from './project.ts';

/** Collection that holds the open conflicts. */
export const CONFLICTS = 'conflicts';

export interface Conflict {
  /** Empty for a field of the project itself. */
  collection: string;
  record: string;
  field: string;
  /** Two or more; `undefined` or `null` where one side has no value. */
  values: [unknown, unknown, ...unknown[]];
}

/** The same place gives the same id, so that two browsers that find a conflict write one record. */
export function conflictId({
  collection,
  record,
  field,
}: Pick<Conflict, 'collection' | 'record' | 'field'>): string {
  const place = [collection || 'project', record, field].filter((part) => part !== '').join('.');
  return isSafeId(place) ? place : `conflict-${checksum(place)}`;
}

export function conflictRecord({ collection, record, field, values }: Conflict): ProjectRecord {
  return { collection, record, field, values: values.map((value) => value ?? null) };
}

/** Two records of one conflict as one that holds the values of both. */
export function mergedConflict(mine: ProjectRecord, theirs: ProjectRecord): ProjectRecord {
  const both = [mine.values, theirs.values].flatMap((values) => (Array.isArray(values) ? values : []));
  const distinct = new Map(both.map((value) => [canonicalText(value), value]));
  const values = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  const [first, second] = canonicalText(mine) < canonicalText(theirs) ? [mine, theirs] : [theirs, mine];
  return { ...first, ...second, values };
}

/** The conflicts nobody has decided yet, about records that still exist. */
export function openConflicts(project: ProjectDocument): (Conflict & { id: string })[] {
  return Object.entries(collectionOf(project, CONFLICTS)).flatMap(([id, conflict]) => {
    const { collection, record, field, values } = conflict;
    if (typeof collection !== 'string' || typeof record !== 'string' || typeof field !== 'string') return [];
    if (!Array.isArray(values) || values.length < 2) return [];
    if (collection !== '' && !recordOf(project, collection, record)) return [];
    return [{ id, collection, record, field, values: values as Conflict['values'] }];
  });
}

/** Takes `value` for the field and closes the conflict. */
export function resolveConflict(
  project: ProjectDocument,
  id: string,
  value: unknown,
  now: Instant,
): ProjectDocument {
  const conflict = openConflicts(project).find((each) => each.id === id);
  if (!conflict) return project;
  const chosen = { [conflict.field]: value ?? undefined };
  const decided =
    conflict.collection === ''
      ? setProjectFields(project, chosen, now)
      : changeRecord(project, conflict.collection, conflict.record, chosen, now);
  return removeRecord(decided, CONFLICTS, id, now);
}
