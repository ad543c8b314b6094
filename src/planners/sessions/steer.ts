/** What the buttons and the keys do alike. */
import type { StepState } from '#domain/sections/sessions/model.ts';
import { announce } from '#ui/announce.ts';
import { addMinute, goToStep, holdClock, runClock } from './edit-run.ts';
import type { Run } from './use-run.ts';

/** Goes to a step and puts the focus on its heading, so that it is read out. */
export function openStep({ id, agenda, steps, current }: Run, place: number, leave?: StepState): void {
  const target = steps[place];
  if (!target || target === current) return;
  goToStep(id, agenda, current.step, target.step, leave);
  const waits = target.day === current.day ? '' : ' The clock waits until you start it.';
  announce(`Step ${place + 1} of ${steps.length}: ${target.title}.${waits}`);
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-step-heading]')?.focus());
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
