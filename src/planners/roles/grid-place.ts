/** A place in the grid, by ids, so that it stays where it is when rows come and go. */
import type { CellPlace } from '#domain/sections/roles/matrix-edits.ts';
import type { Column, Line } from './use-matrix.ts';

/** Row of the heads, column of the names, column of the checks. */
export const HEAD = 'head';
export const NAME = 'name';
export const CHECK = 'check';

export interface Place {
  row: string;
  column: string;
}

/** The cells a place stands for: one cell, a whole row at its name, a whole column at its head. */
export function cellsOf(
  { row, column }: Place,
  lines: readonly Line[],
  columns: readonly Column[],
): CellPlace[] {
  if (column === CHECK || (row === HEAD && column === NAME)) return [];
  const rows = row === HEAD ? lines.map(({ id }) => id) : [row];
  const roles = column === NAME ? columns.map(({ id }) => id) : [column];
  return rows.flatMap((activity) => roles.map((role) => ({ activity, role })));
}

export function isInGrid(
  { row, column }: Place,
  lines: readonly Line[],
  columns: readonly Column[],
): boolean {
  const hasRow = row === HEAD || lines.some(({ id }) => id === row);
  return hasRow && (column === NAME || column === CHECK || columns.some(({ id }) => id === column));
}

/** Rows and columns in the order of the grid, heads included. */
export function rowsOf(lines: readonly Line[]): string[] {
  return [HEAD, ...lines.map(({ id }) => id)];
}
export function columnsOf(columns: readonly Column[]): string[] {
  return [NAME, ...columns.map(({ id }) => id), CHECK];
}
