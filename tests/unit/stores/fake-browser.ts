/** A browser for store tests: shared storage, tabs that hear each other, and faults on demand. */
import { openProjectDatabase } from '#stores/database.ts';
import type { Environment } from '#stores/environment.ts';

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  fault: string | undefined;
  get length() {
    return this.#items.size;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.fault) throw Object.assign(new Error('no'), { name: this.fault });
    this.#items.set(key, value);
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  clear() {
    this.#items.clear();
  }
}

let databases = 0;

export function fakeBrowser() {
  databases += 1;
  const name = `test-${databases}`;
  const local = new MemoryStorage();
  const listeners = new Set<{ writer: string; hear(message: unknown): void }>();
  let databaseFault: 'full' | 'forbidden' | undefined;
  let writers = 0;
  let ids = 0;

  function environment(
    options: { channel?: boolean; database?: boolean; local?: boolean } = {},
  ): Environment {
    writers += 1;
    const writer = `tab${writers}`;
    return {
      now: () => '2026-03-02T10:00:00Z',
      ticks: () => performance.now(),
      random: () => {
        ids += 1;
        return (ids * 0.618) % 1;
      },
      local: options.local === false ? undefined : local,
      async openDatabase() {
        if (options.database === false) return undefined;
        const database = await openProjectDatabase(name);
        return (
          database && {
            ...database,
            update(...args: Parameters<typeof database.update>) {
              if (databaseFault) {
                const fault = databaseFault === 'full' ? 'QuotaExceededError' : 'AbortError';
                return Promise.reject(Object.assign(new Error('no'), { name: fault }));
              }
              return database.update(...args);
            },
          }
        );
      },
      channel:
        options.channel === false
          ? undefined
          : {
              post(message) {
                for (const listener of listeners)
                  if (listener.writer !== writer) queueMicrotask(() => listener.hear(message));
              },
              listen(hear) {
                listeners.add({ writer, hear });
              },
            },
      later(callback, milliseconds) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      keyPrefix: 'baseline:/test',
      writer,
    };
  }

  return {
    environment,
    local,
    failLocal(fault: string | undefined) {
      local.fault = fault;
    },
    failDatabase(fault: 'full' | 'forbidden' | undefined) {
      databaseFault = fault;
    },
  };
}
