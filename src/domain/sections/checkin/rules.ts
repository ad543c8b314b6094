/** All review rules about check-ins and the sheets that go with them. */
import type { Rule } from '#domain/project/rule.ts';
import { blockerRules } from './rules-blockers.ts';
import { teamRules } from './rules-team.ts';

export const checkinRules: readonly Rule[] = [...blockerRules, ...teamRules];
