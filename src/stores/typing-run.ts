/**
 * Typing in one field over a while. The field shows what the person types, whatever another tab sends meanwhile; so an edit
 * is made to the state the person has seen. Where another tab has changed the same field since, both values are kept.
 */
import { openConflicts } from '#domain/document/conflicts.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import type { ProjectDocument } from '#domain/document/project.ts';

export class TypingRun {
  #key: string | undefined;
  #seen: ProjectDocument | undefined;

  /** The project with the edit. `key` names the field that is typed in. */
  apply(
    before: ProjectDocument,
    edit: (project: ProjectDocument) => ProjectDocument,
    key: string | undefined,
  ): ProjectDocument {
    const seen = key !== undefined && key === this.#key ? this.#seen : undefined;
    const after = (seen && seen !== before && inConflict(seen, edit(seen), before)) || edit(before);
    this.#key = key;
    this.#seen = after;
    return after;
  }

  /** The person left the field, or did something else. */
  end(): void {
    this.#key = undefined;
    this.#seen = undefined;
  }
}

/** The merge of both, when it finds something to ask about that was not asked before. */
function inConflict(
  seen: ProjectDocument,
  mine: ProjectDocument,
  theirs: ProjectDocument,
): ProjectDocument | undefined {
  const { project } = mergeProjects(seen, mine, theirs);
  const known = new Set(openConflicts(theirs).map(({ id }) => id));
  return openConflicts(project).some(({ id }) => !known.has(id)) ? project : undefined;
}
