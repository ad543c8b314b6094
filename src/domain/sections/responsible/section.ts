/** The responsible section: impact, oversight, redress and fairness. */
import type { Section } from '#domain/project/section.ts';
import { fairness } from './fairness-model.ts';
import { affected, failures, impact, impactAnswers } from './model.ts';

export const responsibleSection: Section = {
  name: 'responsible',
  title: 'Responsible use',
  collections: [impact, affected, failures, impactAnswers, fairness],
  rules: [],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
