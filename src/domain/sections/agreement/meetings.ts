/** The meetings of a project with the people who come, and what they cost in the weeks ahead. */
import { addDays } from '#domain/calendar/days.ts';
import type { Holiday } from '#domain/calendar/workdays.ts';
import { recordName } from '#domain/document/collection.ts';
import {
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { holidaysOf } from './holidays.ts';
import { type MeetingPlan, occurrencesOf, planOf } from './meeting-times.ts';
import { meetings } from './model.ts';
import { type Attended, countPain, type PainCount } from './pain.ts';
import { agreementOf, type Member, membersFrom, peopleOf, teamOf } from './team.ts';

export interface Meeting {
  id: string;
  name: string;
  record: ProjectRecord;
  attendees: readonly Member[];
  plan: MeetingPlan | undefined;
  /** Why there is no plan. */
  open: string;
}

/** A quarter of a year: what the guide asks a team to publish. */
export const LOOK_AHEAD_DAYS = 91;

export function meetingsOf(project: ProjectDocument): Meeting[] {
  return orderedIds(project, meetings.name).map((id) => meetingOf(project, id));
}

export function meetingOf(project: ProjectDocument, id: string): Meeting {
  const record = recordOf(project, meetings.name, id) ?? {};
  const named = Array.isArray(record.people) ? record.people.map(String) : [];
  const comes = named.length > 0 ? named : peopleOf(project, agreementOf(project));
  const attendees = membersFrom(project, comes).members;
  const plan = planOf(record, attendees);
  return {
    id,
    name: recordName(meetings, id, record),
    record,
    attendees,
    plan: 'open' in plan ? undefined : plan,
    open: 'open' in plan ? plan.open : '',
  };
}

/** The occurrences of a meeting in the quarter of a year from `from` on. */
export function attendedIn(meeting: Meeting, from: Day, holidays: readonly Holiday[]): Attended[] {
  if (!meeting.plan) return [];
  return occurrencesOf(meeting.plan, from, addDays(from, LOOK_AHEAD_DAYS - 1))
    .filter(({ day }) => !isOffForAll(holidays, day))
    .map((occurrence) => ({ ...occurrence, attendees: meeting.attendees }));
}

/** A day off for everybody: no meeting takes place. */
export function isOffForAll(holidays: readonly Holiday[], day: Day): boolean {
  return holidays.some(({ date, people }) => date === day && people.length === 0);
}

/** Minutes outside hours of everybody in the quarter of a year from `from` on. */
export function painAhead(
  project: ProjectDocument,
  from: Day,
  of: readonly Meeting[] = meetingsOf(project),
): PainCount[] {
  const holidays = holidaysOf(project);
  const attended = of.flatMap((meeting) => attendedIn(meeting, from, holidays));
  const team = new Map(
    [...teamOf(project).members, ...of.flatMap(({ attendees }) => attendees)].map((each) => [each.id, each]),
  );
  return countPain([...team.values()], attended, holidays);
}
