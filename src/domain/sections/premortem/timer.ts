/**
 * A clock made of timestamps: it survives a reload, does not drift while the page sleeps, and can be paused. What is stored
 * changes only when somebody starts, pauses or sets it.
 */
import { type Instant, isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import type { StageId } from './model.ts';

export interface Timer {
  stage: StageId;
  /** How long the step is meant to take. */
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

/** The timer of a premortem, when it belongs to this step. */
export function timerOf(premortem: ProjectRecord | undefined, stage: StageId): Timer | undefined {
  const timer = premortem?.timer;
  if (!isPlainObject(timer) || timer.stage !== stage) return undefined;
  const seconds = numberIn(timer.seconds);
  if (seconds === undefined) return undefined;
  const startedAt =
    typeof timer.startedAt === 'string' && !Number.isNaN(Date.parse(timer.startedAt))
      ? timer.startedAt
      : undefined;
  return {
    stage,
    seconds,
    before: numberIn(timer.before) ?? 0,
    ...(startedAt === undefined ? {} : { startedAt }),
  };
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

export function startTimer(stage: StageId, minutes: number, now: Instant, earlier?: Timer): Timer {
  return { stage, seconds: earlier?.seconds ?? minutes * 60, before: earlier?.before ?? 0, startedAt: now };
}

export function pauseTimer(timer: Timer, now: Instant): Timer {
  const { startedAt: _running, ...still } = timer;
  return { ...still, before: readTimer(timer, Date.parse(now)).elapsed };
}

/** Gives so many seconds more. */
export function extendTimer(timer: Timer, seconds: number): Timer {
  return { ...timer, seconds: timer.seconds + seconds };
}

/** “4:05” */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
