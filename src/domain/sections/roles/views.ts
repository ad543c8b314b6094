/** Other ways to read the matrix: one role's rows, involvement phase by phase, and the load of each person. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { RaciRole } from './check-raci.ts';
import { lettersAt, type Matrix, matrixOf, type PhaseRows, rowsByPhase } from './matrix.ts';
import { people } from './model.ts';

export interface RoleRow {
  activity: Matrix['activities'][number];
  phaseName: string;
  letters: readonly string[];
}

/** Every row where the role holds a letter. */
export function rowsOfRole(matrix: Matrix, role: string): RoleRow[] {
  return rowsByPhase(matrix).flatMap((group) =>
    group.activities
      .map((activity) => ({ activity, phaseName: group.name, letters: lettersAt(matrix, activity.id, role) }))
      .filter(({ letters }) => letters.length > 0),
  );
}

/** How many rows of each kind. `does` is R or D (or S), `decides` A. A row counts under its strongest letter only. */
export interface Involvement {
  decides: number;
  does: number;
  asked: number;
  told: number;
  rows: number;
}

const STRENGTH = [
  ['decides', ['A']],
  ['does', ['R', 'D', 'S']],
  ['asked', ['C']],
  ['told', ['I']],
] as const;

export function involvementIn(matrix: Matrix, group: PhaseRows, role: string): Involvement {
  const counts: Involvement = { decides: 0, does: 0, asked: 0, told: 0, rows: group.activities.length };
  for (const { id } of group.activities) {
    const letters = lettersAt(matrix, id, role);
    const strongest = STRENGTH.find(([, of]) => of.some((letter) => letters.includes(letter)));
    if (strongest) counts[strongest[0]] += 1;
  }
  return counts;
}

export interface PersonLoad {
  id: string;
  name: string;
  roles: string[];
  /** Rows in which the person holds the letter through any role; a row counts once. */
  letters: Record<string, number>;
  /** Sum of the shares of the roles held; `undefined` when one of them is not known. */
  share: number | undefined;
}

export function loadOfPeople(project: ProjectDocument): PersonLoad[] {
  const matrix = matrixOf(project);
  return orderedIds(project, people.name).map((id) => {
    const held = matrix.roles.filter(({ holders }) => holders.includes(id));
    const letters: Record<string, number> = {};
    for (const activity of matrix.activities) {
      const own = new Set(held.flatMap((role) => lettersAt(matrix, activity.id, role.id)));
      for (const letter of own) letters[letter] = (letters[letter] ?? 0) + 1;
    }
    return {
      id,
      name: recordName(people, id, recordOf(project, people.name, id) ?? {}),
      roles: held.map(({ name }) => name),
      letters,
      share: shareOf(held),
    };
  });
}

function shareOf(held: readonly RaciRole[]): number | undefined {
  const shares = held.map(({ allocation }) => allocation);
  if (shares.length === 0 || shares.some((share) => typeof share !== 'number')) return undefined;
  // Counted in thousandths, so that .7 and .2 and .1 are exactly one.
  return shares.reduce<number>((sum, share) => sum + Math.round((share as number) * 1000), 0) / 1000;
}
