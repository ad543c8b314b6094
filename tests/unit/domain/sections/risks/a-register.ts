/** A project with the given records, for tests of the register. */
import { emptyProject, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';
import type { Rule } from '#domain/project/rule.ts';
import { courseRules } from '#domain/sections/risks/rules-course.ts';
import { entryRules } from '#domain/sections/risks/rules-entry.ts';

export const NOW = '2026-04-20T09:00:00Z';
export const TODAY = '2026-04-20';

export function aProject(collections: Record<string, Record<string, ProjectRecord>>): ProjectDocument {
  return { ...emptyProject('prj_test00', NOW), ...collections };
}

/** A risk no rule has anything to say about. */
export const SOUND: ProjectRecord = {
  number: 1,
  title: 'Leak',
  kind: 'threat',
  cause: 'No split by time',
  event: 'Scores look too good',
  impact: 'The launch fails',
  category: 'data',
  likelihood: 3,
  impactScore: 3,
  owner: 'role_ds',
  response: 'reduce',
  status: 'open',
  lastReviewed: '2026-04-19',
};

export function aRegister(
  risk: ProjectRecord,
  others: Record<string, Record<string, ProjectRecord>> = {},
): ProjectDocument {
  return aProject({
    risks: { risk_a: risk },
    roles: { role_ds: { name: 'Data scientist' }, role_po: { name: 'Product owner' } },
    ...others,
  });
}

/** Ids of the rules that find something, and what they say. */
export function found(
  project: ProjectDocument,
  rules: readonly Rule[] = [...entryRules, ...courseRules],
): Record<string, string> {
  return Object.fromEntries(
    rules.flatMap((rule) => rule.check(project, { today: TODAY }).map((place) => [rule.id, place.message])),
  );
}
