/** A small plan with everything a charter prints. */
import { addRecord, putRecord, setProjectFields } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';

export const NOW = '2026-03-02T09:00:00Z';
export const TODAY = '2026-03-02';

const records: readonly [collection: string, id: string, fields: Record<string, unknown>][] = [
  ['people', 'per_ana', { name: 'Ana', email: 'ana@example.org' }],
  ['people', 'per_bo', { name: 'Bo' }],
  ['roles', 'role_po', { name: 'Product owner', holders: ['per_ana'] }],
  ['stakeholders', 'stk_ops', { name: 'Field operations', power: 5, privateNote: 'Afraid of blame' }],
  ['stakeholders', 'stk_union', { name: 'Works council', sensitive: true }],
  [
    'objectives',
    'obj_min',
    {
      statement: 'Cut customer minutes lost',
      baseline: 118,
      target: 100,
      unit: 'min',
      direction: 'down',
      deadline: '2026-12-31',
      owner: 'role_po',
    },
  ],
  [
    'metrics',
    'met_recall',
    {
      name: 'Outage recall',
      direction: 'up',
      unit: 'share',
      baseline: 0.55,
      threshold: 0.8,
      owner: 'role_po',
    },
  ],
  [
    'metricLinks',
    'lnk_a',
    { objective: 'obj_min', metric: 'met_recall', claim: 'Early crews restore sooner' },
  ],
  ['risks', 'risk_leak', { title: 'Future data leaks', likelihood: 4, impactScore: 5, owner: 'role_po' }],
  ['risks', 'risk_old', { title: 'Solved long ago', status: 'closed' }],
];

export const plan: ProjectDocument = putRecord(
  records.reduce(
    (project, [collection, id, fields]) => addRecord(project, collection, id, fields, NOW),
    setProjectFields(
      emptyProject('prj_plan', NOW),
      { title: 'Outage prediction', description: 'Before the storm.' },
      NOW,
    ),
  ),
  'charterText',
  'charter_text',
  {
    purpose: 'Crews should stand where the storm will hit.',
    inScope: 'Overhead lines\nTwo regions',
    outOfScope: 'Cables',
  },
  NOW,
);
