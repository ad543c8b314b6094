import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { findingsOf } from '#domain/project/findings.ts';
import { stakeholderRules } from '#domain/sections/stakeholders/rules.ts';
import { stakeholdersSection } from '#domain/sections/stakeholders/section.ts';
import { aPlan, NOW, TODAY, withCommunication, withStakeholder } from './a-plan.ts';

const findings = (project: ProjectDocument) => findingsOf(project, TODAY, stakeholderRules);
const keys = (project: ProjectDocument) => findings(project).map(({ key }) => key);
const ALONE = { communications: {} };

const CASES: [string, ProjectDocument, string][] = [
  ['stakeholders.not-placed', withStakeholder({ power: undefined }), 'stk_ops:power'],
  ['stakeholders.not-placed', withStakeholder({ interest: undefined }), 'stk_ops:interest'],
  ['stakeholders.power-without-message', aPlan(ALONE), 'stk_ops'],
  ['stakeholders.power-against', withStakeholder({ current: 'resistant' }), 'stk_ops:current'],
  ['stakeholders.power-against', withStakeholder({ current: 'unaware' }), 'stk_ops:current'],
  ['stakeholders.gap-without-message', withStakeholder({ power: 2 }, ALONE), 'stk_ops:desired'],
  [
    'stakeholders.beneficiary-not-told',
    withStakeholder(
      { power: 2, current: 'supportive' },
      { ...ALONE, objectives: { obj_1: { beneficiary: 'stk_ops' } } },
    ),
    'stk_ops',
  ],
  ['stakeholders.communication-incomplete', withCommunication({ owner: undefined }), 'com_wk:owner'],
  ['stakeholders.communication-undated', withCommunication({ next: undefined }), 'com_wk:next'],
  ['stakeholders.communication-late', withCommunication({ next: '2026-04-19' }), 'com_wk:next'],
  ['stakeholders.uncertainty-unsaid', withCommunication({ uncertaintyNote: '' }), 'com_wk:uncertaintyNote'],
  [
    'stakeholders.sender-without-letter',
    aPlan({ raci: { act_eval: { role_ds: ['A', 'R'] } } }),
    'com_wk:owner',
  ],
];

describe('every rule', () => {
  it('is quiet on a sound plan and on an empty project', () => {
    expect(keys(aPlan())).toEqual([]);
    expect(keys(emptyProject('prj_x', NOW))).toEqual([]);
  });

  it.each(CASES)('%s is found where it stands', (rule, project, place) => {
    expect(keys(project)).toContain(`${rule}:${place}`);
  });

  it('has a case here', () => {
    const tested = new Set(CASES.map(([rule]) => rule));
    expect(stakeholderRules.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('leads to a page and a heading that exist', () => {
    for (const { guide } of stakeholderRules) {
      const [page, anchor] = guide.split('#');
      const headings = [...readFileSync(`content/guide/${page}.mdx`, 'utf8').matchAll(/^## (.+)$/gm)].map(
        ([, words = '']) =>
          words
            .toLowerCase()
            .replace(/[^a-z0-9 -]/g, '')
            .replaceAll(' ', '-'),
      );
      expect(headings).toContain(anchor);
    }
  });
});

describe('sentences', () => {
  it('name the stakeholder and what is missing in the words of the form', () => {
    const [first] = findings(withCommunication({ owner: undefined, audience: [], purpose: undefined }));
    const all = findings(withCommunication({ owner: undefined, audience: [], purpose: undefined })).map(
      ({ message }) => message,
    );
    expect(first).toBeDefined();
    expect(all).toContain(
      '“Tell nobody yet, by document, every week” does not say yet: audience, purpose and owner.',
    );
  });

  it('do not blame the sender while the matrix is empty', () => {
    expect(keys(aPlan({ raci: {} }))).not.toContain('stakeholders.sender-without-letter:com_wk:owner');
  });
});

it('progress counts placed and judged stakeholders, and what a communication needs', () => {
  expect(stakeholdersSection.progress(aPlan())).toEqual({ done: 5, total: 5 });
  expect(stakeholdersSection.progress(withStakeholder({ power: undefined, desired: undefined }))).toEqual({
    done: 3,
    total: 5,
  });
});
