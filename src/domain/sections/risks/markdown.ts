/** The risk register as Markdown: how it is scored, the table, and every risk in its own words. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { isDefined, type Result } from '#domain/stats/not-defined.ts';
import { cell, markdownTable, paragraph } from '#domain/text/markdown.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { type HeatMapKind, heatMap } from './heat-map.ts';
import { historySentence, sourceWords } from './history-words.ts';
import { historyOf } from './lifecycle.ts';
import { operators, riskSettings, risks } from './model.ts';
import { expectedCosts, inherentScore, modelFormulas, modelOf, residualScore } from './scoring.ts';
import { tripWireOf } from './trip-wire.ts';

const OPEN = 'not yet decided';

export function risksMarkdown(project: ProjectDocument, words: Words): string {
  const ids = orderedIds(project, risks.name);
  if (ids.length === 0) return '';
  const records = ids.map((id) => [id, recordOf(project, risks.name, id) ?? {}] as const);
  return [
    '## Risks',
    scoring(project, words),
    table(project, words, records),
    map(project, 'before', 'Live threats by likelihood and impact, before mitigation'),
    map(project, 'after', 'The same after mitigation'),
    costs(project),
    ...records.map(([id, risk]) => block(id, risk, words)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const figure = (result: Result) => (isDefined(result) ? plainNumber(result) : 'not rated');
const callNumber = (risk: ProjectRecord) => (typeof risk.number === 'number' ? `R-${risk.number}` : '');

function scoring(project: ProjectDocument, words: Words): string {
  const model = modelOf(project);
  const name = words.value(riskSettings.fields.model, String(model));
  return `Scored from 0 to 10 by model ${cell(name)}: \`${modelFormulas[model]}\`, where L is likelihood and I is impact, both 1 to 5.`;
}

function table(
  project: ProjectDocument,
  words: Words,
  records: readonly (readonly [string, ProjectRecord])[],
): string {
  const model = modelOf(project);
  const shown = ['category', 'phase', 'owner', 'response', 'status'] as const;
  return markdownTable(
    ['No.', 'Risk', 'Score', 'After mitigation', ...shown.map((field) => risks.fields[field].label)],
    records.map(([id, risk]) => [
      callNumber(risk),
      recordName(risks, id, risk),
      figure(inherentScore(risk, model)),
      figure(residualScore(risk, model).score),
      ...shown.map((field) => words.value(risks.fields[field], risk[field])),
    ]),
  );
}

function map(project: ProjectDocument, kind: HeatMapKind, title: string): string {
  const { rows, placed } = heatMap(project, kind);
  if (placed === 0) return '';
  const lines = rows.map((row) => [
    `Likelihood ${row[0]?.likelihood ?? ''}`,
    ...row.map((each) => (each.ids.length === 0 ? '' : String(each.ids.length))),
  ]);
  return `### ${title}\n\n${markdownTable(['', ...[1, 2, 3, 4, 5].map((impact) => `Impact ${impact}`)], lines)}`;
}

function costs(project: ProjectDocument): string {
  const sum = expectedCosts(project);
  if (sum.counted === 0) return '';
  const currency = cell(project.currency ?? '');
  const left = sum.left > 0 ? ` ${sum.left} live risks without probability and cost are left out.` : '';
  return `Expected cost (probability × cost, live risks): threats ${plainNumber(sum.threats)} ${currency}, opportunities ${plainNumber(sum.opportunities)} ${currency}, together ${plainNumber(sum.total)} ${currency}.${left}`;
}

function block(id: string, risk: ProjectRecord, words: Words): string {
  const say = (field: keyof typeof risks.fields) => {
    const said = words.value(risks.fields[field], risk[field]);
    return field === 'source' ? sourceWords(said) : said;
  };
  const head = [callNumber(risk), recordName(risks, id, risk)].filter(Boolean).join(' ');
  const sentence = [
    `**Because of** ${cell(say('cause')) || OPEN}`,
    `**it may happen that** ${cell(say('event')) || OPEN}`,
    `**which would mean** ${cell(say('impact')) || OPEN}.`,
  ].join(', ');
  const facts = (
    [
      'kind',
      'proximity',
      'mitigation',
      'acceptedBy',
      'acceptedOn',
      'realisedAction',
      'lastReviewed',
      'links',
      'nistTags',
      'source',
    ] as const
  )
    .filter((field) => !isMissing(risk[field]))
    .map((field) => `- ${risks.fields[field].label}: ${paragraph(say(field)).replace(/\n/g, '\n  ')}`);
  const wire = tripWireOf(risk);
  if (wire) {
    const side = operators.find(({ value }) => value === wire.op)?.label ?? wire.op;
    facts.push(`- Trip wire: ${cell(words.name('metrics', wire.metric))} ${side} ${plainNumber(wire.value)}`);
  }
  return [`### ${cell(head)}`, sentence, facts.join('\n'), historyLines(risk)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function historyLines(risk: ProjectRecord): string {
  const lines = historyOf(risk).map((entry) => `- ${cell(historySentence(entry))}`);
  return lines.length === 0 ? '' : `History:\n\n${lines.join('\n')}`;
}
