/**
 * What was deleted, so that a merge does not bring it back: `deleted` maps `collection/id` to the `rev` the record had.
 * A record exists only while its `rev` is higher than its tombstone's.
 */
import type { ProjectDocument } from './project.ts';

export type Tombstones = Record<string, number>;

const key = (collection: string, id: string) => `${collection}/${id}`;

/** The `rev` a deleted record had; 0 when it was never deleted. */
export function buriedRev(deleted: Tombstones | undefined, collection: string, id: string): number {
  const place = key(collection, id);
  return deleted && Object.hasOwn(deleted, place) ? (deleted[place] ?? 0) : 0;
}

export function wasDeleted(deleted: Tombstones | undefined, collection: string, id: string): boolean {
  return deleted !== undefined && Object.hasOwn(deleted, key(collection, id));
}

/** The tombstones with one more, never lower than one that stands there. */
export function withTombstone(
  deleted: Tombstones | undefined,
  collection: string,
  id: string,
  rev: number,
): Tombstones {
  return { ...deleted, [key(collection, id)]: Math.max(rev, buriedRev(deleted, collection, id)) };
}

/** All tombstones of both sides; `undefined` when neither side has any. */
export function mergeTombstones(mine: ProjectDocument, theirs: ProjectDocument): Tombstones | undefined {
  if (!mine.deleted && !theirs.deleted) return undefined;
  const result: Tombstones = { ...mine.deleted };
  for (const [place, rev] of Object.entries(theirs.deleted ?? {}))
    result[place] = Math.max(rev, Object.hasOwn(result, place) ? (result[place] ?? 0) : 0);
  return result;
}
