/** Lists and items people wrote, in the form every list has. */
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Checklist, ChecklistItem, ChecklistSection, Severity } from './checklist.ts';
import { OWN_LIST, ownItems, ownLists } from './model.ts';

/** Section of own items that name none. */
export const OWN_SECTION = 'Added by us';

const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export function isOwnList(id: string): boolean {
  return id.startsWith(`${OWN_LIST}_`);
}

/** Ids of the own items of a list, in the order given to them. */
export function ownItemIds(project: ProjectDocument, list: string): string[] {
  return orderedIds(project, ownItems.name).filter(
    (id) => recordOf(project, ownItems.name, id)?.list === list,
  );
}

/** The list with the items people added to it, each in the section it names. */
export function withOwnItems(project: ProjectDocument, list: Checklist): Checklist {
  const ids = ownItemIds(project, list.id);
  if (ids.length === 0) return list;
  const sections: ChecklistSection[] = [...list.sections];
  for (const id of ids) {
    const record = recordOf(project, ownItems.name, id) ?? {};
    const title = said(record.section) ?? OWN_SECTION;
    const found = sections.findIndex((section) => section.title === title);
    const place = found === -1 ? sections.length : found;
    const section = sections[place] ?? { id: `own-${place + 1}`, title, items: [] };
    const number = `${sectionLetter(place)}.${section.items.length + 1}`;
    sections[place] = { ...section, items: [...section.items, ownItem(id, record, number)] };
  }
  return { ...list, sections };
}

/** A, B, … Z, AA, AB … */
export function sectionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${sectionLetter(Math.floor(index / 26) - 1)}${letter}`;
}

/** A list a person wrote or imported; `undefined` when the project has none with this id. */
export function ownChecklist(project: ProjectDocument, id: string): Checklist | undefined {
  const record = recordOf(project, ownLists.name, id);
  if (!record) return undefined;
  const empty: Checklist = {
    id,
    title: said(record.title) ?? 'Checklist without a title',
    answers: 'questions',
    subject: 'project',
    category: 'operations',
    sections: [],
    retired: [],
  };
  return withOwnItems(project, empty);
}

function ownItem(id: string, record: ProjectRecord, number: string): ChecklistItem {
  const question = said(record.question);
  const severity = said(record.severity) as Severity | undefined;
  return {
    id,
    number: said(record.number) ?? number,
    title: said(record.title) ?? question ?? 'Item without a name',
    question: question ?? said(record.title) ?? 'A question still to be written',
    why: said(record.why),
    phases: [],
    roles: [],
    severity: severity ?? 'major',
    sources: [],
    tags: [],
    isOwn: true,
  };
}
