/** The review rules of the risk register. */
import { courseRules } from './rules-course.ts';
import { entryRules } from './rules-entry.ts';

export const riskRules = [...entryRules, ...courseRules];
