/** Edits of the matrix. Each takes a project and gives a changed copy; all cells of one edit are one step of undo. */
import { putRecord } from '#domain/document/edit.ts';
import { type Instant, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { LetterSetName } from './check-raci.ts';
import { LETTER_SETS, sortLetters } from './letters.ts';
import { isEmptyRow, lettersAt, matrixOf } from './matrix.ts';
import { matrixSettings, ROLE_MATRIX, raci } from './matrix-model.ts';

export interface CellPlace {
  activity: string;
  role: string;
}

export interface CellChange extends CellPlace {
  letters: readonly string[];
}

/** Writes letters into cells, row by row; no letters empties a cell. */
export function setCells(
  project: ProjectDocument,
  changes: readonly CellChange[],
  now: Instant,
): ProjectDocument {
  const patches = new Map<string, Record<string, string[] | undefined>>();
  for (const { activity, role, letters } of changes) {
    const patch = patches.get(activity) ?? {};
    patch[role] = letters.length > 0 ? sortLetters(letters) : undefined;
    patches.set(activity, patch);
  }
  let next = project;
  for (const [activity, patch] of patches) {
    const isNew = recordOf(next, raci.name, activity) === undefined;
    const filled = Object.entries(patch).filter(([, letters]) => letters !== undefined);
    if (isNew && filled.length === 0) continue;
    next = putRecord(next, raci.name, activity, isNew ? Object.fromEntries(filled) : patch, now);
  }
  return next;
}

/** Adds a letter to every cell that lacks it; takes it from all of them when none does. */
export function toggleLetter(
  project: ProjectDocument,
  cells: readonly CellPlace[],
  letter: string,
  now: Instant,
): ProjectDocument {
  const matrix = matrixOf(project);
  const held = cells.map((cell) => ({ ...cell, letters: lettersAt(matrix, cell.activity, cell.role) }));
  const isEverywhere = held.every(({ letters }) => letters.includes(letter));
  const changes = held.map(({ letters, ...cell }) => ({
    ...cell,
    letters: isEverywhere ? letters.filter((each) => each !== letter) : [...letters, letter],
  }));
  return setCells(project, changes, now);
}

export interface RowCopy {
  from: string;
  to: string;
}

/**
 * Which row of one phase gives its letters to which row of another: the row of the same name, else the row in the
 * same place, else the last one.
 */
export function planPhaseCopy(
  project: ProjectDocument,
  fromPhase: string,
  toPhase: string,
  onlyEmpty: boolean,
): RowCopy[] {
  const matrix = matrixOf(project);
  const source = matrix.activities.filter(({ phase }) => phase === fromPhase);
  const target = matrix.activities.filter(({ phase }) => phase === toPhase);
  const last = source.at(-1);
  if (!last || fromPhase === toPhase) return [];
  const byName = new Map(source.map(({ id, name }) => [name.trim().toLowerCase(), id]));
  return target.flatMap(({ id, name }, index) => {
    if (onlyEmpty && !isEmptyRow(matrix, id)) return [];
    const from = byName.get(name.trim().toLowerCase()) ?? source[index]?.id ?? last.id;
    return [{ from, to: id }];
  });
}

export function copyRows(
  project: ProjectDocument,
  copies: readonly RowCopy[],
  now: Instant,
): ProjectDocument {
  const matrix = matrixOf(project);
  const changes = copies.flatMap(({ from, to }) =>
    matrix.roles.map(({ id: role }) => ({ activity: to, role, letters: lettersAt(matrix, from, role) })),
  );
  return setCells(project, changes, now);
}

/** The letter of whoever does the work, by set. */
export const DOER: Record<LetterSetName, string> = { raci: 'R', daci: 'D', rasci: 'R' };

/**
 * Changes the set of letters. The doer's letter turns into the new set's; letters the new set does not have stay, and
 * the checks name them.
 */
export function changeLetterSet(
  project: ProjectDocument,
  to: LetterSetName,
  now: Instant,
): { project: ProjectDocument; turned: number; left: number } {
  const matrix = matrixOf(project);
  const [before, after] = [DOER[matrix.letterSet], DOER[to]];
  const known = new Set(LETTER_SETS[to].map(({ letter }) => letter));
  const changes: CellChange[] = [];
  let left = 0;
  for (const [activity, row] of Object.entries(matrix.cells)) {
    for (const [role, letters] of Object.entries(row)) {
      const turned = letters.map((letter) => (letter === before ? after : letter));
      left += turned.filter((letter) => !known.has(letter)).length;
      if (before !== after && letters.includes(before)) changes.push({ activity, role, letters: turned });
    }
  }
  const next = setCells(project, changes, now);
  return {
    project: putRecord(next, matrixSettings.name, ROLE_MATRIX, { letters: to }, now),
    turned: changes.length,
    left,
  };
}
