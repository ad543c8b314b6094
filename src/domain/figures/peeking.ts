/**
 * What repeated looks do to a test. The chance that a test without any effect is called significant at 5 % at one of k
 * equally spaced looks, by numerical integration of the running sum (the recursion of Armitage, McPherson and Rowe, 1969).
 */
import { zForLevel } from '#domain/stats/normal.ts';
import { type FigureDefinition, percent, type Shape, scale, WIDTH } from './figure.ts';

export const MOST_LOOKS = 30;
const STEPS = 240;

let cached: number[] | undefined;

/** False-positive share at 1 to 30 looks; index 0 is one look. */
export function falsePositives(): readonly number[] {
  cached ??= integrate(MOST_LOOKS, zForLevel(0.95) as number);
  return cached;
}

function integrate(looks: number, z: number): number[] {
  const density = (value: number) => Math.exp(-0.5 * value * value) / Math.sqrt(2 * Math.PI);
  const result: number[] = [];
  let inside: { at: number; weight: number }[] = [{ at: 0, weight: 1 }];
  for (let look = 1; look <= looks; look += 1) {
    const bound = z * Math.sqrt(look);
    const step = (2 * bound) / STEPS;
    // Midpoints of the interval in which the test goes on.
    const next = Array.from({ length: STEPS }, (_, index) => -bound + (index + 0.5) * step).map((at) => ({
      at,
      weight: step * inside.reduce((sum, point) => sum + point.weight * density(at - point.at), 0),
    }));
    result.push(1 - next.reduce((sum, point) => sum + point.weight, 0));
    inside = next;
  }
  return result;
}

export const peeking: FigureDefinition = {
  title: 'Look more often',
  height: 190,
  controls: [
    {
      id: 'looks',
      label: 'Times you look and would stop',
      minimum: 1,
      maximum: MOST_LOOKS,
      step: 1,
      value: 10,
      say: (value) => `${value}`,
    },
  ],
  draw({ looks = 10 }) {
    const rates = falsePositives();
    const x = scale([1, MOST_LOOKS], [14, WIDTH - 14]);
    const y = scale([0, 0.3], [160, 12]);
    const rate = rates[looks - 1] ?? 0.05;
    const shapes: Shape[] = [
      {
        kind: 'axis',
        points: [
          [8, 160],
          [WIDTH - 8, 160],
        ],
      },
      {
        kind: 'second',
        points: [
          [8, y(0.05)],
          [WIDTH - 8, y(0.05)],
        ],
      },
      { kind: 'line', points: rates.map((each, index) => [x(index + 1), y(each)] as const) },
      {
        kind: 'marker',
        points: [
          [x(looks), 12],
          [x(looks), 160],
        ],
      },
      {
        kind: 'label',
        x: x(looks) + (looks > 22 ? -6 : 6),
        y: y(rate) + 16,
        text: percent(rate, 1),
        anchor: looks > 22 ? 'end' : 'start',
      },
      { kind: 'soft-label', x: WIDTH - 8, y: y(0.05) - 5, text: '5 % promised', anchor: 'end' },
      { kind: 'soft-label', x: 8, y: 180, text: '1 look' },
      { kind: 'soft-label', x: WIDTH - 8, y: 180, text: `${MOST_LOOKS} looks`, anchor: 'end' },
    ];
    const sentence = `A change that does nothing is called a success in ${percent(rate, 1)} of tests when you look ${looks} ${looks === 1 ? 'time' : 'times'} and stop at the first significant result.`;
    return { shapes, sentence };
  },
};
