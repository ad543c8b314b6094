/** What the parts of the planner share: who sits here, and whose check-in of which day lies open. */
import { atom } from 'nanostores';
import type { Day } from '#domain/document/project.ts';

/** Id of the person; `''` when not known. */
export const $me = atom('');

/** What somebody chose to open, `day` left out for whatever day it is; nothing chosen means mine of today. */
export const $opened = atom<{ person: string; day: Day | undefined } | undefined>(undefined);

export function openCheckin(person: string, day: Day | undefined): void {
  $opened.set({ person, day });
}
