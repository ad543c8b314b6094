/**
 * The second copy of each project, in localStorage: it can be written while a page is being closed, when a database
 * cannot. Every access is guarded, because merely touching localStorage may throw.
 */
import type { Environment } from './environment.ts';

export type WriteResult = 'written' | 'full' | 'too-large' | 'unavailable';

/** Larger texts are left to the database: localStorage holds about five million characters for the whole site. */
const LARGEST_COPY = 256 * 1024;

const QUOTA_NAMES: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'NS_ERROR_DOM_QUOTA_REACHED',
  'QUOTA_EXCEEDED_ERR',
]);
const QUOTA_CODES: ReadonlySet<number> = new Set([22, 1014]);

/** True for every spelling browsers have given “no room left”. */
export function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code } = error as { name?: unknown; code?: unknown };
  return (
    (typeof name === 'string' && QUOTA_NAMES.has(name)) || (typeof code === 'number' && QUOTA_CODES.has(code))
  );
}

export class LocalCopies {
  readonly #local: Storage | undefined;
  readonly #prefix: string;

  constructor(environment: Pick<Environment, 'local' | 'keyPrefix'>) {
    this.#local = environment.local;
    this.#prefix = environment.keyPrefix;
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

  write(id: string, text: string): WriteResult {
    if (text.length > LARGEST_COPY) {
      this.#remove(this.projectKey(id));
      return this.#local ? 'too-large' : 'unavailable';
    }
    return this.#set(this.projectKey(id), text);
  }

  remove(id: string): void {
    this.#remove(this.projectKey(id));
  }

  /** Edits that were not yet in the database when a page was closed, kept per tab so that tabs do not overwrite them. */
  pending(id: string): { key: string; text: string }[] {
    return this.#scan(`pending:${id}`).map(([, key]) => ({ key, text: this.#get(key) ?? '' }));
  }

  writePending(id: string, writer: string, text: string): WriteResult {
    return this.#set(`${this.#prefix}:pending:${id}:${writer}`, text);
  }

  removePending(key: string): void {
    this.#remove(key);
  }

  removeOwnPending(id: string, writer: string): void {
    this.#remove(`${this.#prefix}:pending:${id}:${writer}`);
  }

  setPreference(name: string, value: string): void {
    this.#set(`${this.#prefix}:${name}`, value);
  }

  preference(name: string): string | undefined {
    return this.#get(`${this.#prefix}:${name}`);
  }

  /** Damaged text is copied here before anything else is written under its key. */
  quarantine(id: string, text: string): void {
    const key = `${this.#prefix}:quarantine:${id}`;
    if (this.#get(key) === undefined) this.#set(key, text);
  }

  #scan(kind: string): [rest: string, key: string][] {
    const start = `${this.#prefix}:${kind}:`;
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
