/** Edits of the matrix by hand, each with the words undo will show and the words that are spoken. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { lettersInWords, letterWord } from '#domain/sections/roles/letters.ts';
import { letterSetOf, lettersAt, matrixOf } from '#domain/sections/roles/matrix.ts';
import { type CellPlace, setCells, toggleLetter } from '#domain/sections/roles/matrix-edits.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { rowChecks } from '#domain/sections/roles/row-checks.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { moveTo } from '#ui/edits.ts';

const named = (of: typeof activities | typeof roles, id: string) =>
  recordName(of, id, recordOf($project.get(), of.name, id) ?? {});

/** “Evaluate results, Product owner”, or how many cells. */
function placeWords(cells: readonly CellPlace[]): string {
  const [first] = cells;
  if (!first) return 'no cell';
  if (cells.length > 1) return `${cells.length} cells`;
  return `${named(activities, first.activity)}, ${named(roles, first.role)}`;
}

/** What a cell holds now, and what is wrong with its row. */
function stateWords(cells: readonly CellPlace[]): string {
  const [first] = cells;
  if (!first || cells.length > 1) return '';
  const matrix = matrixOf($project.get());
  const held = lettersInWords(matrix.letterSet, lettersAt(matrix, first.activity, first.role));
  const check = rowChecks($project.get()).get(first.activity);
  return ` Now ${held.toLowerCase()}.${check ? ` Row: ${check}.` : ''}`;
}

export function toggle(cells: readonly CellPlace[], letter: string): void {
  if (cells.length === 0) return;
  const before = matrixOf($project.get());
  const isAdded = !cells.every((cell) => lettersAt(before, cell.activity, cell.role).includes(letter));
  const place = placeWords(cells);
  projectStore.change(`${isAdded ? 'Put' : 'Take'} ${letter}: ${place}`, (project) =>
    toggleLetter(project, cells, letter, projectStore.now),
  );
  const word = letterWord(letterSetOf($project.get()), letter);
  announce(`${word} ${isAdded ? 'put' : 'taken away'}: ${place}.${stateWords(cells)}`);
}

export function clear(cells: readonly CellPlace[]): void {
  if (cells.length === 0) return;
  const place = placeWords(cells);
  projectStore.change(`Clear ${place}`, (project) =>
    setCells(
      project,
      cells.map((cell) => ({ ...cell, letters: [] })),
      projectStore.now,
    ),
  );
  announce(`Cleared ${place}. Undo brings it back.${stateWords(cells)}`);
}

/** Moves an activity past its neighbour of the same phase. */
export function moveActivity(id: string, by: -1 | 1): void {
  const { activities: lines } = matrixOf($project.get());
  const own = lines.find((line) => line.id === id);
  const peers = lines.filter(({ phase }) => phase === own?.phase).map((line) => line.id);
  const place = peers.indexOf(id) + by;
  const other = peers[place];
  if (other === undefined) return;
  moveTo(activities, id, orderedIds($project.get(), activities.name).indexOf(other));
  announce(`Moved ${named(activities, id)} to place ${place + 1} of ${peers.length} in its phase.`);
}
