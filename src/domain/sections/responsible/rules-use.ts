/** Review rules about uses, people affected, failures and misuse. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { Rule } from '#domain/project/rule.ts';
import { isMissing, numberIn } from '#domain/project/values.ts';
import { eachRecord, inStatement, statementOf } from './each-record.ts';
import { affected, failures, impact, impactAnswers } from './model.ts';

const board = {
  planner: 'responsible',
  guide: 'responsible/review-board#when-a-case-comes-and-with-what',
} as const;
const phases = {
  planner: 'responsible',
  guide: 'responsible/ethics-in-every-phase#the-questions-phase-by-phase',
} as const;

/** Harm from this degree on needs an answer. */
const SEVERE = 4;

/** True once somebody has begun to think about responsible use in this project. */
export function isBegun(project: ProjectDocument): boolean {
  return [impact, affected, failures, impactAnswers].some(
    ({ name }) => Object.keys(collectionOf(project, name)).length > 0,
  );
}

export const useRules: readonly Rule[] = [
  {
    ...board,
    id: 'responsible.no-intended-use',
    severity: 'warning',
    looksFor: 'Impact statements that do not say what the system is for.',
    check: (project) =>
      isBegun(project) && isMissing(statementOf(project).intendedUses)
        ? inStatement({
            field: 'intendedUses',
            message: 'Nothing says what the system is for, and for whom.',
          })
        : [],
  },
  {
    ...board,
    id: 'responsible.no-unsupported-uses',
    severity: 'warning',
    looksFor: 'Impact statements that name no use the system was not made for.',
    check: (project) => {
      const statement = statementOf(project);
      return !isMissing(statement.intendedUses) && isMissing(statement.unsupportedUses)
        ? inStatement({
            field: 'unsupportedUses',
            message: 'Nothing says which uses it was not made for. Somebody will try one.',
          })
        : [];
    },
  },
  {
    ...board,
    id: 'responsible.nobody-affected',
    severity: 'warning',
    looksFor: 'Impact statements without anybody who could gain or be harmed.',
    check: (project) =>
      isBegun(project) && Object.keys(collectionOf(project, affected.name)).length === 0
        ? inStatement({
            message: 'Nobody is listed who could gain or be harmed. Begin with those merely near it.',
          })
        : [],
  },
  {
    ...board,
    id: 'responsible.affected-without-harm',
    severity: 'warning',
    looksFor: 'People affected whose possible harm nobody wrote down.',
    check: (project) =>
      eachRecord(project, affected, (record, name) =>
        isMissing(record.harm)
          ? {
              field: 'harm',
              message: `How ${name} could be harmed is not written down. “Not at all” needs a reason.`,
            }
          : undefined,
      ),
  },
  {
    ...board,
    id: 'responsible.severe-harm-without-answer',
    severity: 'error',
    looksFor: 'Severe harm that nothing lessens and no risk follows.',
    check: (project) =>
      eachRecord(project, affected, (record, name) =>
        (numberIn(record.severity) ?? 0) >= SEVERE && isMissing(record.lessens) && isMissing(record.risk)
          ? {
              field: 'lessens',
              message: `${name} could be severely harmed; nothing lessens it, and no risk in the register follows it.`,
            }
          : undefined,
      ),
  },
  {
    ...board,
    id: 'responsible.affected-not-asked',
    severity: 'advice',
    looksFor: 'People who could be harmed lastingly and were not asked.',
    check: (project) =>
      eachRecord(project, affected, (record, name) =>
        (numberIn(record.severity) ?? 0) >= 3 && (isMissing(record.heard) || record.heard === 'no')
          ? {
              field: 'heard',
              message: `${name} could be harmed lastingly and ${isMissing(record.heard) ? 'nothing says that they were asked' : 'were not asked'}.`,
            }
          : undefined,
      ),
  },
  {
    planner: 'responsible',
    guide: 'people/stakeholders',
    id: 'responsible.affected-not-a-stakeholder',
    severity: 'advice',
    looksFor: 'People affected who do not stand among the stakeholders.',
    check: (project) => {
      if (Object.keys(collectionOf(project, 'stakeholders')).length === 0) return [];
      return eachRecord(project, affected, (record, name) =>
        isMissing(record.stakeholder)
          ? {
              field: 'stakeholder',
              message: `${name} stands in no list of stakeholders, so nobody plans to talk to them.`,
            }
          : undefined,
      );
    },
  },
  {
    ...phases,
    id: 'responsible.failure-unnoticed',
    severity: 'warning',
    looksFor: 'Failures and misuses that nobody would notice, or nobody would answer.',
    check: (project) =>
      eachRecord(project, failures, (record, name) => {
        const [noticed, reaction] = [isMissing(record.noticed), isMissing(record.reaction)];
        if (!noticed && !reaction) return undefined;
        const missing = noticed ? 'how it would be noticed' : 'what happens then';
        return { field: noticed ? 'noticed' : 'reaction', message: `${name}: nothing says ${missing}.` };
      }),
  },
  {
    ...phases,
    id: 'responsible.no-misuse',
    severity: 'advice',
    looksFor: 'Lists of failures without a misuse.',
    check: (project) => {
      const kinds = Object.values(collectionOf(project, failures.name)).map((record) => record.kind);
      return kinds.length > 0 && !kinds.includes('misuse')
        ? inStatement({ message: 'Failures are listed, but no misuse: for what else could somebody use it?' })
        : [];
    },
  },
];
