/** Meetings, clock changes and the review of the agreement as a calendar file. */
import { sayMinutes } from '#domain/calendar/clock.ts';
import { addDays } from '#domain/calendar/days.ts';
import { basicInstant, calendarFile, dayEvent } from '#domain/calendar/ics.ts';
import { type TimedEvent, timedEvent, weekdayCode, zoneDescription } from '#domain/calendar/ics-zone.ts';
import { type Holiday, weekdayOf } from '#domain/calendar/workdays.ts';
import { momentOf, sayOffset } from '#domain/calendar/zones.ts';
import type { Day, ProjectDocument } from '#domain/document/project.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { holidaysOf } from './holidays.ts';
import { type MeetingPlan, type Occurrence, occurrencesOf, placeInMonth, saySlot } from './meeting-times.ts';
import { isOffForAll, type Meeting, meetingsOf } from './meetings.ts';
import { agreements } from './model.ts';
import { clockTable } from './overlap.ts';
import { agreementOf, teamOf } from './team.ts';
import { agreementId } from './which.ts';

/** Long enough to find the first turn of every time of a rotation. */
const FIRST_TURNS_DAYS = 400;

const WEEKS = { weekly: 1, '2-weekly': 2, '4-weekly': 4 } as const;

/** One series for each time of each meeting; clock changes of the year from `today` on. */
export function agreementCalendar(project: ProjectDocument, today: Day): string {
  const series = meetingsOf(project).flatMap((meeting) => seriesOf(project, meeting));
  const earliest = new Map<string, Day>();
  for (const { zone, day } of series) {
    const known = earliest.get(zone);
    if (known === undefined || day < known) earliest.set(zone, day);
  }
  return calendarFile(project.title || 'Project without a title', [
    ...[...earliest].sort().flatMap(([zone, day]) => zoneDescription(zone, day)),
    ...series.flatMap(timedEvent),
    ...clockEvents(project, today),
    ...reviewEvent(project),
  ]);
}

const uid = (project: ProjectDocument, key: string) => `${key}.${project.id}@baseline-playbook`;

function seriesOf(project: ProjectDocument, { id, name, record, plan, attendees }: Meeting): TimedEvent[] {
  if (!plan) return [];
  const holidays = holidaysOf(project);
  const turns = occurrencesOf(plan, plan.firstOn, addDays(plan.firstOn, FIRST_TURNS_DAYS));
  return plan.slots.flatMap(({ start, zone }, index): TimedEvent[] => {
    const own = turns.filter(({ slot }) => slot === index);
    const [first] = own;
    if (!first) return [];
    const repeats = ruleOf(plan, first, zone);
    return [
      {
        uid: uid(project, `${id}-${index + 1}`),
        stamp: record.updatedAt ?? project.updatedAt,
        sequence: record.rev ?? 0,
        zone,
        day: first.day,
        start,
        minutes: plan.minutes,
        title: name,
        details: detailsOf(
          project,
          record,
          plan,
          attendees.map((each) => each.name),
        ),
        ...(repeats ? { repeats } : {}),
        without: daysOff(own, holidays),
      },
    ];
  });
}

function daysOff(turns: readonly Occurrence[], holidays: readonly Holiday[]): Day[] {
  return turns.filter(({ day }) => isOffForAll(holidays, day)).map(({ day }) => day);
}

function detailsOf(
  project: ProjectDocument,
  record: Record<string, unknown>,
  { slots }: MeetingPlan,
  names: readonly string[],
): string {
  return [
    isMissing(record.leaves) ? '' : `Leaves behind: ${String(record.leaves)}`,
    names.length === 0 ? '' : `Who comes: ${listWords(names)}`,
    slots.length > 1 ? `Takes turns: ${slots.map(saySlot).join(', ')}` : '',
    project.title,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The rule of one of the times: each comes every so many turns. */
function ruleOf(plan: MeetingPlan, first: Occurrence, zone: string): string | undefined {
  const { rhythm, slots, weekdays, until } = plan;
  const interval = (weeks: number) => (weeks * slots.length > 1 ? `;INTERVAL=${weeks * slots.length}` : '');
  const code = weekdayCode(weekdayOf(first.day));
  const end =
    until === undefined
      ? ''
      : `;UNTIL=${basicInstant(new Date(momentOf(zone, until, 1440) - 1000).toISOString())}`;
  if (rhythm === 'once') return undefined;
  if (rhythm === 'monthly')
    return `FREQ=MONTHLY${interval(1)};BYDAY=${placeInMonth(plan.firstOn)}${code}${end}`;
  if (rhythm === 'daily')
    return `FREQ=WEEKLY${interval(1)};WKST=MO;BYDAY=${weekdays.map(weekdayCode).join()}${end}`;
  return `FREQ=WEEKLY${interval(WEEKS[rhythm])}${end}`;
}

function clockEvents(project: ProjectDocument, today: Day): string[] {
  const { members } = teamOf(project);
  return clockTable(members, today).flatMap(({ day, clocks, before, after }) =>
    dayEvent({
      uid: uid(project, `clocks-${day}`),
      stamp: project.updatedAt,
      sequence: project.rev,
      day,
      title: `Clocks change: ${listWords(clocks.map(({ zone }) => zone))}`,
      details: [
        ...clocks.map(
          ({ zone, names, change }) =>
            `${zone}: ${sayOffset(change.before)} to ${sayOffset(change.after)} (${listWords(names)})`,
        ),
        before === after
          ? `All together share ${sayMinutes(after)}, as before.`
          : `All together share ${sayMinutes(after)} instead of ${sayMinutes(before)}.`,
      ].join('\n'),
    }),
  );
}

function reviewEvent(project: ProjectDocument): string[] {
  const { reviewOn, updatedAt, rev } = agreementOf(project);
  if (typeof reviewOn !== 'string' || reviewOn === '') return [];
  return dayEvent({
    uid: uid(project, `${agreementId(project)}-review`),
    stamp: updatedAt ?? project.updatedAt,
    sequence: rev ?? 0,
    day: reviewOn,
    title: `Look at the ${agreements.singular} again`,
  });
}
