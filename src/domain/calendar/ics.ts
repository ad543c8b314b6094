/** Calendar files (iCalendar, RFC 5545): the frame of a file and its all-day entries. Source: rfc-5545. */
import type { Day, Instant } from '#domain/document/project.ts';
import { addDays } from './days.ts';

export interface CalendarEvent {
  /** Stays the same for the same entry, so that bringing the file in again updates it. */
  uid: string;
  /** When what the entry says was last changed. */
  stamp: Instant;
  /** Goes up with each change. */
  sequence: number;
  day: Day;
  title: string;
  details?: string;
  /** How it recurs, as the value of an RRULE. */
  repeats?: string;
}

/** Octets of a line, without its line break (section 3.1). */
const LONGEST_LINE = 75;
const RULE = /^FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+-]+)*$/;

export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  return calendarFile(name, events.flatMap(dayEvent));
}

/** @param parts lines of time zones and entries, not folded yet */
export function calendarFile(name: string, parts: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Baseline//Playbook for machine-learning projects//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...parts,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

export function dayEvent({ day, title, details = '', repeats, ...entry }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    ...identityLines(entry),
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    // The end of an all-day entry is the first day after it.
    `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
    ...ruleLines(repeats),
    ...wordLines(title, details),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** What tells an entry from others, and its versions from one another. */
export function identityLines({
  uid,
  stamp,
  sequence,
}: Pick<CalendarEvent, 'uid' | 'stamp' | 'sequence'>): string[] {
  return [
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basicInstant(stamp)}`,
    `SEQUENCE:${Math.max(0, Math.trunc(sequence))}`,
  ];
}

export function ruleLines(repeats: string | undefined): string[] {
  return repeats !== undefined && RULE.test(repeats) ? [`RRULE:${repeats}`] : [];
}

export function wordLines(title: string, details: string): string[] {
  return [`SUMMARY:${escaped(title)}`, ...(details === '' ? [] : [`DESCRIPTION:${escaped(details)}`])];
}

export const basicDay = (day: Day) => day.replaceAll('-', '');

export function basicInstant(instant: Instant): string {
  const time = Date.parse(instant);
  const whole = new Date(Number.isNaN(time) ? 0 : time).toISOString();
  return `${whole.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Text as a value: the backslash first, then what separates, then line breaks (section 3.3.11). */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Control characters other than tab and line break have no place in a calendar file.
      .replace(/[^\P{Cc}\t\n]/gu, '')
      .replaceAll('\\', '\\\\')
      .replace(/[;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** Breaks a line into pieces of at most 75 octets, never inside a letter; each further piece begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    const room = LONGEST_LINE - (pieces.length === 0 ? 0 : 1);
    if (octets + size > room) {
      pieces.push(piece);
      piece = '';
      octets = 0;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
