import { describe, expect, it } from 'vitest';
import { checkRules } from '#domain/sections/checklists/rules.ts';
import { aProject, TODAY } from './a-sheet.ts';

/** What a rule says of one check. */
function found(
  id: string,
  check: Record<string, unknown>,
  collections: Record<string, unknown> = {},
): string[] {
  const rule = checkRules.find((each) => each.id === `checklists.${id}`);
  if (!rule) throw new Error(`There is no rule ${id}`);
  const record = { list: 'launch-day', key: 'load-tried', title: 'Load tried', ...check };
  return rule
    .check(aProject({ checks: { chk_a: record }, ...collections }), { today: TODAY })
    .map(({ message }) => message);
}

describe('rules about answers', () => {
  it('have permanent ids, and each is tested here', () => {
    expect(checkRules.map(({ id }) => id)).toEqual([
      'checklists.na-without-reason',
      'checklists.yes-without-evidence',
      'checklists.no-without-risk',
      'checklists.no-without-owner',
      'checklists.evidence-old',
      'checklists.checked-in-future',
      'checklists.test-score-zero',
    ]);
  });

  it('na-without-reason', () => {
    expect(found('na-without-reason', { answer: 'na' })).toEqual([
      '“Load tried” is marked as not applicable, and nothing says why.',
    ]);
    expect(found('na-without-reason', { answer: 'na', reason: 'No load' })).toEqual([]);
    expect(found('na-without-reason', {})).toEqual([]);
  });

  it('yes-without-evidence', () => {
    expect(found('yes-without-evidence', { answer: 'yes' })).toHaveLength(1);
    expect(found('yes-without-evidence', { answer: 'automated', evidence: '  ' })).toHaveLength(1);
    expect(found('yes-without-evidence', { answer: 'yes', evidence: 'a link' })).toEqual([]);
    expect(found('yes-without-evidence', { answer: 'no' })).toEqual([]);
  });

  it('no-without-risk', () => {
    expect(found('no-without-risk', { answer: 'no' })).toHaveLength(1);
    expect(found('no-without-risk', { answer: 'none' })).toHaveLength(1);
    expect(found('no-without-risk', { answer: 'no', risk: 'risk_a' })).toEqual([]);
    expect(found('no-without-risk', { answer: 'no', riskDeclined: true })).toEqual([]);
  });

  it('no-without-owner', () => {
    expect(found('no-without-owner', { answer: 'no', riskDeclined: true })).toHaveLength(1);
    expect(found('no-without-owner', { answer: 'no', riskDeclined: true, owner: 'per_a' })).toEqual([]);
    expect(found('no-without-owner', { answer: 'no' })).toEqual([]);
  });

  it('evidence-old, once for a sheet, after 180 days', () => {
    const datasets = { ds_a: { name: 'SCADA alarms' } };
    expect(
      found('evidence-old', { answer: 'yes', checkedOn: '2025-10-18', subject: 'ds_a' }, { datasets }),
    ).toEqual([
      'One answer of “Launch day” about “SCADA alarms” was last checked more than 180 days ago, the oldest on 2025-10-18. Still so?',
    ]);
    expect(found('evidence-old', { answer: 'yes', checkedOn: '2025-10-19' })).toEqual([]);
    expect(found('evidence-old', { answer: 'no', checkedOn: '2020-01-01' })).toEqual([]);
    const two = {
      chk_a: { list: 'x', key: 'a', answer: 'yes', checkedOn: '2025-01-02' },
      chk_b: { list: 'x', key: 'b', answer: 'yes', checkedOn: '2025-01-01' },
    };
    expect(found('evidence-old', {}, { checks: two })).toEqual([
      '2 answers of “X” were last checked more than 180 days ago, the oldest on 2025-01-01. Still so?',
    ]);
  });

  it('checked-in-future', () => {
    expect(found('checked-in-future', { answer: 'yes', checkedOn: '2026-04-18' })).toHaveLength(1);
    expect(found('checked-in-future', { answer: 'yes', checkedOn: TODAY })).toEqual([]);
  });

  it('test-score-zero', () => {
    const tests = (...keys: string[]) =>
      Object.fromEntries(
        keys.map((key) => [`chk_${key}`, { list: 'production-readiness', key, answer: 'manual' }]),
      );
    expect(
      found('test-score-zero', {}, { checks: tests('data-schema', 'model-tuned', 'infra-canary') }),
    ).toEqual([
      'The area “Monitoring” has no test at all, so the ML Test Score is 0 whatever the others reach.',
    ]);
    const all = tests('data-schema', 'model-tuned', 'infra-canary', 'monitor-skew');
    expect(found('test-score-zero', {}, { checks: all })).toEqual([]);
    expect(found('test-score-zero', {}, { checks: {} })).toEqual([]);
  });
});
