/** The stakeholders section: who is affected, and the communication plan. */
import type { Section } from '#domain/project/section.ts';
import { communications, stakeholders } from './model.ts';

export const stakeholdersSection: Section = {
  name: 'stakeholders',
  title: 'Stakeholders and communication',
  collections: [stakeholders, communications],
  rules: [],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
