/** The matrix of one project, read once per state of the document, with its checks. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { type PhaseId, phases } from '#domain/project/phases.ts';
import { numberIn } from '#domain/project/values.ts';
import { checkRaci, type LetterSetName, type RaciFinding, type RaciMatrix } from './check-raci.ts';
import { isLetterSet } from './letters.ts';
import { activities, lettersIn, matrixSettings, ROLE_MATRIX, raci } from './matrix-model.ts';
import { roles } from './model.ts';

export interface Matrix extends RaciMatrix {
  letterSet: LetterSetName;
}

/** Activities without a phase stand under this one, last. */
export const NO_PHASE = '';

const matrices = new WeakMap<ProjectDocument, Matrix>();
const checks = new WeakMap<ProjectDocument, RaciFinding[]>();

/** Roles in the person's order; activities phase by phase, within a phase in the person's order. */
export function matrixOf(project: ProjectDocument): Matrix {
  const known = matrices.get(project);
  if (known) return known;
  const matrix: Matrix = {
    letterSet: letterSetOf(project),
    roles: orderedIds(project, roles.name).map((id) => {
      const record = recordOf(project, roles.name, id) ?? {};
      return {
        id,
        name: recordName(roles, id, record),
        holders: Array.isArray(record.holders) ? record.holders.map(String) : [],
        allocation: numberIn(record.allocation),
      };
    }),
    activities: activitiesInPhases(project),
    cells: Object.fromEntries(
      Object.entries(collectionOf(project, raci.name)).map(([id, row]) => [id, lettersIn(row)]),
    ),
  };
  matrices.set(project, matrix);
  return matrix;
}

export function letterSetOf(project: ProjectDocument): LetterSetName {
  const chosen = recordOf(project, matrixSettings.name, ROLE_MATRIX)?.letters;
  return isLetterSet(chosen) ? chosen : 'raci';
}

/** Every finding of `checkRaci` for the project as it stands. */
export function matrixChecks(project: ProjectDocument): RaciFinding[] {
  let findings = checks.get(project);
  if (!findings) {
    const matrix = matrixOf(project);
    findings = checkRaci(matrix, { letters: matrix.letterSet });
    checks.set(project, findings);
  }
  return findings;
}

function activitiesInPhases(project: ProjectDocument): Matrix['activities'] {
  const rank = new Map<string, number>(phases.map(({ id }, index) => [id, index]));
  return orderedIds(project, activities.name)
    .map((id) => {
      const record = recordOf(project, activities.name, id) ?? {};
      const phase = rank.has(String(record.phase)) ? String(record.phase) : NO_PHASE;
      return { id, name: recordName(activities, id, record), phase };
    })
    .sort((a, b) => (rank.get(a.phase) ?? phases.length) - (rank.get(b.phase) ?? phases.length));
}

export interface PhaseRows {
  phase: PhaseId | typeof NO_PHASE;
  name: string;
  activities: Matrix['activities'][number][];
}

/** The rows under their phases; phases without a row are left out. */
export function rowsByPhase(matrix: Pick<Matrix, 'activities'>): PhaseRows[] {
  const heads = [...phases, { id: NO_PHASE, name: 'No phase yet' } as const];
  return heads
    .map(({ id, name }) => ({
      phase: id,
      name,
      activities: matrix.activities.filter((activity) => activity.phase === id),
    }))
    .filter((group) => group.activities.length > 0);
}

/** The letters of one cell; none when the row or the cell is missing. */
export function lettersAt(
  matrix: Pick<RaciMatrix, 'cells'>,
  activity: string,
  role: string,
): readonly string[] {
  const row = Object.hasOwn(matrix.cells, activity) ? matrix.cells[activity] : undefined;
  return row && Object.hasOwn(row, role) ? (row[role] ?? []) : [];
}

export function isEmptyRow(matrix: Pick<RaciMatrix, 'cells' | 'roles'>, activity: string): boolean {
  return matrix.roles.every(({ id }) => lettersAt(matrix, activity, id).length === 0);
}
