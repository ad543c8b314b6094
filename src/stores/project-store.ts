/**
 * The open project: in memory first, then in both stores, shared with other tabs. What a person typed is in `$project`
 * before any write is tried and stays there whatever storage does.
 *
 * `base` is the state this tab last saw stored. A save merges with whatever another tab stored since, inside the
 * transaction that writes; a message from another tab is merged the same way.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { applyChanges } from '#domain/document/apply-changes.ts';
import { changesBetween } from '#domain/document/diff.ts';
import { readEnvelope, writeEnvelope } from '#domain/document/envelope.ts';
import { newId } from '#domain/document/ids.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import {
  emptyProject,
  type Instant,
  isEmptyProject,
  type ProjectDocument,
  SCHEMA_VERSION,
} from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import type { ProjectDatabase } from './database.ts';
import type { Environment } from './environment.ts';
import { History } from './history.ts';
import { isQuotaError, LocalCopies } from './local-copies.ts';
import type { SaveState } from './save-state.ts';
import { chooseStored, pendingText, type StoredState } from './stored-copies.ts';

/** Something the person should know once: a damaged copy, a deleted project, repaired ids. */
export interface Notice {
  id: number;
  tone: 'info' | 'warning';
  text: string;
}

/** Raw text that could not be opened, to be downloaded. */
export interface Rescue {
  id: string;
  raw: string;
  problems: string[];
}

/** The empty document every page starts from, in the browser as on the server, so that hydration never differs. */
export const BLANK_PROJECT: ProjectDocument = emptyProject('', '');

const AFTER_TYPING = 400;
const BETWEEN_SAVES = 2000;
const RETRY_AFTER = 3000;

export class ProjectStore {
  readonly #environment: Environment;
  readonly #copies: LocalCopies;
  readonly #history = new History();
  readonly #project = atom<ProjectDocument>(BLANK_PROJECT);
  readonly #save = atom<SaveState>({ kind: 'loading' });
  readonly #notices = atom<readonly Notice[]>([]);
  readonly #rescue = atom<Rescue | undefined>(undefined);
  readonly #steps = atom<{ undo: string | undefined; redo: string | undefined }>({
    undo: undefined,
    redo: undefined,
  });
  #database: ProjectDatabase | undefined;
  #base: StoredState = { project: BLANK_PROJECT, body: '' };
  #cancelTimer: (() => void) | undefined;
  #firstUnsaved: number | undefined;
  #running: Promise<void> | undefined;
  #leftover: string[] = [];
  /** Messages that came while a save was running; they are taken in when it is over. */
  #waiting: string[] = [];
  #noticeCount = 0;

  constructor(environment: Environment) {
    this.#environment = environment;
    this.#copies = new LocalCopies(environment);
    environment.channel?.listen((message) => this.#hear(message));
  }

  get $project(): ReadableAtom<ProjectDocument> {
    return this.#project;
  }
  get $save(): ReadableAtom<SaveState> {
    return this.#save;
  }
  get $notices(): ReadableAtom<readonly Notice[]> {
    return this.#notices;
  }
  get $rescue(): ReadableAtom<Rescue | undefined> {
    return this.#rescue;
  }
  /** Words for what undo and redo would do; `undefined` when there is nothing. */
  get $steps(): ReadableAtom<{ undo: string | undefined; redo: string | undefined }> {
    return this.#steps;
  }
  get database(): ProjectDatabase | undefined {
    return this.#database;
  }
  get copies(): LocalCopies {
    return this.#copies;
  }
  get environment(): Environment {
    return this.#environment;
  }
  get now(): Instant {
    return this.#environment.now();
  }
  get isReadOnly(): boolean {
    return ['read-only', 'loading'].includes(this.#save.get().kind);
  }
  /** True while something typed is not yet where it would survive. */
  get hasUnsaved(): boolean {
    return (
      !this.isReadOnly && this.#project.get() !== this.#base.project && !isUntouched(this.#project.get())
    );
  }

  /** Opens the stored project `id`, or a new one when it is not stored or not given. */
  async open(id?: string): Promise<void> {
    this.#database ??= await this.#environment.openDatabase();
    const wanted = id ?? this.#copies.preference('current');
    const texts = wanted === undefined ? [] : [await this.#readDatabase(wanted), this.#copies.read(wanted)];
    const pending = wanted === undefined ? [] : this.#copies.pending(wanted);
    const opened = chooseStored(
      texts,
      pending.map((each) => each.text),
    );
    this.#history.clear();
    this.#tellSteps();
    this.#rescue.set(undefined);
    if (opened.kind === 'nothing') return this.#start();
    if (opened.kind !== 'ok') {
      this.#base = { project: BLANK_PROJECT, body: '' };
      this.#project.set(BLANK_PROJECT);
      const problems = opened.kind === 'newer' ? [] : opened.problems;
      this.#rescue.set({ id: wanted ?? '', raw: opened.raw, problems });
      this.#save.set({ kind: 'read-only', reason: opened.kind });
      return undefined;
    }
    for (const raw of opened.damagedCopies) this.#quarantine(opened.project.id, raw);
    for (const repair of opened.repairs) this.notify('warning', repair);
    this.#leftover = pending.map((each) => each.key);
    this.#base = opened.stored;
    this.#copies.setPreference('current', opened.project.id);
    this.#project.set(opened.project);
    this.#showSaved();
    if (
      opened.project !== opened.stored.project ||
      opened.damagedCopies.length > 0 ||
      opened.migratedFrom !== undefined
    ) {
      this.#base = { ...this.#base, project: opened.stored.project };
      await this.flush();
    }
    return undefined;
  }

  /**
   * Changes the project. The change is on the screen at once and saved soon after.
   * @param label what is done, in words, for undo
   * @param key edits with the same key in quick succession are undone together
   */
  change(label: string, edit: (project: ProjectDocument) => ProjectDocument, key?: string): void {
    if (this.isReadOnly) return;
    const before = this.#project.get();
    const after = edit(before);
    if (after === before) return;
    this.#history.record(label, before, after, this.#environment.ticks(), key);
    this.#tellSteps();
    this.#project.set(after);
    this.#schedule();
  }

  undo(): string | undefined {
    return this.#step((history, project, now) => history.undo(project, now));
  }

  redo(): string | undefined {
    return this.#step((history, project, now) => history.redo(project, now));
  }

  /** Shows another project in this tab, saved or not; undo starts afresh. */
  show(project: ProjectDocument, stored: StoredState = { project: BLANK_PROJECT, body: '' }): void {
    this.#history.clear();
    this.#tellSteps();
    this.#rescue.set(undefined);
    this.#base = stored;
    this.#copies.setPreference('current', project.id);
    this.#save.set({ kind: 'saving' });
    this.#project.set(project);
    this.#schedule();
  }

  /** Makes the open project hold what `project` holds, as one step that can be undone. */
  replaceWith(project: ProjectDocument, label: string): void {
    this.change(label, (before) =>
      applyChanges(before, changesBetween(before, project), this.#environment.now()),
    );
  }

  /** Begins a new project; what was stored before stays stored. */
  startAfresh(): void {
    this.#history.clear();
    this.#tellSteps();
    this.#rescue.set(undefined);
    this.#start();
  }

  newId(prefix: string): string {
    return newId(prefix, this.#environment.random);
  }

  notify(tone: Notice['tone'], text: string): void {
    this.#noticeCount += 1;
    this.#notices.set([...this.#notices.get(), { id: this.#noticeCount, tone, text }].slice(-5));
  }

  dismissNotice(id: number): void {
    this.#notices.set(this.#notices.get().filter((notice) => notice.id !== id));
  }

  /** Saves now whatever is not saved yet. Resolves when it is, or when the attempt failed. */
  async flush(strict = false): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    if (this.#running) await this.#running;
    if (!this.hasUnsaved) return;
    this.#firstUnsaved = undefined;
    this.#running = this.#saveOnce(strict).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    for (const text of this.#waiting.splice(0)) this.#receive(text);
    if (this.hasUnsaved && this.#save.get().kind !== 'failed') this.#schedule();
  }

  /** Writes what is unsaved where it can be written at once, because the page may be gone in a moment. */
  leave(): void {
    if (!this.hasUnsaved) return;
    const project = this.#project.get();
    const body = writeProject(project);
    this.#copies.writePending(
      project.id,
      this.#environment.writer,
      pendingText(project, changesBetween(this.#base.project, project), body),
    );
    void this.flush();
  }

  /** Reads the stored project again and merges it in: after the page was frozen, or storage was cleared elsewhere. */
  async refresh(): Promise<void> {
    const id = this.#project.get().id;
    if (id === '' || this.isReadOnly) return;
    const text = (await this.#readDatabase(id)) ?? this.#copies.read(id);
    if (text !== undefined) this.#receive(text);
    else if (!isUntouched(this.#project.get())) {
      this.#base = { project: BLANK_PROJECT, body: '' };
      this.#schedule();
    }
  }

  /** A change to localStorage made by another tab. */
  hearStorage(key: string | null, value: string | null): void {
    if (key === null) {
      void this.refresh();
      this.#writeBack();
      return;
    }
    if (this.#copies.idOfKey(key) !== this.#project.get().id || this.#environment.channel) return;
    if (value !== null) this.#receive(value);
  }

  #start(): void {
    const project = emptyProject(newId('prj', this.#environment.random), this.#environment.now());
    this.#base = { project: BLANK_PROJECT, body: '' };
    this.#project.set(project);
    this.#save.set({ kind: 'idle' });
  }

  #step(
    take: (
      history: History,
      project: ProjectDocument,
      now: Instant,
    ) => { project: ProjectDocument; label: string } | undefined,
  ) {
    if (this.isReadOnly) return undefined;
    const result = take(this.#history, this.#project.get(), this.#environment.now());
    if (!result) return undefined;
    this.#project.set(result.project);
    this.#tellSteps();
    this.#schedule();
    return result.label;
  }

  #tellSteps(): void {
    this.#steps.set({ undo: this.#history.undoLabel, redo: this.#history.redoLabel });
  }

  #schedule(): void {
    if (this.#save.get().kind !== 'failed') this.#save.set({ kind: 'saving' });
    const now = this.#environment.ticks();
    this.#firstUnsaved ??= now;
    const wait = Math.max(0, Math.min(AFTER_TYPING, this.#firstUnsaved + BETWEEN_SAVES - now));
    this.#cancelTimer?.();
    this.#cancelTimer = this.#environment.later(() => void this.flush(), wait);
  }

  async #saveOnce(strict: boolean): Promise<void> {
    const attempt = this.#project.get();
    const body = writeProject(attempt);
    const local = this.#copies.write(attempt.id, this.#envelope(attempt, body));
    let stored: StoredState = { project: attempt, body };
    let inDatabase = false;
    let reason: 'full' | 'forbidden' | 'interrupted' =
      this.#copies.isAvailable && local === 'full' ? 'full' : 'forbidden';
    let stop = false;
    try {
      await this.#database?.update(
        attempt.id,
        (text) => {
          const found = this.#othersState(text);
          if (found === 'newer') {
            stop = true;
            return undefined;
          }
          if (found) {
            const merged = mergeProjects(
              this.#base.body === '' ? undefined : this.#base.project,
              attempt,
              found.project,
            ).project;
            stored = { project: merged, body: writeProject(merged) };
          }
          return this.#envelope(stored.project, stored.body);
        },
        strict,
      );
      inDatabase = this.#database !== undefined && !stop;
    } catch (error) {
      reason = isQuotaError(error) ? 'full' : 'interrupted';
      if (reason === 'full' && local === 'written') stored = { project: attempt, body };
    }
    if (stop) {
      this.#save.set({ kind: 'read-only', reason: 'new-version-open' });
      return;
    }
    const isSafe = inDatabase || (local === 'written' && (this.#database === undefined || reason === 'full'));
    if (!isSafe) {
      this.#save.set({ kind: 'failed', reason });
      this.#cancelTimer = this.#environment.later(() => void this.flush(), RETRY_AFTER);
      return;
    }
    this.#settle(attempt, stored);
    const again =
      stored.project === attempt
        ? local
        : this.#copies.write(attempt.id, this.#envelope(stored.project, stored.body));
    this.#afterSave(stored, inDatabase, again === 'written');
  }

  /** Takes over what was stored; edits made while it was being stored stay on top. */
  #settle(attempt: ProjectDocument, stored: StoredState): void {
    const current = this.#project.get();
    this.#base = stored;
    if (stored.project === attempt) return;
    this.#project.set(
      current === attempt ? stored.project : mergeProjects(attempt, current, stored.project).project,
    );
  }

  #afterSave(stored: StoredState, inDatabase: boolean, inLocal: boolean): void {
    this.#copies.removeOwnPending(stored.project.id, this.#environment.writer);
    for (const key of this.#leftover) this.#copies.removePending(key);
    this.#leftover = [];
    this.#copies.setPreference('current', stored.project.id);
    this.#environment.channel?.post({
      kind: 'saved',
      id: stored.project.id,
      text: this.#envelope(stored.project, stored.body),
    });
    if (this.#project.get() === stored.project) this.#showSaved(inDatabase, inLocal);
  }

  #showSaved(inDatabase = this.#database !== undefined, inLocal = this.#copies.isAvailable): void {
    const copies = inDatabase && inLocal ? 'both' : inDatabase ? 'database' : 'local';
    this.#save.set({ kind: 'saved', at: this.#environment.now(), copies });
  }

  /** What another tab stored since `base`; `undefined` when nothing did, or what is there is damaged. */
  #othersState(text: string | undefined): StoredState | 'newer' | undefined {
    if (text === undefined) return undefined;
    const outer = readEnvelope(text);
    if (outer.kind === 'damaged') {
      this.#quarantine(this.#project.get().id, text);
      return undefined;
    }
    if (outer.envelope.schemaVersion > SCHEMA_VERSION) return 'newer';
    if (outer.envelope.body === this.#base.body) return undefined;
    const inner = readProject(outer.envelope.body);
    if (inner.kind === 'newer') return 'newer';
    return inner.kind === 'ok' ? { project: inner.project, body: outer.envelope.body } : undefined;
  }

  #hear(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    const { kind, id, text } = message as { kind?: unknown; id?: unknown; text?: unknown };
    if (id !== this.#project.get().id) return;
    if (kind === 'saved' && typeof text === 'string') this.#receive(text);
    if (kind === 'deleted') {
      this.#base = { project: BLANK_PROJECT, body: '' };
      this.notify(
        'warning',
        'Another tab deleted this project. It is still open here: change anything to keep it.',
      );
    }
  }

  #receive(text: string): void {
    if (this.isReadOnly) return;
    if (this.#running) {
      this.#waiting.push(text);
      return;
    }
    const found = this.#othersState(text);
    if (found === undefined) return;
    if (found === 'newer') {
      this.#save.set({ kind: 'read-only', reason: 'new-version-open' });
      return;
    }
    // An older message than what this tab already took in.
    if (this.#base.body !== '' && found.project.rev <= this.#base.project.rev) return;
    const current = this.#project.get();
    const isClean = current === this.#base.project || isUntouched(current);
    const merged =
      isClean && found.project.rev >= current.rev
        ? found.project
        : mergeProjects(this.#base.body === '' ? undefined : this.#base.project, current, found.project)
            .project;
    this.#base = found;
    this.#project.set(merged);
    if (merged === found.project) this.#showSaved();
    else this.#schedule();
  }

  /** Storage was cleared while the project is open: write it again. */
  #writeBack(): void {
    const { project, body } = this.#base;
    if (body !== '') this.#copies.write(project.id, this.#envelope(project, body));
  }

  #quarantine(id: string, raw: string): void {
    this.#copies.quarantine(id, raw);
    void this.#database?.quarantine(id, raw).catch(() => undefined);
    this.notify(
      'warning',
      'One of the two stored copies was damaged. The other one is open, and the damaged text was set aside.',
    );
  }

  #envelope(project: ProjectDocument, body: string): string {
    const { id, rev, title, schemaVersion } = project;
    return writeEnvelope({
      id,
      rev,
      title,
      schemaVersion,
      body,
      writer: this.#environment.writer,
      savedAt: this.#environment.now(),
    });
  }

  async #readDatabase(id: string): Promise<string | undefined> {
    try {
      return await this.#database?.read(id);
    } catch {
      return undefined;
    }
  }
}

function isUntouched(project: ProjectDocument): boolean {
  return project.rev === 0 && isEmptyProject(project);
}
