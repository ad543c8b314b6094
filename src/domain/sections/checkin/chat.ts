/** A check-in as plain text to paste into a chat: no markup, since every chat reads another one. */

import type { Day, ProjectDocument, ProjectRecord } from '#domain/document/project.ts';
import { recordOf } from '#domain/document/project.ts';
import { isMissing, numberIn } from '#domain/project/values.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { dayWords, shortDay, workingDays } from './day-words.ts';
import { blockerIn, isWritten, personName, textOf } from './entries.ts';
import { calendarOf, daysWaited } from './work-calendar.ts';

/** @returns `''` while nothing is written. The mood, and lines that are not shared, are never in it. */
export function chatText(project: ProjectDocument, record: ProjectRecord | undefined): string {
  if (!record || !isWritten(record)) return '';
  const date = textOf(record.date);
  const person = textOf(record.person);
  const figure = numberIn(record.confidence);
  const lines: [string, string][] = [
    ['Done', textOf(record.done)],
    ['Next', textOf(record.next)],
    blockerLine(project, record, person, date),
    ['Learnt', textOf(record.learned)],
    ['Sure', figure === undefined ? '' : `${figure} of 5`],
    ['Help', textOf(record.help)],
    ...sharedLines(record),
  ];
  const said = lines
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${indented(words)}`);
  const head = [personName(project, person), date === '' ? '' : dayWords(date)].filter(Boolean).join(', ');
  return [head, ...said].join('\n');
}

/** The lines kind, helpful and mindful, where the writer shares them. */
export function sharedLines(record: ProjectRecord): [string, string][] {
  if (record.linesShared !== true) return [];
  return [
    ['Kind', textOf(record.kind)],
    ['Helpful', textOf(record.helpful)],
    ['Mindful', textOf(record.mindful)],
  ];
}

function blockerLine(
  project: ProjectDocument,
  record: ProjectRecord,
  person: string,
  date: Day,
): [string, string] {
  const blocker = blockerIn(record);
  const text = textOf(blocker.text);
  if (text === '') return ['In the way', ''];
  const since = textOf(blocker.since) || date;
  if (!isMissing(blocker.goneOn)) return ['Out of the way', `${text} (since ${shortDay(since)})`];
  const notes: string[] = [];
  if (since !== '' && since < date) {
    const age = daysWaited(calendarOf(project, person), since, date);
    notes.push(`since ${shortDay(since)}, ${workingDays(age)}`);
  }
  const owner = textOf(blocker.owner);
  if (owner !== '') notes.push(`${personName(project, owner)} clears it`);
  const risk = recordOf(project, risks.name, textOf(blocker.risk));
  if (risk)
    notes.push(numberIn(risk.number) === undefined ? 'in the risk register' : `risk R-${risk.number}`);
  return ['In the way', notes.length === 0 ? text : `${text} (${notes.join('; ')})`];
}

function indented(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n+/g, '\n  ');
}
