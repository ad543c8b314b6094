import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { wordsOf } from '#domain/project/display.ts';
import { findingsOf } from '#domain/project/findings.ts';
import { rolesMarkdown } from '#domain/sections/roles/markdown.ts';
import { roleRules } from '#domain/sections/roles/rules.ts';
import { rolesSection } from '#domain/sections/roles/section.ts';
import { aMatrix, aProject } from './a-matrix.ts';

const review = (project: ProjectDocument) => findingsOf(project, '2026-04-20', roleRules);
const found = (project: ProjectDocument) => review(project).map(({ key }) => key);
const withRow = (row: Record<string, string[]>) =>
  aMatrix({
    activities: { act_eval: { name: 'Evaluate results', phase: 'evaluation' } },
    raci: { act_eval: row },
  });

/** A change to the sound matrix for every rule, and where the finding stands. */
const CASES: [string, ProjectDocument, string][] = [
  ['roles.no-letters', aMatrix({ raci: {} }), 'act_prep'],
  ['roles.no-accountable', withRow({ role_po: ['I'], role_ds: ['R'] }), 'act_eval'],
  ['roles.several-accountable', withRow({ role_po: ['A'], role_ds: ['A', 'R'] }), 'act_eval'],
  ['roles.no-responsible', withRow({ role_po: ['A'], role_ds: ['I'] }), 'act_eval'],
  ['roles.everyone-consulted', withRow({ role_po: ['A', 'C'], role_ds: ['R', 'C'] }), 'act_eval'],
  ['roles.consulted-and-informed', withRow({ role_po: ['A', 'R'], role_ds: ['C', 'I'] }), 'act_eval:role_ds'],
  ['roles.responsible-and-consulted', withRow({ role_po: ['A'], role_ds: ['R', 'C'] }), 'act_eval:role_ds'],
  ['roles.unknown-letter', withRow({ role_po: ['A'], role_ds: ['R', 'D'] }), 'act_eval:role_ds'],
  ['roles.idle-role', withRow({ role_po: ['A', 'R'] }), 'role_ds'],
  [
    'roles.accountable-for-most',
    aMatrix({
      raci: { act_eval: { role_po: ['A'], role_ds: ['R'] }, act_prep: { role_po: ['A'], role_ds: ['R'] } },
    }),
    'role_po',
  ],
  [
    'roles.role-without-holder',
    aMatrix({
      roles: { role_po: { name: 'PO' }, role_ds: { name: 'DS', holders: ['per_jan'] } },
      people: { per_jan: {} },
    }),
    'role_po',
  ],
  [
    'roles.unknown-activity',
    aMatrix({ raci: { ...(aMatrix().raci as object), act_gone: { role_po: ['A'] } } }),
    'act_gone',
  ],
  [
    'roles.unknown-role',
    aMatrix({
      raci: { ...(aMatrix().raci as object), act_eval: { role_po: ['A'], role_ds: ['R'], role_gone: ['I'] } },
    }),
    'act_eval:role_gone',
  ],
  [
    'roles.person-without-role',
    aMatrix({ people: { per_ana: {}, per_jan: {}, per_new: { name: 'Kim' } } }),
    'per_new',
  ],
];

function manyRows(): ProjectDocument {
  const ids = Array.from({ length: 14 }, (_, index) => `act_${index}`);
  return aMatrix({
    roles: {
      role_po: { name: 'PO', holders: ['per_ana'], allocation: 0.1 },
      role_ds: { name: 'DS', holders: ['per_jan'] },
      role_3: { name: 'Three', holders: ['per_jan'] },
      role_4: { name: 'Four', holders: ['per_jan'] },
    },
    activities: Object.fromEntries(ids.map((id) => [id, { name: id, phase: 'modeling' }])),
    raci: Object.fromEntries(
      ids.map((id, index) => [
        id,
        index < 6
          ? { role_po: ['A'], role_ds: ['R'], role_3: ['R'], role_4: ['R'] }
          : { role_ds: ['A'], role_po: ['R'] },
      ]),
    ),
  });
}

describe('every rule', () => {
  it('is quiet on a sound matrix and on an empty project', () => {
    expect(found(aMatrix())).toEqual([]);
    expect(found(aProject())).toEqual([]);
  });

  it.each(CASES)('%s is found where it stands', (rule, project, place) => {
    expect(found(project)).toContain(`${rule}:${place}`);
  });

  it('roles.overloaded-part-timer needs many rows and little time', () => {
    expect(found(manyRows())).toContain('roles.overloaded-part-timer:role_po');
  });

  it('roles.many-responsible needs a fourth doer', () => {
    const project = manyRows();
    expect(found(project).some((key) => key.startsWith('roles.many-responsible'))).toBe(false);
    const row = { role_po: ['A', 'R'], role_ds: ['R'], role_3: ['R'], role_4: ['R'] };
    expect(found({ ...project, raci: { ...(project.raci as object), act_0: row } })).toContain(
      'roles.many-responsible:act_0',
    );
  });

  it('has a case here', () => {
    const tested = new Set([
      ...CASES.map(([rule]) => rule),
      'roles.overloaded-part-timer',
      'roles.many-responsible',
    ]);
    expect(roleRules.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('leads to a page and a heading that exist', () => {
    for (const { guide } of roleRules) {
      const [page, anchor] = guide.split('#');
      const text = readFileSync(`content/guide/${page}.mdx`, 'utf8');
      const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, words = '']) =>
        words
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      );
      if (anchor) expect(headings).toContain(anchor);
    }
  });
});

describe('rows without any letter', () => {
  it('make one finding together, not two for each', () => {
    const findings = review(aMatrix({ raci: {} })).filter(({ severity }) => severity === 'error');
    expect(findings.map(({ message }) => message)).toEqual([
      '2 activities have no letter, so nobody is accountable and nobody does them: “Construct data” and “Evaluate results”.',
    ]);
  });

  it('name three and count the rest', () => {
    const activities = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`act_${name}`, { name, phase: 'modeling' }]),
    );
    expect(review(aMatrix({ activities, raci: {} }))[0]?.message).toContain('“a”, “b”, “c” and 2 more');
  });
});

describe('the section', () => {
  it('says on paper who holds what, and each phase as a table', () => {
    const project = aMatrix();
    const text = rolesMarkdown(project, wordsOf(project));
    expect(text).toContain('| Product owner | Product owner | Ana |  |');
    expect(text).toContain(
      '**Data preparation**\n\n| Activity | Product owner | Data scientist | Output | Due |',
    );
    expect(text).toContain('| Construct data | I | A, R |');
    expect(rolesMarkdown(aProject(), wordsOf(aProject()))).toBe('');
  });

  it('counts held roles and sound rows', () => {
    expect(rolesSection.progress(aMatrix())).toEqual({ done: 4, total: 4 });
    expect(rolesSection.progress(withRow({ role_po: ['I'], role_ds: ['R'] }))).toEqual({ done: 2, total: 3 });
  });

  it('brings the days on which activities are due', () => {
    const project = aMatrix({
      activities: { act_eval: { name: 'Evaluate', due: '2026-05-04' }, act_prep: { name: 'x' } },
    });
    expect(rolesSection.dates(project)).toMatchObject([
      { id: 'act_eval-due', day: '2026-05-04', title: 'Due: Evaluate' },
    ]);
  });

  it('reads the example of the file format', () => {
    const example = readProject(readFileSync('content/cases/storm-outage/project.json', 'utf8'));
    expect(example.kind).toBe('ok');
  });
});
