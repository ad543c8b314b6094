import { describe, expect, it } from 'vitest';
import { casesToTellApart } from '#domain/stats/tell-apart.ts';

const broken = { undefined: expect.any(String) };

describe('casesToTellApart', () => {
  it.each([
    // Printed on the page about fairness metrics.
    [0.8, 0.9, 199],
    [0.75, 0.9, 100],
    // Fleiss, Levin and Paik without continuity correction: .25 v .40 gives 152, .50 v .40 gives 388.
    [0.25, 0.4, 152],
    [0.5, 0.4, 388],
  ])('%f against %f takes %i in each group', (first, second, cases) => {
    expect(casesToTellApart({ first, second })).toBe(cases);
    expect(casesToTellApart({ first: second, second: first })).toBe(cases);
  });

  it('takes more for more power, and fewer at a power of one half', () => {
    const at = (power: number) => casesToTellApart({ first: 0.8, second: 0.9, power }) as number;
    expect(at(0.9)).toBeGreaterThan(at(0.8));
    expect(at(0.5)).toBeLessThan(at(0.8));
    expect(at(0.3)).toBeLessThan(at(0.5));
  });

  it.each([
    { first: 0.5, second: 0.5 },
    { first: 1.2, second: 0.5 },
    { first: Number.NaN, second: 0.5 },
    { first: 0.5, second: 0.6, power: 1 },
    { first: 0.5, second: 0.6, power: 0.01 },
    { first: 0.5, second: 0.6, level: 1 },
  ])('is not defined for %o', (input) => {
    expect(casesToTellApart(input)).toEqual(broken);
  });
});
