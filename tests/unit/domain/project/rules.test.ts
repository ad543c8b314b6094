import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRecord, changeRecord, putRecord } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { collectionDefinition } from '#domain/project/collections.ts';
import { countBySeverity, findingsOf } from '#domain/project/findings.ts';
import { reviewProject, rules } from '#domain/project/review.ts';
import { readinessItems } from '#domain/sections/data/readiness-items.ts';
import { questions } from '#domain/sections/responsible/impact-questions.ts';
import { headingAnchors } from '#site/heading-anchors.ts';
import { anyPlan, TODAY } from './random-plans.ts';

const NOW = '2026-03-02T09:00:00Z';
const at = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

type Entry = [collection: string, id: string, fields: Record<string, unknown>];
const plan = (...entries: Entry[]): ProjectDocument =>
  entries.reduce(
    (project, [collection, id, fields]) => putRecord(project, collection, id, fields, NOW),
    emptyProject('prj_1', NOW),
  );

const SETTINGS = {
  errorCosts: ['cost_matrix'],
  charterText: ['charter_text'],
  profile: ['profile_main'],
  sampleCalculator: ['calculator_main'],
  workbench: ['workbench_main'],
  impact: ['impact_main'],
  riskSettings: ['risk_settings'],
  messageWords: ['message_words'],
  matrixSettings: ['role_matrix'],
  checkinSettings: ['checkin_settings'],
};

/** Impact questions all answered as badly as can be. */
const worstAnswers = questions.map(({ key, part, options }): Entry => {
  const points = options.map((option) => option.points);
  const worst = part === 'impact' ? Math.max(...points) : Math.min(...points);
  return [
    'impactAnswers',
    `impq_${key}`,
    { answer: options.find((option) => option.points === worst)?.value },
  ];
});
const mitigation = questions.find(
  ({ part, options }) => part === 'mitigation' && options.some(({ value }) => value === 'yes'),
);
const blocker = readinessItems.find(({ isBlocker, band }) => isBlocker && band === 'C4');
const check = (list: string, key: string, fields: Record<string, unknown>): Entry => [
  'checks',
  `chk_${list}.${key}`,
  { list, key, ...fields },
];
const letters = (...roles: string[]) => Object.fromEntries(roles.map((role) => [role, ['R']]));

/** Check-ins of each of these days, one for each figure. */
const daily = (days: string[], figures: number[]): Entry[] =>
  days.flatMap((date) =>
    figures.map(
      (confidence, index): Entry => [
        'checkins',
        `chkin_${index}_${date}`,
        { date, person: `per_${index}`, confidence },
      ],
    ),
  );

const TWO_ZONES: Entry[] = [
  ['people', 'per_1', { name: 'Ana', tz: 'America/Bogota', start: '09:00', end: '17:00' }],
  ['people', 'per_2', { name: 'Dina', tz: 'Asia/Dubai', start: '09:00', end: '17:00' }],
];
const NIGHTLY: Entry = [
  'meetings',
  'mtg_1',
  { name: 'Daily', cadence: 'daily', firstOn: '2020-01-06', start: '9', tz: 'Asia/Dubai', minutes: 15 },
];

/** Plans that a random one is not likely to be. A new rule that no random plan triggers gets its case here. */
const CASES: Record<string, ProjectDocument> = {
  'data.blocker-open': plan(
    ['datasets', 'ds_1', { name: 'Alarms' }],
    check('data-readiness', blocker?.id ?? '', { subject: 'ds_1', answer: 'no' }),
  ),
  'data.band-above-checks': plan(
    ['datasets', 'ds_1', { name: 'Alarms', band: 'A1' }],
    check('data-readiness', blocker?.id ?? '', { subject: 'ds_1', answer: 'no' }),
  ),
  'roles.many-responsible': plan(
    ['activities', 'act_1', { name: 'Evaluate' }],
    ...[1, 2, 3, 4, 5, 6].map((number): Entry => ['roles', `role_${number}`, { name: `Role ${number}` }]),
    ['raci', 'act_1', letters('role_1', 'role_2', 'role_3', 'role_4', 'role_5', 'role_6')],
  ),
  'roles.overloaded-part-timer': plan(
    ['roles', 'role_1', { name: 'Data scientist', allocation: 0.1 }],
    ...Array.from(
      { length: 12 },
      (_, index): Entry => ['activities', `act_${index}`, { name: `Activity ${index}` }],
    ),
    ...Array.from({ length: 12 }, (_, index): Entry => ['raci', `act_${index}`, { role_1: ['A', 'R'] }]),
  ),
  'responsible.questions-open': plan(worstAnswers[0] as Entry),
  'responsible.no-without-risk': plan(
    ['impactAnswers', `impq_${mitigation?.key}`, { answer: 'no' }],
    ...worstAnswers,
  ),
  'responsible.yes-without-evidence': plan(['impactAnswers', `impq_${mitigation?.key}`, { answer: 'yes' }]),
  'responsible.nobody-oversees': plan(...worstAnswers),
  'responsible.oversight-without-evidence': plan(...worstAnswers),
  'responsible.no-switch': plan(...worstAnswers),
  'responsible.not-told': plan(...worstAnswers),
  'responsible.high-impact-unsigned': plan(...worstAnswers),
  'responsible.high-impact-without-fairness': plan(...worstAnswers),
  'checklists.test-score-zero': plan(check('production-readiness', 'data-x', { answer: 'automated' })),
  'checkin.confidence-low': plan(...daily(['2026-06-11', '2026-06-12', '2026-06-15'], [2, 1])),
  'checkin.alone-with-doubt': plan(...daily(['2026-06-15'], [5, 4, 2])),
  'checkin.always-the-same': plan(...daily(['2026-06-10', '2026-06-11', '2026-06-12', '2026-06-15'], [4, 4])),
  'checkin.nothing-learnt': plan(...daily(['2026-06-10', '2026-06-11', '2026-06-12', '2026-06-15'], [4, 3])),
  'charter.content-altered': plan([
    'charters',
    'cha_1',
    { body: { title: 'T' }, hash: 'sha256:0', projectRev: 1, takenAt: NOW },
  ]),
  'agreement.hours-unreadable': plan(
    ['people', 'per_1', { name: 'Ana', tz: 'Bogota', start: 'early', end: '17:00' }],
    ['agreements', 'agr_1', { name: 'Team' }],
  ),
  'agreement.zones-without-agreement': plan(...TWO_ZONES),
  'agreement.pair-without-overlap': plan(...TWO_ZONES, ['agreements', 'agr_1', { name: 'Team' }]),
  'agreement.core-hours-missed': plan(...TWO_ZONES, [
    'agreements',
    'agr_1',
    { coreHours: { start: '9', end: '12', tz: 'Bogota' } },
  ]),
  'agreement.always-outside': plan(...TWO_ZONES, NIGHTLY),
  'agreement.outside-too-often': plan(...TWO_ZONES, NIGHTLY),
  'project.open-conflict': plan(
    ['metrics', 'met_1', { name: 'Recall', threshold: 0.8 }],
    [
      'conflicts',
      'metrics.met_1.threshold',
      { collection: 'metrics', record: 'met_1', field: 'threshold', values: [0.8, 0.9] },
    ],
  ),
  'project.unreadable-value': plan([
    'metrics',
    'met_1',
    { name: 'Recall', typed: { threshold: 'not sure' } },
  ]),
};

describe('every rule of the review', () => {
  it('has an id of its own, in the words of its section', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
  });

  it('says in one sentence what it looks for', () => {
    for (const { looksFor } of rules) expect(looksFor).toMatch(/^“?\p{Lu}[^\n]*\.$/u);
  });

  it('leads to a page of the guide that exists, and to a heading on it', () => {
    const lost = rules.flatMap(({ id, guide }) => {
      const [page = '', heading] = guide.split('#');
      const file = at(`content/guide/${page}.mdx`);
      if (!existsSync(file)) return [`${id}: no page ${page}`];
      const isThere = heading === undefined || headingAnchors(readFileSync(file, 'utf8')).has(heading);
      return isThere ? [] : [`${id}: no heading ${guide}`];
    });
    expect(lost).toEqual([]);
  });

  it('is triggered by some plan', () => {
    const silent = new Map(rules.map((rule) => [rule.id, rule]));
    const plans = fc.sample(anyPlan(SETTINGS), { numRuns: 1500, seed: 7 });
    for (const [id, project] of Object.entries(CASES)) {
      const rule = silent.get(id);
      if (rule) expect(rule.check(project, { today: TODAY }), id).not.toEqual([]);
      silent.delete(id);
    }
    for (const project of plans) {
      for (const [id, rule] of silent)
        if (rule.check(project, { today: TODAY }).length > 0) silent.delete(id);
    }
    expect([...silent.keys()]).toEqual([]);
  });

  it('is silent on an empty project, and never throws on any plan that can be stored', () => {
    expect(reviewProject(emptyProject('prj_1', NOW), TODAY)).toEqual([]);
    fc.assert(
      fc.property(anyPlan(SETTINGS), (project) => {
        expect(readProject(writeProject(project)).kind).toBe('ok');
        for (const finding of reviewProject(project, TODAY)) {
          expect(finding.message).toMatch(/\S.*[.?!]$/s);
          expect(finding.message).not.toMatch(/undefined|NaN|\[object|null/);
          if (finding.collection !== undefined)
            expect(collectionDefinition(finding.collection)).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives findings that can be told apart and dismissed one by one', () => {
    fc.assert(
      fc.property(anyPlan(SETTINGS), (project) => {
        const keys = reviewProject(project, TODAY).map(({ key }) => key);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('rules over several sections', () => {
  const found = (project: ProjectDocument, id: string) =>
    reviewProject(project, TODAY).filter(({ rule }) => rule === id);

  it('name the record, the field and where it is mended', () => {
    const project = plan([
      'metrics',
      'met_1',
      { name: 'Recall', owner: 'role_gone', typed: { threshold: 'not sure' } },
    ]);
    expect(found(project, 'project.dangling-reference')).toMatchObject([
      {
        planner: 'goals',
        collection: 'metrics',
        record: 'met_1',
        field: 'owner',
        message:
          '“Owner” of “Recall” names a record that is not there (role_gone). Choose again, or empty it.',
      },
    ]);
    expect(found(project, 'project.unreadable-value')).toMatchObject([
      {
        planner: 'goals',
        message: expect.stringContaining('“not sure” is not a value that “Threshold” of “Recall” can hold.'),
      },
    ]);
  });

  it('say how many versions stand in conflict, and of what', () => {
    const project = CASES['project.open-conflict'] as ProjectDocument;
    expect(found(project, 'project.open-conflict')[0]?.message).toBe(
      'Two versions of “Threshold” of “Recall” are kept; choose one.',
    );
    const three = changeRecord(project, 'conflicts', 'metrics.met_1.threshold', { values: [1, 2, 3] }, NOW);
    expect(found(three, 'project.open-conflict')[0]?.message).toMatch(/^3 versions/);
  });

  it('miss a name, a sponsor, and the people behind the data', () => {
    const project = plan(
      ['objectives', 'obj_1', { statement: 'Cut minutes lost', deadline: '2026-12-31' }],
      ['roles', 'role_1', { name: 'Product owner', kind: 'product-owner' }],
      ['datasets', 'ds_1', { name: 'Patients', personalData: 'yes' }],
      ['dependencies', 'dep_1', { what: 'Access', promised: '2027-01-10' }],
    );
    for (const id of ['without-title', 'no-sponsor', 'people-without-impact', 'data-after-deadline'])
      expect(found(project, `project.${id}`), id).toHaveLength(1);
    const mended = [
      ['roles', 'role_2', { name: 'Sponsor', kind: 'business-sponsor' }],
      ['affected', 'aff_1', { who: 'Patients' }],
    ].reduce(
      (current, [collection, id, fields]) =>
        addRecord(current, collection as string, id as string, fields as Record<string, unknown>, NOW),
      changeRecord({ ...project, title: 'T' }, 'dependencies', 'dep_1', { arrived: '2026-05-01' }, NOW),
    );
    for (const id of ['without-title', 'no-sponsor', 'people-without-impact', 'data-after-deadline'])
      expect(found(mended, `project.${id}`), id).toEqual([]);
  });
});

describe('findings', () => {
  it('come errors first, carry the reason they were dismissed for, and are counted without those', () => {
    const project = CASES['project.open-conflict'] as ProjectDocument;
    const all = reviewProject(project, TODAY);
    const order = all.map(({ severity }) => ['error', 'warning', 'advice'].indexOf(severity));
    expect(order).toEqual(order.toSorted());
    const [first] = all;
    const dismissed = putRecord(project, 'dismissals', first?.key ?? '', { reason: 'Agreed so' }, NOW);
    const again = findingsOf(dismissed, TODAY, rules);
    expect(again.find(({ key }) => key === first?.key)?.dismissed).toEqual({ reason: 'Agreed so' });
    const [before, after] = [countBySeverity(all), countBySeverity(again)];
    expect(before.error - after.error).toBe(1);
  });
});
