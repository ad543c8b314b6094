import { describe, expect, it } from 'vitest';
import { addRecord, changeRecord, putRecord } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { type Brief, briefMarkdown } from '#domain/project/brief.ts';
import { reviewProject } from '#domain/project/review.ts';
import { type Audience, statusReport } from '#domain/project/status-report.ts';
import { signCharter, takeSnapshot } from '#domain/sections/charter/snapshots.ts';
import { NOW, plan, TODAY } from '../sections/charter/a-plan.ts';

const report = (project: ProjectDocument, audience: Audience, today = TODAY): Brief =>
  statusReport(project, { audience, today, findings: reviewProject(project, today) });

const part = (brief: Brief, heading: string | RegExp) => {
  const found = brief.parts.find((each) => new RegExp(heading).test(each.heading));
  if (!found) throw new Error(`no part ${heading} in ${brief.parts.map((each) => each.heading).join(', ')}`);
  return found;
};

const signed = signCharter(takeSnapshot(plan, 'cha_a', NOW), 'cha_a', { person: 'per_ana', on: TODAY }, NOW);
const moved = changeRecord(signed, 'metrics', 'met_recall', { threshold: 0.9 }, NOW);

describe('the report for executives', () => {
  it('begins with the goal and says where it stands in plain words', () => {
    const brief = report(moved, 'executives');
    expect(brief.parts[0]).toMatchObject({
      heading: 'The goal',
      items: ['Cut customer minutes lost: from 118 to 100 min by 2026-12-31. Answers for it: Product owner.'],
    });
    const stand = part(brief, 'Where we stand').items ?? [];
    expect(stand[0]).toBe(
      '“Charter 1” is signed by Ana, last on 2026-03-02; since then 1 thing changed in it.',
    );
    expect(stand[1]).toBe('1 risk is open, 1 of them high.');
    expect(stand.at(-1)).toBe(
      'Not yet decided: the deliverables, the assumptions, the constraints and money and time.',
    );
    expect(part(brief, 'What changed since “Charter 1”').items).toEqual([
      'Threshold of “Outage recall” changed from 0.8 to 0.9.',
    ]);
  });

  it('says that a signed charter still holds', () => {
    expect(part(report(signed, 'executives'), 'Where we stand').items?.[0]).toBe(
      '“Charter 1” is signed by Ana, last on 2026-03-02 and still holds.',
    );
  });

  it('names what must be decided: signatures, proposals, contradictions', () => {
    const drafted = putRecord(
      takeSnapshot(plan, 'cha_a', NOW),
      'decisions',
      'dec_a',
      { title: 'Pilot in two regions', status: 'proposed' },
      NOW,
    );
    const wrong = changeRecord(drafted, 'objectives', 'obj_min', { target: 150 }, NOW);
    const items = part(report(wrong, 'executives'), 'Decisions needed').items ?? [];
    expect(items.slice(0, 2)).toEqual([
      'Decide: Pilot in two regions',
      'Sign “Charter 1”, or say what must change first.',
    ]);
    expect(items.join()).toContain('wrong side');
  });

  it('takes contradictions from each planner in turn, so that one does not hide the others', () => {
    const wrong = { statement: 'Cut minutes', direction: 'down', baseline: 100, target: 150 };
    const goals = [1, 2, 3, 4, 5, 6, 7].reduce(
      (project, each) => addRecord(project, 'objectives', `obj_${each}`, wrong, NOW),
      addRecord(plan, 'datasets', 'ds_a', { name: 'Addresses', personalData: 'yes' }, NOW),
    );
    const decisions = part(report(goals, 'executives'), 'Decisions needed');
    expect(decisions.lead).toMatch(/^The first 6 of/);
    expect(decisions.items?.slice(0, 2)).toEqual([
      expect.stringContaining('wrong side'),
      expect.stringContaining('legal basis'),
    ]);
  });

  it('counts what it lists: threats as risks, and opportunities apart', () => {
    const both = addRecord(plan, 'risks', 'risk_luck', { title: 'New sensors', kind: 'opportunity' }, NOW);
    const stand = part(report(both, 'executives'), 'Where we stand').items ?? [];
    expect(stand[1]).toBe('1 risk is open, 1 of them high. 1 opportunity is open too.');
  });

  it('says when a deadline has passed', () => {
    const items = part(report(plan, 'executives', '2027-01-10'), 'Where we stand').items ?? [];
    expect(items).toContain('The deadline for “Cut customer minutes lost” was 2026-12-31.');
    expect(part(report(plan, 'executives', '2027-01-10'), 'Next dates').table?.rows).toEqual([]);
  });

  it('shows no more than three risks, and no confidential word', () => {
    const many = [1, 2, 3, 4].reduce(
      (project, each) => addRecord(project, 'risks', `risk_${each}`, { title: `Risk ${each}` }, NOW),
      plan,
    );
    const brief = report(many, 'executives');
    expect(part(brief, 'Risks').table?.rows.length).toBe(3);
    expect(part(brief, 'Risks').lead).toBe('The first 3 of 5.');
    expect(briefMarkdown(brief)).not.toMatch(/Afraid of blame|Works council/);
  });

  it('of an empty project says so, without an empty part', () => {
    const markdown = briefMarkdown(report(emptyProject('prj_a', NOW), 'executives'));
    expect(markdown).toContain('No objective is written down yet.');
    expect(markdown).toContain('Nothing is written down yet that a review could look at.');
    expect(markdown).toContain('There is no charter yet.');
    expect(markdown).toContain('No date lies ahead.');
    expect(markdown).not.toMatch(/^## .*\n\n##/m);
  });
});

describe('the report for the team', () => {
  it('shows each planner, all findings and every change', () => {
    const brief = report(moved, 'team');
    const findings = reviewProject(moved, TODAY);
    const goals = part(brief, 'Planner by planner').table?.rows.find(
      ([title]) => title === 'Goals and metrics',
    );
    expect(goals?.[1]).toMatch(/^\d+ of \d+$/);
    const of = (severity: string) =>
      String(findings.filter((each) => each.planner === 'goals' && each.severity === severity).length);
    expect(goals?.slice(2)).toEqual([of('error'), of('warning'), of('advice')]);
    expect(part(brief, '^Findings').table?.rows.length).toBe(findings.length);
    expect(part(brief, 'What changed').items).toEqual([
      'Threshold of “Outage recall” changed from 0.8 to 0.9.',
    ]);
  });

  it('leaves out what was dismissed', () => {
    const [first] = reviewProject(plan, TODAY);
    const dismissed = putRecord(plan, 'dismissals', first?.key ?? '', { reason: 'Known' }, NOW);
    const count = (project: ProjectDocument) =>
      part(report(project, 'team'), '^Findings').table?.rows.length ?? 0;
    expect(count(dismissed)).toBe(count(plan) - 1);
  });

  it('compares with any earlier state', () => {
    const later = changeRecord(plan, 'metrics', 'met_recall', { slices: ['urban'] }, NOW);
    const brief = statusReport(later, {
      audience: 'team',
      today: TODAY,
      findings: [],
      since: { name: 'last week', project: plan },
    });
    expect(part(brief, 'What changed since last week').items).toEqual([
      'Slices of “Outage recall” gained “urban”.',
    ]);
  });

  it('says what to do when there is nothing to compare with', () => {
    expect(part(report(plan, 'team'), 'What changed').empty).toContain('Take a snapshot');
  });
});
