import { describe, expect, it } from 'vitest';
import {
  audienceOf,
  engagementGap,
  gapInWords,
  HIGH,
  quadrantOf,
} from '#domain/sections/stakeholders/engagement.ts';

describe('the corner of the map', () => {
  it.each([
    [5, 4, 'Manage closely'],
    [5, 2, 'Keep satisfied'],
    [2, 5, 'Keep informed'],
    [1, 1, 'Monitor'],
    [3.5, 3.5, 'Manage closely'],
    [3.4, 3.5, 'Keep informed'],
  ])('for power %f and interest %f is %s', (power, interest, name) => {
    expect(quadrantOf({ power, interest })?.name).toBe(name);
  });

  it('is open while a score is missing', () => {
    expect(quadrantOf({ power: 5 })).toBeUndefined();
    expect(quadrantOf({ power: '5', interest: 5 })).toBeUndefined();
  });

  it('cuts where the page says', () => expect(HIGH).toBe(3.5));
});

describe('the gap of engagement', () => {
  it.each([
    ['neutral', 'leading', 2, '2 steps up'],
    ['leading', 'supportive', -1, '1 step down'],
    ['unaware', 'unaware', 0, 'where wanted'],
    ['resistant', 'neutral', 1, '1 step up'],
  ])('from %s to %s is %i, %s', (current, desired, gap, words) => {
    expect(engagementGap({ current, desired })).toBe(gap);
    expect(gapInWords(gap)).toBe(words);
  });

  it('is open while one of the two is missing', () => {
    expect(engagementGap({ current: 'neutral' })).toBeUndefined();
  });
});

it('numbers are told as chosen, else by power', () => {
  expect(audienceOf({ reads: 'specialist', power: 5 })).toBe('specialist');
  expect(audienceOf({ power: 3.5 })).toBe('decision-maker');
  expect(audienceOf({})).toBe('user');
});
