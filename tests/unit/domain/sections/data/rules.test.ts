import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProjectRecord } from '#domain/document/project.ts';
import { checkRules } from '#domain/sections/checklists/rules.ts';
import { dataRules } from '#domain/sections/data/rules.ts';
import { headingAnchors } from '#site/heading-anchors.ts';
import { answersOf, aProject, SOUND, settled, TODAY } from './a-register.ts';

function found(id: string, collections: Record<string, Record<string, ProjectRecord>>): string[] {
  const rule = dataRules.find((each) => each.id === `data.${id}`);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule.check(aProject(collections), { today: TODAY }).map(({ message }) => message);
}

/** What a rule says of a sound dataset with some fields changed. */
const about = (id: string, change: Record<string, unknown>) =>
  found(id, { datasets: { ds_a: { ...SOUND, ...change } } });

const waiting: ProjectRecord = {
  what: 'Access',
  dataset: 'ds_a',
  from: 'IT',
  asked: '2026-03-01',
  promised: '2026-05-01',
  needed: '2026-05-10',
  fallback: 'Last year’s copy',
};
const late = (id: string, change: Record<string, unknown>) =>
  found(id, { datasets: { ds_a: SOUND }, dependencies: { dep_a: { ...waiting, ...change } } });

describe('rules about datasets', () => {
  it('have nothing to say about a sound one', () => {
    const said = dataRules
      .filter(({ id }) => !['data.not-assessed', 'data.blocker-open'].includes(id))
      .flatMap((rule) =>
        rule.check(aProject({ datasets: { ds_a: SOUND }, dependencies: { dep_a: waiting } }), {
          today: TODAY,
        }),
      );
    expect(said).toEqual([]);
  });

  it.each([
    ['dataset-no-owner', { owner: undefined }, /Nobody by name answers for “Outage records”/],
    ['dataset-no-purpose', { purpose: [] }, /does not say whether it trains/],
    ['dataset-no-licence', { licence: ' ' }, /no licence or contract/],
    ['personal-not-said', { personalData: undefined }, /whether “Outage records” holds data about people/],
    ['personal-without-basis', { legalBasis: 'unknown' }, /no legal basis/],
    ['personal-without-basis', { legalBasis: 'not-personal' }, /says that none is needed/],
    [
      'sensitive-but-not-personal',
      { personalData: 'no', sensitiveAttributes: ['age'] },
      /One of the two is wrong/,
    ],
    ['personal-without-retention', { retention: undefined }, /when your copy is deleted/],
    ['no-time-split', { timeSplit: 'no' }, /does not lie after the training period/],
    ['no-time-split', { timeSplit: undefined }, /does not lie after the training period/],
    ['leakage-unchecked', { leakageCheck: undefined }, /known at the moment of use/],
    ['leakage-found', { leakageCheck: 'no' }, /No score on it can be trusted/],
    ['labels-undefined', { labelDefinition: '' }, /nothing says what a label means/],
    ['agreement-not-measured', { agreement: undefined }, /nobody measured how far they agree/],
    ['few-rare-cases', { rows: 1000, classBalance: 0.01 }, /about 10 labelled cases/],
    ['few-rare-cases', { rows: 100_000, classBalance: 0.01, labelRate: 0.05 }, /about 50 labelled cases/],
    ['period-reversed', { timeSpan: { from: '2026-02-01', to: '2026-01-01' } }, /ends \(2026-01-01\) before/],
  ])('%s speaks up', (id, change, message) => {
    expect(about(id, change)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['personal-without-basis', { personalData: 'no', legalBasis: undefined }],
    ['no-time-split', { timeSplit: 'no', temporal: 'no' }],
    ['no-time-split', { timeSplit: 'no', purpose: ['serve'] }],
    ['leakage-unchecked', { leakageCheck: undefined, purpose: ['monitor'] }],
    ['leakage-unchecked', { leakageCheck: 'na' }],
    ['few-rare-cases', { rows: 1000, classBalance: 0.1 }],
    ['period-reversed', { timeSpan: { from: '2026-02-01' } }],
  ])('%s keeps quiet where it does not apply', (id, change) => {
    expect(about(id, change)).toEqual([]);
  });
});

describe('rules about readiness', () => {
  const assessed = (given: Record<string, string>, dataset: Record<string, unknown> = {}) => ({
    datasets: { ds_a: { ...SOUND, ...dataset } },
    checks: answersOf(given),
  });

  it('not-assessed', () => {
    expect(found('not-assessed', assessed({}))).toEqual([expect.stringMatching(/counts as C4/)]);
    expect(found('not-assessed', assessed({ profiled: 'no' }))).toEqual([]);
  });

  it('blocker-open names what holds the dataset in its band, and only what was answered no', () => {
    expect(
      found('blocker-open', assessed({ ...settled('C4'), 'licence-allows': 'no', 'access-granted': 'no' })),
    ).toEqual(['“Outage records” stays in C3: answered no to “licence-allows” and “access-granted”.']);
    expect(found('blocker-open', assessed(settled('C4')))).toEqual([]);
    expect(found('blocker-open', assessed({ profiled: 'no' }))).toEqual([]);
  });

  it('band-above-checks', () => {
    expect(found('band-above-checks', assessed(settled('C4'), { band: 'B3' }))).toEqual([
      '“Outage records” is reported as B3; its checks support C3 only.',
    ]);
    expect(found('band-above-checks', assessed(settled('C4'), { band: 'C3' }))).toEqual([]);
    expect(found('band-above-checks', assessed(settled('C4'), { band: 'C4' }))).toEqual([]);
    expect(found('band-above-checks', assessed({}, { band: 'B3' }))).toEqual([]);
  });
});

describe('rules about what the project waits for', () => {
  it.each([
    [
      'access-overdue',
      { promised: '2026-04-19' },
      /“Access” of “Outage records” was promised for 2026-04-19/,
    ],
    ['access-too-late', { promised: '2026-05-11' }, /promised for 2026-05-11 but needed by 2026-05-10/],
    ['access-not-asked', { asked: undefined }, /Nobody has written down when/],
    ['access-no-promise', { promised: undefined }, /no day is promised/],
    ['dependency-no-fallback', { fallback: '' }, /what you do if/],
    ['dates-out-of-order', { arrived: '2026-02-01' }, /before it was asked for/],
    ['dependency-half-made', { dataset: undefined }, /which dataset waits/],
  ])('%s speaks up', (id, change, message) => {
    expect(late(id, change)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['access-overdue', { promised: TODAY }],
    ['access-overdue', { promised: '2026-04-19', arrived: '2026-04-20' }],
    ['access-too-late', { promised: '2026-05-11', arrived: '2026-04-20' }],
    ['access-not-asked', { asked: undefined, arrived: '2026-04-20' }],
    ['access-no-promise', { asked: undefined, promised: undefined }],
    ['dependency-no-fallback', { fallback: '', arrived: '2026-04-20' }],
    ['dates-out-of-order', { arrived: '2026-03-01' }],
  ])('%s keeps quiet where it does not apply', (id, change) => {
    expect(late(id, change)).toEqual([]);
  });
});

describe('every rule of both sections', () => {
  it('points at a heading of the guide that exists', () => {
    const dead = [...dataRules, ...checkRules].filter(({ guide }) => {
      const [page, anchor] = guide.split('#');
      const file = `content/guide/${page}.mdx`;
      if (!existsSync(file)) return true;
      return anchor !== undefined && !headingAnchors(readFileSync(file, 'utf8')).has(anchor);
    });
    expect(dead.map(({ id }) => id)).toEqual([]);
  });

  it('has an id of its own that begins with its planner', () => {
    const ids = [...dataRules, ...checkRules].map(({ id, planner }) => [id, planner] as const);
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
    expect(ids.filter(([id, planner]) => !id.startsWith(`${planner}.`))).toEqual([]);
  });
});
