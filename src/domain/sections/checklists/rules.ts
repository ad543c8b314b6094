/** Review rules about answers to checklists. */
import { recordName } from '#domain/document/collection.ts';
import {
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { isDone, isGap } from './checklist.ts';
import { checks } from './model.ts';
import { TEST_LIST, testScoreOf } from './test-score.ts';

/** Days after which evidence should be looked at again. Our judgement: two quarterly gates. */
export const STALE_AFTER = 180;

const checking = { planner: 'checklists', guide: 'data/quality#checks-with-evidence' } as const;

function eachCheck(
  project: ProjectDocument,
  look: (record: ProjectRecord, name: string) => { field?: string; message: string } | undefined,
): Place[] {
  return orderedIds(project, checks.name).flatMap((id) => {
    const record = recordOf(project, checks.name, id) ?? {};
    const name = isMissing(record.asked)
      ? `“${String(record.key ?? id)}”`
      : `“${recordName(checks, id, record)}”`;
    const found = look(record, name);
    return found ? [{ collection: checks.name, record: id, ...found }] : [];
  });
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export const checkRules: readonly Rule[] = [
  {
    id: 'checklists.na-without-reason',
    severity: 'warning',
    ...checking,
    looksFor: 'Items marked as not applicable without a reason.',
    check: (project) =>
      eachCheck(project, (record, name) =>
        record.answer === 'na' && isMissing(record.reason)
          ? { field: 'reason', message: `${name} is marked as not applicable, and nothing says why.` }
          : undefined,
      ),
  },
  {
    id: 'checklists.yes-without-evidence',
    severity: 'advice',
    ...checking,
    looksFor: 'Items answered yes without evidence.',
    check: (project) =>
      eachCheck(project, (record, name) =>
        isDone(record.answer) && isMissing(record.evidence)
          ? { field: 'evidence', message: `${name} is answered yes, and nothing shows it.` }
          : undefined,
      ),
  },
  {
    id: 'checklists.no-without-risk',
    severity: 'warning',
    planner: 'checklists',
    guide: 'risks/managing-risk-in-ml-projects',
    looksFor: 'Items answered no from which no risk follows.',
    check: (project) =>
      eachCheck(project, (record, name) =>
        isGap(record.answer) && isMissing(record.risk) && record.riskDeclined !== true
          ? { field: 'risk', message: `${name} is answered no. Raise a risk, or say that none follows.` }
          : undefined,
      ),
  },
  {
    id: 'checklists.no-without-owner',
    severity: 'advice',
    ...checking,
    looksFor: 'Items answered no that nobody looks after.',
    check: (project) =>
      eachCheck(project, (record, name) =>
        isGap(record.answer) && isMissing(record.owner) && isMissing(record.risk)
          ? { field: 'owner', message: `${name} is answered no, and nobody looks after it.` }
          : undefined,
      ),
  },
  {
    id: 'checklists.evidence-old',
    severity: 'advice',
    ...checking,
    looksFor: `Answers that were last checked more than ${STALE_AFTER} days ago.`,
    check: (project, { today }) =>
      eachCheck(project, (record, name) => {
        const checked = record.checkedOn;
        if (!isDone(record.answer) || typeof checked !== 'string' || checked === '') return undefined;
        const age = daysBetween(checked, today);
        return age > STALE_AFTER
          ? {
              field: 'checkedOn',
              message: `${name} was last checked ${age} days ago, on ${checked}. Is it still so?`,
            }
          : undefined;
      }),
  },
  {
    id: 'checklists.checked-in-future',
    severity: 'error',
    ...checking,
    looksFor: 'Answers dated in the future.',
    check: (project, { today }) =>
      eachCheck(project, (record, name) =>
        typeof record.checkedOn === 'string' && record.checkedOn > today
          ? {
              field: 'checkedOn',
              message: `${name} says that it was checked on ${record.checkedOn}, which is still to come.`,
            }
          : undefined,
      ),
  },
  {
    id: 'checklists.test-score-zero',
    severity: 'warning',
    planner: 'checklists',
    guide: 'production/mlops-for-managers#check-yourselves',
    looksFor: 'An area of production readiness without a single test.',
    check: (project) => {
      const { areas, answered, result } = testScoreOf(project);
      if (answered === 0 || !isDefined(result) || result.score > 0) return [];
      const empty = areas.filter(({ points }) => points === 0).map(({ title }) => title.toLowerCase());
      const words = empty.length === 1 ? `The area ${empty[0]} has` : `The areas ${empty.join(' and ')} have`;
      return [
        {
          collection: checks.name,
          record: TEST_LIST,
          message: `${words} no test at all, so the ML Test Score is 0 whatever the others reach.`,
        },
      ];
    },
  },
];
