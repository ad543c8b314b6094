/** A small agenda, and a project in which it is held. */
import { addRecord } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import type { Agenda } from '#domain/sections/sessions/agenda.ts';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { freshSteps } from '#domain/sections/sessions/run.ts';

export const START = '2026-05-04T09:00:00.000Z';
export const later = (seconds: number) => Date.parse(START) + seconds * 1000;
export const at = (seconds: number) => new Date(later(seconds)).toISOString();

export const agenda: Agenda = {
  id: 'small-talk',
  title: 'Small talk',
  works: {},
  steps: [
    { id: 'open', title: 'Open', minutes: 5, text: ['Good morning.'], notes: ['Smile.'] },
    { id: 'talk', title: 'Talk', minutes: 7, text: ['Say something.'], notes: [] },
    { id: 'close', title: 'Close', minutes: 3, text: ['Goodbye.'], notes: [] },
  ],
};

export function heldProject(session: object = {}, ...actions: object[]): ProjectDocument {
  const empty = addRecord(emptyProject('prj_1', START), 'people', 'per_ines', { name: 'Ines' }, START);
  const fields = { agenda: agenda.id, title: agenda.title, on: '2026-05-04', startedAt: START };
  const held = { ...fields, state: 'finished', steps: freshSteps(agenda), ...session };
  const project = addRecord(empty, sessions.name, 'ses_one', held, START);
  return actions.reduce<ProjectDocument>(
    (each, action, place) =>
      addRecord(each, sessionActions.name, `sact_${place}`, { session: 'ses_one', ...action }, START),
    project,
  );
}
