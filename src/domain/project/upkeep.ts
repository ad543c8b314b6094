/** Records the program keeps for the whole project: conflicts to decide and findings a person dismissed. */
import type { Section } from './section.ts';
import { conflicts, dismissals } from './upkeep-model.ts';

export const upkeep: Section = {
  name: 'project',
  title: 'Project',
  collections: [dismissals, conflicts],
  rules: [],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
