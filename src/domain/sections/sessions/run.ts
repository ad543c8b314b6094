/**
 * A running session. Each step holds its own clock of timestamps, so that going back finds it as it was left; the time in all
 * is their sum. Every function takes the steps and gives changed ones.
 */
import { pauseTimer, readTimer, storedTimer, type Timer } from '#domain/calendar/timer.ts';
import { type Instant, isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import type { Agenda } from './agenda.ts';
import { type StepState, stepStates } from './model.ts';

export interface RunStep extends Timer {
  step: string;
  title: string;
  day?: number;
  /** As planned; `seconds` is what it has now. */
  minutes: number;
  state: StepState;
}

export type RunPatch = { steps: RunStep[]; step?: string };

export function freshSteps(agenda: Agenda): RunStep[] {
  return agenda.steps.map(({ id, title, minutes, day }) => ({
    ...{ step: id, title, minutes, seconds: minutes * 60, before: 0, state: 'open' as const },
    ...(day === undefined ? {} : { day }),
  }));
}

/** The steps a record holds, followed by those its agenda has gained. A step that left the agenda stays where it was. */
export function stepsOf(record: ProjectRecord | undefined, agenda?: Agenda): RunStep[] {
  const rows = Array.isArray(record?.steps) ? record.steps : [];
  const held = rows.flatMap((row): RunStep[] => {
    if (!isPlainObject(row) || typeof row.step !== 'string') return [];
    const minutes = numberIn(row.minutes) ?? 0;
    const length = numberIn(row.seconds) ?? minutes * 60;
    const timer = storedTimer({ ...row, seconds: length }) ?? { seconds: length, before: 0 };
    const state = stepStates.find(({ value }) => value === row.state)?.value ?? 'open';
    const day = numberIn(row.day);
    return [
      {
        ...timer,
        ...{ step: row.step, title: String(row.title ?? row.step), minutes, state },
        ...(day === undefined ? {} : { day }),
      },
    ];
  });
  const known = new Set(held.map(({ step }) => step));
  return [...held, ...(agenda ? freshSteps(agenda).filter(({ step }) => !known.has(step)) : [])];
}

/** The step the record stands at, or the first. */
export function currentStep(
  record: ProjectRecord | undefined,
  steps: readonly RunStep[],
): RunStep | undefined {
  return steps.find(({ step }) => step === record?.step) ?? steps[0];
}

export const isRunning = (steps: readonly RunStep[]) =>
  steps.some(({ startedAt }) => startedAt !== undefined);

const still = (step: RunStep, now: Instant): RunStep =>
  step.startedAt === undefined ? step : pauseTimer(step, now);

export function pauseAll(steps: readonly RunStep[], now: Instant): RunStep[] {
  return steps.map((step) => still(step, now));
}

export function resume(steps: readonly RunStep[], id: string, now: Instant): RunStep[] {
  return pauseAll(steps, now).map((step) => (step.step === id ? { ...step, startedAt: now } : step));
}

export function changeStep(
  steps: readonly RunStep[],
  id: string,
  change: (step: RunStep) => RunStep,
): RunStep[] {
  return steps.map((step) => (step.step === id ? change(step) : step));
}

export function resetStep(steps: readonly RunStep[], id: string, now: Instant): RunStep[] {
  return changeStep(steps, id, (step) => ({
    ...step,
    seconds: step.minutes * 60,
    before: 0,
    ...(step.startedAt === undefined ? {} : { startedAt: now }),
  }));
}

/**
 * Leaves one step and goes to another. The clock goes on there when it ran here, except on another day: that one begins when
 * somebody says so.
 * @param leave what becomes of the step that is left; left out, it stays as it is
 */
export function goTo(
  steps: readonly RunStep[],
  from: string,
  to: string,
  now: Instant,
  leave?: StepState,
): RunPatch {
  const left = steps.find(({ step }) => step === from);
  const next = steps.find(({ step }) => step === to);
  const goesOn = isRunning(steps) && left?.day === next?.day;
  const paused = pauseAll(steps, now).map((step) =>
    step.step === from && leave !== undefined ? { ...step, state: leave } : step,
  );
  return { step: to, steps: goesOn ? resume(paused, to, now) : paused };
}

/** Ends the session: the current step is done. */
export function finish(steps: readonly RunStep[], current: string, now: Instant): RunStep[] {
  return pauseAll(steps, now).map((step) =>
    step.step === current && step.state === 'open' ? { ...step, state: 'done' } : step,
  );
}

export interface Total {
  /** Whole seconds run in all. */
  elapsed: number;
  /** Whole seconds planned, minutes given on top not counted. */
  planned: number;
  /** Whole seconds to come: what the current step has left, and every step after it that is not done. */
  ahead: number;
}

/** The time in all; of one day only, when the session lasts days. */
export function totalOf(steps: readonly RunStep[], current: RunStep, now: number): Total {
  const here = steps.filter(({ day }) => day === current.day);
  const place = here.findIndex(({ step }) => step === current.step);
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  return {
    elapsed: sum(here.map((step) => readTimer(step, now).elapsed)),
    planned: sum(here.map(({ minutes }) => minutes * 60)),
    ahead: sum(
      here
        .slice(Math.max(0, place))
        .filter(({ state, step }) => step === current.step || state === 'open')
        .map((step) => readTimer(step, now).left),
    ),
  };
}
