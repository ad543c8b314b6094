/** What the parts of a sheet read of the open project, so that typing in one item redraws that item only. */
import { useMemo } from 'react';
import type { Collection } from '#domain/document/project.ts';
import { checkIdOf, type Sheet } from '#domain/sections/checklists/check-records.ts';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { ownItems } from '#domain/sections/checklists/model.ts';
import { withOwnItems } from '#domain/sections/checklists/own-lists.ts';
import { type SheetItem, sheetItems } from '#domain/sections/checklists/sheet-progress.ts';
import { BLANK_PROJECT } from '#stores/project-store.ts';
import { useProject } from '#ui/use-project.ts';

/** The list with the items the person added to it. */
export function useWholeList(list: Checklist): Checklist {
  const records = useProject((project) => project[ownItems.name] as Collection | undefined);
  const order = useProject((project) => project.order?.[ownItems.name]);
  return useMemo(() => {
    const own = { ...BLANK_PROJECT, ...(records ? { [ownItems.name]: records } : {}) };
    return withOwnItems(order ? { ...own, order: { [ownItems.name]: order } } : own, list);
  }, [records, order, list]);
}

/** Every item with its answer and whether it applies. */
export function useSheetItems(list: Checklist, sheet: Sheet): SheetItem[] {
  const states = useProject((project) =>
    sheetItems(project, list, sheet)
      .map(({ answer, isActive }) => `${isActive ? '+' : '-'}${answer ?? ''}`)
      .join(' '),
  );
  return useMemo(() => {
    const said = states.split(' ');
    const items = list.sections.flatMap((section) => section.items);
    return items.map((item, index) => ({
      item,
      answer: said[index]?.slice(1) || undefined,
      isActive: said[index]?.startsWith('+') ?? true,
    }));
  }, [states, list]);
}

export function useCheckId(sheet: Sheet, key: string): string | undefined {
  return useProject((project) => checkIdOf(project, sheet, key));
}
