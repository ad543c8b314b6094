/** Where a key leads in a grid, as the WAI-ARIA grid pattern says. */

export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

const PAGE = 10;

/** @returns `undefined` for a key that does not move */
export function moveInGrid(
  { row, column }: GridPlace,
  { rows, columns }: GridSize,
  key: string,
  isControl: boolean,
): GridPlace | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(last.row, nextRow)),
    column: Math.max(0, Math.min(last.column, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return isControl ? undefined : to(row - 1, column);
    case 'ArrowDown':
      return isControl ? undefined : to(row + 1, column);
    case 'ArrowLeft':
      return isControl ? undefined : to(row, column - 1);
    case 'ArrowRight':
      return isControl ? undefined : to(row, column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return isControl ? to(0, 0) : to(row, 0);
    case 'End':
      return isControl ? to(last.row, last.column) : to(row, last.column);
    default:
      return undefined;
  }
}
