import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '#domain/document/project.ts';
import { offersOf } from '#domain/sections/stakeholders/suggestions.ts';
import { aPlan, withStakeholder } from './a-plan.ts';

const MATRIX = {
  roles: {
    role_po: { name: 'Product owner', holders: ['per_ana'] },
    role_ops: { name: 'Head of operations', holders: ['per_jan'] },
  },
  activities: {
    act_1: { name: 'Objectives', phase: 'business-understanding' },
    act_2: { name: 'Results', phase: 'evaluation' },
    act_3: { name: 'Next steps', phase: 'evaluation' },
    act_4: { name: 'Build', phase: 'modeling' },
  },
  raci: { act_1: { role_po: ['A', 'R'] }, act_2: { role_po: ['A', 'R'] }, act_3: { role_po: ['A', 'R'] } },
  order: { activities: ['act_1', 'act_2', 'act_3', 'act_4'] },
};
const letters = (project: ProjectDocument) => offersOf(project).filter(({ kind }) => kind === 'letters');
const messages = (project: ProjectDocument) => offersOf(project).filter(({ kind }) => kind === 'message');

describe('letters for stakeholders', () => {
  it('are C where a phase begins, for those with power', () => {
    expect(letters(withStakeholder({ person: 'per_jan' }, MATRIX))).toEqual([
      {
        kind: 'letters',
        key: 'offer.letters:stk_ops',
        stakeholder: 'stk_ops',
        name: 'Field operations',
        role: 'role_ops',
        letter: 'C',
        activities: [
          { id: 'act_1', name: 'Objectives' },
          { id: 'act_2', name: 'Results' },
        ],
      },
    ]);
  });

  it('are I where a phase ends, for those with interest only', () => {
    const [offer] = letters(withStakeholder({ power: 2 }, MATRIX));
    expect(offer).toMatchObject({ letter: 'I', activities: [{ id: 'act_1' }, { id: 'act_3' }] });
    expect(offer).not.toHaveProperty('role');
  });

  it('find the role by name when no person is named', () => {
    const [offer] = letters(withStakeholder({ name: 'head of operations' }, MATRIX));
    expect(offer).toMatchObject({ role: 'role_ops' });
  });

  it('are not offered to those to be monitored, not placed, or already heard', () => {
    expect(letters(withStakeholder({ power: 1, interest: 1 }, MATRIX))).toEqual([]);
    expect(letters(withStakeholder({ power: undefined }, MATRIX))).toEqual([]);
    const heard = { act_1: { role_ops: ['I'] }, act_2: { role_ops: ['I'] }, act_3: {} };
    expect(letters(withStakeholder({ person: 'per_jan' }, { ...MATRIX, raci: heard }))).toEqual([]);
  });

  it('never carry whom a person keeps out of exports into the matrix', () => {
    expect(letters(withStakeholder({ sensitive: true }, MATRIX))).toEqual([]);
    expect(letters(withStakeholder({ sensitive: true, person: 'per_jan' }, MATRIX))).toHaveLength(1);
  });

  it('stay away once they were declined', () => {
    const dismissals = { 'offer.letters:stk_ops': { reason: 'Not wanted.' } };
    expect(letters(withStakeholder({ person: 'per_jan' }, { ...MATRIX, dismissals }))).toEqual([]);
  });
});

describe('messages for those who hold C or I', () => {
  const raci = {
    act_1: { role_po: ['A', 'R'], role_ops: ['C'] },
    act_2: { role_po: ['A', 'R'], role_ops: ['I'] },
  };

  it('are offered with purpose and owner when no communication reaches them', () => {
    const project = withStakeholder({ person: 'per_jan' }, { ...MATRIX, raci, communications: {} });
    expect(messages(project)).toEqual([
      {
        kind: 'message',
        key: 'offer.message:stk_ops',
        stakeholder: 'stk_ops',
        name: 'Field operations',
        purpose: 'consult',
        owner: 'role_po',
        rows: 1,
      },
    ]);
  });

  it('are not offered to those who are reached already, or hold no letter', () => {
    expect(messages(withStakeholder({ person: 'per_jan' }, { ...MATRIX, raci }))).toEqual([]);
    expect(messages(withStakeholder({ person: 'per_jan' }, { ...MATRIX, communications: {} }))).toEqual([]);
  });
});

it('an empty plan offers nothing', () => {
  expect(offersOf(aPlan({ stakeholders: {} }))).toEqual([]);
});
