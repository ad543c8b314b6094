import { describe, expect, it } from 'vitest';
import { FRAME, movedByKey, scoresAt, xBeside, xOf, yOf } from '#planners/stakeholders/map-geometry.ts';

describe('the map', () => {
  it.each([1, 1.5, 3, 3.5, 5])('gives back the score %f from where it was drawn', (score) => {
    expect(scoresAt(xOf(score), yOf(score))).toEqual({ power: score, interest: score });
  });

  it('keeps a point dragged off the map on it, in half units', () => {
    expect(scoresAt(-500, 5000)).toEqual({ interest: 1, power: 1 });
    expect(scoresAt(5000, -500)).toEqual({ interest: 5, power: 5 });
    expect(scoresAt(xOf(3.3), yOf(2.2))).toEqual({ interest: 3.5, power: 2 });
  });

  it.each([
    ['ArrowUp', 3.5, 3],
    ['ArrowDown', 2.5, 3],
    ['ArrowLeft', 3, 2.5],
    ['ArrowRight', 3, 3.5],
  ])('%s moves by half a unit', (key, power, interest) => {
    expect(movedByKey({ power: 3, interest: 3 }, key)).toEqual({ power, interest });
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
