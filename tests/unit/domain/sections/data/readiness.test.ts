import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { dataGaps } from '#domain/sections/data/gaps.ts';
import { cheapestStep, datasetReadiness } from '#domain/sections/data/readiness.ts';
import { readinessItems } from '#domain/sections/data/readiness-items.ts';
import { answersOf, aProject, SOUND, settled, TODAY } from './a-register.ts';

const list = {
  id: 'data-readiness',
  ...parse(readFileSync('content/checklists/data-readiness.yaml', 'utf8')),
} as Checklist;
const withDefaults: Checklist = {
  ...list,
  sections: list.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, phases: ['data-understanding'], tags: item.tags ?? [] })),
  })),
};
const C = ['C4', 'C3', 'C2', 'C1'];
const B = ['B4', 'B3', 'B2', 'B1'];
const A = ['A4', 'A3', 'A2'];
const at = (given: Record<string, string>, dataset: Record<string, unknown> = {}) =>
  aProject({ datasets: { ds_a: dataset }, checks: answersOf(given) });
const band = (given: Record<string, string>, dataset?: Record<string, unknown>) =>
  datasetReadiness(at(given, dataset), 'ds_a').band;

describe('the band of a dataset', () => {
  it('is C4 while nothing is answered, and says so', () => {
    expect(datasetReadiness(at({}), 'ds_a')).toMatchObject({ band: 'C4', isUntouched: true, percent: 0 });
  });

  it('is the lowest one with an open blocker, and A1 when none is open', () => {
    expect(band(settled('C4'))).toBe('C3');
    expect(band(settled(...C))).toBe('B4');
    expect(band(settled(...C, ...B))).toBe('A4');
    expect(band(settled(...C, ...B, ...A))).toBe('A1');
    expect(band({ ...settled(...C, ...B, ...A), 'licence-allows': 'no' })).toBe('C3');
  });

  it('falls back to the open blocker however much is answered above it', () => {
    const all = Object.fromEntries(readinessItems.map(({ id }) => [id, 'yes']));
    const { band: low, percent } = datasetReadiness(at({ ...all, 'licence-allows': 'no' }), 'ds_a');
    expect(low).toBe('C3');
    expect(percent).toBeGreaterThan(95);
  });

  it('is not held by what does not apply, by answer or by purpose', () => {
    expect(band({ ...settled(...C), 'legal-basis': 'na' })).toBe('B4');
    const serving = settled('C4', 'C3', 'C2', 'C1', ...B);
    expect(band(serving, { purpose: ['serve'] })).toBe('A2');
    expect(band(serving, { purpose: ['monitor'], personalData: 'no' })).toBe('A2');
    const unpersonal = Object.fromEntries(Object.entries(serving).filter(([key]) => key !== 'legal-basis'));
    expect(band(unpersonal)).toBe('C3');
    expect(band(unpersonal, { personalData: 'no' })).not.toBe('C3');
  });

  it('is not held by items that are not blockers', () => {
    expect(band({ ...settled(...C), 'keys-join': 'no', 'use-agreed': 'no' })).toBe('B4');
  });
});

describe('readiness', () => {
  it('counts 7 yes, 1 no and 2 open of 10 that apply as 70 %', () => {
    const asked = readinessItems.map(({ id }) => id);
    const given = Object.fromEntries(
      asked.map((id, index) => [id, index < 7 ? 'yes' : index === 7 ? 'no' : index < 10 ? '' : 'na']),
    );
    const answered = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== ''));
    expect(datasetReadiness(at(answered), 'ds_a')).toMatchObject({
      yes: 7,
      no: 1,
      open: 2,
      notApplicable: asked.length - 10,
      percent: 70,
    });
  });
});

describe('the cheapest step', () => {
  it('is the open blocker of the band that takes least work', () => {
    const step = cheapestStep(at(settled('C4')), withDefaults, 'ds_a');
    expect(step).toMatchObject({ open: 3, reaches: 'C2' });
    expect(step?.item).toMatchObject({ band: 'C3', effort: 'days' });
    const mixed = cheapestStep(
      at({ ...settled(...C, ...B, 'A4'), 'time-split': 'no', 'leakage-checked': 'no' }),
      withDefaults,
      'ds_a',
    );
    expect(mixed).toMatchObject({ open: 2, reaches: 'A3', item: { effort: 'hours' } });
  });

  it('goes past bands in which nothing is open', () => {
    const given = { ...settled(...C, ...B, ...A), 'dataset-seen': 'no' };
    expect(cheapestStep(at(given), withDefaults, 'ds_a')).toMatchObject({
      item: { id: 'dataset-seen' },
      open: 1,
      reaches: 'A1',
    });
  });

  it('is none at A1', () => {
    expect(cheapestStep(at(settled(...C, ...B, ...A)), withDefaults, 'ds_a')).toBeUndefined();
  });
});

describe('gaps', () => {
  const project = aProject({
    people: { per_ana: { name: 'Ana' } },
    roles: { role_po: { name: 'Owner', holders: ['per_ana'] } },
    datasets: { ds_a: { ...SOUND }, ds_b: { name: 'Map', purpose: ['serve'] } },
    checks: {
      ...answersOf({ 'licence-allows': 'no', 'dataset-seen': 'yes', 'owner-named': 'no' }),
      ...answersOf({ 'time-split': 'no', profiled: 'no' }, 'ds_b'),
    },
    dependencies: {
      dep_late: { what: 'Access', dataset: 'ds_a', promised: '2026-04-01', ifLate: 'Two weeks lost' },
      dep_tight: {
        what: 'Contract',
        dataset: 'ds_b',
        promised: '2026-06-01',
        needed: '2026-05-01',
        decider: 'role_po',
      },
      dep_came: { what: 'Labels', dataset: 'ds_a', promised: '2026-04-01', arrived: '2026-04-10' },
    },
  });

  it('are checks answered “no” that apply, and dates that do not hold, each with the risk it would make', () => {
    const gaps = dataGaps(project, withDefaults, TODAY);
    expect(gaps.map(({ from, dataset }) => `${dataset} ${from.record}`)).toEqual([
      'ds_a chk_ds_a.owner-named',
      'ds_a chk_ds_a.licence-allows',
      'ds_b chk_ds_b.profiled',
      'ds_a dep_late',
      'ds_b dep_tight',
    ]);
    expect(gaps[1]?.draft).toMatchObject({
      title: 'The licence forbids the use (Outage records)',
      category: 'privacy-law',
      owner: 'role_po',
    });
    expect(gaps[3]?.draft).toMatchObject({
      title: 'Access comes late',
      cause: 'Access was promised for 2026-04-01 and has not come.',
      event: 'Two weeks lost',
      category: 'schedule',
      owner: 'role_po',
    });
    expect(gaps[4]?.message).toBe('Contract is promised for 2026-06-01 but needed by 2026-05-01.');
  });

  it('name the risk that was raised, and leave out what was refused', () => {
    const checks = project.checks as Record<string, Record<string, unknown>>;
    const decided = {
      ...project,
      checks: {
        ...checks,
        'chk_ds_a.licence-allows': { ...checks['chk_ds_a.licence-allows'], risk: 'risk_x' },
        'chk_ds_a.owner-named': { ...checks['chk_ds_a.owner-named'], riskDeclined: true },
      },
    };
    const gaps = dataGaps(decided, withDefaults, TODAY);
    expect(gaps.find(({ from }) => from.record === 'chk_ds_a.licence-allows')?.risk).toBe('risk_x');
    expect(gaps.some(({ from }) => from.record === 'chk_ds_a.owner-named')).toBe(false);
  });
});
