/** The people of an agreement with their zones, hours and days, ready to calculate with; and who is not, and why. */
import { DAY_MINUTES, readClock } from '#domain/calendar/clock.ts';
import { type Weekday, workerOf } from '#domain/calendar/workdays.ts';
import { findZone, unknownZone } from '#domain/calendar/zone-names.ts';
import { recordName } from '#domain/document/collection.ts';
import {
  collectionOf,
  isPlainObject,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { people } from '#domain/sections/roles/model.ts';
import { agreements } from './model.ts';
import { agreementId } from './which.ts';

/** Local time in minutes after midnight; `end` is later than `start` and may lie past midnight. */
export interface Hours {
  start: number;
  end: number;
}

export interface Focus extends Hours {
  day: Weekday | 'every';
}

export interface Member {
  id: string;
  name: string;
  zone: string;
  workdays: readonly Weekday[];
  hours: Hours;
  /** Hours the person would also work by choice; never less than `hours`. */
  flexible: Hours;
  focus: readonly Focus[];
  /** Nobody said the hours: 09:00 to 17:00 is taken. */
  isAssumed: boolean;
}

/** Somebody who cannot be calculated with. */
export interface Unready {
  id: string;
  name: string;
  field: 'tz' | 'start' | 'end';
  /** A sentence that says what is missing. */
  why: string;
}

export interface Team {
  members: Member[];
  unready: Unready[];
}

/** The usual office day, where nobody said the hours. */
const USUAL: Hours = { start: 9 * 60, end: 17 * 60 };

export function agreementOf(project: ProjectDocument): ProjectRecord {
  return recordOf(project, agreements.name, agreementId(project)) ?? {};
}

/** Ids of those the agreement is for; everybody when it names nobody. */
export function peopleOf(project: ProjectDocument, agreement: ProjectRecord): string[] {
  const everybody = orderedIds(project, people.name);
  const named = Array.isArray(agreement.people) ? agreement.people.map(String) : [];
  return named.length === 0 ? everybody : everybody.filter((id) => named.includes(id));
}

export function teamOf(project: ProjectDocument): Team {
  return membersFrom(project, peopleOf(project, agreementOf(project)));
}

export function membersFrom(project: ProjectDocument, ids: readonly string[]): Team {
  const records = collectionOf(project, people.name);
  const team: Team = { members: [], unready: [] };
  for (const id of ids) {
    const record = records[id];
    if (!record) continue;
    const one = memberOf(id, record);
    if ('why' in one) team.unready.push(one);
    else team.members.push(one);
  }
  return team;
}

/** Records never change, only their place is taken by new ones: what was read of one stays true. */
const read = new WeakMap<ProjectRecord, Member | Unready>();

export function memberOf(id: string, record: ProjectRecord): Member | Unready {
  const known = read.get(record);
  if (known?.id === id) return known;
  const member = readMember(id, record);
  read.set(record, member);
  return member;
}

function readMember(id: string, record: ProjectRecord): Member | Unready {
  const name = isMissing(record.name) ? 'A person without a name' : recordName(people, id, record);
  const unready = (field: Unready['field'], why: string): Unready => ({ id, name, field, why });
  const typed = typeof record.tz === 'string' ? record.tz : '';
  const zone = findZone(typed);
  if (typed.trim() === '') return unready('tz', `${name} has no time zone yet.`);
  if (zone === undefined) return unready('tz', `Time zone of ${name}: ${unknownZone(typed)}`);
  const isAssumed = isMissing(record.start) && isMissing(record.end);
  const [start, end] = [readClock(record.start), readClock(record.end)];
  if (!isAssumed && start === undefined) return unready('start', hoursWords(name, 'begins', record.start));
  if (!isAssumed && end === undefined) return unready('end', hoursWords(name, 'ends', record.end));
  const hours = isAssumed ? USUAL : pastMidnight(start ?? 0, end ?? 0);
  if (hours.start === hours.end)
    return unready('end', `The working day of ${name} begins and ends at the same time.`);
  return {
    id,
    name,
    zone,
    workdays: workerOf(id, record).workdays,
    hours,
    flexible: flexibleOf(record, hours),
    focus: focusOf(record),
    isAssumed,
  };
}

function hoursWords(name: string, when: string, typed: unknown): string {
  return isMissing(typed)
    ? `Nobody said when the working day of ${name} ${when}.`
    : `“${String(typed)}” cannot be read as the time at which the working day of ${name} ${when}. Write it as 09:00.`;
}

/** An end before the beginning lies on the next day. */
export function pastMidnight(start: number, end: number): Hours {
  return { start, end: end < start ? end + DAY_MINUTES : end };
}

function flexibleOf(record: ProjectRecord, hours: Hours): Hours {
  const said = isPlainObject(record.flexible) ? record.flexible : {};
  const [earliest, latest] = [readClock(said.earliest), readClock(said.latest)];
  return {
    start: Math.min(hours.start, earliest ?? hours.start),
    end: Math.max(hours.end, latest === undefined ? hours.end : pastMidnight(hours.start, latest).end),
  };
}

function focusOf(record: ProjectRecord): Focus[] {
  return (Array.isArray(record.focus) ? record.focus : []).filter(isPlainObject).flatMap((row) => {
    const [start, end] = [readClock(row.start), readClock(row.end)];
    if (start === undefined || end === undefined || start === end) return [];
    const day = Number(row.day);
    return [{ day: day >= 1 && day <= 7 ? (day as Weekday) : 'every', ...pastMidnight(start, end) }];
  });
}
