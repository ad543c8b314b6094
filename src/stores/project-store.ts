/**
 * The open project: in memory first, then in both stores, shared with other tabs. What a person typed is in `$project`
 * before any write is tried and stays there whatever storage does.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { applyChanges } from '#domain/document/apply-changes.ts';
import { changesBetween } from '#domain/document/diff.ts';
import { newId } from '#domain/document/ids.ts';
import { emptyProject, type Instant, type ProjectDocument } from '#domain/document/project.ts';
import type { ProjectDatabase } from './database.ts';
import type { Environment } from './environment.ts';
import { History } from './history.ts';
import type { LocalCopies } from './local-copies.ts';
import { type Notice, UNREACHABLE } from './notices.ts';
import { type Found, findStored, groundOf, secure } from './opening.ts';
import type { SaveState } from './save-state.ts';
import { type Ground, Saving } from './saving.ts';
import { type SavedListener, Session } from './session.ts';
import { BLANK_PROJECT, NOTHING_STORED, type OpenedProject, type StoredState } from './stored-copies.ts';
import { readTabMessage } from './tab-messages.ts';
import { TypingRun } from './typing-run.ts';

export type { Notice } from './notices.ts';
export { BLANK_PROJECT } from './stored-copies.ts';

/** Raw text that could not be opened, to be downloaded. */
export interface Rescue {
  id: string;
  raw: string;
  problems: string[];
  /** Every copy that was found, `raw` among them. */
  copies: string[];
}

/** Words for what undo and redo would do; `undefined` when there is nothing. */
export interface Steps {
  undo: string | undefined;
  redo: string | undefined;
}

const OPEN_SEA: Ground = { base: NOTHING_STORED, ashore: BLANK_PROJECT, leftover: [] };

export class ProjectStore {
  readonly #session: Session;
  readonly #saving: Saving;
  readonly #history = new History();
  readonly #typing = new TypingRun();
  readonly #rescue = atom<Rescue | undefined>(undefined);
  readonly #steps = atom<Steps>({ undo: undefined, redo: undefined });

  constructor(environment: Environment) {
    this.#session = new Session(environment);
    this.#saving = new Saving(this.#session);
    environment.channel?.listen((message) => this.#hear(message));
  }

  get $project(): ReadableAtom<ProjectDocument> {
    return this.#session.project;
  }
  get $save(): ReadableAtom<SaveState> {
    return this.#session.save;
  }
  get $notices(): ReadableAtom<readonly Notice[]> {
    return this.#session.notices.$notices;
  }
  get $rescue(): ReadableAtom<Rescue | undefined> {
    return this.#rescue;
  }
  get $steps(): ReadableAtom<Steps> {
    return this.#steps;
  }
  get database(): ProjectDatabase | undefined {
    return this.#session.database;
  }
  get copies(): LocalCopies {
    return this.#session.copies;
  }
  get environment(): Environment {
    return this.#session.environment;
  }
  get now(): Instant {
    return this.environment.now();
  }
  get isReadOnly(): boolean {
    return this.#saving.isReadOnly;
  }
  /** True while something typed is not yet where it would survive. */
  get hasUnsaved(): boolean {
    return this.#saving.hasUnsaved;
  }

  /** Opens the stored project `id`, or a new one when it is not stored or not given. */
  async open(id?: string): Promise<void> {
    if (!(await this.#session.connect())) {
      this.#session.save.set({ kind: 'read-only', reason: 'new-version-open' });
      return;
    }
    const wanted = id ?? (await this.#session.lastOpen());
    const found = wanted === undefined ? undefined : await findStored(this.#session, wanted);
    this.#begin(OPEN_SEA);
    if (!found) return this.#start();
    const { opened } = found;
    switch (opened.kind) {
      case 'nothing':
      case 'deleted':
        if (!this.database) this.notify('warning', UNREACHABLE);
        return this.#start();
      case 'ok':
        return this.#openStored(opened, found);
      default: {
        const { problems, copies } =
          opened.kind === 'newer' ? { problems: [], copies: [opened.raw] } : opened;
        this.#session.project.set(BLANK_PROJECT);
        this.#rescue.set({ id: wanted ?? '', raw: opened.raw, problems, copies });
        this.#session.save.set({ kind: 'read-only', reason: opened.kind });
        return undefined;
      }
    }
  }

  async #openStored(opened: OpenedProject, { leftover, isToBeWritten, copies }: Found): Promise<void> {
    const { project, migrated } = opened;
    await secure(this.#session, opened);
    this.#saving.begin(groundOf(this.#session, opened, leftover));
    this.copies.setPreference('current', project.id);
    // Another object of the same content counts as unsaved, so that the copy that lost is written anew.
    this.#session.project.set(isToBeWritten ? { ...project } : project);
    if (isToBeWritten) {
      this.#session.save.set({ kind: 'saving' });
      await this.flush(migrated !== undefined);
    } else {
      this.#saving.showSaved(copies);
      this.#saving.dropLeftovers();
    }
  }

  /**
   * Changes the project. The change is on the screen at once and saved soon after.
   * @param label what is done, in words, for undo
   * @param key edits with the same key in quick succession are undone together
   */
  change(label: string, edit: (project: ProjectDocument) => ProjectDocument, key?: string): void {
    if (this.isReadOnly) return;
    const before = this.$project.get();
    const after = this.#typing.apply(before, edit, key);
    if (after === before) return;
    this.#history.record(label, before, after, this.environment.ticks(), key);
    this.#tellSteps();
    this.#session.project.set(after);
    this.#saving.schedule();
  }

  /** The person left the field that was typed in: from now on it shows what the project holds. */
  endTyping(): void {
    this.#typing.end();
  }

  undo(): string | undefined {
    return this.#step('undo');
  }

  redo(): string | undefined {
    return this.#step('redo');
  }

  /** Shows another project in this tab, saved or not; undo starts afresh. */
  show(project: ProjectDocument, stored: StoredState = NOTHING_STORED): void {
    this.leave();
    this.#begin({ base: stored, ashore: stored.project, leftover: [] });
    this.copies.setPreference('current', project.id);
    this.#session.save.set({ kind: 'saving' });
    this.#session.project.set(project);
    this.#saving.schedule();
  }

  /** Makes the open project hold what `project` holds, as one step that can be undone. */
  replaceWith(project: ProjectDocument, label: string): void {
    this.change(label, (before) => applyChanges(before, changesBetween(before, project), this.now));
  }

  /** Begins a new project; what was stored before stays stored. */
  startAfresh(): void {
    this.leave();
    this.#begin(OPEN_SEA);
    this.#start();
  }

  /** Goes on with the content under a new id, after another tab deleted the project. */
  keepAsNew(): void {
    const project = this.$project.get();
    this.show({ ...project, id: this.newId('prj'), rev: 1, createdAt: this.now, updatedAt: this.now });
  }

  newId(prefix: string): string {
    return newId(prefix, this.environment.random);
  }

  notify(tone: Notice['tone'], text: string, offer?: Notice['offer']): void {
    this.#session.notices.add(tone, text, offer);
  }

  dismissNotice(id: number): void {
    this.#session.notices.dismiss(id);
  }

  /** Saves now whatever is not saved yet. Resolves when it is, or when the attempt failed. */
  flush(strict = false): Promise<void> {
    return this.#saving.flush(strict);
  }

  /**
   * Writes what is unsaved where it can be written at once, because the page may be gone in a moment.
   * @returns false when something typed would be gone with it
   */
  leave(): boolean {
    return this.#saving.leave();
  }

  listenSaved(listener: SavedListener): void {
    this.#saving.listen(listener);
  }

  /** @param makeRoom drops something from a full database; true when it could */
  setMakeRoom(makeRoom: () => Promise<boolean>): void {
    this.#saving.makeRoom = makeRoom;
  }

  /** Reads the stored project again and merges it in: after the page was frozen, or storage was cleared elsewhere. */
  async refresh(): Promise<void> {
    const { id } = this.$project.get();
    if (id === '' || this.isReadOnly) return;
    const text = (await this.#session.readDatabase(id)) ?? this.copies.read(id);
    if (this.$project.get().id !== id) return;
    if (text === undefined) this.#saving.loseGround();
    else this.#saving.receive(text);
  }

  /** A change to localStorage made by another tab. */
  hearStorage(key: string | null, value: string | null): void {
    if (key === null) {
      void this.refresh().then(() => this.#saving.writeBack());
    } else if (this.copies.idOfKey(key) === this.$project.get().id && !this.environment.channel) {
      if (value !== null) this.#saving.receive(value);
    }
  }

  #hear(data: unknown): void {
    const message = readTabMessage(data);
    if (!message || message.kind === 'projects' || message.id !== this.$project.get().id) return;
    if (message.kind === 'saved') this.#saving.receive(message.text);
    else this.#saving.standDeleted(message.title);
  }

  #begin(ground: Ground): void {
    this.#history.clear();
    this.#typing.end();
    this.#tellSteps();
    this.#rescue.set(undefined);
    this.#saving.begin(ground);
  }

  #start(): void {
    this.#session.project.set(emptyProject(this.newId('prj'), this.now));
    const canSave = this.database !== undefined || this.copies.isAvailable;
    this.#session.save.set(canSave ? { kind: 'idle' } : { kind: 'failed', reason: 'forbidden' });
  }

  #step(way: 'undo' | 'redo'): string | undefined {
    if (this.isReadOnly) return undefined;
    this.#typing.end();
    const result = this.#history[way](this.$project.get(), this.now);
    this.#tellSteps();
    if (!result) return undefined;
    this.#session.project.set(result.project);
    this.#saving.schedule();
    return result.label;
  }

  #tellSteps(): void {
    this.#steps.set({ undo: this.#history.undoLabel, redo: this.#history.redoLabel });
  }
}
