import { describe, expect, it } from 'vitest';
import { collectionOf } from '#domain/document/project.ts';
import { checkRaci } from '#domain/sections/roles/check-raci.ts';
import { addDefaultActivities, DEFAULT_ACTIVITIES } from '#domain/sections/roles/default-activities.ts';
import { matrixOf } from '#domain/sections/roles/matrix.ts';
import { ROLE_TEMPLATES } from '#domain/sections/roles/template-data.ts';
import { applyTemplate } from '#domain/sections/roles/templates.ts';
import { aMatrix, aProject, countingIds, NOW } from './a-matrix.ts';

describe('the first list of activities', () => {
  it('has the 24 generic tasks of CRISP-DM, and operation after them', () => {
    const crisp = DEFAULT_ACTIVITIES.filter(({ phase }) => phase !== 'operation');
    expect(crisp).toHaveLength(24);
    const count = (id: string) => DEFAULT_ACTIVITIES.filter(({ phase }) => phase === id).length;
    expect(
      [
        'business-understanding',
        'data-understanding',
        'data-preparation',
        'modeling',
        'evaluation',
        'deployment',
      ].map(count),
    ).toEqual([4, 4, 5, 4, 3, 4]);
    expect(count('operation')).toBeGreaterThan(0);
    expect(new Set(DEFAULT_ACTIVITIES.map(({ key }) => key)).size).toBe(DEFAULT_ACTIVITIES.length);
  });

  it('is added in order, leaves what is there alone, and adds nothing twice', () => {
    const once = addDefaultActivities(aMatrix(), () => `act_${Math.random()}`, NOW);
    expect(Object.keys(collectionOf(once, 'activities'))).toHaveLength(DEFAULT_ACTIVITIES.length);
    expect(collectionOf(once, 'activities').act_eval).toMatchObject({ output: 'A verdict' });
    expect(addDefaultActivities(once, () => 'act_x', NOW)).toBe(once);
  });
});

describe.each(ROLE_TEMPLATES.map((template) => [template.id, template] as const))(
  'template %s',
  (id, template) => {
    it('has a row of letters for every activity and a column for every role', () => {
      expect(Object.keys(template.rows).sort()).toEqual(DEFAULT_ACTIVITIES.map(({ key }) => key).sort());
      for (const row of Object.values(template.rows))
        expect(row.split(' ')).toHaveLength(template.roles.length);
    });

    it('passes the checks once its roles have holders', () => {
      const { project } = applyTemplate(aProject(), template, countingIds(), NOW);
      const matrix = matrixOf(project);
      const roles = matrix.roles.map((role) => ({ ...role, holders: ['per_1'] }));
      const rules = checkRaci({ ...matrix, roles }).map(({ rule }) => rule);
      // Whoever works alone answers for most rows; that is worth saying.
      expect(rules).toEqual(id === 'solo' ? ['accountable-for-most'] : []);
    });

    it('can be applied to DACI and then uses its letters', () => {
      const start = aProject({ matrixSettings: { role_matrix: { letters: 'daci' } } });
      const matrix = matrixOf(applyTemplate(start, template, countingIds(), NOW).project);
      expect(new Set(Object.values(matrix.cells).flatMap((row) => Object.values(row).flat()))).not.toContain(
        'R',
      );
    });
  },
);

describe('merging a template', () => {
  const [, small] = ROLE_TEMPLATES;
  if (!small) throw new Error('no template');
  const result = applyTemplate(aMatrix(), small, countingIds(), NOW);

  it('uses roles of the same kind or name and adds the others', () => {
    expect(result.usedRoles).toEqual(['role_po', 'role_ds']);
    expect(result.addedRoles).toEqual(['Sponsor', 'ML engineer', 'Domain expert']);
  });

  it('leaves rows with letters as they are and says how many', () => {
    expect(result).toMatchObject({ keptRows: 2, filledRows: 26, addedActivities: 26 });
    expect(result.project.raci).toMatchObject({ act_eval: { role_po: ['A'], role_ds: ['R'] } });
  });

  it('changes nothing when it is applied again', () => {
    const again = applyTemplate(result.project, small, countingIds(), NOW);
    expect(again.project).toBe(result.project);
    expect(again).toMatchObject({ addedRoles: [], addedActivities: 0, filledRows: 0 });
  });
});
