import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { addRecord, changeRecord, moveRecord, removeRecord } from '#domain/document/edit.ts';
import { emptyProject, isPlainObject, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { type Brief, briefMarkdown } from '#domain/project/brief.ts';
import { briefHtml } from '#domain/project/brief-html.ts';
import { changesSince, charterBrief, snapshotBrief } from '#domain/project/charter-brief.ts';
import { inTurn } from '#domain/project/findings.ts';
import { reviewProject } from '#domain/project/review.ts';
import type { Finding } from '#domain/project/rule.ts';
import { signCharter, takeSnapshot, voidCharter } from '#domain/sections/charter/snapshots.ts';
import { NOW, plan, TODAY } from '../sections/charter/a-plan.ts';

const HEADINGS = [
  'Purpose',
  'Objectives',
  'Success criteria',
  'In scope',
  'Out of scope',
  'Deliverables',
  'Milestones',
  'Assumptions',
  'Constraints',
  'Top risks',
  'Roles',
  'Stakeholders',
  'Money and time',
  'Approvals',
  'Open findings of the review',
  'Fingerprint',
];

const part = (brief: Brief, heading: string) => {
  const found = brief.parts.find((each) => each.heading === heading);
  if (!found) throw new Error(`no part ${heading}`);
  return found;
};
const print = (project: ProjectDocument) => charterBrief(project, TODAY, []);
const taken = takeSnapshot(plan, 'cha_a', NOW);
const signed = signCharter(taken, 'cha_a', { person: 'per_ana', role: 'role_po', on: TODAY }, NOW);
const charter = (project: ProjectDocument) => recordOf(project, 'charters', 'cha_a') ?? {};

describe('the charter', () => {
  it('has every part, and says of each that nobody filled that it is not yet decided', () => {
    const empty = print(emptyProject('prj_a', NOW));
    expect(empty.parts.map(({ heading }) => heading)).toEqual(HEADINGS);
    const markdown = briefMarkdown(empty);
    expect(markdown.match(/^Not yet decided\.$/gm)?.length).toBe(13);
    for (const heading of HEADINGS) expect(markdown).toContain(`## ${heading}\n`);
  });

  it('is put together from the sections', () => {
    const brief = print(plan);
    expect(brief.title).toBe('Charter: Outage prediction');
    expect(part(brief, 'Purpose').text).toBe('Crews should stand where the storm will hit.');
    expect(part(brief, 'In scope').items).toEqual(['Overhead lines', 'Two regions']);
    expect(part(brief, 'Objectives').table?.rows).toEqual([
      ['Cut customer minutes lost', '118 min', '100 min', '2026-12-31', 'Product owner'],
    ]);
    expect(part(brief, 'Success criteria').table?.rows).toEqual([
      ['Outage recall', '0.55', 'at least 0.8', 'Product owner'],
    ]);
    expect(part(brief, 'Milestones').table?.rows).toEqual([
      ['2026-12-31', 'Deadline: Cut customer minutes lost'],
    ]);
    expect(part(brief, 'Top risks').table?.rows).toEqual([
      ['Future data leaks', '8', 'not yet decided', 'Product owner'],
    ]);
    expect(part(brief, 'Roles').table?.rows).toEqual([['Product owner', 'Ana']]);
    expect(part(brief, 'Stakeholders').items).toEqual(['Field operations']);
  });

  it('lets the description stand in for the purpose', () => {
    const without = changeRecord(plan, 'charterText', 'charter_text', { purpose: undefined }, NOW);
    expect(part(print(without), 'Purpose').text).toBe('Before the storm.');
  });

  it('prints the five worst risks by the scoring the project chose, and says that there are more', () => {
    const many = [1, 2, 3, 4, 5, 6].reduce(
      (project, rating) =>
        addRecord(
          project,
          'risks',
          `risk_${rating}`,
          { title: `Rated ${rating}`, likelihood: Math.min(rating, 5), impactScore: 1 },
          NOW,
        ),
      plan,
    );
    const { table, lead } = part(print(many), 'Top risks');
    expect(table?.rows.length).toBe(5);
    expect(table?.rows[0]?.[0]).toBe('Future data leaks');
    expect(lead).toBe('The first 5 of 7.');
  });

  it('prints open errors and warnings of the review', () => {
    const findings: Finding[] = reviewProject(plan, TODAY);
    const shown = part(charterBrief(plan, TODAY, findings), 'Open findings of the review').items ?? [];
    const expected = inTurn(findings.filter(({ severity }) => severity !== 'advice'));
    expect(expected.length).toBeGreaterThan(0);
    expect(shown).toEqual(expected.slice(0, 5).map(({ message }) => message));
  });

  it('counts as signed only while it says what was signed', () => {
    expect(part(print(signed), 'Approvals').table?.rows).toEqual([['Ana', 'Product owner', TODAY]]);
    const moved = changeRecord(signed, 'metrics', 'met_recall', { threshold: 0.9 }, NOW);
    expect(part(print(moved), 'Approvals')).toMatchObject({
      lead: 'Nobody has signed it in this form.',
      table: { rows: [['', '', '']] },
    });
  });
});

describe('a snapshot printed later', () => {
  const later = changeRecord(
    changeRecord(signed, 'metrics', 'met_recall', { threshold: 0.9, name: 'Recall' }, NOW),
    'charterText',
    'charter_text',
    { inScope: 'Everything' },
    NOW,
  );

  it('says what was signed, not what the plan says now', () => {
    const brief = snapshotBrief(later, 'cha_a');
    expect(brief.parts.map(({ heading }) => heading)).toEqual(
      HEADINGS.filter((each) => !each.startsWith('Open')),
    );
    expect(part(brief, 'Success criteria').table?.rows[0]?.[2]).toBe('at least 0.8');
    expect(part(brief, 'In scope').items).toEqual(['Overhead lines', 'Two regions']);
    expect(part(brief, 'Fingerprint').text).toBe(charter(signed).hash);
    expect(part(brief, 'Approvals').table?.rows).toEqual([['Ana', 'Product owner', TODAY]]);
  });

  it('says when and why it was voided', () => {
    const brief = snapshotBrief(voidCharter(later, 'cha_a', 'Wrong region', '2026-04-01', NOW), 'cha_a');
    expect(brief.subtitle).toContain('Voided on 2026-04-01: Wrong region');
  });

  it('of a file that keeps no content prints what is known', () => {
    const old = addRecord(plan, 'charters', 'cha_1', { projectRev: 38, hash: 'sha256:x', signed: [] }, NOW);
    const brief = snapshotBrief(old, 'cha_1');
    expect(brief.subtitle).toContain('revision 38');
    expect(part(brief, 'Objectives').empty).toBe('Not yet decided.');
    expect(changesSince(old, recordOf(old, 'charters', 'cha_1') ?? {})).toEqual([]);
  });
});

describe('what changed since', () => {
  const sentences = (project: ProjectDocument) =>
    changesSince(project, charter(project)).map((each) => each.sentence);

  it('is nothing right after', () => {
    expect(sentences(signed)).toEqual([]);
  });

  it('is said in sentences, and only of what the charter prints', () => {
    const later = [
      (project: ProjectDocument) => changeRecord(project, 'metrics', 'met_recall', { threshold: 0.85 }, NOW),
      (project: ProjectDocument) =>
        changeRecord(project, 'metrics', 'met_recall', { slices: ['urban'] }, NOW),
      (project: ProjectDocument) => removeRecord(project, 'risks', 'risk_leak', NOW),
      (project: ProjectDocument) => addRecord(project, 'roles', 'role_ds', { name: 'Data scientist' }, NOW),
      (project: ProjectDocument) => moveRecord(project, 'roles', 'role_ds', 0, NOW),
      (project: ProjectDocument) =>
        changeRecord(project, 'charterText', 'charter_text', { outOfScope: 'Cables and poles' }, NOW),
    ].reduce((project, edit) => edit(project), signed);
    expect(sentences(later)).toEqual([
      'Threshold of “Outage recall” changed from 0.8 to 0.85.',
      'Role “Data scientist” was added.',
      'Risk “Future data leaks” was deleted.',
      'Out of scope in the charter text changed from “Cables” to “Cables and poles”.',
    ]);
  });
});

const HOSTILE = [
  '</title><img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '```\n| a | b |\n---',
  '# heading',
  '" onmouseover="alert(1)',
  '&lt;b&gt; --> ]]> <!--',
];

/** The plan with hostile text in every text anybody can type. */
function hostilePlan(text: string): ProjectDocument {
  const poison = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => poison(each, key));
    if (isPlainObject(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
    const isTyped =
      /^(name|title|statement|unit|description|purpose|inScope|outOfScope|claim|cause|mitigation|group|decisionAuthority)$/;
    return typeof value === 'string' && isTyped.test(key) ? text : value;
  };
  const charters = takeSnapshot(plan, 'cha_a', NOW);
  return poison(signCharter(charters, 'cha_a', { person: 'per_ana', on: TODAY }, NOW)) as ProjectDocument;
}

const TAGS =
  /^<\/?(html|head|meta|title|style|body|h1|h2|p|ul|li|table|thead|tbody|tr|th|td|br|!DOCTYPE)( (lang|charset|name|content|http-equiv|class)="[^"<>]*")*( html)?>$/;

describe.each(HOSTILE)('typed everywhere: %s', (text) => {
  const project = hostilePlan(text);
  const briefs = [
    charterBrief(project, TODAY, reviewProject(project, TODAY)),
    snapshotBrief(project, 'cha_a'),
  ];

  it('stays text in HTML', () => {
    for (const brief of briefs) {
      const html = briefHtml(brief);
      const style = html.replace(/<style>[\s\S]*?<\/style>/, '');
      for (const [tag] of style.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(TAGS);
      expect(html.match(/<title>/g)?.length).toBe(1);
      expect(html.match(/<(script|img|a)\b/g)).toBeNull();
    }
  });

  it('stays text in Markdown, and one row stays one row', () => {
    for (const brief of briefs) {
      const { html } = markdownToHtml(briefMarkdown(brief), { features: { gfm: true } });
      expect(html).not.toMatch(/<(script|img|pre|code|hr|h3)\b|<a href="(?!https:)/);
      expect(html.match(/<h1/g)?.length).toBe(1);
      expect(html.match(/<h2/g)?.length).toBe(brief.parts.length);
      const rows = brief.parts.reduce(
        (sum, { table }) => sum + (table?.rows.length ? table.rows.length + 1 : 0),
        0,
      );
      expect(html.match(/<tr>/g)?.length).toBe(rows);
    }
  });
});
