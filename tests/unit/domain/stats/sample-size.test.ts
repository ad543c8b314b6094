import { describe, expect, it } from 'vitest';
import { casesForMargin, eventsNeeded } from '#domain/stats/sample-size.ts';

describe('eventsNeeded', () => {
  it.each([
    [0.01, 0.95, 298.07, 299],
    [0.005, 0.99, 918.73, 919],
    [0.05, 0.9, 44.89, 45],
  ])(
    'gives the values printed in the planner specification: share %f, %f sure',
    (share, confidence, exact, whole) => {
      expect(eventsNeeded({ share, confidence })).toEqual({
        exact: expect.closeTo(exact, 2),
        roundedUp: whole,
      });
    },
  );

  it('does not round a whole number up', () => {
    expect(eventsNeeded({ share: 0.5, confidence: 0.75 })).toMatchObject({ roundedUp: 2 });
    expect(eventsNeeded({ share: 0.1, confidence: 0.271 })).toMatchObject({ roundedUp: 3 });
  });

  it('follows the rule of three for rare kinds (Hanley and Lippman-Hand 1983)', () => {
    expect(eventsNeeded({ share: 1e-9, confidence: 0.95 })).toMatchObject({
      exact: expect.closeTo(2.9957e9, -6),
    });
  });

  it.each([
    [0, 0.95],
    [1, 0.95],
    [-0.1, 0.95],
    [0.01, 0],
    [0.01, 1],
    [0.01, 95],
    [Number.NaN, 0.95],
  ])('is not defined for share %f and confidence %f', (share, confidence) => {
    expect(eventsNeeded({ share, confidence })).toEqual({ undefined: expect.any(String) });
  });
});

describe('casesForMargin', () => {
  it('gives the textbook 385 for plus or minus 5 % (Cochran 1977)', () => {
    const size = casesForMargin({ share: 0.5, halfWidth: 0.05, level: 0.95 });
    expect(size).toEqual({ exact: expect.closeTo(384.146, 3), roundedUp: 385 });
  });

  it.each([
    { share: 0, halfWidth: 0.05, level: 0.95 },
    { share: 1, halfWidth: 0.05, level: 0.95 },
    { share: 0.5, halfWidth: 0, level: 0.95 },
    { share: 0.5, halfWidth: 1, level: 0.95 },
    { share: 0.5, halfWidth: 0.05, level: 1 },
    { share: 0.5, halfWidth: 1e-200, level: 0.95 },
    { share: 0.5, halfWidth: Number.NaN, level: 0.95 },
  ])('is not defined for %j', (input) => {
    expect(casesForMargin(input)).toEqual({ undefined: expect.any(String) });
  });
});
