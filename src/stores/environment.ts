/** Everything the stores need of the platform, so that tests can pass their own. */
import type { RandomSource } from '#domain/document/ids.ts';
import type { Day, Instant } from '#domain/document/project.ts';
import type { ProjectDatabase } from './database.ts';

/** A line to the other tabs of this site. */
export interface TabChannel {
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): void;
}

export interface Environment {
  now(): Instant;
  /** Milliseconds that never run backwards, for telling whether two keystrokes belong together. */
  ticks(): number;
  random: RandomSource;
  /** `undefined` where the browser forbids it or has none. */
  local: Storage | undefined;
  /** `undefined` where there is none or it does not answer, `'newer'` when a newer build has changed its layout. */
  openDatabase(): Promise<ProjectDatabase | 'newer' | undefined>;
  channel: TabChannel | undefined;
  /** Calls back after so many milliseconds; the returned function cancels. */
  later(callback: () => void, milliseconds: number): () => void;
  /** Bytes used and allowed, where the browser tells. */
  estimate(): Promise<{ used: number; allowed: number } | undefined>;
  /** Asks the browser to keep what is stored; `undefined` where it cannot be asked. */
  persist(): Promise<boolean | undefined>;
  /** First part of every key, so that two sites on one host do not meet. */
  keyPrefix: string;
  /** Names this tab among the writers. */
  writer: string;
}

/** The calendar day of a moment in the reader's own time zone. */
export function dayOf(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
