/**
 * Three-way merge, record by record and field by field. It gives the same result whichever side is called mine, loses
 * nothing, and merging again changes nothing.
 *
 * - A field changed on one side takes that side's value. Changed on both to different values, one is kept by a fixed
 *   rule (the higher record `rev`, then the later text) and both are written to `conflicts` for a person to choose.
 * - Lists of short texts (ids, tags) are merged as sets when the common ancestor is known.
 * - A deleted record stays away unless the other side changed it afterwards; then it stays, and a note says so.
 */
import { canonicalText, sameValue } from './canonical.ts';
import { CONFLICTS, type Conflict, conflictId } from './conflicts.ts';
import { collectionNames } from './diff.ts';
import { mergeOrder, mergeTexts } from './merge-lists.ts';
import { type Collection, collectionOf, type ProjectDocument, type ProjectRecord } from './project.ts';

export interface MergeResult {
  project: ProjectDocument;
  /** Conflicts that this merge found. Those found before stand in the project too. */
  conflicts: Conflict[];
  /** Ids of records that one side deleted and that stay because the other side changed them. */
  kept: { collection: string; id: string }[];
}

/** Values of a record or of the project itself that merging never compares. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['rev', 'updatedAt', 'order', 'deleted']);

/**
 * @param base the state both sides came from; `undefined` when it is not known (then any difference is a conflict)
 */
export function mergeProjects(
  base: ProjectDocument | undefined,
  mine: ProjectDocument,
  theirs: ProjectDocument,
): MergeResult {
  if (mine === theirs || canonicalText(mine) === canonicalText(theirs))
    return { project: mine, conflicts: [], kept: [] };
  const conflicts: Conflict[] = [];
  const kept: { collection: string; id: string }[] = [];
  const names = collectionNames(mine, theirs);
  const isName = new Set(names);
  const deleted = mergeDeleted(mine.deleted, theirs.deleted);

  const top = mergeFields(
    base && pick(base, (key) => !isName.has(key)),
    pick(mine, (key) => !isName.has(key)),
    pick(theirs, (key) => !isName.has(key)),
    mine.rev - theirs.rev,
    (field, values) => conflicts.push({ collection: '', record: '', field, values }),
  );
  const project = { ...top, rev: Math.max(mine.rev, theirs.rev) } as ProjectDocument;
  project.updatedAt = later(mine.updatedAt, theirs.updatedAt);
  for (const name of names) {
    project[name] = mergeCollection(
      name,
      base && collectionOf(base, name),
      collectionOf(mine, name),
      collectionOf(theirs, name),
      deleted,
      conflicts,
      kept,
    );
  }
  if (Object.keys(deleted).length > 0) project.deleted = deleted;
  const order = mergeOrder(base, mine, theirs, project);
  if (order) project.order = order;
  recordConflicts(project, conflicts);
  const isSame = (side: ProjectDocument) =>
    sameValue({ ...project, rev: side.rev, updatedAt: side.updatedAt }, side);
  project.rev = mergedRev(mine.rev, isSame(mine), theirs.rev, isSame(theirs));
  return { project, conflicts, kept };
}

function mergeCollection(
  name: string,
  base: Collection | undefined,
  mine: Collection,
  theirs: Collection,
  deleted: Record<string, number>,
  conflicts: Conflict[],
  kept: { collection: string; id: string }[],
): Collection {
  const result: Collection = {};
  for (const id of [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort()) {
    const left = Object.hasOwn(mine, id) ? mine[id] : undefined;
    const right = Object.hasOwn(theirs, id) ? theirs[id] : undefined;
    const buried = deleted[id];
    if (left && right) {
      result[id] = mergeRecord(
        base && Object.hasOwn(base, id) ? base[id] : undefined,
        left,
        right,
        (field, values) => {
          if (name !== CONFLICTS) conflicts.push({ collection: name, record: id, field, values });
        },
      );
      continue;
    }
    const only = left ?? right;
    if (!only) continue;
    if (buried !== undefined && (only.rev ?? 0) <= buried) continue;
    if (buried !== undefined) kept.push({ collection: name, id });
    result[id] = only;
  }
  return result;
}

/** The rev of a merge: above every side that holds something else, so that what was stored later never looks older. */
function mergedRev(mine: number, isMine: boolean, theirs: number, isTheirs: boolean): number {
  if (isMine && isTheirs) return Math.max(mine, theirs);
  if (isMine) return Math.max(mine, theirs + 1);
  if (isTheirs) return Math.max(theirs, mine + 1);
  return Math.max(mine, theirs) + 1;
}

type OnConflict = (field: string, values: [unknown, unknown]) => void;

function mergeRecord(
  base: ProjectRecord | undefined,
  mine: ProjectRecord,
  theirs: ProjectRecord,
  onConflict: OnConflict,
): ProjectRecord {
  if (mine === theirs) return mine;
  const revs = [mine.rev ?? 0, theirs.rev ?? 0] as const;
  const merged = mergeFields(base, mine, theirs, revs[0] - revs[1], onConflict) as ProjectRecord;
  const isSame = (side: ProjectRecord) => sameValue(withoutBookkeeping(side), withoutBookkeeping(merged));
  const rev = mergedRev(revs[0], isSame(mine), revs[1], isSame(theirs));
  if (rev > 0 || mine.rev !== undefined || theirs.rev !== undefined) merged.rev = rev;
  const updatedAt = later(mine.updatedAt, theirs.updatedAt);
  if (updatedAt !== '') merged.updatedAt = updatedAt;
  return merged;
}

function mergeFields(
  base: Record<string, unknown> | undefined,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  lead: number,
  onConflict: OnConflict,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (BOOKKEEPING.has(field)) continue;
    const [left, right] = [mine[field], theirs[field]];
    const value = mergeValue(field, base, left, right, lead, onConflict);
    if (value !== undefined) result[field] = value;
  }
  return result;
}

function mergeValue(
  field: string,
  base: Record<string, unknown> | undefined,
  left: unknown,
  right: unknown,
  lead: number,
  onConflict: OnConflict,
): unknown {
  if (sameValue(left, right)) return left;
  const origin = base?.[field];
  if (base && sameValue(left, origin)) return right;
  if (base && sameValue(right, origin)) return left;
  if (base) {
    const texts = mergeTexts(origin, left, right);
    if (texts) return texts;
  }
  if (!base && left === undefined) return right;
  if (!base && right === undefined) return left;
  const values = [left, right].sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1)) as [
    unknown,
    unknown,
  ];
  onConflict(field, values);
  if (lead !== 0) return lead > 0 ? left : right;
  return values[1];
}

/** Writes each conflict into the project under an id made from its place, so that both sides write the same. */
function recordConflicts(project: ProjectDocument, conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return;
  const records: Collection = { ...collectionOf(project, CONFLICTS) };
  for (const conflict of conflicts) {
    const id = conflictId(conflict);
    const rev = Math.max(records[id]?.rev ?? 0, (project.deleted?.[id] ?? 0) + 1, 1);
    const { collection, record, field, values } = conflict;
    records[id] = { rev, collection, record, field, values: values.map((value) => value ?? null) };
  }
  project[CONFLICTS] = records;
}

function mergeDeleted(
  mine: Record<string, number> = {},
  theirs: Record<string, number> = {},
): Record<string, number> {
  const result: Record<string, number> = { ...mine };
  for (const [id, rev] of Object.entries(theirs)) result[id] = Math.max(rev, result[id] ?? 0);
  return result;
}

function pick(source: Record<string, unknown>, keep: (key: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([key]) => keep(key)));
}

function withoutBookkeeping(record: ProjectRecord): Record<string, unknown> {
  return pick(record, (key) => !BOOKKEEPING.has(key));
}

function later(a: string | undefined, b: string | undefined): string {
  return (a ?? '') > (b ?? '') ? (a ?? '') : (b ?? '');
}
