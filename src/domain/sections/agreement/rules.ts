/** Review rules about the working agreement. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { agreements } from './model.ts';

const AGREEMENT = 'remote/async-and-sync#the-agreement';

function eachAgreement(
  project: ProjectDocument,
  look: (record: ProjectRecord, words: string) => Omit<Place, 'collection' | 'record'> | undefined,
): Place[] {
  return Object.entries(collectionOf(project, agreements.name)).flatMap(([id, record]) => {
    const words = isMissing(record.name)
      ? 'The working agreement'
      : `“${recordName(agreements, id, record)}”`;
    const place = look(record, words);
    return place ? [{ collection: agreements.name, record: id, ...place }] : [];
  });
}

export const agreementRules: readonly Rule[] = [
  {
    id: 'agreement.never-reviewed',
    severity: 'advice',
    planner: 'agreement',
    guide: AGREEMENT,
    looksFor: 'Working agreements without a day on which they are looked at again.',
    check: (project) =>
      eachAgreement(project, (record, words) =>
        isMissing(record.reviewOn)
          ? {
              field: 'reviewOn',
              message: `${words} has no day on which the team looks at it again. Without one it is forgotten.`,
            }
          : undefined,
      ),
  },
  {
    id: 'agreement.review-late',
    severity: 'warning',
    planner: 'agreement',
    guide: AGREEMENT,
    looksFor: 'Working agreements whose day of review has passed.',
    check: (project, { today }) =>
      eachAgreement(project, (record, words) =>
        typeof record.reviewOn === 'string' && record.reviewOn !== '' && record.reviewOn < today
          ? {
              field: 'reviewOn',
              message: `${words} was to be looked at again on ${record.reviewOn}. Do it, and choose the next day.`,
            }
          : undefined,
      ),
  },
];
