/**
 * The intake sheet for a review board: one page made from what the project already says, with what is still open named
 * rather than hidden. The questions follow content/guide/responsible/review-board.mdx.
 */
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import { collectionOf, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { type Brief, type BriefPart, isEmptyPart } from '#domain/project/brief.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { datasets } from '#domain/sections/data/model.ts';
import { metrics, objectives } from '#domain/sections/goals/model.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { inherentScore, isLive, modelOf } from '#domain/sections/risks/scoring.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { statementOf } from './each-record.ts';
import { fairness } from './fairness-model.ts';
import { resultSentences } from './fairness-words.ts';
import { answersOf, levelAsks, levelSentence, scoreImpact } from './impact-score.ts';
import { affected, failures, impact } from './model.ts';
import { said } from './said.ts';

const MOST_RISKS = 5;

/** The sheet, with the questions nobody has answered yet named in its first part. */
export function intakeBrief(project: ProjectDocument, words: Words): Brief {
  const score = scoreImpact(answersOf(project));
  const statement = statementOf(project);
  const stated = (...fields: (keyof typeof impact.fields)[]) =>
    fields
      .filter((field) => !isMissing(statement[field]))
      .map(
        (field) => `${impact.fields[field].label}: ${said(words, impact.fields[field], statement[field])}`,
      );
  const parts: BriefPart[] = [
    { heading: 'What is asked of the board, and by when?', items: stated('boardAsk', 'boardBy') },
    {
      heading: 'What decision changes, and for whom?',
      items: stated('intendedUses', 'unsupportedUses', 'restrictedUses'),
    },
    { heading: 'What is predicted, and what does it stand in for?', items: predicted(project, words) },
    { heading: 'What makes it sensitive?', items: stated('sensitiveUses', 'sensitiveNote') },
    { heading: 'Who gains, who carries the risk, and were they asked?', table: people(project, words) },
    { heading: 'What goes wrong, and how is it misused?', table: wrong(project, words) },
    { heading: 'Which data about people?', items: data(project, words) },
    { heading: 'Is it fair, by which definition?', items: fair(project) },
    { heading: 'What would happen without it?', items: stated('withoutIt') },
    {
      heading: 'Who oversees it?',
      items: stated(
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
      heading: 'How do people learn of it, object, and get an answer?',
      items: stated(
        'told',
        'objectionPath',
        'objectionOwner',
        'objectionDays',
        'remedy',
        'objectionsCounted',
      ),
    },
    { heading: 'What would make us stop?', items: [...stated('stop'), ...worstRisks(project, words)] },
    { heading: 'Who signs?', items: stated('signedBy', 'signedOn') },
  ];
  const asks = score.isStarted ? [`From here on we would ask for: ${levelAsks[score.level.high]}`] : [];
  const open = parts.filter(isEmptyPart).map(({ heading }) => heading);
  return {
    title: `Intake for the review board: ${project.title === '' ? 'project without a name' : project.title}`,
    subtitle: `Made from revision ${project.rev}. A level is no approval, and an approval covers what is described here.`,
    parts: [
      { heading: 'Impact', lead: levelSentence(score), items: asks },
      ...(open.length > 0 ? [{ heading: 'Not answered yet', items: open }] : []),
      ...parts.map((part) => ({ ...part, empty: 'Not answered yet.' })),
    ],
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

function people(project: ProjectDocument, words: Words): Table {
  return tableOf(project, words, affected, ['benefit', 'harm', 'severity', 'heard', 'lessens']);
}

function wrong(project: ProjectDocument, words: Words): Table {
  return tableOf(project, words, failures, ['kind', 'whom', 'noticed', 'reaction']);
}

type Table = NonNullable<BriefPart['table']>;

function tableOf(
  project: ProjectDocument,
  words: Words,
  definition: CollectionDefinition,
  shown: readonly string[],
): Table {
  const fields = shown.flatMap((name) =>
    definition.fields[name] ? [[name, definition.fields[name]] as const] : [],
  );
  const rows = orderedIds(project, definition.name).map((id) => {
    const record = recordOf(project, definition.name, id) ?? {};
    return [
      recordName(definition, id, record),
      ...fields.map(([name, field]) => words.value(field, record[name])),
    ];
  });
  return {
    head: [definition.fields[definition.nameField]?.label ?? '', ...fields.map(([, { label }]) => label)],
    rows,
  };
}

function data(project: ProjectDocument, words: Words): string[] {
  return Object.entries(collectionOf(project, datasets.name)).flatMap(([id, record]) => {
    const attributes = Array.isArray(record.sensitiveAttributes)
      ? record.sensitiveAttributes.map(String)
      : [];
    if (record.personalData !== 'yes' && attributes.length === 0) return [];
    const basis = isMissing(record.legalBasis)
      ? 'legal basis not named'
      : `legal basis ${words.value(datasets.fields.legalBasis, record.legalBasis)}`;
    const sensitive = attributes.length === 0 ? '' : `; sensitive: ${attributes.join(', ')}`;
    return [`${words.name(datasets.name, id)}: ${basis}${sensitive}`];
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
