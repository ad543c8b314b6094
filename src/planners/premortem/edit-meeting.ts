/** Edits of a premortem, each with the words undo will show. */
import { extendTimer, pauseTimer, type Timer } from '#domain/calendar/timer.ts';
import { addRecord, changeRecord, type Patch } from '#domain/document/edit.ts';
import { type Ballot, riskDraft } from '#domain/sections/premortem/meeting.ts';
import {
  premortemGroups,
  premortemNotes,
  premortems,
  type StageId,
} from '#domain/sections/premortem/model.ts';
import { stepOf } from '#domain/sections/premortem/script.ts';
import { startTimer } from '#domain/sections/premortem/timer.ts';
import { addRisk } from '#domain/sections/risks/lifecycle.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { projectStore } from '#stores/browser.ts';
import { add } from '#ui/edits.ts';

function edit(label: string, id: string, patch: Patch): void {
  projectStore.change(label, (before) => changeRecord(before, premortems.name, id, patch, projectStore.now));
}

export function goToStage(id: string, stage: StageId): void {
  edit('Go to another step', id, { stage });
}

export function runTimer(id: string, stage: StageId, timer: Timer | undefined): void {
  edit('Start the clock', id, { timer: startTimer(stage, stepOf(stage).minutes, projectStore.now, timer) });
}

export function holdTimer(id: string, timer: Timer): void {
  edit('Pause the clock', id, { timer: pauseTimer(timer, projectStore.now) });
}

export function addMinute(id: string, timer: Timer): void {
  edit('One minute more', id, { timer: extendTimer(timer, 60) });
}

export function resetTimer(id: string): void {
  edit('Set the clock back', id, { timer: undefined });
}

/** @returns the id of the note */
export function addNote(premortem: string, text: string, isFolded: boolean): string {
  return add(premortemNotes, { premortem, text, ...(isFolded ? { folded: true } : {}) });
}

/** Moves a note into a group, or out of all groups when `group` is empty. */
export function groupNote(note: string, group: string): void {
  projectStore.change(group === '' ? 'Take a note out of its group' : 'Group a note', (before) =>
    changeRecord(
      before,
      premortemNotes.name,
      note,
      { group: group === '' ? undefined : group },
      projectStore.now,
    ),
  );
}

/** Makes a group of one note, named by it. @returns the id of the group */
export function groupFromNote(premortem: string, note: string, name: string): string {
  const group = projectStore.newId(premortemGroups.prefix);
  projectStore.change('Make a group', (before) =>
    changeRecord(
      addRecord(before, premortemGroups.name, group, { premortem, name }, projectStore.now),
      premortemNotes.name,
      note,
      { group },
      projectStore.now,
    ),
  );
  return group;
}

export function setDots({ collection, id }: Ballot, dots: number): void {
  projectStore.change(
    'Count dots',
    (before) => changeRecord(before, collection, id, { dots: dots > 0 ? dots : undefined }, projectStore.now),
    `${collection}.${id}.dots`,
  );
}

/** Adds the draft of a risk and ties the ballot to it. @returns the id of the risk */
export function makeRisk(ballot: Ballot): string {
  const id = projectStore.newId(risks.prefix);
  const { fields, source } = riskDraft(ballot);
  projectStore.change('Make a risk', (before) =>
    changeRecord(
      addRisk(before, id, fields, projectStore.now, source),
      ballot.collection,
      ballot.id,
      { risk: id },
      projectStore.now,
    ),
  );
  return id;
}
