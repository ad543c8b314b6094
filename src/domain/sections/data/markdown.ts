/** The data section as Markdown: a table of datasets with their bands, and a table of what the project waits for. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { markdownTable } from '#domain/text/markdown.ts';
import { datasets, dependencies } from './model.ts';
import { datasetReadiness } from './readiness.ts';

const DATASET_COLUMNS = [
  'owner',
  'purpose',
  'licence',
  'personalData',
  'legalBasis',
  'sensitiveAttributes',
  'refresh',
  'retention',
  'timeSplit',
  'leakageCheck',
] as const;
const DEPENDENCY_COLUMNS = [
  'dataset',
  'from',
  'asked',
  'promised',
  'needed',
  'arrived',
  'ifLate',
  'fallback',
  'decider',
] as const;

export function dataMarkdown(project: ProjectDocument, words: Words): string {
  const parts = [datasetTable(project, words), dependencyTable(project, words)].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['## Data', ...parts].join('\n\n');
}

function datasetTable(project: ProjectDocument, words: Words): string {
  const rows = orderedIds(project, datasets.name).map((id) => {
    const record = recordOf(project, datasets.name, id) ?? {};
    const { band, percent, isUntouched } = datasetReadiness(project, id);
    return [
      recordName(datasets, id, record),
      isUntouched ? 'not assessed' : band,
      isDefined(percent) && !isUntouched ? `${percent} %` : '',
      ...DATASET_COLUMNS.map((field) => {
        const { unit } = datasets.fields[field];
        const said = words.value(datasets.fields[field], record[field]);
        return unit === undefined || said === '' ? said : `${said} ${unit}`;
      }),
    ];
  });
  const head = ['Dataset', 'Band', 'Ready', ...DATASET_COLUMNS.map((field) => datasets.fields[field].label)];
  return markdownTable(head, rows);
}

function dependencyTable(project: ProjectDocument, words: Words): string {
  const rows = orderedIds(project, dependencies.name).map((id) => {
    const record = recordOf(project, dependencies.name, id) ?? {};
    return [
      recordName(dependencies, id, record),
      ...DEPENDENCY_COLUMNS.map((field) => words.value(dependencies.fields[field], record[field])),
    ];
  });
  const head = ['Waiting for', ...DEPENDENCY_COLUMNS.map((field) => dependencies.fields[field].label)];
  const table = markdownTable(head, rows);
  return table === '' ? '' : `### What we wait for\n\n${table}`;
}
