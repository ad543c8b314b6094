import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addRecord, setProjectFields } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { nextThings } from '#domain/project/next-things.ts';
import { reviewProject } from '#domain/project/review.ts';
import type { Finding, Severity } from '#domain/project/rule.ts';
import { headingAnchors } from '#site/heading-anchors.ts';

const NOW = '2026-03-02T09:00:00Z';
const empty = emptyProject('prj_a', NOW);

function finding(severity: Severity, record: string, more: Partial<Finding> = {}): Finding {
  const message = `${severity} about ${record}`;
  return {
    key: `x:${record}`,
    rule: 'goals.x',
    planner: 'goals',
    guide: 'a/b',
    severity,
    record,
    message,
    ...more,
  };
}

/** The reason tells findings of the review apart, the deed tells the basics. */
const said = (project: ProjectDocument, findings: Finding[]) =>
  nextThings(project, findings).map((thing) => (thing.severity ? thing.why : thing.what));

const what = (project: ProjectDocument, findings: Finding[]) =>
  nextThings(project, findings).map((thing) => thing.what);

describe('the next three things', () => {
  it('of an empty project are the first basics of the life cycle', () => {
    expect(what(empty, [])).toEqual([
      'Name the project',
      'Write the first objective',
      'Add the metric the team would watch first',
    ]);
  });

  it('begin with errors, then basics, then warnings, and leave advice out', () => {
    const begun = setProjectFields(empty, { title: 'Outages' }, NOW);
    const findings = [finding('warning', 'met_a'), finding('advice', 'met_b'), finding('error', 'met_c')];
    expect(said(begun, findings)).toEqual([
      'error about met_c',
      'Write the first objective',
      'Add the metric the team would watch first',
    ]);
  });

  it('take errors from each planner in turn', () => {
    const findings = ['goals', 'goals', 'goals', 'risks'].map((planner, index) =>
      finding('error', `met_${index}`, { planner, collection: planner === 'goals' ? 'metrics' : 'risks' }),
    );
    expect(said(empty, findings)).toEqual(['error about met_0', 'error about met_3', 'error about met_1']);
  });

  it('come to warnings when every basic is there', () => {
    const names = [
      'objectives',
      'metrics',
      'metricLinks',
      'roles',
      'stakeholders',
      'datasets',
      'risks',
      'impact',
    ];
    const full = names.reduce(
      (project, name) => addRecord(project, name, `${name}_a`, {}, NOW),
      setProjectFields(empty, { title: 'Outages' }, NOW),
    );
    expect(what(full, [finding('advice', 'met_a')])).toEqual([]);
    expect(said(full, [finding('warning', 'met_a')])).toEqual(['warning about met_a']);
  });

  it('never name the same record twice, nor what was dismissed', () => {
    const findings = [
      finding('error', 'met_a', { collection: 'metrics' }),
      finding('error', 'met_a', { collection: 'metrics', message: 'another' }),
      finding('error', 'met_b', { dismissed: { reason: 'known' } }),
    ];
    expect(said(empty, findings)).toEqual([
      'error about met_a',
      'Name the project',
      'Write the first objective',
    ]);
  });

  it('say why, where and which page, and the page exists', () => {
    const all: string[] = [];
    let project: ProjectDocument = empty;
    for (let round = 0; round < 20; round += 1) {
      const [thing] = nextThings(project, []);
      if (!thing) break;
      expect(thing.why).toMatch(/\.$/);
      if (thing.guide) all.push(thing.guide);
      project = thing.collection
        ? addRecord(project, thing.collection, 'x_1', {}, NOW)
        : setProjectFields(project, { title: 'x' }, NOW);
    }
    expect(all.length).toBeGreaterThan(5);
    for (const guide of all) {
      const [page = '', heading] = guide.split('#');
      const anchors = headingAnchors(readFileSync(`content/guide/${page}.mdx`, 'utf8'));
      expect(heading === undefined || anchors.has(heading), guide).toBe(true);
    }
  });

  it('of the storm example come from its review', () => {
    const result = readProject(readFileSync('content/cases/storm-outage/project.json', 'utf8'));
    if (result.kind !== 'ok') throw new Error(result.kind);
    const findings = reviewProject(result.project, '2026-04-20');
    const things = nextThings(result.project, findings);
    expect(things.length).toBe(3);
    const errors = new Set(
      findings.filter(({ severity }) => severity === 'error').map(({ record }) => record),
    );
    expect(things.filter(({ severity }) => severity === 'error').length).toBe(Math.min(3, errors.size));
    expect(things[0]).toMatchObject({
      what: 'Look again at “Legal basis” of “Network map”',
      why: '“Network map” holds data about people, and no legal basis for this purpose is named.',
      ...{ planner: 'data', record: 'ds_map', field: 'legalBasis' },
    });
  });
});
