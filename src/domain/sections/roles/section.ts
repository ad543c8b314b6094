/** The roles section: people, roles, activities and the matrix between them. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { rolesMarkdown } from './markdown.ts';
import { matrixChecks, matrixOf } from './matrix.ts';
import { activities, matrixSettings, raci } from './matrix-model.ts';
import { people, roles } from './model.ts';
import { roleRules } from './rules.ts';

function dates(project: ProjectDocument): PlanDate[] {
  return Object.entries(collectionOf(project, activities.name)).flatMap(([id, record]) =>
    typeof record.due === 'string' && record.due !== ''
      ? [
          {
            id: `${id}-due`,
            day: record.due,
            title: `Due: ${recordName(activities, id, record)}`,
            collection: activities.name,
            record: id,
          },
        ]
      : [],
  );
}

/** Roles that somebody holds, and rows with one A and an R. */
function progress(project: ProjectDocument): Progress {
  const matrix = matrixOf(project);
  const broken = new Set(
    matrixChecks(project).flatMap(({ severity, activity }) =>
      severity === 'error' && activity ? [activity] : [],
    ),
  );
  const held = matrix.roles.filter(({ holders }) => holders.length > 0).length;
  return {
    done: held + matrix.activities.filter(({ id }) => !broken.has(id)).length,
    total: matrix.roles.length + matrix.activities.length,
  };
}

export const rolesSection: Section = {
  name: 'roles',
  title: 'Roles',
  collections: [people, roles, activities, raci, matrixSettings],
  rules: roleRules,
  markdown: rolesMarkdown,
  dates,
  progress,
};
