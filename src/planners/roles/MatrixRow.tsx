/** One activity of the grid: its name, the letters of each role, and what is wrong with the row. */
import { memo } from 'react';
import type { LetterSetName } from '#domain/sections/roles/check-raci.ts';
import { lettersInWords, sortLetters } from '#domain/sections/roles/letters.ts';
import { lettersIn, raci } from '#domain/sections/roles/matrix-model.ts';
import { useRecord } from '#ui/use-project.ts';
import { CHECK, NAME } from './grid-place.ts';
import styles from './matrix.module.css';
import type { Column } from './use-matrix.ts';

interface MatrixRowProps {
  id: string;
  name: string;
  columns: readonly Column[];
  letterSet: LetterSetName;
  check: string;
  /** Column that has the grid’s tab stop, when it is in this row. */
  active: string | undefined;
}

export const MatrixRow = memo(function MatrixRow({
  id,
  name,
  columns,
  letterSet,
  check,
  active,
}: MatrixRowProps) {
  const row = lettersIn(useRecord(raci.name, id));
  const stop = (column: string) => (active === column ? 0 : -1);
  return (
    <tr id={`record-${id}`}>
      <th
        scope="row"
        className={styles.name}
        data-row={id}
        data-column={NAME}
        data-record-heading
        tabIndex={stop(NAME)}
      >
        {name}
      </th>
      {columns.map((column) => {
        const letters = sortLetters(row[column.id] ?? []);
        return (
          <td
            key={column.id}
            className={styles.cell}
            data-row={id}
            data-column={column.id}
            tabIndex={stop(column.id)}
          >
            <span className={styles.spoken}>
              {`${name}, ${column.name}: ${lettersInWords(letterSet, letters).toLowerCase()}`}
            </span>
            <span aria-hidden="true" data-letters>
              {letters.map((letter) => (
                <span key={letter} className={styles.letter} data-letter={letter}>
                  {letter}
                </span>
              ))}
            </span>
          </td>
        );
      })}
      <td
        className={styles.check}
        data-row={id}
        data-column={CHECK}
        data-fault={check !== '' || undefined}
        tabIndex={stop(CHECK)}
      >
        <span className={styles.spoken}>{`${name}, check: ${check || 'nothing found'}`}</span>
        <span aria-hidden="true" data-check>
          {check || '✓'}
        </span>
      </td>
    </tr>
  );
});
