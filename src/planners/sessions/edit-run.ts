/** Edits of a running session, each with the words undo will show, written down at once so that other windows follow. */
import { extendTimer } from '#domain/calendar/timer.ts';
import { addRecord, changeRecord, type Patch } from '#domain/document/edit.ts';
import { type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Agenda } from '#domain/sections/sessions/agenda.ts';
import { type StepState, sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { entriesOf } from '#domain/sections/sessions/outcome.ts';
import * as run from '#domain/sections/sessions/run.ts';
import { projectStore } from '#stores/browser.ts';
import { add } from '#ui/edits.ts';

type Steps = readonly run.RunStep[];

function edit(label: string, id: string, patch: (record: ProjectRecord) => Patch): void {
  projectStore.change(label, (before) => {
    const record = recordOf(before, sessions.name, id);
    return record ? changeRecord(before, sessions.name, id, patch(record), projectStore.now) : before;
  });
  void projectStore.flush();
}

function editSteps(label: string, id: string, agenda: Agenda, change: (steps: Steps) => Patch): void {
  edit(label, id, (record) => change(run.stepsOf(record, agenda)));
}

/** Starts a session, its clock running. @returns its id */
export function beginRun(agenda: Agenda, fields: Patch): string {
  const id = projectStore.newId(sessions.prefix);
  const now = projectStore.now;
  const steps = run.freshSteps(agenda);
  const first = steps[0]?.step ?? '';
  const made = { agenda: agenda.id, title: agenda.title, state: 'running', startedAt: now, step: first };
  projectStore.change('Start a session', (before) =>
    addRecord(before, sessions.name, id, { ...fields, ...made, steps: run.resume(steps, first, now) }, now),
  );
  void projectStore.flush();
  return id;
}

/** @param leave what becomes of the step that is left; left out, it stays as it is */
export function goToStep(id: string, agenda: Agenda, from: string, to: string, leave?: StepState): void {
  editSteps('Go to another step', id, agenda, (steps) => ({
    ...run.goTo(steps, from, to, projectStore.now, leave),
  }));
}

export function holdClock(id: string, agenda: Agenda): void {
  editSteps('Pause the clock', id, agenda, (steps) => ({ steps: run.pauseAll(steps, projectStore.now) }));
}

export function runClock(id: string, agenda: Agenda, step: string): void {
  editSteps('Start the clock', id, agenda, (steps) => ({ steps: run.resume(steps, step, projectStore.now) }));
}

export function addMinute(id: string, agenda: Agenda, step: string): void {
  editSteps('One minute more', id, agenda, (steps) => ({
    steps: run.changeStep(steps, step, (each) => extendTimer(each, 60)),
  }));
}

export function setClockBack(id: string, agenda: Agenda, step: string): void {
  editSteps('Set the clock back', id, agenda, (steps) => ({
    steps: run.resetStep(steps, step, projectStore.now),
  }));
}

export function finishRun(id: string, agenda: Agenda, step: string): void {
  editSteps('Finish the session', id, agenda, (steps) => ({
    steps: run.finish(steps, step, projectStore.now),
    state: 'finished',
    endedAt: projectStore.now,
  }));
}

/** Opens a finished session again, its clock standing. */
export function reopenRun(id: string): void {
  edit('Go on with the session', id, () => ({ state: 'running', endedAt: undefined }));
}

export type ListName = 'decisions' | 'parking' | 'links';

export function addEntry(id: string, list: ListName, entry: Record<string, string>): void {
  edit('Write it down', id, (record) => ({ [list]: [...entriesOf(record, list), entry] }));
}

export function addAction(session: string, fields: Patch): void {
  add(sessionActions, { ...fields, session });
  void projectStore.flush();
}
