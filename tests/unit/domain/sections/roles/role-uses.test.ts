import { describe, expect, it } from 'vitest';
import { collections } from '#domain/project/collections.ts';
import { useGroups } from '#domain/sections/roles/role-uses.ts';
import { aMatrix } from './a-matrix.ts';

describe('where a role is named', () => {
  const project = aMatrix({
    risks: {
      risk_a: { rev: 1, title: 'Labels come late', owner: 'role_po' },
      risk_b: { rev: 1, title: 'Nobody looks', owner: 'role_ds' },
    },
  });

  it('lists every kind of record with its name and what the role is there', () => {
    expect(useGroups(project, collections, 'role_po')).toEqual([
      {
        collection: 'raci',
        words: '2 rows of the matrix',
        uses: [
          { record: 'act_eval', name: 'Evaluate results', as: 'accountable role (A)' },
          { record: 'act_prep', name: 'Construct data', as: 'letters' },
        ],
      },
      {
        collection: 'risks',
        words: '1 risk',
        uses: [{ record: 'risk_a', name: 'Labels come late', as: 'owner' }],
      },
    ]);
  });

  it('is empty for a role that nothing names', () => {
    expect(useGroups(project, collections, 'role_new')).toEqual([]);
  });
});
