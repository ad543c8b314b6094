/**
 * The second copy of each project, in localStorage: it can be written while a page is being closed, when a database
 * cannot. Every access is guarded, because merely touching localStorage may throw.
 */
import type { Environment } from './environment.ts';
import { isQuotaError } from './quota.ts';

export type WriteResult = 'written' | 'full' | 'too-large' | 'unavailable';

/**
 * Where there is a database, larger texts are left to it: localStorage holds about five million characters for the
 * whole site.
 */
export const LARGEST_COPY = 256 * 1024;

/** Writer of the pending edits that are saved in localStorage and not in the database; shared by all tabs. */
export const ADRIFT = 'adrift';

export class LocalCopies {
  readonly #local: Storage | undefined;
  readonly #prefix: string;

  constructor(environment: Pick<Environment, 'local' | 'keyPrefix'>) {
    this.#prefix = environment.keyPrefix;
    this.#local = environment.local;
    // Some browsers have the storage and refuse every use of it. A full one is there all the same.
    if (this.#set(`${this.#prefix}:probe`, '') === 'unavailable') this.#local = undefined;
    this.#remove(`${this.#prefix}:probe`);
  }

  get isAvailable(): boolean {
    return this.#local !== undefined;
  }

  projectKey(id: string): string {
    return `${this.#prefix}:project:${id}`;
  }

  /** The id in a project key of this site, or `undefined` for any other key. */
  idOfKey(key: string | null): string | undefined {
    const start = this.projectKey('');
    return key?.startsWith(start) ? key.slice(start.length) : undefined;
  }

  read(id: string): string | undefined {
    return this.#get(this.projectKey(id));
  }

  readAll(): [id: string, text: string][] {
    return this.#scan('project').map(([id, key]) => [id, this.#get(key) ?? '']);
  }

  /** Writes a copy, or removes the older one of a project that has grown too large for this place. */
  write(id: string, text: string, largest = LARGEST_COPY): WriteResult {
    if (text.length > largest) {
      this.remove(id);
      return this.#local ? 'too-large' : 'unavailable';
    }
    return this.#set(this.projectKey(id), text);
  }

  remove(id: string): void {
    this.#remove(this.projectKey(id));
  }

  /**
   * Edits that are not in the database yet, those of saves first. Unsaved ones are kept per tab, so that tabs do not
   * overwrite them.
   */
  pending(id: string): { writer: string; text: string }[] {
    return this.#scan(`pending:${id}`)
      .map(([writer, key]) => ({ writer, text: this.#get(key) ?? '' }))
      .sort((a, b) => Number(b.writer === ADRIFT) - Number(a.writer === ADRIFT));
  }

  writePending(id: string, writer: string, text: string): WriteResult {
    return this.#set(`${this.#prefix}:pending:${id}:${writer}`, text);
  }

  removePending(id: string, writer: string): void {
    this.#remove(`${this.#prefix}:pending:${id}:${writer}`);
  }

  /** A small value that need not survive: which project was open, when a file was saved. */
  setPreference(name: string, value: string): void {
    this.#set(`${this.#prefix}:${name}`, value);
  }

  preference(name: string): string | undefined {
    return this.#get(`${this.#prefix}:${name}`);
  }

  removePreference(name: string): void {
    this.#remove(`${this.#prefix}:${name}`);
  }

  /** Backups where there is no database: the last one of each kind. */
  backupTexts(id: string): [kind: string, text: string][] {
    return this.#scan(`backup:${id}`).map(([kind, key]) => [kind, this.#get(key) ?? '']);
  }

  writeBackup(id: string, kind: string, text: string): WriteResult {
    return text.length > LARGEST_COPY ? 'too-large' : this.#set(`${this.#prefix}:backup:${id}:${kind}`, text);
  }

  /** Damaged text is copied here before anything else is written under its key. */
  quarantine(id: string, text: string): void {
    const key = `${this.#prefix}:quarantine:${id}`;
    if (this.#get(key) === undefined) this.#set(key, text);
  }

  /** Bytes all keys of this site take; browsers count two for each UTF-16 unit. */
  get bytes(): number {
    return this.#scan('').reduce((sum, [, key]) => sum + 2 * (key.length + (this.#get(key)?.length ?? 0)), 0);
  }

  /** Keys that begin with this site's prefix and `kind`, each with the rest of it. */
  #scan(kind: string): [rest: string, key: string][] {
    const start = kind === '' ? `${this.#prefix}:` : `${this.#prefix}:${kind}:`;
    try {
      const keys = Array.from(
        { length: this.#local?.length ?? 0 },
        (_, index) => this.#local?.key(index) ?? '',
      );
      return keys.filter((key) => key.startsWith(start)).map((key) => [key.slice(start.length), key]);
    } catch {
      return [];
    }
  }

  #get(key: string): string | undefined {
    try {
      return this.#local?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #set(key: string, text: string): WriteResult {
    if (!this.#local) return 'unavailable';
    try {
      this.#local.setItem(key, text);
      return 'written';
    } catch (error) {
      return isQuotaError(error) ? 'full' : 'unavailable';
    }
  }

  #remove(key: string): void {
    try {
      this.#local?.removeItem(key);
    } catch {
      // Nothing can be removed where nothing can be written.
    }
  }
}
