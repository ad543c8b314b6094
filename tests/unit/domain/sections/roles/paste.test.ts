import { describe, expect, it } from 'vitest';
import { collectionOf, orderedIds } from '#domain/document/project.ts';
import { applyPaste, cellsWritten } from '#domain/sections/roles/apply-paste.ts';
import { matrixOf } from '#domain/sections/roles/matrix.ts';
import { matrixLongCsv, matrixWideCsv } from '#domain/sections/roles/matrix-csv.ts';
import { planPaste } from '#domain/sections/roles/paste-plan.ts';
import { aMatrix, aProject, countingIds, NOW } from './a-matrix.ts';

const ALL = { addActivities: true, addRoles: true };

describe('a pasted table with names', () => {
  const text = 'Activity\tData scientist\tProduct owner\nEvaluate results\tR, C\tA\nConstruct data\tA/R\t-\n';

  it('is understood by names, whatever the order of the columns', () => {
    const plan = planPaste(aMatrix(), text);
    expect(plan).toMatchObject({ form: 'wide', newActivities: [], newRoles: [], unread: [] });
    expect(plan?.cells).toEqual([
      {
        activity: 'Evaluate results',
        activityId: 'act_eval',
        role: 'Data scientist',
        roleId: 'role_ds',
        before: ['R'],
        after: ['R', 'C'],
      },
    ]);
  });

  it('leaves letters under empty cells, unless empty cells are to clear', () => {
    const plan = planPaste(aMatrix(), text, { emptyClears: true });
    expect(plan?.cells.map(({ activity, role, after }) => [activity, role, after])).toEqual([
      ['Evaluate results', 'Data scientist', ['R', 'C']],
      ['Construct data', 'Product owner', []],
    ]);
  });

  it('offers what the project does not have, and adds it only when asked', () => {
    const plan = planPaste(
      aMatrix(),
      'Task;Product owner;Lawyer\nEvaluate results;A;C\nAsk the regulator;A;R',
    );
    expect(plan).toMatchObject({ newActivities: [{ name: 'Ask the regulator' }], newRoles: ['Lawyer'] });
    if (!plan) throw new Error('no plan');
    const none = { addActivities: false, addRoles: false };
    expect(cellsWritten(plan, none)).toBe(0);
    expect(applyPaste(aMatrix(), plan, none, countingIds(), NOW).activities).toEqual(aMatrix().activities);
    const all = applyPaste(aMatrix(), plan, ALL, countingIds(), NOW);
    expect(all.raci).toMatchObject({
      act_eval: { role_po: ['A'], role_ds: ['R'], role_n2: ['C'] },
      act_n1: { role_po: ['A'], role_n2: ['R'] },
    });
    expect(cellsWritten(plan, ALL)).toBe(3);
  });

  it('names the cells it cannot read and takes the rest', () => {
    const plan = planPaste(aMatrix(), 'Activity\tProduct owner\tData scientist\nEvaluate results\tyes\tI');
    expect(plan?.unread).toEqual(['“yes” (Evaluate results, Product owner)']);
    expect(plan?.cells).toHaveLength(1);
  });

  it('takes rows that only name a phase as headings', () => {
    const plan = planPaste(aMatrix(), 'Activity\tProduct owner\nModelling\t\nBuild the model\tA\n');
    expect(plan?.newActivities).toEqual([{ name: 'Build the model', phase: 'modeling' }]);
  });

  it('keeps two activities of one name in two phases apart', () => {
    const plan = planPaste(
      aMatrix(),
      'Phase,Activity,Product owner\nModelling,Review,A\nOperation,Review,I\nOperation,Review,I',
    );
    expect(plan?.newActivities).toEqual([
      { name: 'Review', phase: 'modeling' },
      { name: 'Review', phase: 'operation' },
    ]);
    if (!plan) throw new Error('no plan');
    const project = applyPaste(aMatrix(), plan, ALL, countingIds(), NOW);
    expect(project.raci).toMatchObject({ act_n1: { role_po: ['A'] }, act_n2: { role_po: ['I'] } });
  });

  it.each(['', '\n\n', 'Dear all,', 'a\tb\nc\td'])('is nothing for %j', (words) => {
    expect(planPaste(aMatrix(), words)).toBeUndefined();
  });
});

describe('a pasted block of letters', () => {
  it('is laid down from the cell the person is in', () => {
    const plan = planPaste(aMatrix(), 'A\tR\n\tC', { at: { activity: 'act_prep', role: 'role_po' } });
    expect(plan?.form).toBe('block');
    expect(plan?.cells.map(({ activityId, roleId, after }) => [activityId, roleId, after])).toEqual([
      ['act_prep', 'role_po', ['A']],
      ['act_prep', 'role_ds', ['R']],
      ['act_eval', 'role_ds', ['C']],
    ]);
  });

  it('follows the rows as they are shown, and says what reaches beyond them', () => {
    const plan = planPaste(aMatrix(), 'A\nI', {
      at: { activity: 'act_eval', role: 'role_ds' },
      shownActivities: ['act_eval'],
    });
    expect(plan?.cells.map(({ activityId }) => activityId)).toEqual(['act_eval']);
    expect(plan?.notes).toEqual(['1 cells reach beyond the matrix and are left out.']);
  });
});

describe('the CSV files', () => {
  it('have one line per activity, or one per letter', () => {
    expect(matrixWideCsv(aMatrix()).split('\r\n')).toEqual([
      'Phase,Activity,Output,Due,Product owner,Data scientist',
      'Data preparation,Construct data,,,I,A/R',
      'Evaluation,Evaluate results,A verdict,,A,R',
    ]);
    expect(matrixLongCsv(aMatrix()).split('\r\n')).toEqual([
      'Phase,Activity,Role,Letter,Word,Activity id,Role id',
      'Data preparation,Construct data,Product owner,I,Informed,act_prep,role_po',
      'Data preparation,Construct data,Data scientist,A,Accountable,act_prep,role_ds',
      'Data preparation,Construct data,Data scientist,R,Responsible,act_prep,role_ds',
      'Evaluation,Evaluate results,Product owner,A,Accountable,act_eval,role_po',
      'Evaluation,Evaluate results,Data scientist,R,Responsible,act_eval,role_ds',
    ]);
  });

  it.each([
    ['wide', matrixWideCsv],
    ['long', matrixLongCsv],
  ])('in %s form come back whole into an empty project', (form, write) => {
    const odd = aMatrix({
      roles: { role_po: { name: '=Owner, "main"' }, role_ds: { name: 'Data | science' } },
      activities: {
        act_eval: { name: '-Evaluate\nresults', phase: 'evaluation' },
        act_prep: { name: 'Construct', phase: 'data-preparation' },
      },
    });
    const plan = planPaste(aProject(), write(odd));
    expect(plan).toMatchObject({ form, unread: [] });
    if (!plan) throw new Error('no plan');
    const back = applyPaste(aProject(), plan, ALL, countingIds(), NOW);
    expect(write(back).replace(/act_\w+|role_\w+/g, '')).toBe(write(odd).replace(/act_\w+|role_\w+/g, ''));
    expect(orderedIds(back, 'roles').map((id) => collectionOf(back, 'roles')[id]?.name)).toEqual(
      matrixOf(odd).roles.map(({ name }) => name),
    );
  });

  it('change nothing in the project they came from', () => {
    for (const write of [matrixWideCsv, matrixLongCsv])
      expect(planPaste(aMatrix(), write(aMatrix()), { emptyClears: true })?.cells).toEqual([]);
  });
});
