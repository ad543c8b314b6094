/** The premortem section: what the meeting collected. */
import type { Section } from '#domain/project/section.ts';
import { premortemGroups, premortemNotes, premortems } from './model.ts';

export const premortemSection: Section = {
  name: 'premortem',
  title: 'Premortem',
  collections: [premortems, premortemGroups, premortemNotes],
  rules: [],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
