/** Fairness reports and impact answers as tables. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import type { GroupRates, RateName } from '#domain/stats/group-rates.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { csvTable } from '#domain/text/csv.ts';
import { chosenDefinition } from './fairness-choice.ts';
import { fairness } from './fairness-model.ts';
import { fairnessResult, rateNames } from './fairness-result.ts';
import { groupsOf } from './group-counts.ts';
import { answerId } from './impact-questions.ts';
import { answersOf, askedQuestions } from './impact-score.ts';
import { impactAnswers } from './model.ts';

const RATES: readonly RateName[] = ['selectionRate', 'tpr', 'fpr', 'ppv'];

/** One line per group: counts always, rates with their 95 % intervals once a definition and its reason are there. */
export function fairnessCsv(project: ProjectDocument, words: Words): string {
  const rows = orderedIds(project, fairness.name).flatMap((id) => {
    const record = recordOf(project, fairness.name, id) ?? {};
    const result = fairnessResult(record);
    const rates = isDefined(result) ? result.report.groups : [];
    return groupsOf(record).groups.map((group) => [
      id,
      recordName(fairness, id, record),
      chosenDefinition(record) ? words.value(fairness.fields.primaryMetric, record.primaryMetric) : '',
      words.value(fairness.fields.positiveMeans, record.positiveMeans),
      group.name,
      group.tp,
      group.fp,
      group.fn,
      group.tn,
      ...RATES.flatMap((rate) =>
        rateCells(
          rates.find(({ name }) => name === group.name),
          rate,
        ),
      ),
    ]);
  });
  return csvTable(
    [
      'id',
      'Groups differ by',
      'Definition',
      'A positive decision means',
      'Group',
      'TP',
      'FP',
      'FN',
      'TN',
      ...RATES.flatMap((rate) => [rateNames[rate], `${rateNames[rate]}, low`, `${rateNames[rate]}, high`]),
    ],
    rows,
  );
}

function rateCells(group: GroupRates | undefined, rate: RateName): (number | string)[] {
  if (!group) return ['', '', ''];
  const [value, interval] = [group[rate], group.intervals[rate]];
  if (!isDefined(value) || !isDefined(interval)) return ['not defined', '', ''];
  return [value, interval.low, interval.high];
}

/** The impact questions with answers, points and the NIST AI RMF subcategories they belong to. */
export function impactCsv(project: ProjectDocument, words: Words): string {
  const answers = answersOf(project);
  const rows = askedQuestions(answers).map((question) => {
    const record = recordOf(project, impactAnswers.name, answerId(question.key)) ?? {};
    const option = question.options.find(({ value }) => value === answers[question.key]);
    return [
      question.key,
      question.part,
      question.nist.join(' '),
      question.question,
      option?.label ?? '',
      option?.points ?? '',
      Math.max(...question.options.map(({ points }) => points)),
      ...(['discussion', 'evidence', 'owner', 'decidedOn', 'risk'] as const).map((field) =>
        words.value(impactAnswers.fields[field], record[field]),
      ),
    ];
  });
  return csvTable(
    [
      'Key',
      'Part',
      'NIST AI RMF',
      'Question',
      'Answer',
      'Points',
      'Most points',
      'Discussion',
      'Evidence',
      'Owner',
      'Answered on',
      'Risk',
    ],
    rows,
  );
}
