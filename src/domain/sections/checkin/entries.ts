/** Reading check-ins: whose they are, of which day, and whether anything was written. */
import { recordName } from '#domain/document/collection.ts';
import { isDay } from '#domain/document/field.ts';
import {
  type Collection,
  collectionOf,
  type Day,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { people } from '#domain/sections/roles/model.ts';
import { checkins } from './model.ts';

export interface Entry {
  id: string;
  /** Id of the person; `''` when nobody is named. */
  person: string;
  date: Day;
  record: ProjectRecord;
}

const WRITTEN = ['done', 'next', 'learned', 'confidence', 'help', 'kind', 'helpful', 'mindful', 'mood'];

/** True when the record says anything at all. */
export function isWritten(record: ProjectRecord | undefined): boolean {
  if (!record) return false;
  return WRITTEN.some((field) => !isMissing(record[field])) || textOf(blockerIn(record).text) !== '';
}

export function blockerIn(record: ProjectRecord | undefined): Record<string, unknown> {
  return isPlainObject(record?.blocker) ? record.blocker : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Read once for each state of the collection, which is never changed in place: every part of the page asks for them. */
const known = new WeakMap<Collection, readonly Entry[]>();

/** Check-ins that have a day and say something, earliest first. */
export function entriesOf(project: ProjectDocument): readonly Entry[] {
  const records = collectionOf(project, checkins.name);
  const before = known.get(records);
  if (before) return before;
  const entries = readEntries(records);
  known.set(records, entries);
  return entries;
}

function readEntries(records: Collection): Entry[] {
  return Object.entries(records)
    .flatMap(([id, record]): Entry[] => {
      const { date, person } = record;
      if (typeof date !== 'string' || !isDay(date) || !isWritten(record)) return [];
      return [{ id, date, record, person: typeof person === 'string' ? person : '' }];
    })
    .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Check-ins of each person, earliest first, in the order in which people first wrote. */
export function entriesByPerson(project: ProjectDocument): Map<string, Entry[]> {
  const byPerson = new Map<string, Entry[]>();
  for (const entry of entriesOf(project)) {
    if (entry.person === '') continue;
    const own = byPerson.get(entry.person);
    if (own) own.push(entry);
    else byPerson.set(entry.person, [entry]);
  }
  return byPerson;
}

/** The id under which the check-in of a person and day is kept, whether it exists or not. */
export function checkinId(project: ProjectDocument, person: string, date: Day): string {
  const there = Object.entries(collectionOf(project, checkins.name)).find(
    ([, record]) => record.date === date && record.person === person,
  );
  return there?.[0] ?? newCheckinId(person, date);
}

/** One person and day make one id, so that the same day written in two browsers merges into one check-in. */
function newCheckinId(person: string, date: Day): string {
  const name = person.startsWith(`${people.prefix}_`) ? person.slice(people.prefix.length + 1) : person;
  return `${checkins.prefix}_${name}_${date.replaceAll('-', '')}`;
}

/** The last check-in of the person before that day. */
export function entryBefore(project: ProjectDocument, person: string, date: Day): Entry | undefined {
  return entriesOf(project).findLast((entry) => entry.person === person && entry.date < date);
}

export function personName(project: ProjectDocument, person: string): string {
  if (person === '') return 'Somebody';
  const record = recordOf(project, people.name, person);
  return record ? recordName(people, person, record) : 'Somebody who has left';
}

/** How a sentence calls a check-in: “Jan’s check-in of 2026-04-16”. */
export function entryWords(
  project: ProjectDocument,
  { person, date }: Pick<Entry, 'person' | 'date'>,
): string {
  return `The check-in of ${personName(project, person)} on ${date}`;
}
