/**
 * The intake sheet for a review board: one page made from what the project already says, with what is still open named
 * rather than hidden. The questions follow content/guide/responsible/review-board.mdx.
 */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { metrics, objectives } from '#domain/sections/goals/model.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { inherentScore, isLive, modelOf } from '#domain/sections/risks/scoring.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { cell, paragraph } from '#domain/text/markdown.ts';
import { statementOf } from './each-record.ts';
import { fairness } from './fairness-model.ts';
import { resultSentences } from './fairness-words.ts';
import { answersOf, levelAsks, levelSentence, scoreImpact } from './impact-score.ts';
import { affected, failures, impact } from './model.ts';

export interface IntakePart {
  question: string;
  /** What the project says; empty when it says nothing yet. */
  answers: string[];
}

export interface IntakeSheet {
  title: string;
  level: string;
  parts: IntakePart[];
  /** Questions without an answer. */
  open: string[];
}

const MOST_RISKS = 5;

export function intakeSheet(project: ProjectDocument, words: Words): IntakeSheet {
  const score = scoreImpact(answersOf(project));
  const statement = statementOf(project);
  const said = (...fields: (keyof typeof impact.fields)[]) =>
    fields
      .filter((field) => !isMissing(statement[field]))
      .map(
        (field) => `${impact.fields[field].label}: ${words.value(impact.fields[field], statement[field])}`,
      );
  const parts: IntakePart[] = [
    { question: 'What is asked of the board, and by when?', answers: said('boardAsk', 'boardBy') },
    {
      question: 'What decision changes, and for whom?',
      answers: said('intendedUses', 'unsupportedUses', 'restrictedUses'),
    },
    { question: 'What is predicted, and what does it stand in for?', answers: predicted(project, words) },
    { question: 'What makes it sensitive?', answers: said('sensitiveUses', 'sensitiveNote') },
    { question: 'Who gains, who carries the risk, and were they asked?', answers: people(project, words) },
    { question: 'What goes wrong, and how is it misused?', answers: wrong(project, words) },
    { question: 'Which data about people?', answers: data(project, words) },
    { question: 'Is it fair, by which definition?', answers: fair(project) },
    { question: 'What would happen without it?', answers: said('withoutIt') },
    {
      question: 'Who oversees it?',
      answers: said(
        'overseer',
        'oversightMoment',
        'authority',
        'time',
        'information',
        'training',
        'evidence',
        'evidenceOn',
      ),
    },
    {
      question: 'How do people learn of it, object, and get an answer?',
      answers: said(
        'told',
        'objectionPath',
        'objectionOwner',
        'objectionDays',
        'remedy',
        'objectionsCounted',
      ),
    },
    { question: 'What would make us stop?', answers: [...said('stop'), ...worstRisks(project, words)] },
    { question: 'Who signs?', answers: said('signedBy', 'signedOn') },
  ];
  const ask = score.isStarted ? ` From this level on we would ask for: ${levelAsks[score.level.high]}` : '';
  return {
    title: project.title === '' ? 'Project without a name' : project.title,
    level: `${levelSentence(score)}${ask}`,
    parts,
    open: parts.filter(({ answers }) => answers.length === 0).map(({ question }) => question),
  };
}

function predicted(project: ProjectDocument, words: Words): string[] {
  const goals = orderedIds(project, objectives.name).map(
    (id) => `Objective: ${words.name(objectives.name, id)}`,
  );
  const models = orderedIds(project, metrics.name)
    .filter((id) => ['model', 'business'].includes(String(recordOf(project, metrics.name, id)?.kind)))
    .map((id) => `Metric: ${words.name(metrics.name, id)}`);
  return [...goals, ...models];
}

function people(project: ProjectDocument, words: Words): string[] {
  return orderedIds(project, affected.name).map((id) => {
    const record = recordOf(project, affected.name, id) ?? {};
    const facts = (['benefit', 'harm', 'severity', 'heard', 'lessens'] as const)
      .filter((field) => !isMissing(record[field]))
      .map(
        (field) =>
          `${affected.fields[field].label.toLowerCase()}: ${words.value(affected.fields[field], record[field])}`,
      );
    return [recordName(affected, id, record), ...facts].join('; ');
  });
}

function wrong(project: ProjectDocument, words: Words): string[] {
  return orderedIds(project, failures.name).map((id) => {
    const record = recordOf(project, failures.name, id) ?? {};
    const facts = (['whom', 'noticed', 'reaction'] as const)
      .filter((field) => !isMissing(record[field]))
      .map(
        (field) =>
          `${failures.fields[field].label.toLowerCase()}: ${words.value(failures.fields[field], record[field])}`,
      );
    return [recordName(failures, id, record), ...facts].join('; ');
  });
}

/** Datasets belong to another section, so they are read with care. */
function data(project: ProjectDocument, words: Words): string[] {
  return Object.entries(collectionOf(project, 'datasets')).flatMap(([id, record]) => {
    const attributes = Array.isArray(record.sensitiveAttributes)
      ? record.sensitiveAttributes.map(String)
      : [];
    if (record.personalData !== 'yes' && attributes.length === 0) return [];
    const basis = isMissing(record.legalBasis)
      ? 'legal basis not named'
      : `legal basis ${String(record.legalBasis)}`;
    const sensitive = attributes.length === 0 ? '' : `; sensitive: ${attributes.join(', ')}`;
    return [`${words.name('datasets', id)}: ${basis}${sensitive}`];
  });
}

function fair(project: ProjectDocument): string[] {
  return orderedIds(project, fairness.name).flatMap((id) => {
    const record = recordOf(project, fairness.name, id) ?? {};
    return [`By ${recordName(fairness, id, record)}: ${resultSentences(record).join(' ')}`];
  });
}

function worstRisks(project: ProjectDocument, words: Words): string[] {
  const model = modelOf(project);
  const scored = Object.entries(collectionOf(project, risks.name)).flatMap(([id, risk]) => {
    const score = inherentScore(risk, model);
    return isLive(risk) && risk.kind !== 'opportunity' && isDefined(score) ? [{ id, risk, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RISKS)
    .map(({ id, risk, score }) => {
      const owner = isMissing(risk.owner) ? 'nobody' : words.value(risks.fields.owner, risk.owner);
      return `Risk: ${recordName(risks, id, risk)} (${score.toFixed(2)} of 10, owned by ${owner})`;
    });
}

/** The sheet as a Markdown file of its own. */
export function intakeMarkdown(sheet: IntakeSheet): string {
  const parts = sheet.parts.map(({ question, answers }) => {
    const lines =
      answers.length === 0 ? ['Not answered yet.'] : answers.map((answer) => `- ${listItem(answer)}`);
    return `## ${question}\n\n${lines.join('\n')}`;
  });
  const open =
    sheet.open.length === 0
      ? 'Every question has an answer.'
      : `Not answered yet: ${sheet.open.map((question) => cell(question)).join(' ')}`;
  return `${[`# Intake for the review board: ${cell(sheet.title)}`, cell(sheet.level), ...parts, open].join('\n\n')}\n`;
}

const listItem = (text: string) => paragraph(text).replace(/\n/g, '\n  ');
