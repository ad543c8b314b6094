/**
 * Activities against roles as a grid: one tab stop, arrow keys, letters typed into cells. A letter typed on the name of
 * a row or the head of a column goes to the whole row or column.
 */
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useMemo, useRef } from 'react';
import { cellsText } from '#domain/sections/roles/copy-cells.ts';
import { LETTER_SETS } from '#domain/sections/roles/letters.ts';
import { matrixOf, rowsByPhase } from '#domain/sections/roles/matrix.ts';
import { rowChecks } from '#domain/sections/roles/row-checks.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { focusInstead } from '#ui/when-drawn.ts';
import { clear, moveActivity, toggle } from './edit-matrix.ts';
import { moveInGrid } from './grid-keys.ts';
import { CHECK, cellsOf, columnsOf, HEAD, isInGrid, NAME, type Place, rowsOf } from './grid-place.ts';
import { MatrixRow } from './MatrixRow.tsx';
import styles from './matrix.module.css';
import type { Column, Line } from './use-matrix.ts';
import { useLetterSet } from './use-matrix.ts';

interface MatrixGridProps {
  lines: readonly Line[];
  columns: readonly Column[];
  place: Place;
  onPlace(place: Place): void;
  /** Enter or F2 in a cell: the letters as buttons. */
  onEdit(): void;
  /** Enter on the name of an activity. */
  onOpen(activity: string): void;
  onPaste(text: string): void;
  isCompact: boolean;
}

export function MatrixGrid(props: MatrixGridProps) {
  const { lines, columns, place, onPlace, onEdit, onOpen, onPaste, isCompact } = props;
  const project = useWholeProject();
  const checks = useMemo(() => rowChecks(project), [project]);
  const letterSet = useLetterSet();
  const table = useRef<HTMLTableElement>(null);
  const stop = isInGrid(place, lines, columns) ? place : { row: HEAD, column: NAME };

  const cellAt = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);

  function onFocus({ target }: FocusEvent<HTMLElement>): void {
    const { row, column } = target.dataset;
    if (row && column) onPlace({ row, column });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const [rows, heads] = [rowsOf(lines), columnsOf(columns)];
    const here = { row: rows.indexOf(stop.row), column: heads.indexOf(stop.column) };
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey) {
      moveRow(event);
      return;
    }
    const next = moveInGrid(here, { rows: rows.length, columns: heads.length }, event.key, isControl);
    if (next) {
      event.preventDefault();
      cellAt({ row: rows[next.row] ?? HEAD, column: heads[next.column] ?? NAME })?.focus();
    } else if (!isControl) typeInto(event);
  }

  function moveRow(event: KeyboardEvent): void {
    if (stop.row === HEAD || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveActivity(stop.row, event.key === 'ArrowUp' ? -1 : 1);
    focusInstead(() => cellAt(stop));
  }

  function typeInto(event: KeyboardEvent): void {
    const cells = cellsOf(stop, lines, columns);
    const letter = event.key.toUpperCase();
    if (LETTER_SETS[letterSet].some((each) => each.letter === letter)) toggle(cells, letter);
    else if (event.key === 'Delete' || event.key === 'Backspace') clear(cells);
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (stop.column === NAME && stop.row !== HEAD) onOpen(stop.row);
      else if (cells.length > 0) onEdit();
    } else return;
    event.preventDefault();
  }

  function onCopy(event: ClipboardEvent): void {
    const cells = cellsOf(stop, lines, columns);
    if (cells.length === 0 || String(getSelection() ?? '') !== '') return;
    event.clipboardData.setData('text/plain', cellsText(matrixOf(project), cells));
    event.preventDefault();
  }

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells that take keys is a grid.
      role="grid"
      aria-label="Role matrix"
      className={styles.grid}
      data-compact={isCompact || undefined}
      data-many={columns.length > FEW || undefined}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={(event) => {
        event.preventDefault();
        onPaste(event.clipboardData.getData('text/plain'));
      }}
    >
      <thead>
        <tr>
          <Head id={NAME} name="Activity" active={stop} />
          {columns.map(({ id, name }) => (
            <Head key={id} id={id} name={name} active={stop} />
          ))}
          <Head id={CHECK} name="Check" active={stop} />
        </tr>
      </thead>
      {rowsByPhase({ activities: lines }).map((group) => (
        <tbody key={group.phase}>
          <tr className={styles.phase}>
            <th scope="rowgroup" colSpan={columns.length + 2}>
              {group.name}
            </th>
          </tr>
          {group.activities.map(({ id, name }) => (
            <MatrixRow
              key={id}
              id={id}
              name={name}
              columns={columns}
              letterSet={letterSet}
              check={checks.get(id) ?? ''}
              active={stop.row === id ? stop.column : undefined}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** More columns than this stand upright. */
const FEW = 6;

function Head({ id, name, active }: { id: string; name: string; active: Place }) {
  return (
    <th
      scope="col"
      data-row={HEAD}
      data-column={id}
      className={id === NAME ? styles.corner : styles.head}
      tabIndex={active.row === HEAD && active.column === id ? 0 : -1}
    >
      <span>{name}</span>
    </th>
  );
}
