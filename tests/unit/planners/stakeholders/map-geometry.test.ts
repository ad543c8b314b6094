import { describe, expect, it } from 'vitest';
import { FRAME, movedByDrag, movedByKey, xBeside, xOf, yOf } from '#planners/stakeholders/map-geometry.ts';

const ACROSS = xOf(2) - xOf(1);
const DOWN = yOf(1) - yOf(2);

describe('the map', () => {
  it.each([
    [1, -1, { power: 4, interest: 4 }],
    [-1.5, 0.5, { power: 2.5, interest: 1.5 }],
    [0.3, 0.2, { power: 3, interest: 3.5 }],
  ])('a point dragged %f units across and %f down lands there, in half units', (across, down, scores) => {
    expect(movedByDrag({ power: 3, interest: 3 }, across * ACROSS, down * DOWN)).toEqual(scores);
  });

  it('keeps a point dragged off the map on it', () => {
    expect(movedByDrag({ power: 3, interest: 3 }, -500, 5000)).toEqual({ interest: 1, power: 1 });
    expect(movedByDrag({ power: 3, interest: 3 }, 5000, -500)).toEqual({ interest: 5, power: 5 });
  });

  it.each([
    ['ArrowUp', 3.5, 3],
    ['ArrowDown', 2.5, 3],
    ['ArrowLeft', 3, 2.5],
    ['ArrowRight', 3, 3.5],
  ])('%s moves by half a unit', (key, power, interest) => {
    expect(movedByKey({ power: 3, interest: 3 }, key)).toEqual({ power, interest });
  });

  it('leaves a score alone that is not moved, however it was typed', () => {
    expect(movedByKey({ power: 3.7, interest: 2.2 }, 'ArrowUp')).toEqual({ power: 4, interest: 2.2 });
    expect(movedByDrag({ power: 3.7, interest: 2.2 }, 3, -3)).toEqual({ power: 3.7, interest: 2.2 });
  });

  it('stops at the ends, and leaves other keys alone', () => {
    expect(movedByKey({ power: 5, interest: 1 }, 'ArrowUp')).toEqual({ power: 5, interest: 1 });
    expect(movedByKey({ power: 3, interest: 3 }, 'Tab')).toBeUndefined();
    expect(movedByKey({ power: 3, interest: 3 }, 'toString')).toBeUndefined();
  });

  it('sets points of one place side by side, inside the frame', () => {
    const places = [0, 1, 2, 3].map((index) => xBeside(5, index, 4));
    expect(new Set(places).size).toBe(4);
    expect(Math.max(...places)).toBeLessThan(FRAME.right);
    expect(xBeside(3, 0, 1)).toBe(xOf(3));
  });
});
