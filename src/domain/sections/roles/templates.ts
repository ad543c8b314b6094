/**
 * Ready-made matrices to start from (our judgement). Each row names the letters of its roles in the order of the roles;
 * a test holds that every template passes the checks once its roles have holders.
 */
import { addRecord } from '#domain/document/edit.ts';
import {
  collectionOf,
  type Instant,
  orderedIds,
  type ProjectDocument,
  recordOf,
} from '#domain/document/project.ts';
import { activityKey, addDefaultActivities, DEFAULT_ACTIVITIES } from './default-activities.ts';
import { isEmptyRow, matrixOf } from './matrix.ts';
import { type CellChange, DOER, setCells } from './matrix-edits.ts';
import { activities } from './matrix-model.ts';
import { roles } from './model.ts';
import type { RoleTemplate } from './template-data.ts';

export interface TemplateResult {
  project: ProjectDocument;
  addedRoles: string[];
  /** Ids of the roles that were there and stand for a role of the template. */
  usedRoles: string[];
  addedActivities: number;
  filledRows: number;
  /** Rows that have letters already and stay as they are. */
  keptRows: number;
}

/**
 * Merges a template into the project. A role of the same kind or name is used instead of added; only rows without any
 * letter are filled; nothing is removed.
 */
export function applyTemplate(
  project: ProjectDocument,
  template: RoleTemplate,
  newId: (prefix: string) => string,
  now: Instant,
): TemplateResult {
  const result: TemplateResult = {
    project,
    addedRoles: [],
    usedRoles: [],
    addedActivities: 0,
    filledRows: 0,
    keptRows: 0,
  };
  const columns: string[] = [];
  for (const role of template.roles) columns.push(roleFor(result, role, columns, newId, now));
  const count = () => Object.keys(collectionOf(result.project, activities.name)).length;
  const before = count();
  result.project = addDefaultActivities(result.project, () => newId(activities.prefix), now);
  result.addedActivities = count() - before;
  const matrix = matrixOf(result.project);
  const ids = new Map(
    Object.entries(collectionOf(result.project, activities.name)).map(([id, record]) => [
      activityKey(record),
      id,
    ]),
  );
  const changes: CellChange[] = [];
  for (const activity of DEFAULT_ACTIVITIES) {
    const id = ids.get(activityKey({ ...activity }));
    const letters = template.rows[activity.key];
    if (id === undefined || letters === undefined) continue;
    if (!isEmptyRow(matrix, id)) {
      result.keptRows += 1;
      continue;
    }
    result.filledRows += 1;
    letters.split(' ').forEach((cell, index) => {
      const role = columns[index];
      if (role !== undefined && cell !== '-')
        changes.push({ activity: id, role, letters: [...cell.replace('R', DOER[matrix.letterSet])] });
    });
  }
  result.project = setCells(result.project, changes, now);
  return result;
}

/** The id of the project's role for a role of the template, added when there is none. */
function roleFor(
  result: TemplateResult,
  role: RoleTemplate['roles'][number],
  taken: readonly string[],
  newId: (prefix: string) => string,
  now: Instant,
): string {
  const isSame = (record: Record<string, unknown>) =>
    String(record.name ?? '')
      .trim()
      .toLowerCase() === role.name.toLowerCase() ||
    (role.kind !== 'other' && record.kind === role.kind);
  const found = orderedIds(result.project, roles.name).find(
    (id) => !taken.includes(id) && isSame(recordOf(result.project, roles.name, id) ?? {}),
  );
  if (found !== undefined) {
    result.usedRoles.push(found);
    return found;
  }
  const id = newId(roles.prefix);
  result.project = addRecord(result.project, roles.name, id, { name: role.name, kind: role.kind }, now);
  result.addedRoles.push(role.name);
  return id;
}
