/** Check-ins, retrospectives and one-to-ones as Markdown. */

import type { Field } from '#domain/document/field.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { cell, markdownTable, paragraph } from '#domain/text/markdown.ts';
import { confidenceByDay } from './confidence.ts';
import { blockerIn, entriesOf, personName, textOf } from './entries.ts';
import { goalOf } from './goal.ts';
import { checkins, oneToOnes, retrospectives } from './model.ts';

export function checkinMarkdown(project: ProjectDocument, words: Words): string {
  const parts = [
    goalLine(project),
    confidenceTable(project),
    ...days(project, words),
    ...sheets(project, words, retrospectives, 'Retrospective'),
    ...sheets(project, words, oneToOnes, 'One-to-one'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['## Check-ins', ...parts].join('\n\n');
}

function goalLine(project: ProjectDocument): string {
  const goal = goalOf(project);
  return goal === '' ? '' : `Goal of this round: ${cell(goal)}`;
}

function confidenceTable(project: ProjectDocument): string {
  const rows = confidenceByDay(project).map(({ day, median, lowest, highest, count }) => [
    day,
    String(median),
    String(lowest),
    String(highest),
    String(count),
  ]);
  const table = markdownTable(['Day', 'Median', 'Lowest', 'Highest', 'People'], rows);
  return table === '' ? '' : `### How sure the team was, 1 (no) to 5 (sure)\n\n${table}`;
}

const SHOWN = [
  'done',
  'next',
  'learned',
  'confidence',
  'help',
  'kind',
  'helpful',
  'mindful',
  'mood',
] as const;
const SHORT: Partial<Record<(typeof SHOWN)[number], string>> = { done: 'Done', confidence: 'Sure' };

/** One block per day, the newest first. */
function days(project: ProjectDocument, words: Words): string[] {
  const byDay = new Map<string, string[]>();
  for (const { person, date, record } of entriesOf(project)) {
    const lines = [
      `**${cell(personName(project, person))}**`,
      ...SHOWN.filter((field) => !isMissing(record[field])).map((field) =>
        said(
          SHORT[field] ?? checkins.fields[field].label,
          words.value(checkins.fields[field], record[field]),
        ),
      ),
      ...blockerLines(record, words),
    ];
    byDay.set(date, [...(byDay.get(date) ?? []), lines.join('  \n')]);
  }
  return [...byDay].reverse().map(([day, blocks]) => [`### ${day}`, ...blocks].join('\n\n'));
}

function said(label: string, text: string): string {
  return `${label}: ${paragraph(text).replace(/\n{2,}/g, '  \n')}`;
}

function blockerLines(record: ProjectRecord, words: Words): string[] {
  const blocker = blockerIn(record);
  const text = textOf(blocker.text);
  if (text === '') return [];
  const { since, goneOn, owner, risk } = checkins.fields.blocker.fields ?? {};
  const fact = (label: string, field: Field | undefined, value: unknown) =>
    field && !isMissing(value) ? `${label} ${words.value(field, value)}` : '';
  const facts = [
    fact('since', since, blocker.since),
    fact('to be cleared by', owner, blocker.owner),
    fact('gone on', goneOn, blocker.goneOn),
    fact('risk:', risk, blocker.risk),
  ].filter((each) => each !== '');
  return [said('In the way', facts.length === 0 ? text : `${text} (${facts.join('; ')})`)];
}

function sheets(
  project: ProjectDocument,
  words: Words,
  of: typeof retrospectives | typeof oneToOnes,
  title: string,
): string[] {
  const fields: [string, Field][] = Object.entries(of.fields);
  return orderedIds(project, of.name).map((id) => {
    const record = recordOf(project, of.name, id) ?? {};
    const blocks = fields
      .filter(([name]) => name !== 'on' && !isMissing(record[name]))
      .map(([name, field]) =>
        field.kind === 'rows'
          ? rowsBlock(field, record[name], words)
          : `**${cell(field.label)}**\n\n${paragraph(words.value(field, record[name]))}`,
      );
    return [`### ${title}, ${textOf(record.on) || 'no day yet'}`, ...blocks].join('\n\n');
  });
}

function rowsBlock(field: Field, value: unknown, words: Words): string {
  const columns = Object.entries(field.fields ?? {});
  const rows = (Array.isArray(value) ? value : []).map((row: Record<string, unknown>) =>
    columns.map(([name, inner]) => words.value(inner, row[name])),
  );
  const table = markdownTable(
    columns.map(([, inner]) => inner.label),
    rows,
  );
  return `**${cell(field.label)}**\n\n${table}`;
}
