/** The goals section as Markdown: one block per objective with its metrics, then the table of all metrics. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { cell, markdownTable, paragraph } from '#domain/text/markdown.ts';
import { formulaOf } from './formulas.ts';
import { COST_MATRIX, errorCosts, metricLinks, metrics, objectives } from './model.ts';

const OPEN = 'not yet decided';

export function goalsMarkdown(project: ProjectDocument, words: Words): string {
  const parts = [
    objectiveBlocks(project, words),
    metricTable(project, words),
    costTable(project, words),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['## Goals and metrics', ...parts].join('\n\n');
}

function objectiveBlocks(project: ProjectDocument, words: Words): string {
  return orderedIds(project, objectives.name)
    .map((id) => objectiveBlock(project, words, id, recordOf(project, objectives.name, id) ?? {}))
    .join('\n\n');
}

function objectiveBlock(project: ProjectDocument, words: Words, id: string, record: ProjectRecord): string {
  const facts = Object.entries(objectives.fields)
    .filter(([field]) => field !== 'statement')
    .map(([field, definition]) => [definition.label, words.value(definition, record[field])] as const)
    .map(([label, value]) => `- ${label}: ${value === '' ? OPEN : cell(value)}`);
  const links = orderedIds(project, metricLinks.name)
    .map((link) => recordOf(project, metricLinks.name, link) ?? {})
    .filter((link) => link.objective === id)
    .map((link) => linkBlock(link, words));
  return [`### ${cell(recordName(objectives, id, record))}`, facts.join('\n'), ...links]
    .filter((part) => part !== '')
    .join('\n\n');
}

function linkBlock(link: ProjectRecord, words: Words): string {
  const say = (field: keyof typeof metricLinks.fields) => words.value(metricLinks.fields[field], link[field]);
  const lines = [
    `**Metric:** ${cell(say('metric')) || OPEN}`,
    `**Why it moves the objective:** ${isMissing(link.claim) ? OPEN : paragraph(String(link.claim))}`,
    `**How we know:** ${cell(say('evidence')) || OPEN}`,
    `**Counter-metric:** ${cell(say('counterMetric')) || OPEN}`,
  ];
  if (!isMissing(link.conversion))
    lines.push(`**Objective units for one unit of the metric:** ${say('conversion')}`);
  return lines.join('  \n');
}

function metricTable(project: ProjectDocument, words: Words): string {
  const shown = [
    'kind',
    'direction',
    'unit',
    'baseline',
    'threshold',
    'stretch',
    'window',
    'dataSplit',
    'slices',
    'owner',
  ] as const;
  const rows = orderedIds(project, metrics.name).map((id) => {
    const record = recordOf(project, metrics.name, id) ?? {};
    const within =
      record.direction === 'within' ? `${record.low ?? '…'} to ${record.high ?? '…'}` : undefined;
    return [
      recordName(metrics, id, record),
      formulaOf(record),
      ...shown.map((field) =>
        field === 'threshold' && within ? within : words.value(metrics.fields[field], record[field]),
      ),
    ];
  });
  const table = markdownTable(
    ['Metric', 'Formula', ...shown.map((field) => metrics.fields[field].label)],
    rows,
  );
  return table === '' ? '' : `### Metrics\n\n${table}`;
}

function costTable(project: ProjectDocument, words: Words): string {
  const costs = recordOf(project, errorCosts.name, COST_MATRIX);
  if (!costs) return '';
  const rows = Object.entries(errorCosts.fields)
    .filter(([field]) => !isMissing(costs[field]))
    .map(([field, definition]) => [definition.label, words.value(definition, costs[field])]);
  const table = markdownTable([`Cost (${project.currency ?? 'money'})`, 'Value'], rows);
  return table === '' ? '' : `### What errors cost\n\n${table}`;
}
