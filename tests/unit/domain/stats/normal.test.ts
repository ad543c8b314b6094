import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile, zForLevel } from '#domain/stats/normal.ts';

describe('normalQuantile', () => {
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
  ])('gives the check values of Wichura 1988 (AS 241): %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it.each([
    [0.5, 0],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
  ])('gives what R qnorm gives: %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])('is not defined for %f', (p) => {
    expect(normalQuantile(p)).toHaveProperty('undefined');
  });

  it('is undone by the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p) as number)).toBeCloseTo(p, 12);
      }),
    );
  });
});

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.959963984540054, 0.025],
    [-8, 6.220960574271786e-16],
    [40, 1],
    [-40, 0],
  ])('gives what R pnorm gives: %f', (z, p) => {
    expect(normalCdf(z)).toBeCloseTo(p, 14);
  });

  it('is not defined for a value that is not finite', () => {
    expect(normalCdf(Number.NaN)).toHaveProperty('undefined');
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toHaveProperty('undefined');
  });
});

describe('zForLevel', () => {
  it('gives the usual two-sided values', () => {
    expect(zForLevel(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(zForLevel(0.9)).toBeCloseTo(1.6448536269514722, 12);
  });

  it('refuses a level typed as a percentage', () => {
    expect(zForLevel(95)).toHaveProperty('undefined');
    expect(zForLevel(Number.NaN)).toHaveProperty('undefined');
  });
});
