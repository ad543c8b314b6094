import { describe, expect, it } from 'vitest';
import { recordOf } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { deleteRecord } from '#domain/document/references.ts';
import { writeProject } from '#domain/document/write.ts';
import { collections } from '#domain/project/collections.ts';
import { raiseRisk, riskDraft } from '#domain/sections/checklists/risk-draft.ts';
import { aList, anItem, aProject, NOW } from './a-sheet.ts';

const item = anItem('time-split', {
  question: 'Is the test period later?',
  risk: 'Future data leaks into the features',
  category: 'model',
  phases: ['data-preparation', 'evaluation'],
  tags: ['deon:C.2', 'nist:MEASURE 2.11'],
});
const check = {
  list: 'small-list',
  key: 'time-split',
  subject: 'ds_a',
  answer: 'no',
  note: 'Jan disagrees.',
};
const project = aProject({
  people: { per_jan: { name: 'Jan' }, per_ana: { name: 'Ana' } },
  roles: {
    role_po: { name: 'Product owner', holders: ['per_ana'] },
    role_ds: { name: 'Scientist', holders: ['per_jan'] },
  },
  datasets: { ds_a: { name: 'SCADA alarms', owner: 'per_jan' } },
  checks: { chk_1: check },
});

describe('a “no” as a risk', () => {
  const draft = riskDraft(project, aList([item]), item, check);

  it('has its wording filled in from the item, and its owner from the dataset', () => {
    expect(draft).toEqual({
      title: 'Future data leaks into the features (SCADA alarms)',
      cause: '“Is the test period later?” was answered no. Jan disagrees.',
      event: 'Future data leaks into the features.',
      category: 'model',
      phase: 'data-preparation',
      owner: 'role_ds',
      nistTags: ['MEASURE 2.11'],
      source: 'the checklist “Small list”',
    });
  });

  it('is owned by the role of whoever looks after the check, if somebody does', () => {
    expect(riskDraft(project, aList([item]), item, { ...check, owner: 'per_ana' }).owner).toBe('role_po');
    expect(riskDraft(aProject(), aList([item]), item, check).owner).toBeUndefined();
  });

  it('takes the category of the list, and a plain title, where the item has none', () => {
    const plain = anItem('plain');
    const { title, category, event } = riskDraft(aProject(), aList([plain]), plain, undefined);
    expect({ title, category, event }).toEqual({
      title: 'Title of plain: not in place',
      category: 'data',
      event: '',
    });
  });

  it('enters the register and is referred to by the check; deleting it leaves the check open to a new one', () => {
    const from = { collection: 'checks', record: 'chk_1' };
    const raised = raiseRisk(project, draft, 'risk_new', from, NOW);
    expect(recordOf(raised, 'risks', 'risk_new')).toMatchObject({
      title: draft.title,
      cause: draft.cause,
      status: 'open',
      number: 1,
      owner: 'role_ds',
      source: 'the checklist “Small list”',
    });
    expect(recordOf(raised, 'checks', 'chk_1')?.risk).toBe('risk_new');
    expect(readProject(writeProject(raised)).kind).toBe('ok');
    const gone = deleteRecord(raised, collections, 'risks', 'risk_new', NOW);
    expect(recordOf(gone, 'checks', 'chk_1')).toMatchObject({ answer: 'no', risk: null });
  });
});
