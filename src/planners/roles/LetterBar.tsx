/** The letters as buttons, for the cell, row or column the grid is at. Stays in view below the grid. */
import { useMemo } from 'react';
import { LETTER_SETS } from '#domain/sections/roles/letters.ts';
import { lettersAt, matrixOf } from '#domain/sections/roles/matrix.ts';
import { Button } from '#ui/Button.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import { clear, toggle } from './edit-matrix.ts';
import { CHECK, cellsOf, HEAD, NAME, type Place } from './grid-place.ts';
import styles from './matrix.module.css';
import type { Column, Line } from './use-matrix.ts';
import { useLetterSet } from './use-matrix.ts';

interface LetterBarProps {
  place: Place;
  lines: readonly Line[];
  columns: readonly Column[];
  onLeave(): void;
}

export function LetterBar({ place, lines, columns, onLeave }: LetterBarProps) {
  const project = useWholeProject();
  const letterSet = useLetterSet();
  const cells = useMemo(() => cellsOf(place, lines, columns), [place, lines, columns]);
  const matrix = matrixOf(project);
  const pressed = (letter: string) => {
    const held = cells.filter((cell) => lettersAt(matrix, cell.activity, cell.role).includes(letter)).length;
    if (held === 0) return false;
    return held === cells.length ? true : ('mixed' as const);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce its legend at every button.
    <div
      role="group"
      aria-label="Letters"
      className={styles.bar}
      data-letter-bar
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <span className={styles.where}>{placeWords(place, lines, columns)}</span>
      {LETTER_SETS[letterSet].map(({ letter, word }) => (
        <Button
          key={letter}
          aria-pressed={pressed(letter)}
          disabled={cells.length === 0}
          onClick={() => toggle(cells, letter)}
        >
          <b>{letter}</b> <span className={styles.word}>{word}</span>
        </Button>
      ))}
      <Button disabled={cells.length === 0} onClick={() => clear(cells)}>
        Clear
      </Button>
    </div>
  );
}

function placeWords({ row, column }: Place, lines: readonly Line[], columns: readonly Column[]): string {
  const activity = lines.find(({ id }) => id === row)?.name;
  const role = columns.find(({ id }) => id === column)?.name;
  if (column === CHECK || (row === HEAD && column === NAME)) return 'Choose a cell, a row or a column.';
  if (row === HEAD) return `Whole column: ${role ?? ''}`;
  if (column === NAME) return `Whole row: ${activity ?? ''}`;
  return activity && role ? `${activity}, ${role}` : 'Choose a cell, a row or a column.';
}
