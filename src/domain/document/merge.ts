/**
 * Three-way merge, record by record and field by field. It gives the same result whichever side is called mine, loses
 * nothing, and merging again changes nothing.
 *
 * - A field changed on one side takes that side's value. Changed on both to different values, one is kept by a fixed
 *   rule (the higher record `rev`, then the later text) and all are written to `conflicts` for a person to choose.
 * - Lists of short texts (ids, tags) and groups of fields are merged part by part where that holds both edits.
 * - A deleted record stays away unless the other side changed it; then it stays, and a note says so.
 */
import { sameValue } from './canonical.ts';
import { CONFLICTS, type Conflict, conflictId, conflictRecord, mergedConflict } from './conflicts.ts';
import { collectionNames } from './diff.ts';
import { type Fields, mergeFields, type OnConflict } from './merge-fields.ts';
import { mergeOrder } from './merge-lists.ts';
import { type Collection, collectionOf, type ProjectDocument, type ProjectRecord } from './project.ts';
import { buriedRev, mergeTombstones, wasDeleted, withTombstone } from './tombstones.ts';

export interface MergeResult {
  project: ProjectDocument;
  /** Conflicts that this merge found. Those found before stand in the project too. */
  conflicts: Conflict[];
  /** Records that one side deleted and that stay because the other side changed them. */
  kept: { collection: string; id: string }[];
}

/** Values of a record or of the project itself that merging never compares. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['rev', 'updatedAt', 'order', 'deleted']);
/** What a project is, rather than what it says: differing values are nothing a person could decide. */
const IDENTITY: ReadonlySet<string> = new Set(['$schema', 'format', 'schemaVersion', 'id', 'createdAt']);

/**
 * @param base the state both sides came from; `undefined` when it is not known (then any difference is a conflict)
 */
export function mergeProjects(
  base: ProjectDocument | undefined,
  mine: ProjectDocument,
  theirs: ProjectDocument,
): MergeResult {
  if (sameValue(mine, theirs)) {
    return { project: mine, conflicts: [], kept: [] };
  }
  const names = collectionNames(mine, theirs);
  const isOwn = (key: string) => !names.includes(key) && !BOOKKEEPING.has(key) && !IDENTITY.has(key);
  const own = (project: ProjectDocument) => pick(project, isOwn);
  const result: MergeResult = { project: mine, conflicts: [], kept: [] };
  const lead = mine.rev - theirs.rev;
  const fields = mergeFields(base && own(base), own(mine), own(theirs), lead, (field, values) =>
    result.conflicts.push({ collection: '', record: '', field, values }),
  );
  const project = {
    ...identity(mine, theirs),
    ...fields,
    rev: Math.max(mine.rev, theirs.rev),
    updatedAt: later(mine.updatedAt, theirs.updatedAt),
  } as ProjectDocument;
  const deleted = mergeTombstones(mine, theirs);
  if (deleted) project.deleted = deleted;
  result.project = project;
  for (const name of names) {
    const sides = [collectionOf(mine, name), collectionOf(theirs, name)] as const;
    project[name] = mergeCollection(name, base && collectionOf(base, name), ...sides, result);
  }
  const order = mergeOrder(base, mine, theirs, project);
  if (order) project.order = order;
  recordConflicts(project, result.conflicts);
  const isSame = (side: ProjectDocument) =>
    sameValue({ ...project, rev: side.rev, updatedAt: side.updatedAt }, side);
  project.rev = mergedRev(mine.rev, isSame(mine), theirs.rev, isSame(theirs));
  return result;
}

function mergeCollection(
  name: string,
  base: Collection | undefined,
  mine: Collection,
  theirs: Collection,
  result: MergeResult,
): Collection {
  const { project } = result;
  const merged: Collection = {};
  for (const id of [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort()) {
    const [origin, left, right] = [base, mine, theirs].map((records) =>
      records && Object.hasOwn(records, id) ? records[id] : undefined,
    );
    if (left && right) {
      merged[id] = mergeRecord(name, base && (origin ?? {}), left, right, (field, values) =>
        result.conflicts.push({ collection: name, record: id, field, values }),
      );
      continue;
    }
    const only = left ?? right;
    if (!only) continue;
    const buried = wasDeleted(project.deleted, name, id) ? buriedRev(project.deleted, name, id) : undefined;
    if (isDeleted(only, base, origin, buried)) {
      project.deleted = withTombstone(project.deleted, name, id, only.rev ?? 0);
      continue;
    }
    if (origin) result.kept.push({ collection: name, id });
    const isAlive = buried === undefined || (only.rev ?? 0) > buried;
    merged[id] = isAlive ? only : { ...only, rev: buried + 1 };
  }
  return merged;
}

/** True when a record that one side has and the other lacks is to go. */
function isDeleted(
  only: ProjectRecord,
  base: Collection | undefined,
  origin: ProjectRecord | undefined,
  buried: number | undefined,
): boolean {
  if (buried !== undefined && (only.rev ?? 0) > buried) return false;
  if (!base) return buried !== undefined;
  return origin !== undefined && sameValue(withoutBookkeeping(origin), withoutBookkeeping(only));
}

/** The rev of a merge: above every side that holds something else, so that what was stored later never looks older. */
function mergedRev(mine: number, isMine: boolean, theirs: number, isTheirs: boolean): number {
  if (isMine && isTheirs) return Math.max(mine, theirs);
  if (isMine) return Math.max(mine, theirs + 1);
  if (isTheirs) return Math.max(theirs, mine + 1);
  return Math.max(mine, theirs) + 1;
}

function mergeRecord(
  collection: string,
  base: ProjectRecord | undefined,
  mine: ProjectRecord,
  theirs: ProjectRecord,
  onConflict: OnConflict,
): ProjectRecord {
  if (sameValue(mine, theirs)) return mine;
  const revs = [mine.rev ?? 0, theirs.rev ?? 0] as const;
  const [origin, left, right] = [
    base && withoutBookkeeping(base),
    withoutBookkeeping(mine),
    withoutBookkeeping(theirs),
  ];
  const merged: ProjectRecord =
    collection === CONFLICTS
      ? mergedConflict(left, right)
      : mergeFields(origin, left, right, revs[0] - revs[1], onConflict);
  const rev = mergedRev(revs[0], sameValue(left, merged), revs[1], sameValue(right, merged));
  if (mine.rev !== undefined || theirs.rev !== undefined || rev > 0) merged.rev = rev;
  const updatedAt = later(mine.updatedAt, theirs.updatedAt);
  if (updatedAt !== '') merged.updatedAt = updatedAt;
  return merged;
}

/** Writes each conflict into the project under an id made from its place, so that both sides write the same. */
function recordConflicts(project: ProjectDocument, conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return;
  const records: Collection = { ...collectionOf(project, CONFLICTS) };
  for (const conflict of conflicts) {
    const id = conflictId(conflict);
    const earlier = Object.hasOwn(records, id) ? records[id] : undefined;
    const fields = earlier ? mergedConflict(earlier, conflictRecord(conflict)) : conflictRecord(conflict);
    if (earlier && sameValue(withoutBookkeeping(earlier), withoutBookkeeping(fields))) continue;
    records[id] = {
      ...fields,
      rev: Math.max(earlier?.rev ?? 0, buriedRev(project.deleted, CONFLICTS, id)) + 1,
    };
  }
  project[CONFLICTS] = records;
}

function identity(mine: ProjectDocument, theirs: ProjectDocument): Fields {
  const result: Fields = {};
  for (const key of IDENTITY) {
    const values = [mine[key], theirs[key]].filter((value) => value !== undefined).sort();
    if (values.length > 0) result[key] = key === 'createdAt' ? values[0] : values.at(-1);
  }
  return result;
}

function pick(source: Fields, keep: (key: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(source).filter(([key]) => keep(key)));
}

function withoutBookkeeping(record: ProjectRecord): Fields {
  return pick(record, (key) => key !== 'rev' && key !== 'updatedAt');
}

function later(a: string | undefined, b: string | undefined): string {
  return [a ?? '', b ?? ''].sort()[1] ?? '';
}
