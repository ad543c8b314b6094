/** What is in the way: the blocker of each person's last check-in, how long it has been there, and who clears it. */
import { type Day, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { DISMISSALS } from '#domain/project/upkeep-model.ts';
import { isMissing } from '#domain/project/values.ts';
import { blockerIn, type Entry, entriesByPerson, textOf } from './entries.ts';
import { calendarOf, daysWaited } from './work-calendar.ts';

export interface Blocker {
  /** Id of the check-in in which it first stood: it stays the same from day to day. */
  origin: string;
  /** Id of the person's last check-in, in which it stands now. */
  checkin: string;
  person: string;
  text: string;
  since: Day;
  /** Working days of the person it has been in the way, today left out. */
  age: number;
  /** Ids; `''` when there is none. */
  owner: string;
  risk: string;
  /** Somebody said that no risk follows. */
  isDeclined: boolean;
}

/** A blocker that waits longer than so many working days is a risk. */
export const RISK_AFTER = 2;

export const NOT_A_RISK = 'checkin.blocker-not-a-risk';

/** Key of the finding about a blocker, and of saying no to its risk. */
export function declineKey(origin: string): string {
  return `${NOT_A_RISK}:${origin}`;
}

/** Blockers nobody has called gone, oldest first. */
export function openBlockers(project: ProjectDocument, today: Day): Blocker[] {
  return [...entriesByPerson(project)]
    .flatMap(([person, entries]) => {
      const blocker = blockerOf(project, person, entries, today);
      return blocker ? [blocker] : [];
    })
    .sort((a, b) => b.age - a.age || (a.since < b.since ? -1 : 1));
}

function blockerOf(
  project: ProjectDocument,
  person: string,
  entries: readonly Entry[],
  today: Day,
): Blocker | undefined {
  const last = entries.at(-1);
  const now = blockerIn(last?.record);
  const text = textOf(now.text);
  if (!last || text === '' || !isMissing(now.goneOn)) return undefined;
  const since = sinceOf(last);
  const origin = runOf(entries, last)[0] ?? last;
  const risk = textOf(now.risk);
  return {
    ...{ origin: origin.id, checkin: last.id, person, text, since },
    age: daysWaited(calendarOf(project, person), since, today),
    owner: textOf(now.owner),
    risk: recordOf(project, 'risks', risk) ? risk : '',
    isDeclined: recordOf(project, DISMISSALS, declineKey(origin.id)) !== undefined,
  };
}

/** The day a blocker came up: as typed, else the day of the check-in. */
export function sinceOf({ record, date }: Entry): Day {
  return textOf(blockerIn(record).since) || date;
}

/** The check-ins, up to and with `last`, through which the same blocker was carried; a person has one at a time. */
export function runOf(entries: readonly Entry[], last: Entry): Entry[] {
  const since = sinceOf(last);
  return entries.filter(
    (entry) =>
      entry.date <= last.date && textOf(blockerIn(entry.record).text) !== '' && sinceOf(entry) === since,
  );
}

/** True for a blocker that offers itself as a risk. */
export function isOverdue({ age, risk }: Blocker): boolean {
  return age > RISK_AFTER && risk === '';
}
