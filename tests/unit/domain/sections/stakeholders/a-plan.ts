/** A small project with stakeholders and a communication plan, for tests. */
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';

export const NOW = '2026-04-17T09:00:00Z';
export const TODAY = '2026-04-20';

export function aPlan(parts: Record<string, unknown> = {}): ProjectDocument {
  return {
    ...emptyProject('prj_test', NOW),
    title: 'Outages',
    people: { per_ana: { name: 'Ana' }, per_jan: { name: 'Jan' } },
    roles: {
      role_po: { name: 'Product owner', kind: 'product-owner', holders: ['per_ana'] },
      role_ds: { name: 'Data scientist', kind: 'data-scientist', holders: ['per_jan'] },
    },
    activities: { act_eval: { name: 'Evaluate results', phase: 'evaluation' } },
    raci: { act_eval: { role_po: ['A'], role_ds: ['R'] } },
    metrics: {
      met_recall: {
        name: 'Outage recall',
        kind: 'model',
        formulaKey: 'recall',
        direction: 'up',
        unit: 'share',
        baseline: 0.55,
        threshold: 0.8,
      },
    },
    stakeholders: {
      stk_ops: {
        name: 'Field operations',
        power: 4,
        interest: 5,
        current: 'neutral',
        desired: 'supportive',
      },
    },
    communications: {
      com_wk: {
        audience: ['stk_ops'],
        purpose: 'inform',
        message: 'How far we are.',
        channel: 'doc',
        cadence: 'weekly',
        next: '2026-04-24',
        owner: 'role_po',
        metrics: ['met_recall'],
        uncertaintyNote: 'Winter storms are rare in the data.',
      },
    },
    ...parts,
  };
}

/** The plan with other fields in its one stakeholder or its one communication. */
export function withStakeholder(
  fields: Record<string, unknown>,
  parts: Record<string, unknown> = {},
): ProjectDocument {
  const { stk_ops } = aPlan().stakeholders as Record<string, object>;
  return aPlan({ stakeholders: { stk_ops: { ...stk_ops, ...fields } }, ...parts });
}

export function withCommunication(
  fields: Record<string, unknown>,
  parts: Record<string, unknown> = {},
): ProjectDocument {
  const { com_wk } = aPlan().communications as Record<string, object>;
  return aPlan({ communications: { com_wk: { ...com_wk, ...fields } }, ...parts });
}
