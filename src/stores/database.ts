/**
 * Projects in IndexedDB, the authority among the two copies. A write counts only when its transaction is complete, and
 * reading, merging and writing happen inside one transaction, so that two tabs cannot lose each other's edits.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A state of a project set aside before something that could destroy it, or now and then while it changes. */
export interface StoredBackup {
  key?: number;
  project: string;
  at: string;
  reason: string;
  body: string;
}

export interface ProjectDatabase {
  read(id: string): Promise<string | undefined>;
  readAll(): Promise<[id: string, text: string][]>;
  /**
   * Reads what is stored, asks `decide` for the text to store, and writes it, all in one transaction.
   * `decide` returns `undefined` to leave everything as it is. Resolves when the transaction is complete.
   */
  update(
    id: string,
    decide: (stored: string | undefined) => string | undefined,
    strict?: boolean,
  ): Promise<void>;
  remove(id: string): Promise<void>;
  addBackup(backup: StoredBackup): Promise<void>;
  backups(project: string): Promise<StoredBackup[]>;
  removeBackup(key: number): Promise<void>;
  /** Damaged text, kept untouched for the person to download. */
  quarantine(id: string, text: string): Promise<void>;
  /** Small values a person expects to last, such as the handle of a file. */
  setValue(key: string, value: unknown): Promise<void>;
  value(key: string): Promise<unknown>;
}

interface Tables extends DBSchema {
  projects: { key: string; value: string };
  backups: { key: number; value: StoredBackup; indexes: { project: string } };
  quarantine: { key: number; value: { id: string; text: string } };
  values: { key: string; value: unknown };
}

/** Longest a browser may take to open the database before the page goes on without it. */
const OPENING_LIMIT = 2000;

/** @returns `undefined` when the browser has no database, refuses it, or does not answer in time */
export async function openProjectDatabase(name: string): Promise<ProjectDatabase | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), OPENING_LIMIT);
  });
  try {
    const database = await Promise.race([open(name), late]);
    return database && wrap(database);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function open(name: string): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, 1, {
    upgrade(database) {
      database.createObjectStore('projects');
      database
        .createObjectStore('backups', { keyPath: 'key', autoIncrement: true })
        .createIndex('project', 'project');
      database.createObjectStore('quarantine', { autoIncrement: true });
      database.createObjectStore('values');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function wrap(database: IDBPDatabase<Tables>): ProjectDatabase {
  return {
    read: (id) => database.get('projects', id),
    async readAll() {
      const transaction = database.transaction('projects');
      const [keys, texts] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return keys.map((key, index) => [key, texts[index] ?? '']);
    },
    async update(id, decide, strict = false) {
      const transaction = database.transaction('projects', 'readwrite', {
        durability: strict ? 'strict' : 'default',
      });
      // A transaction that aborts rejects `done`; without a listener from the start the browser reports it twice.
      const done = transaction.done;
      done.catch(() => undefined);
      const text = decide(await transaction.store.get(id));
      if (text !== undefined) await transaction.store.put(text, id);
      await done;
    },
    remove: (id) => database.delete('projects', id),
    async addBackup(backup) {
      await database.add('backups', backup);
    },
    backups: (project) => database.getAllFromIndex('backups', 'project', project),
    removeBackup: (key) => database.delete('backups', key),
    async quarantine(id, text) {
      await database.add('quarantine', { id, text });
    },
    async setValue(key, value) {
      await database.put('values', value, key);
    },
    value: (key) => database.get('values', key),
  };
}
