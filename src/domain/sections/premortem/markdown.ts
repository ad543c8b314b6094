/** Premortems as Markdown: the sentence, what was collected, the dots, and what became of it. */
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { cell, markdownTable, paragraph } from '#domain/text/markdown.ts';
import { ballotsOf, countDots, notesOf, ranked } from './meeting.ts';
import { premortems } from './model.ts';

export function premortemMarkdown(project: ProjectDocument, words: Words): string {
  const blocks = orderedIds(project, premortems.name).map((id) => block(project, words, id));
  return blocks.length === 0 ? '' : ['## Premortem', ...blocks].join('\n\n');
}

function block(project: ProjectDocument, words: Words, id: string): string {
  const record = recordOf(project, premortems.name, id) ?? {};
  const say = (field: keyof typeof premortems.fields) => words.value(premortems.fields[field], record[field]);
  const facts = (['on', 'place', 'people', 'facilitator'] as const)
    .filter((field) => !isMissing(record[field]))
    .map((field) => `- ${premortems.fields[field].label}: ${cell(say(field))}`);
  const ballots = ballotsOf(project, id);
  const { given, most } = countDots(record, ballots);
  const dots = most === undefined ? `${given} dots` : `${given} of ${most} dots`;
  const table = markdownTable(
    ['It failed because', 'Notes', 'Dots', 'Risk'],
    ranked(ballots).map((ballot) => [
      ballot.words,
      ballot.collection === 'premortemGroups' ? ballot.notes.join('; ') : '',
      String(ballot.dots),
      ballot.risk === '' ? '' : words.name('risks', ballot.risk),
    ]),
  );
  return [
    isMissing(record.scenario) ? '### A failure not yet described' : `### ${cell(String(record.scenario))}`,
    facts.join('\n'),
    table === '' ? '' : `${notesOf(project, id).length} notes, ${dots}.`,
    table,
    isMissing(record.change) ? '' : `Done differently from that day on: ${paragraph(String(record.change))}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
