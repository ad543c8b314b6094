/** Cells as text that a spreadsheet, or the matrix itself, takes back. */
import type { RaciMatrix } from './check-raci.ts';
import { sortLetters } from './letters.ts';
import { lettersAt } from './matrix.ts';
import type { CellPlace } from './matrix-edits.ts';

/** One line per activity, tabs between roles, several letters with a slash between them. */
export function cellsText(matrix: Pick<RaciMatrix, 'cells'>, cells: readonly CellPlace[]): string {
  const rows = new Map<string, string[]>();
  for (const { activity, role } of cells) {
    const row = rows.get(activity) ?? [];
    rows.set(activity, [...row, sortLetters(lettersAt(matrix, activity, role)).join('/')]);
  }
  return [...rows.values()].map((row) => row.join('\t')).join('\n');
}
