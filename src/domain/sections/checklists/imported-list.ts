/** A checklist that came from a file, before and after it is taken into the project. */
import { addRecord } from '#domain/document/edit.ts';
import type { Instant, ProjectDocument } from '#domain/document/project.ts';
import { OWN_ITEM, OWN_LIST, ownItems, ownLists } from './model.ts';

/** Characters of a file that is read at all, and items a list may have. */
export const MAX_CHARACTERS = 1_000_000;
export const MAX_ITEMS = 500;

export interface ImportedItem {
  section: string;
  number?: string | undefined;
  title: string;
  question: string;
  why?: string | undefined;
  severity?: 'blocker' | 'major' | 'minor' | undefined;
}

export interface ImportedList {
  title: string;
  items: readonly ImportedItem[];
}

export type ImportResult =
  | { kind: 'ok'; list: ImportedList; problems: string[] }
  | { kind: 'refused'; reason: string };

export const refused = (reason: string): ImportResult => ({ kind: 'refused', reason });

/** The first words of a question, for an item that came without a name. */
export function shortened(question: string): string {
  const first = question.split(/\s+/).slice(0, 6).join(' ');
  return first.length < question.length ? `${first} …` : first;
}

/** Adds the list and its items to the project. `newId` makes an id for a prefix. */
export function addImportedList(
  project: ProjectDocument,
  list: ImportedList,
  origin: string,
  newId: (prefix: string) => string,
  now: Instant,
): { project: ProjectDocument; id: string } {
  const id = newId(OWN_LIST);
  let next = addRecord(project, ownLists.name, id, { title: list.title, origin }, now);
  for (const item of list.items) {
    const fields = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
    next = addRecord(next, ownItems.name, newId(OWN_ITEM), { list: id, ...fields }, now);
  }
  return { project: next, id };
}
