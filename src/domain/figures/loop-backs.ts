/**
 * How the chance of going back stretches a plan. Preparation, modelling and evaluation take so many weeks; after each
 * evaluation the team goes back to preparation with a fixed chance. The number of rounds is geometric.
 */
import { type FigureDefinition, percent, type Shape, scale, WIDTH } from './figure.ts';

/** Expected rounds, and the rounds that suffice with the given probability. */
export function rounds(chance: number, sure: number): { expected: number; enough: number } {
  if (chance <= 0) return { expected: 1, enough: 1 };
  const needed = Math.log(1 - sure) / Math.log(chance);
  return { expected: 1 / (1 - chance), enough: Math.max(1, Math.ceil(needed - 1e-9)) };
}

const SURE = 0.85;
const FRAME_WEEKS = 3;

export const loopBacks: FigureDefinition = {
  title: 'Go back more often',
  height: 170,
  controls: [
    {
      id: 'weeks',
      label: 'One round of preparing, modelling, evaluating',
      minimum: 2,
      maximum: 12,
      step: 1,
      value: 6,
      say: (value) => `${value} weeks`,
    },
    {
      id: 'chance',
      label: 'Chance that the evaluation sends you back',
      minimum: 0,
      maximum: 80,
      step: 5,
      value: 40,
      say: (value) => `${value} %`,
    },
  ],
  draw({ weeks = 6, chance = 40 }) {
    const { expected, enough } = rounds(chance / 100, SURE);
    const plans = [
      { name: 'Straight through', weeks: FRAME_WEEKS + weeks },
      { name: 'On average', weeks: FRAME_WEEKS + weeks * expected },
      { name: 'Enough in 85 of 100', weeks: FRAME_WEEKS + weeks * enough },
    ];
    const longest = Math.max(...plans.map((plan) => plan.weeks));
    const x = scale([0, longest], [0, WIDTH - 100]);
    const shapes: Shape[] = plans.flatMap((plan, index): Shape[] => [
      { kind: 'soft-label', x: 8, y: 26 + index * 52, text: plan.name },
      {
        kind: index === 0 ? 'soft-bar' : 'bar',
        x: 8,
        y: 32 + index * 52,
        width: Math.max(2, x(plan.weeks)),
        height: 18,
      },
      {
        kind: 'label',
        x: 16 + x(plan.weeks),
        y: 46 + index * 52,
        text: `${plan.weeks.toFixed(plan.weeks % 1 ? 1 : 0)} weeks`,
      },
    ]);
    const sentence = `With a ${percent(chance / 100)} chance of going back after each evaluation, a plan of ${FRAME_WEEKS + weeks} weeks takes ${(FRAME_WEEKS + weeks * expected).toFixed(1)} on average, and ${FRAME_WEEKS + weeks * enough} weeks are enough in at least 85 of 100 such projects (3 weeks of framing come first, once).`;
    return { shapes, sentence };
  },
};
