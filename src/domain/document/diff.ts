/** What differs between two states of a project, field by field, and the same the other way round. */
import { sameValue } from './canonical.ts';
import {
  collectionOf,
  isCollection,
  orderOf,
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

/** Keys that hold collections in every one of the projects that has them. */
export function collectionNames(...projects: ProjectDocument[]): string[] {
  const names = new Set(projects.flatMap((project) => Object.keys(project)));
  const isEverywhere = (name: string) =>
    projects.every((project) => !Object.hasOwn(project, name) || isCollection(name, project[name]));
  return [...names].filter(isEverywhere).sort();
}

/** All changes that lead from `before` to `after`. */
export function changesBetween(before: ProjectDocument, after: ProjectDocument): Change[] {
  if (before === after) return [];
  const changes: Change[] = [];
  const names = collectionNames(before, after);
  const known = new Set<string>([...names, ...BOOKKEEPING]);
  const fields = new Set<string>([...PROJECT_FIELDS, ...Object.keys(before), ...Object.keys(after)]);
  for (const field of fields) {
    const [was, is] = [own(before, field), own(after, field)];
    if (known.has(field) || sameValue(was, is)) continue;
    changes.push({ kind: 'project', field, before: was, after: is });
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
  const order = { before: orderOf(before, collection), after: orderOf(after, collection) };
  if (!sameValue(order.before, order.after)) changes.push({ kind: 'order', collection, ...order });
  return changes;
}

function fieldChanges(collection: string, id: string, before: ProjectRecord, after: ProjectRecord): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !RECORD_BOOKKEEPING.has(field) && !sameValue(own(before, field), own(after, field)))
    .map((field) => ({
      ...{ kind: 'field', collection, id, field },
      ...{ before: own(before, field), after: own(after, field) },
    }));
}

/** A field may be called `toString`, which every object answers to. */
function own(holder: Record<string, unknown>, field: string): unknown {
  return Object.hasOwn(holder, field) ? holder[field] : undefined;
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
