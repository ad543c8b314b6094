/** What the parts of the project store share: the open project, its save state, and where it is kept. */
import { atom, type WritableAtom } from 'nanostores';
import type { ProjectDocument } from '#domain/document/project.ts';
import type { ProjectDatabase } from './database.ts';
import type { Environment } from './environment.ts';
import { LocalCopies } from './local-copies.ts';
import { Notices } from './notices.ts';
import type { SaveState } from './save-state.ts';
import { BLANK_PROJECT, lastSaved, type StoredState } from './stored-copies.ts';

/** Told about every save: what was stored before it, and what is now. */
export type SavedListener = (saved: { previous: StoredState; stored: StoredState }) => void;

export class Session {
  readonly environment: Environment;
  readonly copies: LocalCopies;
  readonly notices = new Notices();
  readonly project: WritableAtom<ProjectDocument> = atom(BLANK_PROJECT);
  readonly save: WritableAtom<SaveState> = atom<SaveState>({ kind: 'loading' });
  database: ProjectDatabase | undefined;

  constructor(environment: Environment) {
    this.environment = environment;
    this.copies = new LocalCopies(environment);
  }

  /** Opens the database if it is not open. False when a newer build has changed it, so that this one must not write. */
  async connect(): Promise<boolean> {
    if (this.database) return true;
    const database = await this.environment.openDatabase();
    if (database === 'newer') return false;
    this.database = database;
    return true;
  }

  /** The browser closed the database, or cleared it: opens it anew. */
  async reconnect(): Promise<boolean> {
    this.database = undefined;
    return this.connect();
  }

  /** The project that was open last: a full localStorage cannot say, then the latest save does. */
  async lastOpen(): Promise<string | undefined> {
    const said = this.copies.preference('current');
    if (said !== undefined) return said;
    const stored = await this.database?.readAll().catch(() => []);
    return lastSaved([...(stored ?? []), ...this.copies.readAll()].map(([, text]) => text));
  }

  async readDatabase(id: string): Promise<string | undefined> {
    try {
      return await this.database?.read(id);
    } catch {
      return undefined;
    }
  }
}
