import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProject } from '#domain/document/read.ts';
import { mendField, mendPlace, mendWords } from '#domain/project/mend.ts';
import { reviewProject } from '#domain/project/review.ts';
import { sections } from '#domain/project/sections.ts';

const TODAY = '2026-04-20';
const read = readProject(readFileSync('content/cases/storm-outage/project.json', 'utf8'));
if (read.kind !== 'ok') throw new Error(read.kind);
const { project } = read;
const findings = reviewProject(project, TODAY);
const of = (rule: string) => {
  const found = findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`The example has no finding of ${rule}`);
  return found;
};

describe('where a finding is mended', () => {
  it('is the field it is about', () => {
    const finding = of('goals.metric-no-owner');
    expect(mendPlace(finding)).toEqual({ planner: 'goals', record: 'met_restore', field: 'owner' });
    expect(mendField(finding)).toBe('Owner');
    expect(mendWords(project, finding)).toBe('Fill in “Owner” of “Hours until power is back”');
  });

  it('is looked at again when the answer is there but cannot stand', () => {
    expect(mendWords(project, of('data.no-time-split'))).toBe('Fill in “Split by time” of “SCADA alarms”');
    expect(mendWords(project, of('data.leakage-found'))).toBe(
      'Look again at “Leakage checked” of “SCADA alarms”',
    );
  });

  it('is the page of the checklist that was answered, not the list of checklists', () => {
    const finding = of('checklists.no-without-risk');
    expect(mendPlace(finding)).toMatchObject({
      planner: 'checklists',
      page: 'data-readiness',
      field: 'risk',
    });
    const own = { ...finding, page: 'own' };
    expect(mendPlace(own).page).toBe('own');
  });

  it('is the first of several fields that are empty', () => {
    const empty = { planner: 'goals', collection: 'metrics', record: 'met_x', startAt: 'kind' };
    expect(mendPlace(empty)).toMatchObject({ record: 'met_x', field: 'kind' });
    expect(mendWords(project, empty)).toBe('Fill in “Kind”');
  });

  it('is no record that the planner does not show', () => {
    expect(mendPlace(of('responsible.attribute-not-examined'))).toEqual({ planner: 'responsible' });
  });

  it('is said without an id and without a sheet that nobody named', () => {
    for (const finding of findings) {
      const words = mendWords(project, finding);
      expect(words).toMatch(/^(Fill in|Look again at) (“|the )/);
      expect(words).not.toMatch(/undefined|_main|\b[a-z]+_[a-z0-9]{2,}\b/);
    }
    expect(mendWords(project, of('responsible.no-redress'))).toBe(
      'Fill in “Answered within” of the impact statement',
    );
  });

  it('names a page that a planner has', () => {
    const names = new Set(sections.map(({ name }) => name));
    for (const finding of findings) expect(names).toContain(mendPlace(finding).planner);
  });
});
