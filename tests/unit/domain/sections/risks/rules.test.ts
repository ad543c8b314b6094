import { describe, expect, it } from 'vitest';
import type { ProjectRecord } from '#domain/document/project.ts';
import { courseRules } from '#domain/sections/risks/rules-course.ts';
import { entryRules } from '#domain/sections/risks/rules-entry.ts';
import { aProject, aRegister, found, SOUND } from './a-register.ts';

const wire = { metric: 'met_a', op: '>', value: 0.97 };
const metric = { metrics: { met_a: { name: 'Recall' } } };
const matrix = (letters: Record<string, string[]>) => ({
  activities: { act_a: { name: 'Clean data', phase: 'data-preparation' } },
  raci: { act_a: letters },
});

/** Rule, what makes it speak, and words of its sentence. */
const cases: [id: string, change: ProjectRecord, words: string, others?: Record<string, never>][] = [
  [
    'risks.incomplete',
    { cause: ' ', category: undefined },
    '“Leak” does not say yet: “Because of” and “Category”.',
  ],
  ['risks.not-rated', { impactScore: undefined }, '“Leak” has no impact yet.'],
  ['risks.no-owner', { owner: undefined }, 'Nobody owns “Leak”'],
  ['risks.no-response', { response: undefined }, 'no response is chosen'],
  [
    'risks.response-of-other-kind',
    { response: 'exploit' },
    '“Leak” is a threat; “exploit” is a response to opportunities.',
  ],
  ['risks.response-of-other-kind', { kind: 'opportunity', response: 'avoid' }, 'is an opportunity'],
  ['risks.grave-without-mitigation', { likelihood: 5, impactScore: 4 }, '“Leak” scores 8'],
  ['risks.grave-without-mitigation', { likelihood: 1, impactScore: 5 }, 'has the worst impact'],
  [
    'risks.residual-above-inherent',
    { residualL: 4, residualI: 2 },
    'likelihood 4 after mitigation, 3 before',
  ],
  ['risks.mitigation-without-effect', { mitigation: 'Split by time' }, 'how much risk is left'],
  ['risks.half-a-cost', { probability: 0.25 }, 'its cost is missing'],
  ['risks.half-a-cost', { cost: 80_000 }, 'its probability is missing'],
  ['risks.unknown-nist-tag', { nistTags: ['MAP 2.3', 'MAP 9.9'] }, 'does not know: MAP 9.9.'],
  ['risks.accepted-without-name', { status: 'accepted' }, 'by whom, nor when'],
  ['risks.accepted-without-name', { status: 'accepted', acceptedOn: '2026-04-01' }, 'nothing says by whom'],
  ['risks.accepted-without-name', { status: 'accepted', acceptedBy: 'per_ana' }, 'nothing says when'],
  ['risks.realised-without-action', { status: 'realised' }, 'has happened'],
  ['risks.closed-without-reason', { status: 'closed' }, 'nothing says why'],
  ['risks.trip-wire-incomplete', { trigger: { metric: 'met_a' } }, 'a metric, a side and a value'],
  ['risks.review-overdue', { lastReviewed: '2026-03-20' }, 'was due on 2026-04-19'],
  ['risks.never-reviewed', { lastReviewed: undefined }, 'last looked at “Leak”'],
  ['risks.time-has-come', { proximity: '2026-04-19' }, 'could strike since 2026-04-19'],
];

describe('review rules of the register', () => {
  it('say nothing about a sound risk, nor about an empty register', () => {
    expect(found(aRegister(SOUND))).toEqual({});
    expect(found(aProject({}))).toEqual({});
  });

  it.each(cases)('%s', (id, change, words) => {
    const messages = found(aRegister({ ...SOUND, ...change }));
    expect(messages[id]).toContain(words);
  });

  it('risks.owner-not-at-work: the owner must hold A or R in the phase of the risk', () => {
    const risk = { ...SOUND, phase: 'data-preparation' };
    const message = found(aRegister(risk, matrix({ role_po: ['A'], role_ds: ['C'] })))[
      'risks.owner-not-at-work'
    ];
    expect(message).toBe(
      'Data scientist owns “Leak”, but holds neither A nor R in data preparation: who can act there?',
    );
    expect(found(aRegister(risk, matrix({ role_po: ['A'], role_ds: ['R'] })))).toEqual({});
  });

  it('risks.owner-not-at-work: says nothing while the matrix is empty, or about another phase', () => {
    expect(found(aRegister({ ...SOUND, phase: 'data-preparation' }, matrix({})))).toEqual({});
    expect(found(aRegister({ ...SOUND, phase: 'operation' }, matrix({ role_po: ['A'] })))).toEqual({});
  });

  it('risks.same-name: two risks with one name', () => {
    const twice = aProject({
      risks: { risk_a: SOUND, risk_b: { ...SOUND, title: ' leak' } },
      roles: { role_ds: { name: 'Data scientist' } },
    });
    expect(found(twice)).toEqual({
      'risks.same-name': '“leak” stands in the register twice. Join them, or tell them apart.',
    });
  });

  it('risks.trip-wire-crossed: an experiment above the wire, in the words of the metric', () => {
    const project = aRegister(
      { ...SOUND, trigger: wire, lastReviewed: '2026-04-01' },
      {
        ...metric,
        hypotheses: { hyp_a: { metric: 'met_a' } },
        experiments: {
          exp_a: {
            hypothesis: 'hyp_a',
            change: 'add gusts',
            result: 0.98,
            updatedAt: '2026-04-10T08:00:00Z',
          },
        },
      },
    );
    expect(found(project)).toEqual({
      'risks.trip-wire-crossed': 'Look now at “Leak”: Recall is 0.98 (experiment “add gusts”), above 0.97.',
    });
  });

  it('a closed risk with a reason is left in peace', () => {
    const closed = {
      ...SOUND,
      status: 'closed',
      owner: undefined,
      lastReviewed: '2025-01-01',
      history: [
        { at: '2026-04-01T08:00:00Z', field: 'Status', from: 'Mitigating', to: 'Closed', why: 'Split done' },
      ],
    };
    expect(found(aRegister(closed))).toEqual({});
  });

  it('have ids that differ, and a test above for each', () => {
    const ids = [...entryRules, ...courseRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tested = new Set([
      ...cases.map(([id]) => id),
      'risks.owner-not-at-work',
      'risks.same-name',
      'risks.trip-wire-crossed',
    ]);
    expect(ids.filter((id) => !tested.has(id))).toEqual([]);
  });
});
