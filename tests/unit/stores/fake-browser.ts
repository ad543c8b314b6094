/** A browser for store tests: shared storage, tabs that hear each other, and faults on demand. */
import { openProjectDatabase, type ProjectDatabase } from '#stores/database.ts';
import type { Environment } from '#stores/environment.ts';

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  /** Name of the error every write throws. */
  fault: string | undefined;
  /** Characters that may be stored in all. */
  room = Number.POSITIVE_INFINITY;
  writes = 0;
  get length() {
    return this.#items.size;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string) {
    if (this.fault === 'SecurityError') throw named(this.fault);
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.fault) throw named(this.fault);
    const used = [...this.#items].reduce((sum, [other, text]) => sum + (other === key ? 0 : text.length), 0);
    if (used + value.length > this.room) throw named('QuotaExceededError');
    this.writes += 1;
    this.#items.set(key, value);
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  clear() {
    this.#items.clear();
  }
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

/** What a tab finds in place of a database. */
export type DatabaseKind = 'works' | 'missing' | 'newer';

export interface TabOptions {
  channel?: boolean;
  local?: boolean;
  database?: DatabaseKind;
}

let databases = 0;

export function fakeBrowser() {
  databases += 1;
  const name = `test-${databases}`;
  const local = new MemoryStorage();
  const listeners = new Set<{ writer: string; hear(message: unknown): void }>();
  const state = {
    now: '2026-03-02T10:00:00Z',
    ticks: 0,
    /** Error name every update of the database ends in, after it has decided. */
    databaseFault: undefined as string | undefined,
    /** Only this many updates fail. */
    failures: Number.POSITIVE_INFINITY,
    persisted: undefined as boolean | undefined,
    estimate: undefined as { used: number; allowed: number } | undefined,
  };
  let writers = 0;
  let ids = 0;

  function faulty(database: ProjectDatabase): ProjectDatabase {
    return {
      ...database,
      async update(id, decide, strict) {
        if (state.databaseFault && state.failures > 0) {
          state.failures -= 1;
          decide(await database.read(id));
          throw named(state.databaseFault);
        }
        return database.update(id, decide, strict);
      },
    };
  }

  function environment({
    channel = true,
    local: hasLocal = true,
    database = 'works',
  }: TabOptions = {}): Environment {
    writers += 1;
    const writer = `tab${writers}`;
    return {
      now: () => state.now,
      ticks: () => state.ticks + performance.now(),
      random: () => {
        ids += 1;
        return (ids * 0.618) % 1;
      },
      local: hasLocal ? local : undefined,
      async openDatabase() {
        if (database === 'missing') return undefined;
        if (database === 'newer') return database;
        const opened = await openProjectDatabase(name);
        return opened && opened !== 'newer' ? faulty(opened) : opened;
      },
      channel: channel
        ? {
            post(message) {
              const copy: unknown = structuredClone(message);
              for (const listener of listeners)
                if (listener.writer !== writer) queueMicrotask(() => listener.hear(copy));
            },
            listen(hear) {
              listeners.add({ writer, hear });
            },
          }
        : undefined,
      later(callback, milliseconds) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      estimate: async () => state.estimate,
      persist: async () => state.persisted,
      keyPrefix: 'baseline:/test',
      writer,
    };
  }

  return {
    environment,
    local,
    state,
    /** The tabs opened so far hear nothing more: they are closed. */
    closeTabs() {
      listeners.clear();
    },
    async database(): Promise<ProjectDatabase> {
      const opened = await openProjectDatabase(name);
      if (!opened || opened === 'newer') throw new Error('no database');
      return opened;
    },
    failLocal(fault: string | undefined) {
      local.fault = fault;
    },
    failDatabase(fault: string | undefined, failures = Number.POSITIVE_INFINITY) {
      state.databaseFault = fault;
      state.failures = failures;
    },
  };
}
