/**
 * Finding and writing answers. A check belongs to one item of one list about one subject (a dataset, or the whole
 * project), so its id says which: two tabs that answer the same item change the same record.
 */
import { putRecord } from '#domain/document/edit.ts';
import {
  type Collection,
  collectionOf,
  type Day,
  type Instant,
  type ProjectDocument,
  type ProjectRecord,
} from '#domain/document/project.ts';
import type { ChecklistItem } from './checklist.ts';
import { type Answer, checks } from './model.ts';

/** What one sheet of answers is about: a list, and a record or (left out) the whole project. */
export interface Sheet {
  list: string;
  subject?: string | undefined;
}

const LONGEST_ID = 120;

function placeOf(list: unknown, subject: unknown, key: unknown): string {
  return JSON.stringify([list ?? '', subject ?? '', key ?? '']);
}

const indexes = new WeakMap<Collection, Map<string, string>>();

/** Ids of checks by list, subject and key; made once per state of the collection. The oldest id wins. */
function indexOf(records: Collection): Map<string, string> {
  const known = indexes.get(records);
  if (known) return known;
  const index = new Map<string, string>();
  for (const id of Object.keys(records).sort()) {
    const record = records[id];
    const place = placeOf(record?.list, record?.subject, record?.key);
    if (!index.has(place)) index.set(place, id);
  }
  indexes.set(records, index);
  return index;
}

/** Id of the check of an item, when it has one. */
export function checkIdOf(project: ProjectDocument, sheet: Sheet, key: string): string | undefined {
  return indexOf(collectionOf(project, checks.name)).get(placeOf(sheet.list, sheet.subject, key));
}

export function checkOf(project: ProjectDocument, sheet: Sheet, key: string): ProjectRecord | undefined {
  const id = checkIdOf(project, sheet, key);
  return id === undefined ? undefined : collectionOf(project, checks.name)[id];
}

/** All checks of a sheet, by id. */
export function checksOf(project: ProjectDocument, sheet: Sheet): [string, ProjectRecord][] {
  return Object.entries(collectionOf(project, checks.name)).filter(
    ([, check]) => check.list === sheet.list && (check.subject ?? '') === (sheet.subject ?? ''),
  );
}

/** The id a new check of this item gets. */
export function newCheckId(sheet: Sheet, key: string): string {
  const parts = [sheet.list, ...(sheet.subject === undefined ? [] : [sheet.subject]), key];
  return `${checks.prefix}_${parts.join('.')}`.slice(0, LONGEST_ID);
}

/**
 * Answers an item, or (with `undefined`) opens it again. Evidence and notes stay. The question is kept as it was asked,
 * and the day of the answer is set.
 */
export function answerCheck(
  project: ProjectDocument,
  sheet: Sheet,
  item: ChecklistItem,
  answer: Answer | undefined,
  at: { now: Instant; today: Day },
): ProjectDocument {
  const patch = {
    answer,
    title: item.title,
    asked: item.question,
    checkedOn: answer === undefined ? undefined : at.today,
  };
  return writeCheck(project, sheet, item, patch, at.now);
}

/** Makes sure that an item has a record, so that something can be written about it before it is answered. */
export function beginCheck(
  project: ProjectDocument,
  sheet: Sheet,
  item: ChecklistItem,
  now: Instant,
): ProjectDocument {
  if (checkIdOf(project, sheet, item.id) !== undefined) return project;
  return writeCheck(project, sheet, item, { title: item.title, asked: item.question }, now);
}

function writeCheck(
  project: ProjectDocument,
  sheet: Sheet,
  item: ChecklistItem,
  patch: Record<string, unknown>,
  now: Instant,
): ProjectDocument {
  const known = checkIdOf(project, sheet, item.id);
  const place = { list: sheet.list, key: item.id, ...(sheet.subject ? { subject: sheet.subject } : {}) };
  const defined = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return known === undefined
    ? putRecord(project, checks.name, newCheckId(sheet, item.id), { ...place, ...defined }, now)
    : putRecord(project, checks.name, known, patch, now);
}
