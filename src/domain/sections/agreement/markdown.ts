/**
 * The working agreement as Markdown: what was agreed, the hours people share on the clocks of the day the project was last
 * changed, and the meetings.
 */
import { sayClock, sayMinutes } from '#domain/calendar/clock.ts';
import { sayOffset } from '#domain/calendar/zones.ts';
import {
  type Day,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
} from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { cell, escapeMarkdown, markdownTable } from '#domain/text/markdown.ts';
import { saySlot } from './meeting-times.ts';
import { type Meeting, meetingsOf } from './meetings.ts';
import { agreements, meetings } from './model.ts';
import { clockTable, overlapOn } from './overlap.ts';
import { pairsOf, sayDays, sayStretches } from './tables.ts';
import { agreementOf, type Member, teamOf } from './team.ts';

const FACTS = [
  'decisionWindowHours',
  'silence',
  'writtenFirst',
  'afterCall',
  'cameras',
  'whenBroken',
  'agreedOn',
  'reviewOn',
] as const;

export function agreementMarkdown(project: ProjectDocument, words: Words): string {
  const agreement = agreementOf(project);
  const held = meetingsOf(project);
  const hasTerms = Object.keys(agreement).some((field) => field in agreements.fields);
  if (!hasTerms && held.length === 0) return '';
  const { members } = teamOf(project);
  const asOf = project.updatedAt.slice(0, 10);
  return [
    '## Working agreement',
    isMissing(agreement.name) ? '' : `### ${cell(String(agreement.name))}`,
    facts(agreement, words),
    titled('Channels', channelTable(agreement)),
    titled(`Hours, on the clocks of ${asOf}`, hoursTable(members)),
    titled('Hours that pairs share', pairTable(members, asOf)),
    titled('Clock changes in the year after', changesTable(members, asOf)),
    titled('Meetings', meetingTable(held, words)),
    titled('Holidays and days off', holidayTable(agreement, words)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const titled = (title: string, table: string) => (table === '' ? '' : `### ${title}\n\n${table}`);

function facts(agreement: ProjectRecord, words: Words): string {
  const lines: [string, string][] = [];
  for (const group of ['coreHours', 'responseTimes'] as const) {
    const field = agreements.fields[group];
    const held = isPlainObject(agreement[group]) ? agreement[group] : {};
    for (const [name, inner] of Object.entries(field.fields ?? {})) {
      if (group === 'responseTimes')
        lines.push([
          `Answer: ${inner.label.toLowerCase()}`,
          withUnit(words.value(inner, held[name]), inner.unit),
        ]);
    }
    if (group === 'coreHours') lines.push([field.label, coreWords(held)]);
  }
  for (const name of FACTS) {
    const field = agreements.fields[name];
    lines.push([field.label, withUnit(words.value(field, agreement[name]), field.unit)]);
  }
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- **${escapeMarkdown(label)}:** ${cell(value)}`)
    .join('\n');
}

const withUnit = (value: string, unit: string | undefined) =>
  value !== '' && unit !== undefined ? `${value} ${unit}` : value;

function coreWords({ start, end, tz }: Record<string, unknown>): string {
  if (isMissing(start) && isMissing(end)) return '';
  return `${String(start ?? '?')} to ${String(end ?? '?')} ${isMissing(tz) ? 'UTC' : String(tz)}`;
}

function channelTable({ channels }: ProjectRecord): string {
  const rows = (Array.isArray(channels) ? channels : []).filter(isPlainObject);
  return markdownTable(
    ['For', 'We use', 'Answer expected', 'Where it stays'],
    rows.map(({ purpose, channel, answer, stays }) =>
      [purpose, channel, answer, stays].map((value) => (isMissing(value) ? '' : String(value))),
    ),
  );
}

function hoursTable(members: readonly Member[]): string {
  return markdownTable(
    ['Person', 'Time zone', 'Days', 'Working hours'],
    members.map(({ name, zone, workdays, hours, isAssumed }) => [
      name,
      zone,
      sayDays(workdays),
      `${sayClock(hours.start)} to ${sayClock(hours.end)}${isAssumed ? ' (assumed)' : ''}`,
    ]),
  );
}

/** A table of pairs longer than this tells nobody anything; the CSV has them all. */
const MOST_PAIRS = 45;

function pairTable(members: readonly Member[], day: Day): string {
  const pairs = pairsOf(members);
  if (pairs.length > MOST_PAIRS) return '';
  return markdownTable(
    ['Pair', 'Shared', 'UTC'],
    pairs.map((pair) => {
      const overlap = overlapOn(pair, day);
      return [
        listWords(pair.map(({ name }) => name)),
        sayMinutes(overlap.minutes),
        sayStretches('UTC', overlap),
      ];
    }),
  );
}

function changesTable(members: readonly Member[], day: Day): string {
  return markdownTable(
    ['Day', 'Clocks', 'All together share'],
    clockTable(members, day).map((row) => [
      row.day,
      row.clocks
        .map(({ zone, change }) => `${zone} ${sayOffset(change.before)} to ${sayOffset(change.after)}`)
        .join(', '),
      row.before === row.after
        ? sayMinutes(row.after)
        : `${sayMinutes(row.after)} instead of ${sayMinutes(row.before)}`,
    ]),
  );
}

function meetingTable(held: readonly Meeting[], words: Words): string {
  const { form, cadence, leaves, until, lead } = meetings.fields;
  return markdownTable(
    ['Meeting', 'Form', 'How often', 'When', 'Length', 'Who comes', 'Led by', 'Leaves behind', 'Last on'],
    held.map(({ name, record, plan, attendees }) => [
      name,
      words.value(form, record.form),
      words.value(cadence, record.cadence),
      plan ? `${plan.slots.map(saySlot).join(', then ')}; first on ${plan.firstOn}` : '',
      typeof record.minutes === 'number' ? sayMinutes(record.minutes) : '',
      attendees.map((member) => member.name).join(', '),
      words.value(lead, record.lead),
      words.value(leaves, record.leaves),
      words.value(until, record.until),
    ]),
  );
}

function holidayTable({ holidays }: ProjectRecord, words: Words): string {
  const rows = (Array.isArray(holidays) ? holidays : []).filter(isPlainObject);
  const { date, name, people } = agreements.fields.holidays.fields ?? {};
  if (!date || !name || !people) return '';
  return markdownTable(
    ['Day', 'Name', 'Who'],
    rows.map((row) => [
      words.value(date, row.date),
      words.value(name, row.name),
      words.value(people, row.people) || 'everybody',
    ]),
  );
}
