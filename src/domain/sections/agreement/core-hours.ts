/** Core hours: when everybody can be reached. */
import { readClock } from '#domain/calendar/clock.ts';
import { addDays } from '#domain/calendar/days.ts';
import { findZone } from '#domain/calendar/zone-names.ts';
import { type Day, isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { minutesIn, shared, stretchOn } from './overlap.ts';
import { type Hours, type Member, pastMidnight } from './team.ts';

export interface CoreHours {
  zone: string;
  hours: Hours;
}

/** `undefined` when the agreement has none that can be read. Without a zone the hours are UTC. */
export function readCore(agreement: ProjectRecord): CoreHours | undefined {
  const said = isPlainObject(agreement.coreHours) ? agreement.coreHours : {};
  const [start, end] = [readClock(said.start), readClock(said.end)];
  const zone = isMissing(said.tz) ? 'UTC' : findZone(said.tz);
  if (start === undefined || end === undefined || start === end || zone === undefined) return undefined;
  return { zone, hours: pastMidnight(start, end) };
}

/** How many minutes of the core hours of a day a person works. */
export function minutesInCore(core: CoreHours, member: Member, day: Day): { minutes: number; of: number } {
  const stretch = stretchOn(core, core.hours, day);
  const minutes = [-2, -1, 0, 1, 2]
    .map((by) => shared(stretch, stretchOn(member, member.hours, addDays(day, by))))
    .reduce((sum, part) => sum + part, 0);
  return { minutes, of: minutesIn([stretch]) };
}
