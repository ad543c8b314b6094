/** The responsibility matrix: activities in order, and the letters each role holds in them. */
import { defineCollection, type ReferencePlace } from '#domain/document/collection.ts';
import { choice, day, type Field, reference, text } from '#domain/document/field.ts';
import type { ProjectRecord } from '#domain/document/project.ts';
import { phaseChoices } from '#domain/project/phases.ts';

export const activities = defineCollection({
  name: 'activities',
  prefix: 'act',
  singular: 'activity',
  plural: 'activities',
  nameField: 'name',
  ordered: true,
  fields: {
    name: text('Activity', { required: true }),
    phase: choice('Phase', phaseChoices, { required: true }),
    output: text('Output', { hint: 'What exists when it is done.' }),
    due: day('Due'),
  },
});

const rowOf: Field = reference('Row', 'activities', 'take-along');
const lettersOf: Field = reference('Letters', 'roles', 'empty');
const accountableFor: Field = reference('Accountable role (A)', 'roles', 'refuse');

/** Keys of a row that are not roles. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['rev', 'updatedAt', 'typed']);

/** What stands under the id of a role must be a list of letters; anything else is kept as it is. */
function faultsInRow(row: ProjectRecord): { key: string; must: string }[] {
  const isList = (value: unknown) =>
    Array.isArray(value) && value.every((letter) => typeof letter === 'string');
  return Object.entries(row)
    .filter(([key, letters]) => key.startsWith('role_') && letters !== null && !isList(letters))
    .map(([key]) => ({ key, must: 'must be a list of letters, such as ["A", "R"]' }));
}

/** The letters of one row, by role. */
export function lettersIn(row: ProjectRecord | undefined): Record<string, readonly string[]> {
  const cells = Object.entries(row ?? {}).filter(
    (cell): cell is [string, string[]] =>
      !BOOKKEEPING.has(cell[0]) &&
      Array.isArray(cell[1]) &&
      cell[1].every((letter) => typeof letter === 'string'),
  );
  return Object.fromEntries(cells);
}

/** One row per activity, under the activity's id; its fields are the ids of roles and hold letters. */
export const raci = defineCollection({
  name: 'raci',
  prefix: 'act',
  singular: 'row of the matrix',
  plural: 'rows of the matrix',
  nameField: 'name',
  keyedBy: 'activities',
  fields: {},
  faultsIn: faultsInRow,
  referencesIn: (id, row): ReferencePlace[] => [
    { path: [], field: rowOf, id, isKey: true },
    ...Object.entries(lettersIn(row))
      .filter(([, letters]) => letters.length > 0)
      .map(([role, letters]) => ({
        path: [role],
        field: letters.includes('A') ? accountableFor : lettersOf,
        id: role,
        isKey: true as const,
      })),
  ],
});

/** Which letters the matrix uses. */
export const ROLE_MATRIX = 'role_matrix';
export const matrixSettings = defineCollection({
  name: 'matrixSettings',
  prefix: 'mset',
  singular: 'matrix setting',
  plural: 'matrix settings',
  nameField: 'letters',
  internal: true,
  fields: {
    letters: choice('Letters', [
      { value: 'raci', label: 'RACI: responsible, accountable, consulted, informed' },
      { value: 'daci', label: 'DACI: driver, approver, contributor, informed' },
      { value: 'rasci', label: 'RASCI: RACI with supporter' },
    ]),
  },
});
