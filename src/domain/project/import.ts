/**
 * Bringing in a project file: what it is beside what is open, and what taking it in would do. Nothing is changed here; a
 * person decides on what the preview says.
 */
import { sameValue } from '#domain/document/canonical.ts';
import { type Change, changesBetween } from '#domain/document/diff.ts';
import { type MergeResult, mergeProjects } from '#domain/document/merge.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import { type ReadResult, readProject } from '#domain/document/read.ts';
import { type DescribedChange, describeChanges } from './describe-changes.ts';

export type ImportPreview =
  | { kind: 'refused'; result: Exclude<ReadResult, { kind: 'ok' }> }
  /** A project that is not the open one: it would be opened beside it. */
  | { kind: 'other'; file: ProjectDocument; repairs: string[]; hasSameTitle: boolean }
  /** The open project, in a state that holds nothing new. */
  | { kind: 'nothing-new'; file: ProjectDocument; repairs: string[]; skipped: Skipped[] }
  | MergePreview;

export interface MergePreview {
  kind: 'merge';
  file: ProjectDocument;
  repairs: string[];
  /** The open project with the file merged in. */
  merged: ProjectDocument;
  /** What would change in the open project, in words. */
  changes: DescribedChange[];
  /** What the file says and the open project would not take over. */
  skipped: Skipped[];
  /** How many fields hold different values on both sides; all are kept and the person is asked. */
  conflicts: number;
  /** Records deleted on one side that stay because the other side changed them. */
  kept: MergeResult['kept'];
  /** The state both came from was found. Without it every difference is asked about. */
  isBaseKnown: boolean;
}

/** Something the file holds that does not come in. */
export interface Skipped {
  sentence: string;
  why: 'changed-here' | 'deleted-here' | 'conflict';
}

/**
 * @param text text of a project file
 * @param exported states of the open project that were saved to files, the latest first
 */
export function previewImport(
  text: string,
  current: ProjectDocument,
  exported: readonly ProjectDocument[] = [],
): ImportPreview {
  const result = readProject(text);
  if (result.kind !== 'ok') return { kind: 'refused', result };
  const { project: file, repairs } = result;
  if (file.id !== current.id) {
    const hasSameTitle = file.title !== '' && file.title === current.title;
    return { kind: 'other', file, repairs, hasSameTitle };
  }
  const base = commonState(file, current, exported);
  const { project: merged, conflicts, kept } = mergeProjects(base, current, file);
  const skipped = skippedFrom(file, merged, base, conflicts);
  const changes = describeChanges(current, merged);
  if (changesBetween(current, merged).length === 0) return { kind: 'nothing-new', file, repairs, skipped };
  return {
    ...{ kind: 'merge', file, repairs, merged, changes, skipped, kept },
    conflicts: conflicts.length,
    isBaseKnown: base !== undefined,
  };
}

/**
 * The state the file and the open project both came from: the file itself when it is one this browser wrote, otherwise
 * the latest file that could be its parent.
 * @returns `undefined` when none is known, and merging has to ask about every difference
 */
export function commonState(
  file: ProjectDocument,
  current: ProjectDocument,
  exported: readonly ProjectDocument[],
): ProjectDocument | undefined {
  if (changesBetween(file, current).length === 0) return current;
  return (
    exported.find((state) => changesBetween(state, file).length === 0) ??
    exported.find((state) => couldBecome(state, file) && couldBecome(state, current))
  );
}

/** True when every record of `state` stands in `later` as it was, or with a higher `rev`, or was deleted there. */
export function couldBecome(state: ProjectDocument, later: ProjectDocument): boolean {
  if (state.rev > later.rev) return false;
  return changesBetween(state, later).every((change) => {
    if (change.kind === 'field') {
      const [before, after] = [state, later].map((project) => revOf(project, change.collection, change.id));
      return (after ?? 0) > (before ?? 0);
    }
    return true;
  });
}

function revOf(project: ProjectDocument, collection: string, id: string): number {
  const records = project[collection] as Record<string, { rev?: number }> | undefined;
  return records?.[id]?.rev ?? 0;
}

/** What stands in the file and would not come in, with the reason. */
function skippedFrom(
  file: ProjectDocument,
  merged: ProjectDocument,
  base: ProjectDocument | undefined,
  conflicts: MergeResult['conflicts'],
): Skipped[] {
  const isContested = (change: Change) =>
    change.kind === 'field' || change.kind === 'project'
      ? conflicts.some(
          ({ collection, record, field }) =>
            field === change.field &&
            (change.kind === 'project'
              ? collection === ''
              : collection === change.collection && record === change.id),
        )
      : false;
  const missing = changesBetween(file, merged).filter(
    (change) =>
      change.kind !== 'added' && change.kind !== 'order' && !isUpkeep(change) && wasSaid(change, base),
  );
  return missing.flatMap((change) =>
    describeChanges(file, merged, [change]).map(({ sentence }) => ({
      sentence,
      why: change.kind === 'removed' ? 'deleted-here' : isContested(change) ? 'conflict' : 'changed-here',
    })),
  );
}

/** What was simply not there when the file was saved is no answer that is passed over. */
function wasSaid(change: Change, base: ProjectDocument | undefined): boolean {
  if (change.kind !== 'field' && change.kind !== 'project') return true;
  return change.before !== undefined && !(base === undefined && sameValue(change.before, ''));
}

function isUpkeep(change: Change): boolean {
  return change.kind !== 'project' && change.collection === 'conflicts';
}
