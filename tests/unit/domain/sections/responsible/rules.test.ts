import { describe, expect, it } from 'vitest';
import type { ProjectRecord } from '#domain/document/project.ts';
import {
  allRules,
  answers,
  aProject,
  found,
  SOUND_AFFECTED,
  SOUND_REPORT,
  SOUND_STATEMENT,
} from './a-statement.ts';

interface Change {
  statement?: ProjectRecord;
  affected?: ProjectRecord;
  failure?: ProjectRecord;
  report?: ProjectRecord;
  answers?: Record<string, ProjectRecord>;
  others?: Record<string, Record<string, ProjectRecord>>;
}

const FAILURE = {
  what: 'Used for billing',
  kind: 'misuse',
  noticed: 'In the log',
  reaction: 'Access is withdrawn',
};

/** A sound project of the gravest impact with enough safeguards, changed in one place. */
const project = ({ statement, affected, failure, report, answers: given, others }: Change = {}) =>
  aProject({
    impact: { impact_main: { ...SOUND_STATEMENT, ...statement } },
    affected: { aff_a: { ...SOUND_AFFECTED, ...affected } },
    failures: { fail_a: { ...FAILURE, ...failure } },
    impactAnswers: given ?? answers('gravest', 'yes'),
    fairness: { fair_a: { ...SOUND_REPORT, ...report } },
    ...others,
  });

const grave = (safeguard: 'yes' | 'no' = 'yes', more: ProjectRecord = {}) =>
  answers('gravest', safeguard, { evidence: 'x', risk: 'risk_a', ...more });

const small = [
  { name: 'urban', tp: 40, fp: 10, fn: 10, tn: 40 },
  { name: 'rural', tp: 3, fp: 10, fn: 2, tn: 40 },
];

const cases: [id: string, change: Change, words: string][] = [
  ['no-intended-use', { statement: { intendedUses: '' } }, 'what the system is for'],
  ['no-unsupported-uses', { statement: { unsupportedUses: ' ' } }, 'not made for'],
  ['nobody-affected', { others: { affected: {} } }, 'Nobody is listed'],
  ['affected-without-harm', { affected: { harm: undefined } }, 'How “Rural customers” could be harmed'],
  ['severe-harm-without-answer', { affected: { severity: 4 } }, '“Rural customers” could be severely harmed'],
  ['affected-not-asked', { affected: { severity: 3, heard: 'no' } }, 'were not asked'],
  [
    'affected-not-a-stakeholder',
    { others: { stakeholders: { stk_a: { name: 'Ops' } } } },
    'no list of stakeholders',
  ],
  ['failure-unnoticed', { failure: { noticed: '' } }, 'how it would be noticed'],
  ['failure-unnoticed', { failure: { reaction: undefined } }, 'what happens then'],
  ['no-misuse', { failure: { kind: 'failure' } }, 'no misuse'],
  ['questions-open', { answers: { impq_role: { answer: 'informs' } } }, '28 impact questions are open'],
  ['no-without-risk', { answers: grave('no', { risk: undefined }) }, 'is answered no, and no risk'],
  ['yes-without-evidence', { answers: grave('yes', { evidence: '' }) }, 'is answered yes without evidence'],
  ['oversight-incomplete', { statement: { time: '', training: '' } }, '“Time” and “Training”'],
  ['nobody-oversees', { statement: { oversightMoment: 'none' } }, 'nobody looks at its results'],
  ['oversight-without-evidence', { statement: { evidence: '' } }, 'nothing shows that the oversight works'],
  ['no-switch', { statement: { stop: undefined } }, 'switched off'],
  ['no-redress', { statement: { objectionDays: undefined } }, '“Answered within”'],
  ['not-told', { statement: { told: '' } }, 'how people learn'],
  ['high-impact-unsigned', { statement: { signedOn: '' } }, 'by name and date'],
  ['high-impact-without-fairness', { others: { fairness: {} } }, 'by which definition'],
  ['fairness-without-definition', { report: { primaryMetric: undefined } }, 'what fair means here'],
  ['fairness-without-reason', { report: { why: '  ' } }, 'No number is shown until'],
  ['fairness-outcome-unclear', { report: { favourable: undefined } }, '“People hope to be”'],
  ['fairness-without-limit', { report: { limit: undefined } }, 'which gap would matter'],
  [
    'fairness-counts-broken',
    { report: { groups: [SOUND_REPORT.groups, { name: 'x', tp: 1 }].flat() } },
    'one group lacks a name or a count',
  ],
  ['fairness-counts-broken', { report: { groups: small.slice(0, 1) } }, 'a comparison needs two'],
  [
    'fairness-counts-broken',
    { report: { groups: small.map((group) => ({ ...group, name: 'a' })) } },
    'Two groups are called "a".',
  ],
  ['fairness-small-cells', { report: { groups: small } }, 'a count of rural is under 10'],
  [
    'fairness-cannot-tell',
    { report: { groups: small } },
    'cannot tell whether the groups differ in true positive rate',
  ],
  ['fairness-gap-without-risk', { report: { risk: undefined } }, 'the groups differ in true positive rate'],
  [
    'attribute-not-examined',
    { others: { datasets: { ds_a: { name: 'SCADA', sensitiveAttributes: ['age', 'District type'] } } } },
    'Nobody has compared groups by age, which “SCADA” holds.',
  ],
];

describe('review rules of responsible use', () => {
  it('say nothing about a sound statement of the gravest impact, nor about an empty project', () => {
    expect(found(project())).toEqual({});
    expect(found(aProject({}))).toEqual({});
  });

  it.each(cases)('responsible.%s', (id, change, words) => {
    expect(found(project(change))[`responsible.${id}`]).toContain(words);
  });

  it('ask for less where the impact is little', () => {
    const bare = { intendedUses: 'Sort mail', unsupportedUses: 'Read mail' };
    const little = aProject({
      impact: { impact_main: bare },
      affected: { aff_a: SOUND_AFFECTED },
      impactAnswers: answers('mildest', 'yes'),
    });
    expect(found(little)).toEqual({});
    const sensitive = { ...little, impact: { impact_main: { ...bare, sensitiveUses: ['access'] } } };
    expect(Object.keys(found(sensitive))).toEqual(['responsible.no-redress']);
  });

  it('have ids that differ, and a case above for each', () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tested = new Set(cases.map(([id]) => `responsible.${id}`));
    expect(ids.filter((id) => !tested.has(id))).toEqual([]);
  });
});
