import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval, wilsonInterval } from '#domain/stats/intervals.ts';

function near(low: number, high: number, digits: number) {
  return { low: expect.closeTo(low, digits), high: expect.closeTo(high, digits) };
}

describe('wilsonInterval', () => {
  it.each([
    [7, 50, 0.069508, 0.261862],
    [18, 100, 0.117002, 0.266674],
    [0, 15, 0, 0.203883],
    [5, 10, 0.236593, 0.763407],
  ])('gives the values printed in the planner specification: %i of %i', (x, n, low, high) => {
    expect(wilsonInterval(x, n, 0.95)).toEqual(near(low, high, 6));
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the values of Newcombe 1998 (seven methods), table I, method 3: %i of %i', (x, n, low, high) => {
    expect(wilsonInterval(x, n, 0.95)).toEqual(near(low, high, 4));
  });

  it('touches 0 and 1 exactly, and only there', () => {
    expect(wilsonInterval(0, 3, 0.95)).toMatchObject({ low: 0 });
    expect(wilsonInterval(3, 3, 0.95)).toMatchObject({ high: 1 });
  });

  it.each([
    [1, 0, 0.95],
    [0, 0, 0.95],
    [-1, 5, 0.95],
    [6, 5, 0.95],
    [1.5, 5, 0.95],
    [Number.NaN, 5, 0.95],
    [1, Number.POSITIVE_INFINITY, 0.95],
    [1, 5, 0],
    [1, 5, 1],
    [1, 5, 95],
    [1, 5, Number.NaN],
  ])('is not defined for %f of %f at level %f', (x, n, level) => {
    expect(wilsonInterval(x, n, level)).toEqual({ undefined: expect.any(String) });
  });

  it('holds the observed share, lies in 0 to 1 and mirrors', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 0.9, 0.95, 0.999), ([x, n], level) => {
        const interval = wilsonInterval(x, n, level);
        const mirrored = wilsonInterval(n - x, n, level);
        if ('undefined' in interval || 'undefined' in mirrored) throw new Error('Expected an interval');
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.low).toBeLessThanOrEqual(x / n);
        expect(interval.high).toBeGreaterThanOrEqual(x / n);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - interval.high, 12);
      }),
    );
  });
});

describe('newcombeInterval', () => {
  it.each([
    [50, 100, 40, 100, -0.0373, 0.2321, 4],
    [6, 10, 4, 10, -0.2063, 0.5278, 4],
    [7, 34, 1, 34, 0.018921, 0.340369, 6],
  ])(
    'gives the values printed in the planner specification: %i/%i - %i/%i (the last also Fagerland 2015: .019, .34)',
    (x1, n1, x2, n2, low, high, digits) => {
      expect(newcombeInterval(x1, n1, x2, n2, 0.95)).toEqual(near(low, high, digits));
    },
  );

  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])(
    'gives the values of Newcombe 1998 (eleven methods), table II, method 10: %i/%i - %i/%i',
    (x1, n1, x2, n2, low, high) => {
      expect(newcombeInterval(x1, n1, x2, n2, 0.95)).toEqual(near(low, high, 4));
    },
  );

  it('is not defined where one of the shares is not', () => {
    expect(newcombeInterval(1, 0, 1, 5, 0.95)).toHaveProperty('undefined');
    expect(newcombeInterval(1, 5, 6, 5, 0.95)).toHaveProperty('undefined');
    expect(newcombeInterval(1, 5, 1, 5, 95)).toHaveProperty('undefined');
  });

  it('changes sign with the order of the groups', () => {
    const counts = fc
      .integer({ min: 1, max: 1000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        const forward = newcombeInterval(x1, n1, x2, n2, 0.95);
        const backward = newcombeInterval(x2, n2, x1, n1, 0.95);
        if ('undefined' in forward || 'undefined' in backward) throw new Error('Expected an interval');
        expect(backward.low).toBeCloseTo(-forward.high, 12);
        expect(forward.low).toBeLessThanOrEqual(x1 / n1 - x2 / n2);
        expect(forward.low).toBeGreaterThanOrEqual(-1);
        expect(forward.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
