/** What the agreement calculates, as rows in words: for the page, for Markdown and for spreadsheets. */
import { sayClock, sayMinutes } from '#domain/calendar/clock.ts';
import { localTime, sayOffset } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import { listWords } from '#domain/project/values.ts';
import { csvTable } from '#domain/text/csv.ts';
import { clockTable, type Overlap, overlapOn } from './overlap.ts';
import { replyTime } from './reply.ts';
import type { Member } from './team.ts';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** “Mon to Fri”, “Sun to Thu”, “Mon, Wed, Fri”. */
export function sayDays(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  // A week may run over the weekend: it begins after the first day that is left out.
  const start = days.find((day) => !days.includes(day === 1 ? 7 : day - 1));
  if (start === undefined) return '';
  const run = Array.from({ length: days.length }, (_, index) => ((start - 1 + index) % 7) + 1);
  const name = (day: number) => WEEKDAY_NAMES[day - 1] ?? '';
  if (run.length > 2 && run.every((day) => days.includes(day)))
    return `${name(start)} to ${name(run.at(-1) ?? 1)}`;
  return days
    .toSorted((a, b) => a - b)
    .map(name)
    .join(', ');
}

/** “15:00 to 17:00”, and “15:00 to 01:00 (+1)” when a stretch ends on the next local day. */
export function sayStretch(zone: string, { from, to }: { from: number; to: number }): string {
  const [begin, end] = [localTime(zone, from), localTime(zone, to)];
  const next = end.day > begin.day && end.minutes > 0;
  return `${sayClock(begin.minutes)} to ${sayClock(end.minutes)}${next ? ' (+1)' : ''}`;
}

export function sayStretches(zone: string, { stretches }: Overlap): string {
  return stretches.length === 0 ? 'none' : listWords(stretches.map((stretch) => sayStretch(zone, stretch)));
}

/** Pairs in the order of the people, each once. */
export function pairsOf(members: readonly Member[]): [Member, Member][] {
  return members.flatMap((one, index) =>
    members.slice(index + 1).map((other): [Member, Member] => [one, other]),
  );
}

/** A waiting time, to the quarter of an hour it was calculated with; days above two of them. */
export function sayWait(minutes: number): string {
  const hours = minutes / 60;
  if (hours < 48) return sayMinutes(Math.round(minutes / 15) * 15);
  return `${Math.round((hours / 24) * 10) / 10} days`;
}

export function clockCsv(members: readonly Member[], day: Day): string {
  return csvTable(
    [
      'Day',
      'Zones that change',
      'Clocks',
      'Shared before (minutes)',
      'Shared after (minutes)',
      'Shared hours (UTC)',
    ],
    clockTable(members, day).map((row) => [
      row.day,
      row.clocks.map(({ zone }) => zone).join(', '),
      row.clocks.map(({ change }) => `${sayOffset(change.before)} to ${sayOffset(change.after)}`).join(', '),
      row.before,
      row.after,
      sayStretches('UTC', row.overlap),
    ]),
  );
}

export function pairsCsv(members: readonly Member[], day: Day, answerHours: number): string {
  const asked = pairsOf(members).flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  return csvTable(
    ['Asks', 'Is asked', `Shared on ${day} (minutes)`, 'Half are back within (minutes)', 'Slowest (minutes)'],
    asked.map(([asker, other]) => {
      const reply = replyTime(asker, other, day, answerHours);
      const shared = overlapOn([asker, other], day).minutes;
      return [asker.name, other.name, shared, reply?.median ?? '', reply?.longest ?? ''];
    }),
  );
}
