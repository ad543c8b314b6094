/** The roles section: people and roles. */
import type { Section } from '#domain/project/section.ts';
import { people, roles } from './model.ts';

export const rolesSection: Section = {
  name: 'roles',
  title: 'Roles',
  collections: [people, roles],
  rules: [],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
