/**
 * Which pages of the reading paths were read, on which day, and which path is being followed. It has a key of its own in
 * localStorage, apart from projects, and is read anew each time, so that two tabs do not undo each other. It imports
 * nothing: whatever planners share would bring all of theirs to the pages of the guide.
 */
export interface Reading {
  /** The path whose bar stands on the pages of the guide. */
  active: string | undefined;
  /** Per path, the day on which each page was marked as read. */
  read: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const VERSION = 1;
const NOTHING: Reading = { active: undefined, read: new Map() };
const slug = /^[a-z0-9-]{1,80}$/;
const pageId = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a stored text says. Damaged and foreign parts are left out; `newer` when a later build wrote it. */
export function parseReading(text: string | null): Reading | 'newer' {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return NOTHING;
  }
  if (!isObject(value)) return NOTHING;
  if (typeof value.version === 'number' && value.version > VERSION) return 'newer';
  if (value.version !== VERSION) return NOTHING;
  const paths = isObject(value.read) ? value.read : {};
  return {
    active: typeof value.active === 'string' && slug.test(value.active) ? value.active : undefined,
    read: new Map(
      Object.entries(paths).flatMap(([path, pages]) =>
        slug.test(path) && isObject(pages) ? [[path, daysIn(pages)]] : [],
      ),
    ),
  };
}

function daysIn(pages: object): Map<string, string> {
  return new Map(
    Object.entries(pages).filter(
      ([page, on]: [string, unknown]) => pageId.test(page) && typeof on === 'string' && day.test(on),
    ),
  );
}

export function serializeReading({ active, read }: Reading): string {
  return JSON.stringify({
    version: VERSION,
    ...(active === undefined ? {} : { active }),
    read: Object.fromEntries([...read].map(([path, pages]) => [path, Object.fromEntries(pages)])),
  });
}

export class ReadingProgress {
  readonly #local: Storage | undefined;
  readonly #key: string;
  /** Holds what could not be stored, until the page is left. */
  #unstored: Reading | undefined;

  /** @param local `undefined` where the browser forbids storage */
  constructor(local: Storage | undefined, key: string) {
    this.#local = local;
    this.#key = key;
    if (!local) this.#unstored = NOTHING;
  }

  /** False when marks last only until the page is left. */
  get isKept(): boolean {
    return this.#unstored === undefined && this.#stored !== 'newer';
  }

  get current(): Reading {
    const reading = this.#unstored ?? this.#stored;
    return reading === 'newer' ? NOTHING : reading;
  }

  /** The day each page of a path was read. */
  daysOf(path: string): ReadonlyMap<string, string> {
    return this.current.read.get(path) ?? new Map();
  }

  markRead(path: string, page: string, on: string): void {
    this.#changePath(path, new Map([...this.daysOf(path), [page, on]]));
  }

  unmark(path: string, page: string): void {
    this.#changePath(path, new Map([...this.daysOf(path)].filter(([id]) => id !== page)));
  }

  /** Puts all marks of a path at once: to begin again, and to take that back. */
  replace(path: string, days: ReadonlyMap<string, string>): void {
    this.#changePath(path, days);
  }

  follow(path: string | undefined): void {
    if (this.current.active !== path) this.#write({ ...this.current, active: path });
  }

  get #stored(): Reading | 'newer' {
    try {
      return parseReading(this.#local?.getItem(this.#key) ?? null);
    } catch {
      return NOTHING;
    }
  }

  #changePath(path: string, days: ReadonlyMap<string, string>): void {
    const { active, read } = this.current;
    const others = [...read].filter(([id]) => id !== path);
    this.#write({ active, read: new Map(days.size > 0 ? [...others, [path, days]] : others) });
  }

  /** A full or forbidden store, or one that a later build uses, is left as it is. */
  #write(reading: Reading): void {
    try {
      if (!this.#unstored && this.#local && this.#stored !== 'newer') {
        this.#local.setItem(this.#key, serializeReading(reading));
        return;
      }
    } catch {
      // Kept in memory below.
    }
    this.#unstored = reading;
  }
}
