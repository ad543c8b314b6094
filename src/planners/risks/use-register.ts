/** The rows of the register as filtered and sorted, worked out behind the typing. */
import { useDeferredValue, useMemo } from 'react';
import type { Day } from '#domain/document/project.ts';
import {
  filterRows,
  type RegisterFilter,
  type RegisterRow,
  registerRows,
  type Sorting,
  sortRows,
} from '#domain/sections/risks/register.ts';
import { useWholeProject } from '#ui/use-project.ts';

interface Register {
  shown: RegisterRow[];
  total: number;
  counts: { lookNow: number; overdue: number; drafts: number };
}

/** @param pinned risks shown whatever the filter says, so that nothing vanishes while a person edits it */
export function useRegister(
  today: Day | '',
  filter: RegisterFilter,
  sorting: Sorting,
  only: readonly string[] | undefined,
  pinned: ReadonlySet<string>,
): Register {
  const project = useDeferredValue(useWholeProject());
  const asked = useDeferredValue(filter);
  const rows = useMemo(() => registerRows(project, today), [project, today]);
  const counts = useMemo(
    () => ({
      lookNow: rows.filter((row) => row.isLookNow).length,
      overdue: today === '' ? 0 : rows.filter((row) => row.isOverdue).length,
      drafts: rows.filter((row) => row.isDraft).length,
    }),
    [rows, today],
  );
  const shown = useMemo(() => {
    const kept = new Set(filterRows(rows, asked).map(({ id }) => id));
    const isAsked = (id: string) => only === undefined || only.includes(id);
    return sortRows(
      rows.filter(({ id }) => pinned.has(id) || (kept.has(id) && isAsked(id))),
      sorting,
    );
  }, [rows, asked, sorting, only, pinned]);
  return { shown, total: rows.length, counts };
}
