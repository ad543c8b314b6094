/** Projects for tests of the responsible section. */
import { emptyProject, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';
import type { Rule } from '#domain/project/rule.ts';
import { questions } from '#domain/sections/responsible/impact-questions.ts';
import { fairnessRules } from '#domain/sections/responsible/rules-fairness.ts';
import { impactRules } from '#domain/sections/responsible/rules-impact.ts';
import { useRules } from '#domain/sections/responsible/rules-use.ts';

export const NOW = '2026-04-20T09:00:00Z';
export const allRules: readonly Rule[] = [...useRules, ...impactRules, ...fairnessRules];

export function aProject(collections: Record<string, Record<string, ProjectRecord>>): ProjectDocument {
  return { ...emptyProject('prj_test00', NOW), ...collections };
}

/** Answers to every question: the mildest or the gravest for impact, and `safeguard` for the rest. */
export function answers(
  impact: 'mildest' | 'gravest',
  safeguard: 'yes' | 'partly' | 'no',
  more: ProjectRecord = { evidence: 'Report of May', risk: 'risk_a' },
): Record<string, ProjectRecord> {
  return Object.fromEntries(
    questions.map(({ key, part, options }) => {
      const byPoints = options.toSorted((a, b) => a.points - b.points);
      const chosen = impact === 'mildest' ? byPoints[0] : byPoints.at(-1);
      return [`impq_${key}`, { answer: part === 'mitigation' ? safeguard : chosen?.value, ...more }];
    }),
  );
}

/** A statement no rule has anything to say about, whatever the impact. */
export const SOUND_STATEMENT: ProjectRecord = {
  intendedUses: 'Dispatchers place crews',
  unsupportedUses: 'Billing',
  overseer: 'role_ops',
  oversightMoment: 'before',
  authority: 'Alone',
  time: '2 minutes',
  information: 'The weather map',
  training: 'A day in May',
  evidence: 'Planted errors found in 9 of 10 cases',
  stop: 'Ops on duty, five minutes',
  told: 'On the outage page',
  objectionPath: 'Phone',
  objectionOwner: 'role_ops',
  objectionDays: 5,
  signedBy: 'per_ana',
  signedOn: '2026-04-01',
};

export const SOUND_AFFECTED: ProjectRecord = {
  who: 'Rural customers',
  harm: 'They wait',
  severity: 2,
  heard: 'yes',
};

/** The groups printed in the planner specification. */
export const GROUPS = [
  { name: 'urban', tp: 40, fp: 10, fn: 10, tn: 40 },
  { name: 'rural', tp: 30, fp: 10, fn: 20, tn: 40 },
];

export const SOUND_REPORT: ProjectRecord = {
  attribute: 'district type',
  positiveMeans: 'a crew is sent',
  favourable: 'positive',
  primaryMetric: 'equal_opportunity',
  why: 'Being missed is the harm.',
  limit: 0.05,
  risk: 'risk_a',
  groups: GROUPS,
};

/** Ids of the rules that find something, and what they say. */
export function found(project: ProjectDocument, rules: readonly Rule[] = allRules): Record<string, string> {
  return Object.fromEntries(
    rules.flatMap((rule) =>
      rule.check(project, { today: '2026-04-20' }).map((place) => [rule.id, place.message]),
    ),
  );
}
