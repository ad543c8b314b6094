/** What a retrospective decided to change. */
import { isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { textOf } from './entries.ts';

export interface Change {
  what: string;
  /** Id of a person; `''` when nobody is named. */
  who: string;
  /** Day; `''` when none is named. */
  by: string;
  isDone: boolean;
}

export function changesOf(record: ProjectRecord | undefined): Change[] {
  const rows = Array.isArray(record?.changes) ? record.changes.filter(isPlainObject) : [];
  return rows.map(({ what, who, by, isDone }) => ({
    what: textOf(what),
    who: textOf(who),
    by: textOf(by),
    isDone: isDone === true,
  }));
}
