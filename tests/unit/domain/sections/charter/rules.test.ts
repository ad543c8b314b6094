import { describe, expect, it } from 'vitest';
import { changeRecord, putRecord } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { findingsOf } from '#domain/project/findings.ts';
import { charterRules } from '#domain/sections/charter/rules.ts';
import { signCharter, takeSnapshot, voidCharter } from '#domain/sections/charter/snapshots.ts';
import { NOW, plan, TODAY } from './a-plan.ts';

const found = (project: ProjectDocument) => findingsOf(project, TODAY, charterRules).map(({ rule }) => rule);
const taken = takeSnapshot(plan, 'cha_a', NOW);
const signed = signCharter(taken, 'cha_a', { person: 'per_ana', on: TODAY }, NOW);
const move = (project: ProjectDocument) =>
  changeRecord(project, 'metrics', 'met_recall', { threshold: 0.9 }, NOW);

describe('rules of the charter', () => {
  it('say nothing of a plan without one, nor of one that is signed and still holds', () => {
    expect(found(emptyProject('prj_a', NOW))).toEqual([]);
    expect(found(plan)).toEqual([]);
    expect(found(signed)).toEqual([]);
  });

  it('say that nobody has signed', () => {
    expect(found(taken)).toEqual(['charter.not-signed']);
  });

  it('say who signed what no longer holds, and stop when it holds again', () => {
    const [finding] = findingsOf(move(signed), TODAY, charterRules);
    expect(finding).toMatchObject({
      rule: 'charter.changed-since-signed',
      record: 'cha_a',
      severity: 'warning',
    });
    expect(finding?.message).toContain('“Charter 1” was signed (Ana, last on 2026-03-02)');
    expect(found(changeRecord(move(signed), 'metrics', 'met_recall', { threshold: 0.8 }, NOW))).toEqual([]);
  });

  it('leave a voided one alone', () => {
    expect(found(voidCharter(move(signed), 'cha_a', 'Wrong region', TODAY, NOW))).toEqual([]);
  });

  it('find a snapshot that was altered', () => {
    const forged = changeRecord(signed, 'charters', 'cha_a', { body: { title: 'Forged' } }, NOW);
    expect(found(forged)).toContain('charter.content-altered');
  });

  it('find a signature without a name', () => {
    const nobody = changeRecord(
      taken,
      'charters',
      'cha_a',
      { signed: [{ person: 'per_gone', on: TODAY }] },
      NOW,
    );
    expect(found(nobody)).toEqual(['charter.signature-without-name']);
  });

  it('miss what is out of scope once the scope is written', () => {
    const text = (fields: Record<string, unknown>) =>
      putRecord(emptyProject('prj_a', NOW), 'charterText', 'charter_text', fields, NOW);
    expect(found(text({ inScope: 'Two regions' }))).toEqual(['charter.nothing-out-of-scope']);
    expect(found(text({ inScope: 'Two regions', outOfScope: 'Cables' }))).toEqual([]);
    expect(found(text({ purpose: 'Why' }))).toEqual([]);
  });
});
