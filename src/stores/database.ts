/**
 * Projects in IndexedDB, the authority among the two copies. A write counts only when its transaction is complete, and
 * reading, merging and writing happen inside one transaction, so that two tabs cannot lose each other's edits.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Why a state was set aside: before something that could destroy it, when it was saved to a file, or now and then. */
export type BackupReason =
  | 'snapshot'
  | 'file'
  | 'import'
  | 'migration'
  | 'reset'
  | 'delete'
  | 'bulk-delete'
  | 'restore';

export interface StoredBackup {
  key?: number;
  project: string;
  at: string;
  reason: BackupReason;
  title: string;
  rev: number;
  body: string;
}

/** What to do with the stored text of a project; `undefined` leaves everything as it is. */
export interface Decision {
  put: string;
  /** Damaged text to keep for the person to download. */
  setAside?: string;
}

export interface ProjectDatabase {
  read(id: string): Promise<string | undefined>;
  readAll(): Promise<[id: string, text: string][]>;
  /** Reads what is stored, asks `decide`, and writes, all in one transaction. Resolves when that is complete. */
  update(
    id: string,
    decide: (stored: string | undefined) => Decision | undefined,
    strict?: boolean,
  ): Promise<void>;
  remove(id: string): Promise<void>;
  addBackup(backup: StoredBackup): Promise<void>;
  backups(project: string): Promise<StoredBackup[]>;
  allBackups(): Promise<StoredBackup[]>;
  removeBackup(key: number): Promise<void>;
  quarantine(id: string, text: string): Promise<void>;
  quarantined(id: string): Promise<string[]>;
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
export const OPENING_LIMIT = 2000;
const LAYOUT = 1;

/**
 * @returns `undefined` when the browser has no database, refuses it, or does not answer in time; `'newer'` when a newer
 *   build of the site has changed its layout, so that this build must not write at all
 */
export async function openProjectDatabase(name: string): Promise<ProjectDatabase | 'newer' | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), OPENING_LIMIT);
  });
  try {
    const database = await Promise.race([open(name), late]);
    return database && wrap(database);
  } catch (error) {
    return error instanceof Error && error.name === 'VersionError' ? 'newer' : undefined;
  } finally {
    clearTimeout(timer);
  }
}

function open(name: string): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, LAYOUT, {
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
      const durability = strict ? 'strict' : 'default';
      const transaction = database.transaction(['projects', 'quarantine'], 'readwrite', { durability });
      // A transaction that aborts rejects `done`; without a listener from the start the browser reports it twice.
      const done = transaction.done;
      done.catch(() => undefined);
      const projects = transaction.objectStore('projects');
      const decision = decide(await projects.get(id));
      if (decision?.setAside !== undefined) {
        await transaction.objectStore('quarantine').add({ id, text: decision.setAside });
      }
      if (decision) await projects.put(decision.put, id);
      await done;
    },
    remove: (id) => database.delete('projects', id),
    async addBackup(backup) {
      await database.add('backups', backup);
    },
    backups: (project) => database.getAllFromIndex('backups', 'project', project),
    allBackups: () => database.getAll('backups'),
    removeBackup: (key) => database.delete('backups', key),
    async quarantine(id, text) {
      await database.add('quarantine', { id, text });
    },
    async quarantined(id) {
      return (await database.getAll('quarantine')).filter((each) => each.id === id).map((each) => each.text);
    },
    async setValue(key, value) {
      await database.put('values', value, key);
    },
    value: (key) => database.get('values', key),
  };
}
