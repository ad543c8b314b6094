/** What meetings ask of people outside their hours, counted in minutes. */
import { addDays } from '#domain/calendar/days.ts';
import { type Holiday, isWorkday, weekdayOf } from '#domain/calendar/workdays.ts';
import { localTime } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import { type Stretch, shared, stretchOn } from './overlap.ts';
import type { Member } from './team.ts';

export interface Pain {
  /** Outside the working hours and outside what the person would also work by choice. */
  outside: number;
  /** Outside the working hours, inside what the person would work by choice. */
  byChoice: number;
  /** Between 22:00 and 06:00 local time. */
  night: number;
  /** Inside a time not to be disturbed. */
  inFocus: number;
}

/** Nobody should be asked to be awake then. Our judgement. */
const NIGHT = { start: 22 * 60, end: 30 * 60 };

export const NO_PAIN: Pain = { outside: 0, byChoice: 0, night: 0, inFocus: 0 };

/** What one stretch of time costs one person. */
export function painOf(member: Member, { from, to }: Stretch, holidays: readonly Holiday[] = []): Pain {
  const stretch = { from, to };
  const here = localTime(member.zone, from).day;
  const days = [-1, 0, 1].map((by) => addDays(here, by));
  const within = (hours: { start: number; end: number }, on: readonly Day[]) =>
    on.reduce((sum, day) => sum + shared(stretch, stretchOn(member, hours, day)), 0);
  const working = days.filter((day) => isWorkday(member, holidays, day));
  const minutes = (to - from) / 60_000;
  const inHours = within(member.hours, working);
  const inFlexible = within(member.flexible, working);
  const inFocus = member.focus.reduce(
    (sum, focus) =>
      sum +
      within(focus, focus.day === 'every' ? working : days.filter((day) => weekdayOf(day) === focus.day)),
    0,
  );
  return {
    outside: minutes - inFlexible,
    byChoice: inFlexible - inHours,
    night: within(NIGHT, days),
    inFocus: Math.min(minutes, inFocus),
  };
}

export function plus(a: Pain, b: Pain): Pain {
  return {
    outside: a.outside + b.outside,
    byChoice: a.byChoice + b.byChoice,
    night: a.night + b.night,
    inFocus: a.inFocus + b.inFocus,
  };
}

export interface PainCount extends Pain {
  member: Member;
  /** Meetings of the person in the time looked at, and those with a minute outside. */
  meetings: number;
  meetingsOutside: number;
}

export interface Attended extends Stretch {
  attendees: readonly Member[];
}

/** The minutes of each person over many meetings, in the order of `members`. */
export function countPain(
  members: readonly Member[],
  attended: readonly Attended[],
  holidays: readonly Holiday[],
): PainCount[] {
  return members.map((member) => {
    const own = attended.filter(({ attendees }) => attendees.some(({ id }) => id === member.id));
    const pains = own.map((stretch) => painOf(member, stretch, holidays));
    return {
      ...pains.reduce(plus, NO_PAIN),
      member,
      meetings: own.length,
      meetingsOutside: pains.filter(({ outside }) => outside > 0).length,
    };
  });
}
