/**
 * Edits that are not in the database yet, kept in localStorage: typed in the last moment before a page closed, or while
 * the database could not be reached. They are kept as changes, so that they can be put on whatever is stored by then.
 */
import { applyChanges } from '#domain/document/apply-changes.ts';
import { type Change, changesBetween, invert } from '#domain/document/diff.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { isPlainObject, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { sanitize } from '#domain/document/sanitize.ts';
import { writeProject } from '#domain/document/write.ts';
import { ADRIFT, LARGEST_COPY, type LocalCopies } from './local-copies.ts';

export interface PendingEdits {
  changes: Change[];
  /** The project as it was on the screen, for when nothing else is left. */
  project: ProjectDocument | undefined;
}

/**
 * @param base the state the edits lead from
 * @param largest characters of the project that are kept with its edits
 */
export function pendingText(base: ProjectDocument, project: ProjectDocument, largest = LARGEST_COPY): string {
  const body = writeProject(project);
  return JSON.stringify({
    id: project.id,
    changes: changesBetween(base, project),
    ...(body.length <= largest ? { body } : {}),
  });
}

/** @returns nothing for a text that is not what `pendingText` wrote */
export function readPending(text: string): PendingEdits[] {
  try {
    const { value } = sanitize(JSON.parse(text));
    if (!isPlainObject(value) || !Array.isArray(value.changes)) return [];
    const read = typeof value.body === 'string' ? readProject(value.body) : undefined;
    return [{ changes: value.changes as Change[], project: read?.kind === 'ok' ? read.project : undefined }];
  } catch {
    return [];
  }
}

/** The project with the edits on top; where both sides changed a field, both values are kept. */
export function withPending(project: ProjectDocument, edits: readonly PendingEdits[]): ProjectDocument {
  return edits.reduce((current, { changes }) => {
    const base = withoutPending(current, [{ changes }]);
    const mine = applyChanges(base, changes, current.updatedAt);
    const { project: merged } = mergeProjects(base, mine, current);
    const checked = readProject(writeProject(merged));
    if (checked.kind !== 'ok' || changesBetween(current, checked.project).length === 0) return current;
    return checked.project;
  }, project);
}

/** The project as it was before the edits, as far as they say. */
export function withoutPending(
  project: ProjectDocument,
  edits: readonly Pick<PendingEdits, 'changes'>[],
): ProjectDocument {
  return edits.reduceRight(
    (current, { changes }) => applyChanges(current, invert(changes), current.updatedAt),
    project,
  );
}

/**
 * The state of a project that is known to be in the database, or was when the page opened: what is stored, without what
 * was saved in localStorage alone.
 */
export function ashoreOf(copies: LocalCopies, stored: ProjectDocument): ProjectDocument {
  const adrift = copies.pending(stored.id).filter(({ writer }) => writer === ADRIFT);
  return withoutPending(
    stored,
    adrift.flatMap(({ text }) => readPending(text)),
  );
}

/** Keeps what is saved in localStorage alone, so that it reaches the database one day. */
export function noteAdrift(copies: LocalCopies, ashore: ProjectDocument, stored: ProjectDocument): void {
  copies.writePending(stored.id, ADRIFT, pendingText(ashore, stored));
}
