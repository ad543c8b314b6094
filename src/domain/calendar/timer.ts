/**
 * A clock made of timestamps: it survives a reload, does not drift while the page sleeps, and can be paused. What is stored
 * changes only when somebody starts, pauses or sets it.
 */
import { type Instant, isPlainObject } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';

export interface Timer {
  /** How long it is meant to take. */
  seconds: number;
  /** Running since then; absent while it stands still. */
  startedAt?: Instant;
  /** Seconds run before the last pause. */
  before: number;
}

export interface Reading {
  /** Whole seconds run so far. */
  elapsed: number;
  /** Whole seconds left; 0 when time is up. */
  left: number;
  /** Whole seconds beyond the time; 0 before. */
  over: number;
  isRunning: boolean;
  isUp: boolean;
}

/** The timer a record holds; `undefined` when it holds none that can be read. */
export function storedTimer(value: unknown): Timer | undefined {
  if (!isPlainObject(value)) return undefined;
  const seconds = numberIn(value.seconds);
  if (seconds === undefined) return undefined;
  const { startedAt } = value;
  const isRunning = typeof startedAt === 'string' && !Number.isNaN(Date.parse(startedAt));
  return { seconds, before: numberIn(value.before) ?? 0, ...(isRunning ? { startedAt } : {}) };
}

/** @param now milliseconds since 1970, as a clock gives them */
export function readTimer({ seconds, startedAt, before }: Timer, now: number): Reading {
  // A clock set back must not turn time run into time to come.
  const running = startedAt === undefined ? 0 : Math.max(0, (now - Date.parse(startedAt)) / 1000);
  const elapsed = Math.floor(before + running);
  return {
    elapsed,
    left: Math.max(0, seconds - elapsed),
    over: Math.max(0, elapsed - seconds),
    isRunning: startedAt !== undefined,
    isUp: elapsed >= seconds,
  };
}

/** Pauses a timer; what else belongs to it stays. */
export function pauseTimer<Held extends Timer>(timer: Held, now: Instant): Omit<Held, 'startedAt'> {
  const { startedAt: _running, ...still } = timer;
  return { ...still, before: readTimer(timer, Date.parse(now)).elapsed };
}

/** Gives so many seconds more. */
export function extendTimer<Held extends Timer>(timer: Held, seconds: number): Held {
  return { ...timer, seconds: timer.seconds + seconds };
}

/** “4:05” */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
