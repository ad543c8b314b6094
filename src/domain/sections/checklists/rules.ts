/** Review rules about answers to checklists. */
import { recordName } from '#domain/document/collection.ts';
import { isDay } from '#domain/document/field.ts';
import {
  collectionOf,
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
import { listTitle } from './list-title.ts';
import { checks } from './model.ts';
import { isOwnList } from './own-lists.ts';
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
    const name = `“${isMissing(record.title) ? String(record.key ?? id) : recordName(checks, id, record)}”`;
    const found = look(record, name);
    return found ? [{ collection: checks.name, record: id, page: pageOf(record.list), ...found }] : [];
  });
}

/** Each shipped list has a page of its own; those people wrote share one. */
function pageOf(list: unknown): string {
  return typeof list !== 'string' || list === '' || isOwnList(list) ? 'own' : list;
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** By the first check of each sheet: how many of its good answers are old. One finding for a sheet, not one for each. */
function sheetsWithOldAnswers(project: ProjectDocument, today: Day) {
  const sheets = new Map<
    string,
    { first: string; count: number; oldest: Day; words: string; page: string }
  >();
  for (const id of Object.keys(collectionOf(project, checks.name)).sort()) {
    const record = recordOf(project, checks.name, id) ?? {};
    const sheet = JSON.stringify([record.list, record.subject]);
    const known = sheets.get(sheet) ?? {
      first: id,
      count: 0,
      oldest: today,
      words: sheetWords(project, record),
      page: pageOf(record.list),
    };
    const checked = record.checkedOn;
    const isOld =
      isDone(record.answer) &&
      typeof checked === 'string' &&
      isDay(checked) &&
      daysBetween(checked, today) > STALE_AFTER;
    sheets.set(
      sheet,
      isOld ? { ...known, count: known.count + 1, oldest: min(known.oldest, checked) } : known,
    );
  }
  return [...sheets.values()].filter(({ count }) => count > 0).map((each) => [each.first, each] as const);
}

const min = (a: Day, b: Day): Day => (a < b ? a : b);

function sheetWords(project: ProjectDocument, record: ProjectRecord): string {
  const title = `“${listTitle(project, String(record.list ?? ''))}”`;
  const subject =
    typeof record.subject === 'string' ? recordOf(project, 'datasets', record.subject) : undefined;
  return isMissing(subject?.name) ? title : `${title} about “${String(subject?.name)}”`;
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
    looksFor: 'Items answered no without a risk that nobody looks after.',
    check: (project) =>
      eachCheck(project, (record, name) =>
        isGap(record.answer) && record.riskDeclined === true && isMissing(record.owner)
          ? { field: 'owner', message: `${name} is answered no, and nobody looks after it.` }
          : undefined,
      ),
  },
  {
    id: 'checklists.evidence-old',
    severity: 'advice',
    ...checking,
    looksFor: `Sheets with answers that were last checked more than ${STALE_AFTER} days ago.`,
    check: (project, { today }) =>
      [...sheetsWithOldAnswers(project, today)].map(([record, { count, oldest, words, page }]) => ({
        collection: checks.name,
        record,
        page,
        message: `${count === 1 ? 'One answer' : `${count} answers`} of ${words} ${count === 1 ? 'was' : 'were'} last checked more than ${STALE_AFTER} days ago, the oldest on ${oldest}. Still so?`,
      })),
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
      const empty = areas.filter(({ points }) => points === 0).map(({ title }) => `“${title}”`);
      const words = empty.length === 1 ? `The area ${empty[0]} has` : `The areas ${empty.join(' and ')} have`;
      return [
        {
          collection: checks.name,
          record: TEST_LIST,
          page: TEST_LIST,
          message: `${words} no test at all, so the ML Test Score is 0 whatever the others reach.`,
        },
      ];
    },
  },
];
