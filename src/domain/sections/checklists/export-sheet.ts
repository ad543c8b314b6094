/** One sheet of answers on paper and in tables: Markdown in the form of deon, and CSV safe for spreadsheets. */
import Papa from 'papaparse';
import type { ProjectDocument, ProjectRecord } from '#domain/document/project.ts';
import { neutralised } from '#domain/project/export-csv.ts';
import type { Words } from '#domain/project/section.ts';
import { cell, escapeMarkdown } from '#domain/text/markdown.ts';
import { checkOf, type Sheet } from './check-records.ts';
import { type Checklist, type ChecklistItem, isDone } from './checklist.ts';
import { checks } from './model.ts';
import { sectionLetter } from './own-lists.ts';
import { standWords } from './sheet-brief.ts';
import { sheetItems } from './sheet-progress.ts';

const ANSWER = checks.fields.answer;

/**
 * Markdown of a sheet: whose it is and how far, then the items. They are written as deon writes them,
 * ` - [x] **A.1 Informed consent**: question`, ticked when the answer is yes; what else was said follows under the line.
 * Items that do not apply are left out.
 */
export function sheetMarkdown(project: ProjectDocument, list: Checklist, sheet: Sheet, words: Words): string {
  const all = sheetItems(project, list, sheet);
  const active = new Set(all.filter(({ isActive }) => isActive).map(({ item }) => item.id));
  const blocks = list.sections.flatMap((section, index) => {
    const items = section.items.filter((item) => active.has(item.id));
    if (items.length === 0) return [];
    const lines = items.flatMap((item) => itemLines(item, checkOf(project, sheet, item.id), words));
    return [`## ${sectionLetter(index)}. ${cell(section.title)}\n${lines.join('\n')}`];
  });
  const about =
    sheet.subject === undefined ? '' : ` – ${cell(words.name(checks.fields.subject.to, sheet.subject))}`;
  return `# ${cell(list.title)}${about}\n\n${cell(standWords(project, all))}\n\n${blocks.join('\n\n')}\n`;
}

function itemLines(item: ChecklistItem, check: ProjectRecord | undefined, words: Words): string[] {
  const tick = isDone(check?.answer) ? 'x' : ' ';
  const detail = (label: string, value: string) => (value === '' ? [] : [`     - ${label}: ${cell(value)}`]);
  const said = (field: keyof typeof checks.fields) => words.value(checks.fields[field], check?.[field]);
  const answer = check?.answer === 'yes' ? '' : words.value(ANSWER, check?.answer);
  return [
    ` - [${tick}] **${cell(item.number)} ${cell(item.title)}**: ${oneLine(item.question)}`,
    ...detail('Answer', answer),
    ...detail('Why it does not apply', check?.answer === 'na' ? said('reason') : ''),
    ...detail('Evidence', said('evidence')),
    ...detail('Checked', [said('owner'), said('checkedOn')].filter((part) => part !== '').join(', ')),
    ...detail('Note', said('note')),
    ...detail('Risk', said('risk')),
  ];
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

const COLUMNS = [
  'Checklist',
  'About',
  'Section',
  'Number',
  'Id',
  'Title',
  'Question',
  'Severity',
  'Phases',
  'Tags',
  'Applies',
  'Answer',
  'Why it does not apply',
  'Evidence',
  'Owner',
  'Checked on',
  'Note',
  'Risk',
] as const;

/** CSV of a sheet: one row per item, hidden ones marked. Text that a spreadsheet would run is neutralised. */
export function sheetCsv(project: ProjectDocument, list: Checklist, sheet: Sheet, words: Words): string {
  const about = sheet.subject === undefined ? '' : words.name(checks.fields.subject.to, sheet.subject);
  const bySection = new Map(list.sections.flatMap(({ items, title }) => items.map(({ id }) => [id, title])));
  const data = sheetItems(project, list, sheet).map(({ item, isActive }) => {
    const check = checkOf(project, sheet, item.id);
    const said = (field: keyof typeof checks.fields) => words.value(checks.fields[field], check?.[field]);
    return [
      list.title,
      about,
      bySection.get(item.id) ?? '',
      item.number,
      item.id,
      item.title,
      item.question,
      item.severity,
      item.phases.join('; '),
      item.tags.join('; '),
      isActive ? 'yes' : 'no',
      said('answer') || 'Open',
      said('reason'),
      said('evidence'),
      said('owner'),
      said('checkedOn'),
      said('note'),
      said('risk'),
    ].map(neutralised);
  });
  return Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' });
}
