/** The sections of a project, in the order they are shown and printed. A new section is one line here. */
import { agreementSection } from '#domain/sections/agreement/section.ts';
import { charterSection } from '#domain/sections/charter/section.ts';
import { checkinSection } from '#domain/sections/checkin/section.ts';
import { checklistsSection } from '#domain/sections/checklists/section.ts';
import { dataSection } from '#domain/sections/data/section.ts';
import { goals } from '#domain/sections/goals/section.ts';
import { premortemSection } from '#domain/sections/premortem/section.ts';
import { responsibleSection } from '#domain/sections/responsible/section.ts';
import { risksSection } from '#domain/sections/risks/section.ts';
import { rolesSection } from '#domain/sections/roles/section.ts';
import { sessionsSection } from '#domain/sections/sessions/section.ts';
import { stakeholdersSection } from '#domain/sections/stakeholders/section.ts';
import type { Section } from './section.ts';
import { upkeep } from './upkeep.ts';

export const sections: readonly Section[] = [
  goals,
  dataSection,
  rolesSection,
  agreementSection,
  stakeholdersSection,
  risksSection,
  premortemSection,
  responsibleSection,
  checklistsSection,
  checkinSection,
  sessionsSection,
  charterSection,
  upkeep,
];
