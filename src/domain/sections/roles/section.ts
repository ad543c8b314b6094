/** The roles section: people, roles, activities and the matrix between them. */
import type { Section } from '#domain/project/section.ts';
import { activities, matrixSettings, raci } from './matrix-model.ts';
import { people, roles } from './model.ts';

export const rolesSection: Section = {
  name: 'roles',
  title: 'Roles',
  collections: [people, roles, activities, raci, matrixSettings],
  rules: [],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
