import { describe, expect, it } from 'vitest';
import { figures } from '#domain/figures/catalogue.ts';
import { startValues } from '#domain/figures/figure.ts';
import { rounds } from '#domain/figures/loop-backs.ts';
import { falsePositives } from '#domain/figures/peeking.ts';
import { recallInterval } from '#domain/figures/test-set.ts';
import { atThreshold, cheapestThreshold } from '#domain/figures/threshold.ts';
import { flow } from '#domain/figures/work-in-progress.ts';

describe('peeking', () => {
  it('gives the published rates of Armitage, McPherson and Rowe (1969)', () => {
    const rates = falsePositives();
    for (const [looks, rate] of [
      [1, 0.05],
      [2, 0.083],
      [3, 0.107],
      [4, 0.126],
      [5, 0.142],
      [10, 0.193],
      [20, 0.248],
    ] as const) {
      expect(rates[looks - 1]).toBeCloseTo(rate, 3);
    }
  });
});

describe('the other figures', () => {
  it('finds fewer events and fewer false alarms at a higher threshold', () => {
    expect(atThreshold(0.6, 10).recall).toBeLessThan(atThreshold(0.5, 10).recall);
    expect(atThreshold(0.6, 10).falseAlarms).toBeLessThan(atThreshold(0.5, 10).falseAlarms);
  });

  it('moves the cheapest threshold down when missing a case gets dearer', () => {
    expect(cheapestThreshold(50)).toBeLessThan(cheapestThreshold(1));
  });

  it('shows how little ten events say', () => {
    expect(recallInterval(10).low).toBeCloseTo(0.4902, 3);
    expect(recallInterval(10).high).toBeCloseTo(0.9433, 3);
  });

  it('counts rounds of a geometric process', () => {
    expect(rounds(0.5, 0.85)).toEqual({ expected: 2, enough: 3 });
    expect(rounds(0, 0.85)).toEqual({ expected: 1, enough: 1 });
  });

  it('follows Little: 12 cards at 3 a week take 4 weeks', () => {
    expect(flow(12, 3, 5).cycle).toBe(20);
    expect(flow(2, 3, 5).waiting).toBe(0);
  });
});

describe.each(Object.keys(figures))('%s', (name) => {
  it('draws only real numbers inside its box, at every end of every control', async () => {
    const figure = await figures[name]?.();
    if (!figure) throw new Error(name);
    const start = startValues(figure);
    const corners = figure.controls.flatMap(({ id, minimum, maximum }) =>
      [minimum, maximum].map((value) => ({ ...start, [id]: value })),
    );
    for (const values of [start, ...corners]) {
      const { shapes, sentence } = figure.draw(values);
      expect(sentence).not.toMatch(/NaN|Infinity|undefined/);
      const numbers = shapes.flatMap((shape) =>
        'points' in shape ? shape.points.flat() : [shape.x, shape.y],
      );
      expect(numbers.every((number) => Number.isFinite(number) && number >= -8 && number <= 368)).toBe(true);
    }
  });
});
