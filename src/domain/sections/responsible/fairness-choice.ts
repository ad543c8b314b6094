/** Choosing a definition of fair by who is hurt by which error, before any number is seen. */
import { isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import type { RateName } from '#domain/stats/group-rates.ts';
import { fairnessDefinitions } from './fairness-model.ts';

export type FairnessDefinition = (typeof fairnessDefinitions)[number]['value'];

/** The rates each definition asks to be equal. */
export const ratesOfDefinition: Record<FairnessDefinition, readonly RateName[]> = {
  demographic_parity: ['selectionRate'],
  equal_opportunity: ['tpr'],
  equalized_odds: ['tpr', 'fpr'],
  false_positive_parity: ['fpr'],
  predictive_parity: ['ppv'],
};

/** What each definition cannot see. */
export const blindSpots: Record<FairnessDefinition, string> = {
  demographic_parity: 'It does not see who would really have qualified.',
  equal_opportunity: 'It does not see false alarms.',
  equalized_odds: 'It does not see whether a flag means the same in every group.',
  false_positive_parity: 'It does not see who was missed.',
  predictive_parity: 'It does not see how many were missed, nor who is selected at all.',
};

export interface Suggestion {
  definition: FairnessDefinition;
  /** Why, in one sentence; the person keeps it or writes their own. */
  because: string;
  cautions: string[];
}

/** @returns `undefined` until the first question is answered */
export function suggestDefinition(record: ProjectRecord): Suggestion | undefined {
  const dialogue = isPlainObject(record.dialogue) ? record.dialogue : {};
  const { worse, labels, reads } = dialogue;
  if (isMissing(worse)) return undefined;
  const suggestion = byError(worse, labels, reads);
  const cautions: string[] = [];
  if (labels === 'doubt' && suggestion.definition !== 'demographic_parity')
    cautions.push(
      'The recorded truth is in doubt, and error rates rest on it: look at the selection rate as well.',
    );
  if (reads === 'yes' && suggestion.definition !== 'predictive_parity')
    cautions.push('People also read a flag as a chance of being right: look at precision by group as well.');
  if (isMissing(labels)) cautions.push('Nobody has said yet whether the recorded truth can be trusted.');
  return { ...suggestion, cautions };
}

function byError(worse: unknown, labels: unknown, reads: unknown): Omit<Suggestion, 'cautions'> {
  if (labels === 'no')
    return {
      definition: 'demographic_parity',
      because: 'The recorded truth cannot be trusted in every group, and every error rate rests on it.',
    };
  if (worse === 'missed')
    return {
      definition: 'equal_opportunity',
      because: 'Being missed is the harm, so those who qualify must be found equally often.',
    };
  if (worse === 'wrongly-flagged')
    return {
      definition: 'false_positive_parity',
      because: 'Being flagged without cause is the harm, so it must happen equally often in every group.',
    };
  if (worse === 'both')
    return {
      definition: 'equalized_odds',
      because: 'Both errors hurt, so both must be equally frequent in every group.',
    };
  return reads === 'yes'
    ? {
        definition: 'predictive_parity',
        because: 'People act on what a flag means, so it must mean the same in every group.',
      }
    : { definition: 'demographic_parity', because: 'What matters is who is selected at all.' };
}

/** The definition a report stands on; `undefined` until both the definition and its reason are written down. */
export function chosenDefinition(record: ProjectRecord): FairnessDefinition | undefined {
  if (isMissing(record.why)) return undefined;
  return fairnessDefinitions.find(({ value }) => value === record.primaryMetric)?.value;
}
