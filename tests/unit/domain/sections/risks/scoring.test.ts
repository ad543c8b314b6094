import { describe, expect, it } from 'vitest';
import { heatMap } from '#domain/sections/risks/heat-map.ts';
import {
  bandOf,
  expectedCost,
  expectedCosts,
  inherentScore,
  modelOf,
  residualScore,
} from '#domain/sections/risks/scoring.ts';
import { aProject, SOUND } from './a-register.ts';

describe('scores of a risk', () => {
  it('follow the model the project chose, and likelihood times impact until it does', () => {
    expect(modelOf(aProject({}))).toBe(3);
    expect(modelOf(aProject({ riskSettings: { risk_settings: { model: '1' } } }))).toBe(1);
    expect(inherentScore({ likelihood: 2, impactScore: 4 }, 1)).toBe(4.57);
    expect(inherentScore({ likelihood: 2, impactScore: 4 }, 3)).toBe(3.2);
  });

  it('are not defined before both ratings are there', () => {
    expect(inherentScore({ likelihood: 2 }, 3)).toEqual({
      undefined: 'Likelihood and impact are not both rated yet.',
    });
    expect(residualScore({ mitigationShare: 0.3 }, 3).score).toHaveProperty('undefined');
  });

  it('after mitigation come from a new rating, else from the share, else stay', () => {
    const risk = { likelihood: 2, impactScore: 4 };
    expect(residualScore(risk, 1)).toEqual({ score: 4.57, from: 'nothing' });
    expect(residualScore({ ...risk, mitigationShare: 0.3 }, 1)).toEqual({ score: 3.2, from: 'share' });
    expect(residualScore({ ...risk, mitigationShare: 0.3, residualL: 1, residualI: 4 }, 3)).toEqual({
      score: 1.6,
      from: 'rating',
    });
    expect(residualScore({ ...risk, residualL: 1 }, 3)).toEqual({ score: 3.2, from: 'nothing' });
  });

  it('fall into three bands', () => {
    expect([3.99, 4, 6.99, 7].map(bandOf)).toEqual(['low', 'medium', 'medium', 'high']);
  });
});

describe('expected cost', () => {
  it('is probability times cost', () => {
    expect(expectedCost({ probability: 0.25, cost: 80_000 })).toBe(20_000);
    expect(expectedCost({ probability: 0.25 })).toHaveProperty('undefined');
  });

  it('adds up what can still happen, and says what was left out', () => {
    const project = aProject({
      risks: {
        risk_a: { probability: 0.25, cost: 80_000 },
        risk_b: { kind: 'opportunity', probability: 0.5, cost: -10_000 },
        risk_c: { probability: 0.5, cost: 1_000, status: 'closed' },
        risk_d: { probability: 0.5, cost: 1_000, status: 'realised' },
        risk_e: { cost: 5 },
      },
    });
    expect(expectedCosts(project)).toEqual({
      threats: 20_000,
      opportunities: -5_000,
      total: 15_000,
      counted: 2,
      left: 1,
    });
  });
});

describe('heat map', () => {
  const project = aProject({
    risks: {
      risk_a: { ...SOUND, likelihood: 5, impactScore: 4, residualL: 2, residualI: 4 },
      risk_b: { ...SOUND, likelihood: 5, impactScore: 4, mitigationShare: 0.9 },
      risk_c: { ...SOUND, likelihood: undefined },
      risk_d: { ...SOUND, status: 'closed' },
      risk_e: { ...SOUND, kind: 'opportunity', likelihood: 1, impactScore: 1 },
    },
  });
  const filled = (map: ReturnType<typeof heatMap>) =>
    map.rows
      .flat()
      .flatMap((cell) => (cell.ids.length > 0 ? [[cell.likelihood, cell.impact, ...cell.ids]] : []));

  it('has the most likely row first and the scores of the model', () => {
    const { rows } = heatMap(project, 'before');
    expect(rows[0]?.[4]).toMatchObject({ likelihood: 5, impact: 5, score: 10, band: 'high' });
    expect(rows[4]?.[0]).toMatchObject({ likelihood: 1, impact: 1, score: 0.4, band: 'low' });
  });

  it('places live threats before and after, and counts those without a place', () => {
    const before = heatMap(project, 'before');
    expect(filled(before)).toEqual([[5, 4, 'risk_a', 'risk_b']]);
    expect(before).toMatchObject({ placed: 2, unplaced: 1, high: 2 });
    const after = heatMap(project, 'after');
    expect(filled(after)).toEqual([
      [5, 4, 'risk_b'],
      [2, 4, 'risk_a'],
    ]);
    expect(after.high).toBe(1);
  });

  it('shows opportunities on their own', () => {
    expect(filled(heatMap(project, 'before', true))).toEqual([[1, 1, 'risk_e']]);
  });
});
