/** One sheet of answers as a paper for people who were not there: how far it is, and a table for each part of the list. */
import type { ProjectDocument, ProjectRecord } from '#domain/document/project.ts';
import type { Brief } from '#domain/project/brief.ts';
import type { Words } from '#domain/project/section.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { checkOf, type Sheet } from './check-records.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import { checks } from './model.ts';
import { sectionLetter } from './own-lists.ts';
import { progressOf, type SheetItem, sheetItems } from './sheet-progress.ts';

const HEAD = ['Item', 'Question', 'Answer', 'What was said', 'Checked'] as const;

/** Items that do not apply are left out; those nobody has answered are there, as open. */
export function sheetBrief(project: ProjectDocument, list: Checklist, sheet: Sheet, words: Words): Brief {
  const all = sheetItems(project, list, sheet);
  const active = new Set(all.filter(({ isActive }) => isActive).map(({ item }) => item.id));
  const about =
    sheet.subject === undefined ? '' : ` – ${words.name(checks.fields.subject.to, sheet.subject)}`;
  return {
    title: `${list.title}${about}`,
    subtitle: standWords(project, all),
    parts: list.sections
      .map((section, index) => ({
        heading: `${sectionLetter(index)}. ${section.title}`,
        table: {
          head: HEAD,
          rows: section.items
            .filter(({ id }) => active.has(id))
            .map((item) => itemCells(item, checkOf(project, sheet, item.id), words)),
        },
      }))
      .filter(({ table }) => table.rows.length > 0),
  };
}

function itemCells(item: ChecklistItem, check: ProjectRecord | undefined, words: Words): string[] {
  const said = (field: keyof typeof checks.fields) => words.value(checks.fields[field], check?.[field]);
  const labelled = (field: 'evidence' | 'note' | 'risk') =>
    said(field) === '' ? '' : `${checks.fields[field].label}: ${said(field)}`;
  const reason = check?.answer === 'na' ? said('reason') : '';
  const filled = (parts: readonly string[]) => parts.filter((part) => part !== '');
  return [
    `${item.number} ${item.title}`,
    item.question,
    said('answer') || 'Open',
    filled([reason, labelled('evidence'), labelled('note'), labelled('risk')]).join(' · '),
    filled([said('owner'), said('checkedOn')]).join(', '),
  ];
}

/** Whose sheet it is, of which day, and how far. */
export function standWords(project: ProjectDocument, items: readonly SheetItem[]): string {
  const { yes, no, open, notApplicable, percent } = progressOf(items);
  const share = isDefined(percent) ? `${percent} % ` : '';
  const day = (project.updatedAt ?? '').slice(0, 10);
  const title = (project.title ?? '').trim() || 'Project without a title';
  return `${title}, revision ${project.rev}${day && ` of ${day}`}. ${share}(${yes} yes, ${no} no, ${open} open, ${notApplicable} not applicable).`;
}
