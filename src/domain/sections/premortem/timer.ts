/** The clock of one step of a premortem: a timer that knows which step it belongs to. */
import { storedTimer, type Timer } from '#domain/calendar/timer.ts';
import { type Instant, isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import type { StageId } from './model.ts';

export interface StageTimer extends Timer {
  stage: StageId;
}

/** The timer of a premortem, when it belongs to this step. */
export function timerOf(premortem: ProjectRecord | undefined, stage: StageId): StageTimer | undefined {
  const held = premortem?.timer;
  const timer = storedTimer(held);
  return timer && isPlainObject(held) && held.stage === stage ? { stage, ...timer } : undefined;
}

export function startTimer(stage: StageId, minutes: number, now: Instant, earlier?: Timer): StageTimer {
  return { stage, seconds: earlier?.seconds ?? minutes * 60, before: earlier?.before ?? 0, startedAt: now };
}
