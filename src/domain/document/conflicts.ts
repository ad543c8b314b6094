/** Conflicts: two values for one field, both kept until a person chooses. They are records of the project too. */
import { changeRecord, removeRecord, setProjectFields } from './edit.ts';
import { collectionOf, type Instant, type ProjectDocument } from './project.ts';

/** Collection that holds the open conflicts. */
export const CONFLICTS = 'conflicts';

export interface Conflict {
  /** Empty for a field of the project itself. */
  collection: string;
  record: string;
  field: string;
  values: [unknown, unknown];
}

export function conflictId(conflict: Pick<Conflict, 'collection' | 'record' | 'field'>): string {
  return [conflict.collection || 'project', conflict.record, conflict.field]
    .filter((part) => part !== '')
    .join('.');
}

/** The conflicts nobody has decided yet. */
export function openConflicts(project: ProjectDocument): (Conflict & { id: string })[] {
  return Object.entries(collectionOf(project, CONFLICTS)).flatMap(([id, record]) => {
    const { collection, record: recordId, field, values } = record;
    if (typeof collection !== 'string' || typeof recordId !== 'string' || typeof field !== 'string')
      return [];
    if (!Array.isArray(values) || values.length !== 2) return [];
    return [{ id, collection, record: recordId, field, values: [values[0], values[1]] }];
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
