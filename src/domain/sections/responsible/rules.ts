/** The review rules of the responsible section. */
import { fairnessRules } from './rules-fairness.ts';
import { impactRules } from './rules-impact.ts';
import { useRules } from './rules-use.ts';

export const responsibleRules = [...useRules, ...impactRules, ...fairnessRules];
