/** All review rules about data. */
import type { Rule } from '#domain/project/rule.ts';
import { datasetRules } from './rules-datasets.ts';
import { dependencyRules } from './rules-dependencies.ts';
import { readinessRules } from './rules-readiness.ts';

export const dataRules: readonly Rule[] = [...datasetRules, ...readinessRules, ...dependencyRules];
