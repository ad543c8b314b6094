/** Undo and redo for one session, across all planners, with words for each step. */
import { applyChanges } from '#domain/document/apply-changes.ts';
import { type Change, changesBetween, invert } from '#domain/document/diff.ts';
import type { Instant, ProjectDocument } from '#domain/document/project.ts';

export interface Step {
  /** What was done, as in “Delete the metric “Recall””. */
  label: string;
  changes: Change[];
}

/** The latest step, to which an edit of the same field soon after is added. */
interface Open {
  key: string | undefined;
  at: number;
  before: ProjectDocument;
  after: ProjectDocument;
}

/** Keystrokes in one field belong together within this many milliseconds of each other. */
const TOGETHER = 3000;
const MOST_STEPS = 200;

export class History {
  #past: Step[] = [];
  #future: Step[] = [];
  #open: Open | undefined;

  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  /**
   * Remembers one edit. It joins the step before it when both have the same `key`, follow one another closely, and
   * nothing came in from another tab between them, which an undo would take back with it.
   */
  record(label: string, before: ProjectDocument, after: ProjectDocument, at: number, key?: string): void {
    if (changesBetween(before, after).length === 0) return;
    this.#future = [];
    const open = this.#open;
    const joins = key !== undefined && open?.key === key && open.after === before && at - open.at < TOGETHER;
    const start = joins ? open.before : before;
    const earlier = joins ? this.#past.slice(0, -1) : this.#past;
    this.#past = [...earlier, { label, changes: changesBetween(start, after) }].slice(-MOST_STEPS);
    this.#open = { key, at, before: start, after };
  }

  undo(project: ProjectDocument, now: Instant): { project: ProjectDocument; label: string } | undefined {
    return this.#step('undo', project, now);
  }

  redo(project: ProjectDocument, now: Instant): { project: ProjectDocument; label: string } | undefined {
    return this.#step('redo', project, now);
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
    this.#open = undefined;
  }

  /** Takes the next step that still changes something; what another tab has deleted since is passed over. */
  #step(way: 'undo' | 'redo', project: ProjectDocument, now: Instant) {
    this.#open = undefined;
    for (;;) {
      const step = (way === 'undo' ? this.#past : this.#future).at(-1);
      if (!step) return undefined;
      if (way === 'undo') this.#past = this.#past.slice(0, -1);
      else this.#future = this.#future.slice(0, -1);
      const result = applyChanges(project, way === 'undo' ? invert(step.changes) : step.changes, now);
      const done = changesBetween(project, result);
      if (done.length === 0) continue;
      // What was really done is remembered, so that going back gives exactly what was there.
      if (way === 'undo') this.#future = [...this.#future, { ...step, changes: invert(done) }];
      else this.#past = [...this.#past, { ...step, changes: done }];
      return { project: result, label: step.label };
    }
  }
}
