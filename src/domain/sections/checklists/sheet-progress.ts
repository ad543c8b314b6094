/** How far a sheet is: which items apply, and the counts over them. */
import type { ProjectDocument } from '#domain/document/project.ts';
import { applies, contextOf } from './applies.ts';
import { checkOf, type Sheet } from './check-records.ts';
import { type Checklist, type ChecklistItem, type ItemOutline, isDone, isGap, itemsOf } from './checklist.ts';
import { type ChecklistProgress, checklistProgress, type ProgressItem } from './progress.ts';

/** An item with its answer, as the sheet stands. */
export interface SheetItem<Item extends ItemOutline = ChecklistItem> {
  item: Item;
  answer: string | undefined;
  /** False when the kind of project or dataset rules the item out. Its answer is kept and does not count. */
  isActive: boolean;
}

export function sheetItems(project: ProjectDocument, list: Checklist, sheet: Sheet): SheetItem[] {
  return answeredItems(project, itemsOf(list), sheet);
}

export function answeredItems<Item extends ItemOutline>(
  project: ProjectDocument,
  items: readonly Item[],
  sheet: Sheet,
): SheetItem<Item>[] {
  const context = contextOf(project, sheet.subject);
  return items.map((item) => {
    const answer = checkOf(project, sheet, item.id)?.answer;
    return {
      item,
      answer: typeof answer === 'string' && answer !== '' ? answer : undefined,
      isActive: applies(item.appliesWhen, context),
    };
  });
}

/** Counts over the items that apply; a test done by hand or automated counts as yes, one not done as no. */
export function progressOf(items: readonly SheetItem<ItemOutline>[]): ChecklistProgress {
  return checklistProgress(items.map(progressItem));
}

function progressItem({ answer, isActive }: SheetItem<ItemOutline>): ProgressItem {
  const plain = isDone(answer) ? 'yes' : isGap(answer) ? 'no' : answer === 'na' ? 'na' : undefined;
  return { answer: plain, hidden: !isActive };
}
