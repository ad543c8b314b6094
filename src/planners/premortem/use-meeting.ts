/** What the steps of a premortem read of the open project. */
import { useDeferredValue, useMemo } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import {
  type Ballot,
  ballotsOf,
  countDots,
  type DotCount,
  groupOfNote,
  groupsOf,
  notesOf,
} from '#domain/sections/premortem/meeting.ts';
import { premortemGroups, premortemNotes, premortems } from '#domain/sections/premortem/model.ts';
import { useWholeProject } from '#ui/use-project.ts';

export interface NoteRow {
  id: string;
  text: string;
  isFolded: boolean;
  /** Id of its group; empty when it stands alone. */
  group: string;
}

export function useNotes(premortem: string): NoteRow[] {
  const project = useWholeProject();
  return useMemo(
    () =>
      notesOf(project, premortem).map((id) => {
        const note = recordOf(project, premortemNotes.name, id);
        return {
          id,
          text: String(note?.text ?? ''),
          isFolded: note?.folded === true,
          group: groupOfNote(project, note) ?? '',
        };
      }),
    [project, premortem],
  );
}

export function useGroups(premortem: string): { id: string; name: string }[] {
  const project = useWholeProject();
  return useMemo(
    () =>
      groupsOf(project, premortem).map((id) => ({
        id,
        name: recordName(premortemGroups, id, recordOf(project, premortemGroups.name, id) ?? {}),
      })),
    [project, premortem],
  );
}

export function useBallots(premortem: string): { ballots: Ballot[]; dots: DotCount } {
  const project = useDeferredValue(useWholeProject());
  return useMemo(() => {
    const ballots = ballotsOf(project, premortem);
    return { ballots, dots: countDots(recordOf(project, premortems.name, premortem), ballots) };
  }, [project, premortem]);
}
