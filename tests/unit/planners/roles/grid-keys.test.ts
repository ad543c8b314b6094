import { describe, expect, it } from 'vitest';
import { moveInGrid } from '#planners/roles/grid-keys.ts';

const SIZE = { rows: 30, columns: 8 };
const from = { row: 4, column: 3 };

describe('keys of the grid', () => {
  it.each([
    ['ArrowUp', false, 3, 3],
    ['ArrowDown', false, 5, 3],
    ['ArrowLeft', false, 4, 2],
    ['ArrowRight', false, 4, 4],
    ['Home', false, 4, 0],
    ['End', false, 4, 7],
    ['Home', true, 0, 0],
    ['End', true, 29, 7],
    ['PageDown', false, 14, 3],
    ['PageUp', false, 0, 3],
  ])('%s (control %s) leads to row %i, column %i', (key, isControl, row, column) => {
    expect(moveInGrid(from, SIZE, key, isControl)).toEqual({ row, column });
  });

  it('stop at the edges', () => {
    expect(moveInGrid({ row: 0, column: 0 }, SIZE, 'ArrowUp', false)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid({ row: 29, column: 7 }, SIZE, 'ArrowRight', false)).toEqual({ row: 29, column: 7 });
  });

  it('leave every other key, and the browser’s own, alone', () => {
    for (const key of ['a', 'Tab', 'Enter', ' ', 'Escape'])
      expect(moveInGrid(from, SIZE, key, false)).toBeUndefined();
    expect(moveInGrid(from, SIZE, 'ArrowLeft', true)).toBeUndefined();
  });
});
