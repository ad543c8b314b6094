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

function snapped(value: number): number {
  const stepped = Math.round(value / STEP) * STEP;
  return Math.max(SCALE.least, Math.min(SCALE.most, stepped));
}

export interface Scores {
  power: number;
  interest: number;
}

export function scoresAt(x: number, y: number): Scores {
  return {
    interest: snapped(((x - LEFT) / (RIGHT - LEFT)) * SPAN + SCALE.least - MARGIN),
    power: snapped(((BOTTOM - y) / (BOTTOM - TOP)) * SPAN + SCALE.least - MARGIN),
  };
}

const KEYS: Record<string, readonly [power: number, interest: number]> = {
  ArrowUp: [STEP, 0],
  ArrowDown: [-STEP, 0],
  ArrowRight: [0, STEP],
  ArrowLeft: [0, -STEP],
};

/** @returns `undefined` for a key that does not move a point */
export function movedByKey(scores: Scores, key: string): Scores | undefined {
  const by = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  return by && { power: snapped(scores.power + by[0]), interest: snapped(scores.interest + by[1]) };
}

const SIDE_BY_SIDE = 46;
const RADIUS = 24;

/** Across, for the point `index` among `count` at the same place: they stand side by side, inside the frame. */
export function xBeside(interest: number, index: number, count: number): number {
  const half = ((count - 1) / 2) * SIDE_BY_SIDE;
  const middle = Math.max(LEFT + RADIUS + half, Math.min(RIGHT - RADIUS - half, xOf(interest)));
  return middle - half + index * SIDE_BY_SIDE;
}
