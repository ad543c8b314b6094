/** Where power and interest stand on the map, and back. Pure, in the units of the drawing. */
import { SCALE } from '#domain/sections/stakeholders/engagement.ts';

export const SIZE = 640;
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 600, 30, 574];
export const FRAME = { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM };
/** Half a unit around the scale, so that a point at 1 or 5 stands inside. */
const MARGIN = 0.5;
const SPAN = SCALE.most - SCALE.least + 2 * MARGIN;
/** Points are dragged and moved by keys in steps of this. */
export const STEP = 0.5;

export function xOf(interest: number): number {
  return LEFT + ((interest - SCALE.least + MARGIN) / SPAN) * (RIGHT - LEFT);
}
export function yOf(power: number): number {
  return BOTTOM - ((power - SCALE.least + MARGIN) / SPAN) * (BOTTOM - TOP);
}

export interface Scores {
  power: number;
  interest: number;
}

/** Moves by whole steps and stays on the scale; a score that is not moved stays exactly as it was typed. */
function moved(score: number, steps: number): number {
  if (steps === 0) return score;
  const stepped = Math.round(score / STEP + steps) * STEP;
  return Math.max(SCALE.least, Math.min(SCALE.most, stepped));
}

/** Where a point stands after it was dragged so far across and down. */
export function movedByDrag({ power, interest }: Scores, across: number, down: number): Scores {
  const steps = (distance: number, length: number) => Math.round(((distance / length) * SPAN) / STEP);
  return {
    power: moved(power, steps(-down, BOTTOM - TOP)),
    interest: moved(interest, steps(across, RIGHT - LEFT)),
  };
}

const KEYS: Record<string, readonly [power: number, interest: number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** @returns `undefined` for a key that does not move a point */
export function movedByKey({ power, interest }: Scores, key: string): Scores | undefined {
  const steps = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  return steps && { power: moved(power, steps[0]), interest: moved(interest, steps[1]) };
}

const SIDE_BY_SIDE = 46;
const RADIUS = 24;

/** Across, for the point `index` among `count` at the same place: they stand side by side, inside the frame. */
export function xBeside(interest: number, index: number, count: number): number {
  const room = RIGHT - LEFT - 2 * RADIUS;
  const apart = count > 1 ? Math.min(SIDE_BY_SIDE, room / (count - 1)) : 0;
  const half = ((count - 1) / 2) * apart;
  const middle = Math.max(LEFT + RADIUS + half, Math.min(RIGHT - RADIUS - half, xOf(interest)));
  return middle - half + index * apart;
}
