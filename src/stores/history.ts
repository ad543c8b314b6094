/** Undo and redo for one session, across all planners, with words for each step. */
import { applyChanges } from '#domain/document/apply-changes.ts';
import { type Change, changesBetween, invert } from '#domain/document/diff.ts';
import type { Instant, ProjectDocument } from '#domain/document/project.ts';

export interface Step {
  /** What was done, as in “Delete the metric “Recall””. */
  label: string;
  changes: Change[];
  /** Edits with the same key soon after one another are one step: typing in one field. */
  key: string | undefined;
  at: number;
}

/** Keystrokes in one field belong together within this many milliseconds of each other. */
const TOGETHER = 3000;
const MOST_STEPS = 200;

export class History {
  #past: Step[] = [];
  #future: Step[] = [];

  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  record(label: string, before: ProjectDocument, after: ProjectDocument, at: number, key?: string): void {
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    this.#future = [];
    const last = this.#past.at(-1);
    if (last && key !== undefined && last.key === key && at - last.at < TOGETHER) {
      this.#past[this.#past.length - 1] = { label, key, at, changes: joined(last.changes, changes) };
      return;
    }
    this.#past = [...this.#past, { label, changes, key, at }].slice(-MOST_STEPS);
  }

  undo(project: ProjectDocument, now: Instant): { project: ProjectDocument; label: string } | undefined {
    const step = this.#past.at(-1);
    if (!step) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { ...step, key: undefined }];
    return { project: applyChanges(project, invert(step.changes), now), label: step.label };
  }

  redo(project: ProjectDocument, now: Instant): { project: ProjectDocument; label: string } | undefined {
    const step = this.#future.at(-1);
    if (!step) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { ...step, key: undefined }];
    return { project: applyChanges(project, step.changes, now), label: step.label };
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}

/** Two runs of changes to the same fields as one: the first “before”, the last “after”. */
function joined(first: readonly Change[], second: readonly Change[]): Change[] {
  const result = [...first];
  for (const change of second) {
    const index = result.findIndex((other) => samePlace(other, change));
    const earlier = result[index];
    if (earlier && 'before' in earlier && 'before' in change) {
      result[index] = { ...change, before: earlier.before } as Change;
    } else result.push(change);
  }
  return result;
}

function samePlace(a: Change, b: Change): boolean {
  if (a.kind === 'field' && b.kind === 'field')
    return a.collection === b.collection && a.id === b.id && a.field === b.field;
  return a.kind === 'project' && b.kind === 'project' && a.field === b.field;
}
