/** A small project with a matrix, for tests. */
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';

export const NOW = '2026-04-17T09:00:00Z';

/** Ids count up, so that a test can name them. */
export function countingIds(): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    count += 1;
    return `${prefix}_n${count}`;
  };
}

export function aProject(parts: Record<string, unknown> = {}): ProjectDocument {
  return { ...emptyProject('prj_test', NOW), title: 'Test', ...parts };
}

/** Two roles with holders, two activities, letters that break no rule. */
export function aMatrix(parts: Record<string, unknown> = {}): ProjectDocument {
  return aProject({
    people: { per_ana: { name: 'Ana' }, per_jan: { name: 'Jan' } },
    roles: {
      role_po: { name: 'Product owner', kind: 'product-owner', holders: ['per_ana'] },
      role_ds: { name: 'Data scientist', kind: 'data-scientist', holders: ['per_jan'] },
    },
    activities: {
      act_eval: { name: 'Evaluate results', phase: 'evaluation', output: 'A verdict' },
      act_prep: { name: 'Construct data', phase: 'data-preparation' },
    },
    raci: {
      act_eval: { rev: 1, role_po: ['A'], role_ds: ['R'] },
      act_prep: { rev: 1, role_ds: ['A', 'R'], role_po: ['I'] },
    },
    order: { roles: ['role_po', 'role_ds'] },
    ...parts,
  });
}
