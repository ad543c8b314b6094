/** The risks section: the register and how it is scored. */
import type { Section } from '#domain/project/section.ts';
import { riskSettings, risks } from './model.ts';

export const risksSection: Section = {
  name: 'risks',
  title: 'Risks',
  collections: [risks, riskSettings],
  rules: [],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
