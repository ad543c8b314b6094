import { describe, expect, it } from 'vitest';
import type { ProjectRecord } from '#domain/document/project.ts';
import { crossings, tripWireOf } from '#domain/sections/risks/trip-wire.ts';
import { aProject } from './a-register.ts';

const wired = (op: string, value: number, more: ProjectRecord = {}): ProjectRecord => ({
  trigger: { metric: 'met_a', op, value },
  ...more,
});
const measured = (result: number, at = '2026-04-10T08:00:00Z') =>
  aProject({
    hypotheses: { hyp_a: { metric: 'met_a' }, hyp_b: { metric: 'met_b' } },
    experiments: {
      exp_a: { hypothesis: 'hyp_a', change: 'gusts', result, updatedAt: at },
      exp_b: { hypothesis: 'hyp_b', change: 'other metric', result: 99 },
      exp_c: { hypothesis: 'hyp_a', change: 'running' },
    },
  });

describe('trip wire', () => {
  it.each([
    ['>', 0.97, 0.98, true],
    ['>', 0.97, 0.97, false],
    ['>=', 0.97, 0.97, true],
    ['<', 0.75, 0.74, true],
    ['<', 0.75, 0.75, false],
    ['<=', 0.75, 0.75, true],
  ])('%s %f with %f measured: %s', (op, value, result, isCrossed) => {
    expect(crossings(measured(result), wired(op, value)).length > 0).toBe(isCrossed);
  });

  it('is none until metric, side and value are there', () => {
    expect(tripWireOf({ trigger: { metric: 'met_a', op: '>' } })).toBeUndefined();
    expect(tripWireOf({ trigger: { metric: 'met_a', op: 'constructor', value: 1 } })).toBeUndefined();
    expect(tripWireOf({ trigger: null })).toBeUndefined();
  });

  it('says where the value stands: experiment, model or reading', () => {
    const project = aProject({
      models: { mdl_a: { modelId: 'outage-24h', results: [{ metric: 'met_a', value: 0.99 }, null] } },
    });
    const readings = [
      { on: '2026-04-02', value: 0.98, note: 'dashboard' },
      { on: '2026-04-01', value: 0.5 },
    ];
    expect(crossings(project, wired('>', 0.97, { readings })).map(({ from }) => from)).toEqual([
      'reading of 2026-04-02, dashboard',
      'model “outage-24h”',
    ]);
  });

  it('counts only the newest reading', () => {
    const readings = [
      { on: '2026-04-01', value: 0.99 },
      { on: '2026-04-02', value: 0.9 },
    ];
    expect(crossings(aProject({}), wired('>', 0.97, { readings }))).toEqual([]);
  });

  it('is quiet once somebody has looked after the crossing, and speaks again at the next', () => {
    const looked = {
      lastReviewed: '2026-04-10',
      history: [{ at: '2026-04-10T09:00:00Z', field: 'Reviewed', to: '2026-04-10' }],
    };
    expect(crossings(measured(0.98), wired('>', 0.97, looked))).toEqual([]);
    expect(crossings(measured(0.98, '2026-04-10T10:00:00Z'), wired('>', 0.97, looked))).toHaveLength(1);
  });

  it('does not ring for what is over', () => {
    expect(crossings(measured(0.98), wired('>', 0.97, { status: 'realised' }))).toEqual([]);
    expect(crossings(measured(0.98), wired('>', 0.97, { status: 'closed' }))).toEqual([]);
  });
});
