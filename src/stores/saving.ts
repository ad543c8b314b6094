/**
 * Keeps the open project saved: when to write, what to do with the outcome, and what other tabs send.
 *
 * `base` is the state this tab last saw stored. A save merges with whatever another tab stored since, inside the
 * transaction that writes; a message from another tab is merged the same way.
 */
import { readHead } from '#domain/document/envelope.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { isUntouched, type ProjectDocument } from '#domain/document/project.ts';
import { Ashore } from './ashore.ts';
import { DAMAGED_COPY, deletedElsewhere, roomForOne, STRANDED } from './notices.ts';
import { compareStored, envelopeText, type Outcome, saveProject } from './save-project.ts';
import { isDeletedElsewhere } from './save-state.ts';
import type { SavedListener, Session } from './session.ts';
import { NOTHING_STORED, type StoredState } from './stored-copies.ts';
import { StoredParents } from './stored-parents.ts';

const AFTER_TYPING = 400;
const BETWEEN_SAVES = 2000;
const RETRY_AFTER = 3000;

/** Where a session begins: what is stored, and which pending edits the project on the screen already holds. */
export interface Ground {
  base: StoredState;
  ashore: ProjectDocument;
  /** Writers of those edits. */
  leftover: string[];
}

export class Saving {
  readonly #session: Session;
  readonly #listeners: SavedListener[] = [];
  readonly #parents = new StoredParents();
  readonly #ashore: Ashore;
  #base = NOTHING_STORED;
  #cancelTimer: (() => void) | undefined;
  #firstUnsaved: number | undefined;
  /** Nothing may be written any more, and something typed is on the screen alone. */
  #isStranded = false;
  /** The person knows that there is room for one copy only. */
  #isTold = false;
  #running: Promise<void> | undefined;
  /** Messages that came while a save was running; they are taken in when it is over. */
  #waiting: string[] = [];
  /** Makes room in the database when it is full; true when something could be dropped. */
  makeRoom: () => Promise<boolean> = async () => false;

  constructor(session: Session) {
    this.#session = session;
    this.#ashore = new Ashore(session.copies, session.environment.writer);
  }

  get isReadOnly(): boolean {
    return ['read-only', 'loading'].includes(this.#session.save.get().kind);
  }

  get #isStopped(): boolean {
    return this.isReadOnly || isDeletedElsewhere(this.#session.save.get());
  }

  /** True while something typed is not yet where it would survive. */
  get hasUnsaved(): boolean {
    const project = this.#session.project.get();
    return !this.isReadOnly && project !== this.#base.project && !isUntouched(project);
  }

  listen(listener: SavedListener): void {
    this.#listeners.push(listener);
  }

  /** Starts over for another project. */
  begin({ base, ashore, leftover }: Ground): void {
    this.#cancelTimer?.();
    this.#firstUnsaved = undefined;
    this.#isStranded = false;
    this.#isTold = false;
    this.#base = base;
    this.#ashore.begin(ashore, leftover);
    this.#waiting = [];
    this.#parents.clear();
  }

  schedule(): void {
    if (this.#isStopped) return;
    const { save, environment } = this.#session;
    if (save.get().kind !== 'failed') save.set({ kind: 'saving' });
    const now = environment.ticks();
    this.#firstUnsaved ??= now;
    this.#saveIn(Math.max(0, Math.min(AFTER_TYPING, this.#firstUnsaved + BETWEEN_SAVES - now)));
  }

  #saveIn(milliseconds: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#session.environment.later(() => void this.flush(), milliseconds);
  }

  /** Saves now whatever is not saved yet. Resolves when it is, or when the attempt failed. */
  async flush(strict = false): Promise<void> {
    this.#cancelTimer?.();
    while (this.#running) await this.#running;
    if (!this.hasUnsaved || this.#isStopped) return;
    this.#firstUnsaved = undefined;
    this.#running = this.#saveOnce(strict).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    for (const text of this.#waiting.splice(0)) this.receive(text);
    if (this.hasUnsaved && this.#session.save.get().kind !== 'failed') this.schedule();
  }

  /**
   * Writes what is unsaved where it can be written at once, because the page may be gone in a moment.
   * @returns false when something typed would be gone with it
   */
  leave(): boolean {
    if (!this.hasUnsaved) return !this.#isStranded;
    if (this.#isStopped) return false;
    const isKept = this.#ashore.writeUnsaved(this.#base.project, this.#session.project.get());
    void this.flush();
    return isKept;
  }

  async #saveOnce(strict: boolean): Promise<void> {
    const { copies, environment, project } = this.#session;
    const held = project.get();
    const attempt = {
      project: held,
      base: this.#base,
      strict,
      now: environment.now(),
      writer: environment.writer,
    };
    let outcome = await saveProject(this.#session.database, copies, attempt);
    if (outcome.kind === 'failed' && outcome.reason === 'full' && (await this.makeRoom())) {
      outcome = await saveProject(this.#session.database, copies, attempt);
    }
    // Another project was opened meanwhile: nothing on the screen speaks of this one any more.
    if (project.get().id === held.id) await this.#settle(held, outcome);
  }

  async #settle(attempt: ProjectDocument, outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case 'newer':
        return this.stopForNewer();
      case 'deleted':
        return this.standDeleted(attempt.title);
      case 'failed':
        this.#session.save.set({ kind: 'failed', reason: outcome.reason });
        this.#saveIn(RETRY_AFTER);
        if (outcome.isClosed && !(await this.#session.reconnect())) this.stopForNewer();
        return undefined;
      default:
        return this.#takeOver(attempt, outcome);
    }
  }

  /** Takes over what was stored; edits made while it was being stored stay on top. */
  #takeOver(attempt: ProjectDocument, outcome: Extract<Outcome, { kind: 'stored' }>): void {
    const { project, copies, environment } = this.#session;
    const { stored } = outcome;
    const previous = this.#base;
    const current = project.get();
    this.#base = stored;
    this.#parents.add(stored);
    if (outcome.damaged !== undefined) this.#session.notices.add('warning', DAMAGED_COPY);
    if (outcome.isFull) this.#tellFull(outcome.text.length);
    if (stored.project !== attempt) {
      const isAttempt = current === attempt;
      project.set(isAttempt ? stored.project : mergeProjects(attempt, current, stored.project).project);
    }
    const isAll = project.get() === stored.project;
    this.#ashore.noteSaved(stored.project, outcome.copies !== 'local', isAll);
    copies.setPreference('current', stored.project.id);
    environment.channel?.post({ kind: 'saved', id: stored.project.id, text: outcome.text });
    if (isAll) this.showSaved(outcome.copies);
    for (const listener of this.#listeners) listener({ previous, stored });
  }

  #tellFull(characters: number): void {
    if (!this.#isTold) this.#session.notices.add('info', roomForOne(characters));
    this.#isTold = true;
  }

  showSaved(copies: 'both' | 'database' | 'local'): void {
    this.#session.save.set({ kind: 'saved', at: this.#session.environment.now(), copies });
  }

  /** What closed tabs left was in the stored project already. */
  dropLeftovers(): void {
    const { project, database } = this.#session;
    this.#ashore.dropLeftovers(project.get().id, database !== undefined);
  }

  /** Takes in a stored envelope: another tab's message, or what was found when the page came back. */
  receive(text: string): void {
    if (this.isReadOnly) return;
    if (this.#running) {
      this.#waiting.push(text);
      return;
    }
    const found = compareStored(text, this.#base);
    if (found.kind === 'newer') this.stopForNewer();
    if (found.kind === 'deleted') this.standDeleted(this.#session.project.get().title);
    if (found.kind !== 'other') return;
    // A deleted project that another tab has brought back.
    if (isDeletedElsewhere(this.#session.save.get())) this.#session.save.set({ kind: 'saving' });
    this.#mergeIn(found.state, readHead(text)?.parent);
  }

  /** @param parent checksum of the state the other tab made its own from */
  #mergeIn(found: StoredState, parent: string | undefined): void {
    const { body, project: base } = this.#base;
    // An older message than what this tab already took in.
    if (body !== '' && found.project.rev < base.rev) return;
    const { project, database } = this.#session;
    const current = project.get();
    const isClean = current === base || isUntouched(current);
    const isAhead = found.project.rev > current.rev || body === '';
    const ancestor = (database ? undefined : this.#parents.find(parent)) ?? (body === '' ? undefined : base);
    const merged =
      isClean && isAhead ? found.project : mergeProjects(ancestor, current, found.project).project;
    this.#base = found;
    if (database) this.#ashore.noteStored(found.project);
    this.#parents.add(found);
    project.set(merged);
    if (merged === found.project) this.showSaved(database ? 'both' : 'local');
    else this.schedule();
  }

  /** Another tab deleted the project: it stays on the screen and is saved only as a new one. */
  standDeleted(title: string): void {
    if (this.#base.body === '' || this.#isStopped) return;
    this.#cancelTimer?.();
    this.#session.save.set({ kind: 'failed', reason: 'deleted' });
    this.#session.notices.add('warning', deletedElsewhere(title), 'keep-as-new');
  }

  /** A newer build of the site is at work: nothing is written any more, edits not saved yet are kept as pending. */
  stopForNewer(): void {
    this.#isStranded =
      this.hasUnsaved && !this.#ashore.writeUnsaved(this.#base.project, this.#session.project.get());
    if (this.#isStranded) this.#session.notices.add('warning', STRANDED);
    this.#cancelTimer?.();
    this.#session.save.set({ kind: 'read-only', reason: 'new-version-open' });
  }

  /** Nothing is stored any more: everything is to be written again. */
  loseGround(): void {
    if (this.#isStopped || isUntouched(this.#session.project.get())) return;
    this.#base = NOTHING_STORED;
    this.#ashore.begin(NOTHING_STORED.project);
    this.schedule();
  }

  /** localStorage was cleared while the project is open: writes the copy again. */
  writeBack(): void {
    const { project, body } = this.#base;
    if (body === '' || this.#isStopped) return;
    const { environment, copies } = this.#session;
    const text = envelopeText(this.#base, {
      base: NOTHING_STORED,
      now: environment.now(),
      writer: environment.writer,
    });
    copies.write(project.id, text);
    copies.setPreference('current', project.id);
  }
}
