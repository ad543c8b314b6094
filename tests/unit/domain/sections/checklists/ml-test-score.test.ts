import { describe, expect, it } from 'vitest';
import { ML_TEST_SCORE_MEANINGS, mlTestScore } from '#domain/sections/checklists/ml-test-score.ts';

describe('mlTestScore', () => {
  it.each([
    [[3.5, 4, 2, 1], 1, '(0,1]'],
    [[1, 1, 1, 1], 1, '(0,1]'],
    [[2.5, 2.5, 2.5, 2.5], 2.5, '(2,3]'],
  ])('gives the values printed in the planner specification: %j', (sections, score, band) => {
    expect(mlTestScore(sections)).toEqual({ score, band });
  });

  it.each([
    [0, '0'],
    [0.5, '(0,1]'],
    [1, '(0,1]'],
    [1.5, '(1,2]'],
    [2, '(1,2]'],
    [3, '(2,3]'],
    [3.5, '(3,5]'],
    [5, '(3,5]'],
    [5.5, '>5'],
    [7, '>5'],
  ])('puts %f into the band of Breck et al. 2017: %s', (score, band) => {
    expect(mlTestScore([7, 7, 7, score])).toEqual({ score, band });
    expect(ML_TEST_SCORE_MEANINGS).toHaveProperty([band], expect.any(String));
  });

  it.each([[[]], [[1, 1, 1]], [[1, 1, 1, 1, 1]], [[1, 1, 1, 7.5]], [[-1, 1, 1, 1]], [[Number.NaN, 1, 1, 1]]])(
    'is not defined for %j',
    (sections) => {
      expect(mlTestScore(sections)).toEqual({ undefined: expect.any(String) });
    },
  );

  it('names the section that is wrong', () => {
    expect(mlTestScore([1, 1, 8, 1])).toEqual({ undefined: expect.stringContaining('infrastructure') });
  });
});
