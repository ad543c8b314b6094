/** Which items of a sheet are shown. Filters change the view, never the counts of the whole sheet. */
import { isDone, isGap } from '#domain/sections/checklists/checklist.ts';
import type { SheetItem } from '#domain/sections/checklists/sheet-progress.ts';

export const states = [
  { value: '', label: 'Any answer' },
  { value: 'unfinished', label: 'Unfinished: open or no' },
  { value: 'open', label: 'Open' },
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
  { value: 'na', label: 'Not applicable' },
] as const;

export type State = (typeof states)[number]['value'];

export interface Filter {
  phase: string;
  role: string;
  state: State;
}

export const NO_FILTER: Filter = { phase: '', role: '', state: '' };

/** True for an item that applies and belongs to the chosen phase and role. Own items belong to every one. */
export function isInView({ item, isActive }: SheetItem, { phase, role }: Filter): boolean {
  if (!isActive) return false;
  if (phase !== '' && item.phases.length > 0 && !item.phases.includes(phase)) return false;
  return role === '' || item.roles.length === 0 || item.roles.includes(role);
}

export function isInState(answer: string | undefined, state: State): boolean {
  switch (state) {
    case '':
      return true;
    case 'unfinished':
      return answer === undefined || isGap(answer);
    case 'open':
      return answer === undefined;
    case 'no':
      return isGap(answer);
    case 'yes':
      return isDone(answer);
    case 'na':
      return answer === 'na';
    default:
      return state satisfies never;
  }
}
