/** Changes of check-ins: a day begun, a blocker carried on, cleared, or turned into a risk. */
import { addRecord, changeRecord, type Patch, putRecord, removeRecord } from '#domain/document/edit.ts';
import {
  collectionOf,
  type Day,
  type Instant,
  orderedIds,
  type ProjectDocument,
  recordOf,
} from '#domain/document/project.ts';
import { DISMISSALS } from '#domain/project/upkeep-model.ts';
import { isMissing } from '#domain/project/values.ts';
import { addRisk } from '#domain/sections/risks/lifecycle.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { type Blocker, declineKey, runOf, sinceOf } from './blockers.ts';
import { shortDay, workingDays } from './day-words.ts';
import { blockerIn, checkinId, entriesByPerson, entryBefore, personName, textOf } from './entries.ts';
import { checkins } from './model.ts';

/** What a check-in begins with: whatever was still in the way the last time. */
export function freshCheckin(project: ProjectDocument, person: string, date: Day): Patch {
  const before = entryBefore(project, person, date);
  const blocker = blockerIn(before?.record);
  const isCarried = before && textOf(blocker.text) !== '' && isMissing(blocker.goneOn);
  return { date, person, ...(isCarried ? { blocker: { ...blocker, since: sinceOf(before) } } : {}) };
}

/** Sets fields of the check-in of a person and day, which may not exist yet. */
export function saveCheckin(
  project: ProjectDocument,
  person: string,
  date: Day,
  patch: Patch,
  now: Instant,
): ProjectDocument {
  const id = checkinId(project, person, date);
  if (recordOf(project, checkins.name, id)) return changeRecord(project, checkins.name, id, patch, now);
  const fields = Object.entries({ ...freshCheckin(project, person, date), ...patch });
  const filled = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return addRecord(project, checkins.name, id, filled, now);
}

/** Sets fields of a blocker in the check-in where it stands now. */
export function changeBlocker(
  project: ProjectDocument,
  checkin: string,
  patch: Patch,
  now: Instant,
): ProjectDocument {
  const before = blockerIn(recordOf(project, checkins.name, checkin));
  const fields = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined);
  return changeRecord(project, checkins.name, checkin, { blocker: Object.fromEntries(fields) }, now);
}

export interface RiskWording {
  title: string;
  cause: string;
  event: string;
}

/** The wording of the risk that an old blocker is. */
export function riskFromBlocker(project: ProjectDocument, blocker: Blocker): RiskWording {
  const { text, since, age, person, checkin } = blocker;
  const next = textOf(recordOf(project, checkins.name, checkin)?.next);
  const waits = next === '' ? 'the work behind it' : `“${firstLine(next)}”`;
  return {
    title: `Still in the way: ${text}`,
    cause: `${text}. In the way of ${personName(project, person)} since ${shortDay(since)} (${since}), ${workingDays(age)} so far.`,
    event: `It is not cleared in time, and ${waits} waits or is done without it.`,
  };
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/[.\s]+$/, '');
}

/** Adds the risk, owned by a role of whoever clears the blocker, and ties the blocker to it on every day it stood. */
export function raiseBlocker(
  project: ProjectDocument,
  blocker: Blocker,
  wording: RiskWording,
  risk: string,
  now: Instant,
): ProjectDocument {
  const { person, origin, since } = blocker;
  const owner = roleOf(project, blocker.owner) ?? roleOf(project, person);
  const fields = { ...wording, category: 'schedule', ...(owner ? { owner } : {}) };
  const source = `the check-ins of ${personName(project, person)}, in the way since ${since}`;
  const own = entriesByPerson(project).get(person) ?? [];
  const last = own.at(-1);
  const tied = (last ? runOf(own, last) : []).reduce(
    (next, entry) => changeBlocker(next, entry.id, { risk }, now),
    addRisk(project, risk, fields, now, source),
  );
  return recordOf(tied, DISMISSALS, declineKey(origin))
    ? removeRecord(tied, DISMISSALS, declineKey(origin), now)
    : tied;
}

/** Keeps that no risk follows from a blocker, with the reason. */
export function declineRisk(
  project: ProjectDocument,
  blocker: Blocker,
  message: string,
  now: Instant,
): ProjectDocument {
  const why = { reason: 'No risk follows from it.', message };
  return putRecord(project, DISMISSALS, declineKey(blocker.origin), why, now);
}

function roleOf(project: ProjectDocument, person: string): string | undefined {
  const all = collectionOf(project, roles.name);
  return orderedIds(project, roles.name).find((id) => {
    const holders = all[id]?.holders;
    return person !== '' && Array.isArray(holders) && holders.includes(person);
  });
}
