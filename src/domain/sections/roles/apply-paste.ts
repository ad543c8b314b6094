/** Writes a pasted table into the project, the way its plan was shown. */
import { addRecord } from '#domain/document/edit.ts';
import type { Instant, ProjectDocument } from '#domain/document/project.ts';
import { type CellChange, setCells } from './matrix-edits.ts';
import { activities } from './matrix-model.ts';
import { roles } from './model.ts';
import type { PastePlan } from './paste-plan.ts';

export interface PasteChoice {
  addActivities: boolean;
  addRoles: boolean;
}

/** Cells of activities or roles that are not to be added are left out. */
export function applyPaste(
  project: ProjectDocument,
  plan: PastePlan,
  { addActivities, addRoles }: PasteChoice,
  newId: (prefix: string) => string,
  now: Instant,
): ProjectDocument {
  let next = project;
  const fresh = new Map<string, string>();
  if (addActivities)
    for (const { name, phase } of plan.newActivities) {
      const id = newId(activities.prefix);
      fresh.set(activityRef(name, phase), id);
      next = addRecord(next, activities.name, id, { name, ...(phase ? { phase } : {}) }, now);
    }
  if (addRoles)
    for (const name of plan.newRoles) {
      const id = newId(roles.prefix);
      fresh.set(roleRef(name), id);
      next = addRecord(next, roles.name, id, { name }, now);
    }
  const changes = plan.cells.flatMap((cell): CellChange[] => {
    const activity = cell.activityId ?? fresh.get(activityRef(cell.activity, cell.phase));
    const role = cell.roleId ?? fresh.get(roleRef(cell.role));
    return activity && role ? [{ activity, role, letters: cell.after }] : [];
  });
  return setCells(next, changes, now);
}

const activityRef = (name: string, phase = '') => `activity ${phase} ${name.toLowerCase()}`;
const roleRef = (name: string) => `role ${name.toLowerCase()}`;

/** How many of the planned cells would be written under this choice. */
export function cellsWritten(plan: PastePlan, { addActivities, addRoles }: PasteChoice): number {
  return plan.cells.filter(({ activityId, roleId }) => (activityId || addActivities) && (roleId || addRoles))
    .length;
}
