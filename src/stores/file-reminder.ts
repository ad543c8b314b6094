/** When the open project was last saved to a file, and whether it is time to do so again. */
import { atom, type ReadableAtom } from 'nanostores';
import { isPlainObject, type ProjectDocument } from '#domain/document/project.ts';
import type { Backups } from './backups.ts';
import type { ProjectStore } from './project-store.ts';

export interface FileState {
  /** When the last file was saved, and which revision it holds; none was saved yet when left out. */
  saved?: { at: string; rev: number };
  /** `work`: half an hour of changes since; `days`: the oldest of them is three days old. */
  isDue: false | 'work' | 'days';
}

interface Note {
  at?: string;
  rev?: number;
  /** Milliseconds of work since. */
  worked: number;
  /** First change since. */
  since?: string;
}

const WORK = 30 * 60_000;
const DAYS = 3 * 86_400_000;
/** A longer pause between two saves is not work. */
const LONGEST_PAUSE = 2 * 60_000;
const NO_NOTE: Note = { worked: 0 };

export class FileReminder {
  readonly #store: ProjectStore;
  readonly #backups: Backups;
  readonly #state = atom<FileState>({ isDue: false });
  #lastSave: number | undefined;

  constructor(store: ProjectStore, backups: Backups) {
    this.#store = store;
    this.#backups = backups;
    store.listenSaved(({ previous, stored }) => {
      if (previous.body !== stored.body) this.#noteWork();
    });
    let id = '';
    store.$project.subscribe((project) => {
      if (project.id === id) return;
      id = project.id;
      this.#lastSave = undefined;
      this.#tell(this.#note);
    });
  }

  get $state(): ReadableAtom<FileState> {
    return this.#state;
  }

  /**
   * The person saved the open project to a file. The state is kept: a colleague's copy may come back one day.
   * @param project what is in the file, which the person may have gone on from since
   */
  async noteSaved(project: ProjectDocument): Promise<void> {
    this.#write({ at: this.#store.now, rev: project.rev, worked: 0 });
    await this.#backups.add(project, 'file');
  }

  /** Not now: the reminder comes again after as much work as before. */
  snooze(): void {
    const { at, rev } = this.#note;
    this.#write({ ...(at === undefined ? {} : { at }), ...(rev === undefined ? {} : { rev }), worked: 0 });
  }

  #noteWork(): void {
    const now = this.#store.environment.ticks();
    const pause = now - (this.#lastSave ?? now);
    this.#lastSave = now;
    const note = this.#note;
    const worked = note.worked + (pause < LONGEST_PAUSE ? pause : 0);
    this.#write({ ...note, worked, since: note.since ?? this.#store.now });
  }

  get #key(): string {
    return `file:${this.#store.$project.get().id}`;
  }

  get #note(): Note {
    try {
      const value: unknown = JSON.parse(this.#store.copies.preference(this.#key) ?? 'null');
      return isPlainObject(value) && typeof value.worked === 'number' ? (value as unknown as Note) : NO_NOTE;
    } catch {
      return NO_NOTE;
    }
  }

  #write(note: Note): void {
    this.#store.copies.setPreference(this.#key, JSON.stringify(note));
    this.#tell(note);
  }

  #tell({ at, rev, worked, since }: Note): void {
    const age = since === undefined ? 0 : Date.parse(this.#store.now) - Date.parse(since);
    const isDue = worked >= WORK ? 'work' : age >= DAYS ? 'days' : false;
    this.#state.set({ ...(at === undefined ? {} : { saved: { at, rev: rev ?? 0 } }), isDue });
  }
}
