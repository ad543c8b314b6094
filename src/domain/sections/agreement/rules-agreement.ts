/** Review rules about what the team agreed on. */
import { recordName } from '#domain/document/collection.ts';
import {
  collectionOf,
  type Day,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
} from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, numberIn } from '#domain/project/values.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { leastWindow, windowNeeds } from './fair-deadline.ts';
import { agreements } from './model.ts';
import { membersFrom, peopleOf } from './team.ts';

const AGREEMENT = 'remote/async-and-sync#the-agreement';
const DECIDING = 'remote/async-and-sync#deciding-in-writing';

/** Less than this is no day. */
const A_DAY = 24;

type Look = (
  record: ProjectRecord,
  words: string,
  context: { project: ProjectDocument; today: Day },
) => Omit<Place, 'collection' | 'record'> | undefined;

function agreementRule(rule: Omit<Rule, 'planner' | 'check'>, look: Look): Rule {
  return {
    ...rule,
    planner: 'agreement',
    check: (project, { today }) =>
      Object.entries(collectionOf(project, agreements.name)).flatMap(([id, record]) => {
        const words = isMissing(record.name)
          ? 'The working agreement'
          : `“${recordName(agreements, id, record)}”`;
        const place = look(record, words, { project, today });
        return place ? [{ collection: agreements.name, record: id, ...place }] : [];
      }),
  };
}

export const termsRules: readonly Rule[] = [
  agreementRule(
    {
      id: 'agreement.window-short',
      severity: 'warning',
      guide: DECIDING,
      looksFor: 'Decision windows in which somebody has no working day, even on the best day to post a note.',
    },
    (record, words, { project, today }) => {
      const open = numberIn(record.decisionWindowHours);
      if (open === undefined) return undefined;
      const { members } = membersFrom(project, peopleOf(project, record));
      const least = leastWindow(windowNeeds(members, today));
      const needed = Math.max(A_DAY, least?.hours ?? 0);
      if (open >= needed) return undefined;
      const who =
        least && least.hours > open
          ? ` ${least.last.name} has not had a working day by then; it takes ${plainNumber(needed)}.`
          : ` It takes ${A_DAY} at least, so that each zone has had a working day.`;
      return {
        field: 'decisionWindowHours',
        message: `${words} gives a decision ${plainNumber(open)} hours.${who}`,
      };
    },
  ),
  agreementRule(
    {
      id: 'agreement.no-window',
      severity: 'advice',
      guide: DECIDING,
      looksFor: 'Working agreements that do not say how long a decision in writing is open.',
    },
    (record, words) =>
      isMissing(record.decisionWindowHours)
        ? {
            field: 'decisionWindowHours',
            message: `${words} does not say how long a decision in writing is open.`,
          }
        : undefined,
  ),
  agreementRule(
    {
      id: 'agreement.silence-unsaid',
      severity: 'advice',
      guide: DECIDING,
      looksFor: 'Decision windows without a word on what silence means.',
    },
    (record, words) =>
      !isMissing(record.decisionWindowHours) && isMissing(record.silence)
        ? { field: 'silence', message: `${words} does not say what silence means at the deadline.` }
        : undefined,
  ),
  agreementRule(
    {
      id: 'agreement.no-answer-times',
      severity: 'advice',
      guide: AGREEMENT,
      looksFor: 'Working agreements without answer times.',
    },
    (record, words) => {
      const times = isPlainObject(record.responseTimes) ? record.responseTimes : {};
      return ['chat', 'review', 'urgent'].every((kind) => isMissing(times[kind]))
        ? {
            field: 'responseTimes',
            message: `${words} does not say when one may expect an answer, so everybody assumes their own.`,
          }
        : undefined;
    },
  ),
  agreementRule(
    {
      id: 'agreement.never-reviewed',
      severity: 'advice',
      guide: AGREEMENT,
      looksFor: 'Working agreements without a day on which they are looked at again.',
    },
    (record, words) =>
      isMissing(record.reviewOn)
        ? {
            field: 'reviewOn',
            message: `${words} has no day on which the team looks at it again. Without one it is forgotten.`,
          }
        : undefined,
  ),
  agreementRule(
    {
      id: 'agreement.review-late',
      severity: 'warning',
      guide: AGREEMENT,
      looksFor: 'Working agreements whose day of review has passed.',
    },
    (record, words, { today }) =>
      typeof record.reviewOn === 'string' && record.reviewOn !== '' && record.reviewOn < today
        ? {
            field: 'reviewOn',
            message: `${words} was to be looked at again on ${record.reviewOn}. Do it, and choose the next day.`,
          }
        : undefined,
  ),
];
