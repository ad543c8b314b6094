/** The check-in that lies open, whether it was begun or not. */
import { useCallback, useMemo } from 'react';
import type { Patch } from '#domain/document/edit.ts';
import { type Day, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { freshCheckin, saveCheckin } from '#domain/sections/checkin/edit-checkin.ts';
import { checkinId, type Entry, entryBefore, personName } from '#domain/sections/checkin/entries.ts';
import { checkins } from '#domain/sections/checkin/model.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { useProject, useRecord } from '#ui/use-project.ts';
import { openCheckin } from './desk-store.ts';
import type { Desk } from './use-desk.ts';

export interface OpenCheckin {
  id: string;
  /** As kept, or as it would begin. */
  record: ProjectRecord;
  isBegun: boolean;
  before: Entry | undefined;
  save(patch: Patch): void;
}

export function useCheckin({ person, day }: Desk): OpenCheckin {
  const id = useProject((project) => (person === '' ? '' : checkinId(project, person, day)));
  const kept = useRecord(checkins.name, id);
  // The record of the day before stays the same while another one is typed.
  const lastRecord = useProject((project) => entryBefore(project, person, day)?.record);
  const before = useMemo(
    () => (lastRecord ? entryBefore($project.get(), person, day) : undefined),
    [lastRecord, person, day],
  );
  const fresh = useMemo(
    () => (person === '' || lastRecord === undefined ? {} : freshCheckin($project.get(), person, day)),
    [lastRecord, person, day],
  );
  const save = useCallback(
    (patch: Patch) => {
      if (person === '' || day === '') return;
      // Pinned, so that midnight moves no text to another day.
      openCheckin(person, day);
      writeCheckin(person, day, patch);
    },
    [person, day],
  );
  return { id, record: kept ?? fresh, isBegun: kept !== undefined, before, save };
}

/** Typing in one field of one check-in is one step of undo. */
function writeCheckin(person: string, day: Day, patch: Patch): void {
  const fields = Object.keys(patch).filter((field) => field !== 'typed');
  projectStore.change(
    `Check-in of ${personName($project.get(), person)} on ${day}`,
    (project) => saveCheckin(project, person, day, patch, projectStore.now),
    `checkins.${person}.${day}.${fields.join()}`,
  );
}

/** The check-in of a person and day as it is kept now. */
export function keptCheckin(person: string, day: Day): ProjectRecord | undefined {
  const project = $project.get();
  return recordOf(project, checkins.name, checkinId(project, person, day));
}
