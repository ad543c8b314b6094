/** What a letter typed into a matrix of 60 activities and 15 roles sets off, beside the review of the whole plan. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { reviewProject } from '#domain/project/review.ts';
import { matrixChecks, matrixOf } from '#domain/sections/roles/matrix.ts';
import { matrixWideCsv } from '#domain/sections/roles/matrix-csv.ts';
import { toggleLetter } from '#domain/sections/roles/matrix-edits.ts';
import { planPaste } from '#domain/sections/roles/paste-plan.ts';
import { rowChecks } from '#domain/sections/roles/row-checks.ts';
import { loadOfPeople } from '#domain/sections/roles/views.ts';

export const name = 'roles';

const ACTIVITIES = 60;
const ROLES = 15;
const TODAY = '2026-06-01';

/** The project with a full matrix in place of its own; an empty project stays empty. */
function withMatrix(project: ProjectDocument): ProjectDocument {
  if (Object.keys(project.metrics ?? {}).length === 0) return project;
  const roles = Array.from({ length: ROLES }, (_, index) => `role_${index}`);
  const activities = Array.from({ length: ACTIVITIES }, (_, index) => `act_${index}`);
  const lettersOf = (row: number) =>
    Object.fromEntries(
      roles.map((role, column) => [role, [['A'], ['R'], ['C'], ['I']][(row + column) % 4] ?? []]),
    );
  return {
    ...project,
    roles: Object.fromEntries(
      roles.map((id, index) => [id, { ...recordOf(project, 'roles', id), name: `Role ${index}`, rev: 1 }]),
    ),
    activities: Object.fromEntries(
      activities.map((id, index) => [id, { name: `Activity ${index}`, phase: 'modeling', rev: 1 }]),
    ),
    raci: Object.fromEntries(activities.map((id, index) => [id, { ...lettersOf(index), rev: 1 }])),
    order: { ...project.order, roles, activities },
  };
}

export function stepsFor(whole: ProjectDocument): Record<string, () => unknown> {
  const project = withMatrix(whole);
  const { roles, activities } = matrixOf(project);
  const cell = { activity: activities[30]?.id ?? 'act_30', role: roles[7]?.id ?? 'role_7' };
  const column = activities.map(({ id }) => ({ ...cell, activity: id }));
  const csv = matrixWideCsv(project).replaceAll('A', 'R');
  // A copy is read anew: what was read of a state of the project is remembered with it.
  const fresh = () => ({ ...project });
  return {
    'toggle a letter': () => toggleLetter(project, [cell], 'R', project.updatedAt),
    'toggle it, check all rows': () => rowChecks(toggleLetter(project, [cell], 'R', project.updatedAt)),
    'fill a column': () => toggleLetter(project, column, 'I', project.updatedAt),
    'check the matrix': () => matrixChecks(fresh()),
    'load of each person': () => loadOfPeople(fresh()),
    'read a pasted matrix': () => planPaste(fresh(), csv),
    'review the plan': () => reviewProject(fresh(), TODAY),
  };
}
