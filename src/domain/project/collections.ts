/**
 * Every kind of record a project can hold. Reading, references, tables and forms need only these; rules and exports are in
 * sections.ts, which a planner page does not load.
 */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { agreements, meetings } from '#domain/sections/agreement/model.ts';
import { charters, charterText } from '#domain/sections/charter/model.ts';
import {
  checkinSettings,
  checkins,
  oneToOnes,
  pauses,
  retrospectives,
} from '#domain/sections/checkin/model.ts';
import { checks, ownItems, ownLists, profile } from '#domain/sections/checklists/model.ts';
import { datasets, dependencies, sampleCalculator } from '#domain/sections/data/model.ts';
import { errorCosts, metricLinks, metrics, objectives, workbench } from '#domain/sections/goals/model.ts';
import { premortemGroups, premortemNotes, premortems } from '#domain/sections/premortem/model.ts';
import { fairness } from '#domain/sections/responsible/fairness-model.ts';
import { affected, failures, impact, impactAnswers } from '#domain/sections/responsible/model.ts';
import { riskSettings, risks } from '#domain/sections/risks/model.ts';
import { activities, matrixSettings, raci } from '#domain/sections/roles/matrix-model.ts';
import { people, roles } from '#domain/sections/roles/model.ts';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { communications, messageWords, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { conflicts, dismissals } from './upkeep-model.ts';

/** A new section names its collections here and itself in sections.ts; a test holds the two together. */
export const collections: readonly CollectionDefinition[] = [
  objectives,
  metrics,
  metricLinks,
  errorCosts,
  workbench,
  datasets,
  dependencies,
  sampleCalculator,
  people,
  roles,
  activities,
  raci,
  matrixSettings,
  agreements,
  meetings,
  stakeholders,
  communications,
  messageWords,
  risks,
  riskSettings,
  premortems,
  premortemGroups,
  premortemNotes,
  impact,
  affected,
  failures,
  impactAnswers,
  fairness,
  checks,
  ownLists,
  ownItems,
  profile,
  checkins,
  pauses,
  checkinSettings,
  retrospectives,
  oneToOnes,
  sessions,
  sessionActions,
  charterText,
  charters,
  dismissals,
  conflicts,
];

const byName = new Map(collections.map((definition) => [definition.name, definition]));

export function collectionDefinition(name: string): CollectionDefinition | undefined {
  return byName.get(name);
}
