import { describe, expect, it } from 'vitest';
import { compareMatrices } from '#domain/sections/roles/compare-matrices.ts';
import { matrixOf, rowsByPhase } from '#domain/sections/roles/matrix.ts';
import { involvementIn, loadOfPeople, rowsOfRole } from '#domain/sections/roles/views.ts';
import { aMatrix, aProject } from './a-matrix.ts';

describe('two views of one matrix', () => {
  it('show only the cells that differ', () => {
    const theirs = aMatrix({
      raci: {
        act_eval: { role_po: ['I'], role_ds: ['A', 'R'] },
        act_prep: { role_ds: ['R', 'A'], role_po: ['I'] },
      },
    });
    const result = compareMatrices(aMatrix(), theirs);
    expect(result).toMatchObject({ compared: 4, same: 2 });
    expect(result.differences).toEqual([
      {
        phase: 'Evaluation',
        activity: 'Evaluate results',
        role: 'Product owner',
        mine: ['A'],
        theirs: ['I'],
      },
      {
        phase: 'Evaluation',
        activity: 'Evaluate results',
        role: 'Data scientist',
        mine: ['R'],
        theirs: ['A', 'R'],
      },
    ]);
  });

  it('match by name what has another id, and list what only one side has', () => {
    const theirs = aProject({
      roles: { role_1: { name: 'product OWNER ' }, role_2: { name: 'Lawyer' } },
      activities: {
        act_1: { name: 'evaluate results', phase: 'evaluation' },
        act_2: { name: 'Evaluate results', phase: 'modeling' },
      },
      raci: { act_1: { role_1: ['R'] } },
    });
    const result = compareMatrices(aMatrix(), theirs);
    expect(result.differences).toEqual([
      {
        phase: 'Evaluation',
        activity: 'Evaluate results',
        role: 'Product owner',
        mine: ['A'],
        theirs: ['R'],
      },
    ]);
    expect(result.onlyMine).toEqual({ activities: ['Construct data'], roles: ['Data scientist'] });
    expect(result.onlyTheirs).toEqual({ activities: ['Evaluate results'], roles: ['Lawyer'] });
  });

  it('find nothing between a project and itself', () => {
    expect(compareMatrices(aMatrix(), aMatrix())).toMatchObject({ differences: [], compared: 4, same: 4 });
  });
});

it('the view of one role has the rows where it holds a letter', () => {
  const rows = rowsOfRole(matrixOf(aMatrix({ raci: { act_eval: { role_po: ['A'] } } })), 'role_po');
  expect(rows.map(({ activity, phaseName, letters }) => [activity.id, phaseName, letters])).toEqual([
    ['act_eval', 'Evaluation', ['A']],
  ]);
});

it('involvement counts each row under its strongest letter', () => {
  const matrix = matrixOf(
    aMatrix({
      activities: {
        act_1: { phase: 'modeling' },
        act_2: { phase: 'modeling' },
        act_3: { phase: 'modeling' },
      },
      raci: { act_1: { role_ds: ['R', 'A'] }, act_2: { role_ds: ['C', 'I'] } },
    }),
  );
  const [group] = rowsByPhase(matrix);
  if (!group) throw new Error('no group');
  expect(involvementIn(matrix, group, 'role_ds')).toEqual({
    decides: 1,
    does: 0,
    asked: 1,
    told: 0,
    rows: 3,
  });
});

describe('load of people', () => {
  const roles = {
    role_po: { name: 'PO', holders: ['per_ana'], allocation: 0.7 },
    role_ds: { name: 'DS', holders: ['per_ana', 'per_jan'], allocation: 0.2 },
    role_x: { name: 'X', holders: ['per_ana'], allocation: 0.1 },
  };

  it('counts a row once per letter, however many roles hold it', () => {
    const project = aMatrix({
      roles,
      raci: { act_eval: { role_po: ['A'], role_ds: ['A', 'R'] }, act_prep: { role_ds: ['I'] } },
    });
    const [ana, jan] = loadOfPeople(project);
    expect(ana).toMatchObject({ roles: ['PO', 'DS', 'X'], letters: { A: 1, R: 1, I: 1 }, share: 1 });
    expect(jan).toMatchObject({ letters: { A: 1, R: 1, I: 1 }, share: 0.2 });
  });

  it('has no share of time when one is not known', () => {
    const project = aMatrix({ roles: { ...roles, role_x: { name: 'X', holders: ['per_ana'] } } });
    expect(loadOfPeople(project)[0]?.share).toBeUndefined();
    expect(loadOfPeople(aMatrix({ roles: {} }))[0]?.share).toBeUndefined();
  });
});
