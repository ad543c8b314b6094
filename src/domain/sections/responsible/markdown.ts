/** Responsible use as Markdown: statement, people, failures, impact questions with their points, fairness with counts. */
import { recordName } from '#domain/document/collection.ts';
import { isPlainObject, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { cell, markdownTable, paragraph } from '#domain/text/markdown.ts';
import { statementOf } from './each-record.ts';
import { chosenDefinition } from './fairness-choice.ts';
import { fairness } from './fairness-model.ts';
import { fairnessResult } from './fairness-result.ts';
import { conflictSentence, resultSentences } from './fairness-words.ts';
import { groupsOf } from './group-counts.ts';
import { answerId } from './impact-questions.ts';
import { answersOf, askedQuestions, levelSentence, scoreImpact } from './impact-score.ts';
import { affected, failures, impact, impactAnswers } from './model.ts';
import { said } from './said.ts';

export function responsibleMarkdown(project: ProjectDocument, words: Words): string {
  const parts = [
    statement(project, words),
    table(project, words, 'People affected', affected, [
      'benefit',
      'harm',
      'severity',
      'heard',
      'lessens',
      'risk',
    ]),
    table(project, words, 'Failures and misuse', failures, ['kind', 'whom', 'noticed', 'reaction', 'risk']),
    impactQuestions(project, words),
    ...orderedIds(project, fairness.name).map((id) => fairnessBlock(project, words, id)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['## Responsible use', ...parts].join('\n\n');
}

function statement(project: ProjectDocument, words: Words): string {
  const record = statementOf(project);
  const lines = Object.entries(impact.fields)
    .filter(([field]) => !isMissing(record[field]))
    .map(
      ([field, definition]) =>
        `- **${definition.label}:** ${indented(said(words, definition, record[field]))}`,
    );
  return lines.join('\n');
}

const indented = (text: string) => paragraph(text).replace(/\n/g, '\n  ');

type Listed = typeof affected | typeof failures;

function table<Definition extends Listed>(
  project: ProjectDocument,
  words: Words,
  title: string,
  definition: Definition,
  shown: readonly (keyof Definition['fields'] & string)[],
): string {
  const fields: Listed['fields'] = definition.fields;
  const label = (field: string) => fields[field as keyof typeof fields]?.label ?? field;
  const rows = orderedIds(project, definition.name).map((id) => {
    const record = recordOf(project, definition.name, id) ?? {};
    const say = (field: string) => {
      const known = fields[field as keyof typeof fields];
      return known ? words.value(known, record[field]) : '';
    };
    return [recordName(definition, id, record), ...shown.map(say)];
  });
  const head = definition.singular.charAt(0).toUpperCase() + definition.singular.slice(1);
  const text = markdownTable([head, ...shown.map(label)], rows);
  return text === '' ? '' : `### ${title}\n\n${text}`;
}

function impactQuestions(project: ProjectDocument, words: Words): string {
  const answers = answersOf(project);
  const score = scoreImpact(answers);
  if (!score.isStarted) return '';
  const rows = askedQuestions(answers).map((question) => {
    const option = question.options.find(({ value }) => value === answers[question.key]);
    const most = Math.max(...question.options.map(({ points }) => points));
    return [
      question.question,
      option?.label ?? 'open',
      option ? `${option.points} of ${most}` : `… of ${most}`,
    ];
  });
  const range = (low: number, high: number) => (low === high ? String(low) : `${low} to ${high}`);
  return [
    '### Impact questions',
    cell(levelSentence(score)),
    `Impact ${range(score.impact.low, score.impact.high)} of ${score.impactMost}; mitigation ${range(score.mitigation.low, score.mitigation.high)} of ${score.mitigationMost}; score ${range(score.score.low, score.score.high)}. Mitigation of 80 % or more lowers the score by 15 %. Adapted from Canada’s Algorithmic Impact Assessment; the questions and weights are those of this playbook.`,
    markdownTable(['Question', 'Answer', 'Points'], rows),
    talkedOver(project, words),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What was said about the questions, and what follows: worth more than the points. */
function talkedOver(project: ProjectDocument, words: Words): string {
  const { discussion, evidence, owner, decidedOn, risk } = impactAnswers.fields;
  const talk = Object.entries({ discussion, evidence, owner, risk });
  const shown = [...talk, ['decidedOn', decidedOn] as const];
  const lines = askedQuestions(answersOf(project)).flatMap(({ key, question }) => {
    const record = recordOf(project, impactAnswers.name, answerId(key)) ?? {};
    if (talk.every(([name]) => isMissing(record[name]))) return [];
    const parts = shown
      .filter(([name]) => !isMissing(record[name]))
      .map(([name, field]) => `${field.label}: ${indented(words.value(field, record[name]))}`);
    return [`- **${question}** ${parts.join(' · ')}`];
  });
  return lines.length === 0 ? '' : `#### Discussion and evidence\n\n${lines.join('\n')}`;
}

const FACTS = [
  'positiveMeans',
  'favourable',
  'dataset',
  'model',
  'split',
  'threshold',
  'dialogue',
  'limit',
  'reference',
  'referenceGroup',
  'minCell',
  'risk',
] as const;

/** The questions that led to the definition, each with its answer. */
function dialogue(value: unknown, words: Words): string {
  const { label, fields = {} } = fairness.fields.dialogue;
  const said = isPlainObject(value) ? value : {};
  const lines = Object.entries(fields)
    .filter(([name]) => !isMissing(said[name]))
    .map(([name, field]) => `  - ${field.label} ${cell(words.value(field, said[name]))}`);
  return [`- ${label}:`, ...lines].join('\n');
}

function fairnessBlock(project: ProjectDocument, words: Words, id: string): string {
  const record = recordOf(project, fairness.name, id) ?? {};
  const facts = FACTS.filter((field) => !isMissing(record[field])).map((field) =>
    field === 'dialogue'
      ? dialogue(record.dialogue, words)
      : `- ${fairness.fields[field].label}: ${cell(words.value(fairness.fields[field], record[field]))}`,
  );
  const { groups } = groupsOf(record);
  const counts = markdownTable(
    ['Group', 'TP', 'FP', 'FN', 'TN', 'All'],
    groups.map(({ name, tp, fp, fn, tn }) => [name, ...[tp, fp, fn, tn, tp + fp + fn + tn].map(String)]),
  );
  const why = chosenDefinition(record) ? [`Why this definition: ${paragraph(String(record.why))}`] : [];
  const result = fairnessResult(record);
  const sentences = resultSentences(record).map((sentence) => cell(sentence));
  const conflict = isDefined(result) ? [cell(conflictSentence(result))] : [];
  return [
    `### Fairness by ${cell(recordName(fairness, id, record))}`,
    facts.join('\n'),
    counts,
    ...why,
    sentences.join(' '),
    ...conflict,
    isMissing(record.note) ? '' : `What follows: ${paragraph(String(record.note))}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
