/** A datasheet for one dataset, in Markdown, along the seven groups of questions of gebru-2021, in our words. */
import { recordName } from '#domain/document/collection.ts';
import { isPlainObject, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { checksOf } from '#domain/sections/checklists/check-records.ts';
import { isGap } from '#domain/sections/checklists/checklist.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { cell, paragraph } from '#domain/text/markdown.ts';
import { datasets } from './model.ts';
import { datasetReadiness } from './readiness.ts';
import { READINESS_LIST } from './readiness-items.ts';

const OPEN = 'not yet decided';

type FieldName = keyof typeof datasets.fields;

const PARTS: readonly { title: string; fields: readonly FieldName[] }[] = [
  { title: 'Why it exists', fields: ['description', 'purpose', 'owner', 'contact'] },
  {
    title: 'What is in it',
    fields: [
      'rows',
      'columns',
      'timeSpan',
      'missingWorst',
      'duplicates',
      'classBalance',
      'personalData',
      'sensitiveAttributes',
    ],
  },
  {
    title: 'How it was collected',
    fields: ['location', 'legalBasis', 'labels', 'labelDefinition', 'agreement'],
  },
  { title: 'How it was prepared', fields: ['labelRate', 'temporal', 'timeSplit', 'leakageCheck'] },
  { title: 'What it may be used for', fields: ['limits'] },
  { title: 'How it is passed on', fields: ['licence', 'licenceLink'] },
  { title: 'How it is kept up', fields: ['refresh', 'latency', 'retention'] },
];

export function datasheet(project: ProjectDocument, id: string, words: Words): string {
  const record = recordOf(project, datasets.name, id) ?? {};
  const parts = PARTS.map(({ title, fields }) => {
    const lines = fields.map((name) => {
      const { unit } = datasets.fields[name];
      const said = spanWords(record[name]) ?? words.value(datasets.fields[name], record[name]);
      const value = unit === undefined || said === '' ? said : `${said} ${unit}`;
      return `- **${datasets.fields[name].label}:** ${value === '' ? OPEN : paragraph(value).replaceAll('\n', '\n  ')}`;
    });
    return `## ${title}\n\n${lines.join('\n')}`;
  });
  const head = `# Datasheet: ${cell(recordName(datasets, id, record))}`;
  const origin = `From project ${cell(project.title) || project.id}, revision ${project.rev}.`;
  return `${[head, origin, ...parts, readinessPart(project, id)].join('\n\n')}\n`;
}

/** A period with both of its ends, in the words of a person. */
function spanWords(value: unknown): string | undefined {
  if (!isPlainObject(value) || isMissing(value.from) || isMissing(value.to)) return undefined;
  return `${String(value.from)} to ${String(value.to)}`;
}

function readinessPart(project: ProjectDocument, id: string): string {
  const { band, percent, yes, no, open, isUntouched } = datasetReadiness(project, id);
  if (isUntouched) return `## How ready it is\n\n${OPEN}`;
  const share = isDefined(percent) ? `${percent} %` : 'no percentage';
  const gaps = checksOf(project, { list: READINESS_LIST, subject: id })
    .filter(([, check]) => isGap(check.answer))
    .map(([, check]) => `- ${cell(String(check.asked ?? check.key ?? ''))} No.`);
  const list = gaps.length > 0 ? `\n\n${gaps.join('\n')}` : '';
  return `## How ready it is\n\nBand ${band}, ${share} (${yes} yes, ${no} no, ${open} open).${list}`;
}
