/** All review rules of the working agreement. */
import type { Rule } from '#domain/project/rule.ts';
import { termsRules } from './rules-agreement.ts';
import { meetingRules } from './rules-meetings.ts';
import { peopleRules } from './rules-people.ts';

export const agreementRules: readonly Rule[] = [...peopleRules, ...termsRules, ...meetingRules];
