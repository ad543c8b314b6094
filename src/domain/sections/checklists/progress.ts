import { notDefined, type Result } from '#domain/stats/not-defined.ts';

/** What progress needs to know of a checklist item. */
export interface ProgressItem {
  /** Empty, null and missing all mean: not answered yet. */
  answer?: 'yes' | 'no' | 'na' | '' | null | undefined;
  /** True when the item does not apply to this project at present: its answer is kept but does not count. */
  hidden?: boolean | undefined;
}

export interface ChecklistProgress {
  yes: number;
  no: number;
  open: number;
  notApplicable: number;
  /** 0 to 100, one decimal. */
  percent: Result;
}

/**
 * How far a checklist is: counts of answers, and 100 x yes/(yes + no + open).
 *
 * In: the items. Out: whole counts over the items that are not hidden, and a percentage to one decimal (half goes up);
 * "not applicable" leaves the denominator, unanswered stays in it, so that nothing answered gives 0. The percentage
 * is not defined when every item is not applicable or hidden. By definition.
 */
export function checklistProgress(items: readonly ProgressItem[]): ChecklistProgress {
  let yes = 0;
  let no = 0;
  let open = 0;
  let notApplicable = 0;
  for (const { answer, hidden } of items) {
    if (hidden) continue;
    if (answer === 'yes') yes += 1;
    else if (answer === 'no') no += 1;
    else if (answer === 'na') notApplicable += 1;
    else open += 1;
  }
  return { yes, no, open, notApplicable, percent: percentOf(yes, yes + no + open, notApplicable) };
}

function percentOf(yes: number, counted: number, notApplicable: number): Result {
  if (counted > 0) return Math.round((1000 * yes) / counted) / 10;
  return notApplicable > 0
    ? notDefined('Not applicable: every item is marked as not applicable.')
    : notDefined('Not applicable: the checklist has no items that apply here.');
}
