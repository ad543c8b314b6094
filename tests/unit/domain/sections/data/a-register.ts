/** Projects with one dataset and one dependency, for tests of the data register. */
import { emptyProject, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';
import { READINESS_LIST, readinessItems } from '#domain/sections/data/readiness-items.ts';

export const NOW = '2026-04-20T09:00:00Z';
export const TODAY = '2026-04-20';

export function aProject(collections: Record<string, Record<string, ProjectRecord>>): ProjectDocument {
  return { ...emptyProject('prj_test00', NOW), title: 'Outages', ...collections };
}

/** A dataset no rule about its fields has anything to say about. */
export const SOUND: ProjectRecord = {
  name: 'Outage records',
  owner: 'per_ana',
  purpose: ['train', 'evaluate'],
  licence: 'Own data',
  personalData: 'yes',
  legalBasis: 'legal-obligation',
  retention: 365,
  temporal: 'yes',
  timeSplit: 'yes',
  leakageCheck: 'yes',
  labels: 'yes',
  labelDefinition: 'Five minutes, 100 customers',
  agreement: 0.8,
  rows: 60_000,
  classBalance: 0.03,
  timeSpan: { from: '2019-01-01', to: '2026-03-31' },
};

/** Answers to readiness items of the dataset `ds_a`, by item. */
export function answersOf(given: Record<string, string>, subject = 'ds_a'): Record<string, ProjectRecord> {
  return Object.fromEntries(
    Object.entries(given).map(([key, answer]) => [
      `chk_${subject}.${key}`,
      { list: READINESS_LIST, subject, key, title: key, answer },
    ]),
  );
}

/** “Yes” to every blocker up to and including the band. */
export function settled(...bands: readonly string[]): Record<string, string> {
  const items = readinessItems.filter((item) => item.isBlocker && bands.includes(item.band));
  return Object.fromEntries(items.map(({ id }) => [id, 'yes']));
}
