/** All review rules about goals. */
import type { Rule } from '#domain/project/rule.ts';
import { linkRules } from './rules-links.ts';
import { metricRules } from './rules-metrics.ts';
import { objectiveRules } from './rules-objectives.ts';

export const goalsRules: readonly Rule[] = [...objectiveRules, ...metricRules, ...linkRules];
