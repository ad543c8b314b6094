/** What the buttons and the keys do alike. */
import type { StepState } from '#domain/sections/sessions/model.ts';
import { announce } from '#ui/announce.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { addMinute, finishRun, goToStep, holdClock, reopenRun, runClock } from './edit-run.ts';
import type { Run } from './use-run.ts';

/** Goes to a step and puts the focus on its heading, so that it is read out. */
export function openStep({ id, agenda, steps, current }: Run, place: number, leave?: StepState): void {
  const target = steps[place];
  if (!target || target === current) return;
  goToStep(id, agenda, current.step, target.step, leave);
  const waits = target.day === current.day ? '' : ' The clock waits until you start it.';
  announce(`Step ${place + 1} of ${steps.length}: ${target.title}.${waits}`);
  focusWhenDrawn('[data-step-heading]');
}

export const goBack = (run: Run) => openStep(run, run.place - 1);
export const goOn = (run: Run) => openStep(run, run.place + 1, 'done');
export const skip = (run: Run) => openStep(run, run.place + 1, 'skipped');

export function pauseOrGoOn({ id, agenda, current, isRunning }: Run): void {
  if (isRunning) holdClock(id, agenda);
  else runClock(id, agenda, current.step);
  announce(isRunning ? 'Paused.' : 'The clock runs.');
}

export function giveMinute({ id, agenda, current }: Run): void {
  addMinute(id, agenda, current.step);
  announce('One minute more.');
}

/** The summary takes the place of the stage, and the focus with it. */
export function finish({ id, agenda, current }: Run): void {
  finishRun(id, agenda, current.step);
  announce('The session is finished. Read the summary and complete it.');
  focusWhenDrawn(`#record-${id} [data-record-heading]`);
}

/** Goes on with a finished session, its clock standing. */
export function reopen(id: string): void {
  reopenRun(id);
  announce('The session goes on. The clock waits until you start it.');
  focusWhenDrawn(`[data-stage] [data-step-heading]`);
}
