/** Review rules about meetings: their times, their output and their end. */
import { addMonths } from '#domain/calendar/days.ts';
import { collectionOf, type Day, type ProjectDocument } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { holidaysOf } from './holidays.ts';
import { attendedIn, LOOK_AHEAD_DAYS, type Meeting, meetingsOf, painAhead } from './meetings.ts';
import { meetings } from './model.ts';
import { countPain } from './pain.ts';

const CADENCE = 'flow/cadence';
const BAD_HOURS = 'remote/time-zones#share-the-bad-hours';

/** Recurring meetings have to be argued for again after so many months. */
const LONGEST_LIFE_MONTHS = 3;

/** Live meetings outside their hours that anybody should be asked to join in a week. */
const MOST_A_WEEK = 1;

/** One meeting is no pattern. */
const SEVERAL = 2;

type Look = (
  meeting: Meeting,
  context: { project: ProjectDocument; today: Day },
) => Omit<Place, 'collection' | 'record'> | undefined;

function meetingRule(rule: Omit<Rule, 'planner' | 'check'>, look: Look): Rule {
  return {
    ...rule,
    planner: 'agreement',
    check: (project, { today }) =>
      meetingsOf(project).flatMap((meeting) => {
        const place = look(meeting, { project, today });
        return place ? [{ collection: meetings.name, record: meeting.id, ...place }] : [];
      }),
  };
}

const isDated = ({ record }: Meeting) => record.form !== 'written' && record.cadence !== 'question';
const isRecurring = (meeting: Meeting) =>
  isDated(meeting) && !isMissing(meeting.record.cadence) && meeting.record.cadence !== 'once';

export const meetingRules: readonly Rule[] = [
  meetingRule(
    {
      id: 'agreement.meeting-undated',
      severity: 'warning',
      guide: `${CADENCE}#a-calendar-that-is-enough`,
      looksFor: 'Live meetings without a first day, a time or a zone.',
    },
    (meeting) =>
      isDated(meeting) && !meeting.plan
        ? { message: `“${meeting.name}” is in nobody’s calendar. ${meeting.open}` }
        : undefined,
  ),
  meetingRule(
    {
      id: 'agreement.always-outside',
      severity: 'warning',
      guide: BAD_HOURS,
      looksFor: 'Meetings that lie outside the hours of one person every time in the quarter ahead.',
    },
    (meeting, { project, today }) => {
      const holidays = holidaysOf(project);
      const counts = countPain(meeting.attendees, attendedIn(meeting, today, holidays), holidays);
      const always = counts.filter(
        ({ meetings: all, meetingsOutside }) => all >= SEVERAL && meetingsOutside === all,
      );
      return always.length === 0
        ? undefined
        : {
            field: 'rotation',
            message: `“${meeting.name}” lies outside the hours of ${listWords(always.map(({ member }) => member.name))} every time. Let it take turns.`,
          };
    },
  ),
  {
    id: 'agreement.outside-too-often',
    severity: 'warning',
    planner: 'agreement',
    guide: BAD_HOURS,
    looksFor: 'People asked to be live outside their hours more than once a week.',
    check: (project, { today }) => {
      if (Object.keys(collectionOf(project, meetings.name)).length === 0) return [];
      const weeks = LOOK_AHEAD_DAYS / 7;
      const often = painAhead(project, today).filter(
        ({ meetingsOutside }) => meetingsOutside / weeks > MOST_A_WEEK,
      );
      return often.map(({ member, meetingsOutside }) => ({
        collection: 'people',
        record: member.id,
        message: `${member.name} is asked to be live outside their hours ${meetingsOutside} times in ${plainNumber(weeks)} weeks, more than once a week.`,
      }));
    },
  },
  meetingRule(
    {
      id: 'agreement.meeting-without-output',
      severity: 'advice',
      guide: `${CADENCE}#a-calendar-that-is-enough`,
      looksFor: 'Meetings that do not say what they leave behind.',
    },
    ({ record, name }) =>
      isMissing(record.leaves)
        ? { field: 'leaves', message: `“${name}” does not say what it leaves behind.` }
        : undefined,
  ),
  meetingRule(
    {
      id: 'agreement.meeting-without-end',
      severity: 'advice',
      guide: `${CADENCE}#how-it-goes-wrong`,
      looksFor: 'Recurring meetings without a last day, or with one more than three months away.',
    },
    (meeting, { today }) => {
      const { until } = meeting.record;
      if (!isRecurring(meeting)) return undefined;
      if (isMissing(until))
        return { field: 'until', message: `“${meeting.name}” has no last day. It will outlive its reason.` };
      const begun = String(meeting.record.firstOn ?? '') > today ? String(meeting.record.firstOn) : today;
      return String(until) > addMonths(begun, LONGEST_LIFE_MONTHS)
        ? {
            field: 'until',
            message: `“${meeting.name}” runs until ${String(until)}, more than three months on. Let it be argued for again before.`,
          }
        : undefined;
    },
  ),
];
