/** What the check-ins since the last retrospective bring to the next one. */
import { addDays } from '#domain/calendar/days.ts';
import { collectionOf, type Day, type ProjectDocument } from '#domain/document/project.ts';
import { sinceOf } from './blockers.ts';
import { blockerIn, type Entry, entriesOf, personName, textOf } from './entries.ts';
import { retrospectives } from './model.ts';
import { calendarOf, daysWaited } from './work-calendar.ts';

/** Looked back over when there was no retrospective before. */
const FOUR_WEEKS = 28;

export interface RetroMaterial {
  from: Day;
  checkins: number;
  /** “Ana: …”, earliest first. */
  learned: string[];
  /** What was in the way, longest first. */
  waits: { words: string; days: number }[];
}

/** @param on day of the retrospective */
export function retroMaterial(project: ProjectDocument, on: Day): RetroMaterial {
  const days = Object.values(collectionOf(project, retrospectives.name)).map((record) => textOf(record.on));
  const before = days
    .filter((day) => day !== '' && day < on)
    .sort()
    .at(-1);
  const from = before === undefined ? addDays(on, -FOUR_WEEKS) : addDays(before, 1);
  const entries = entriesOf(project).filter(({ date }) => from <= date && date <= on);
  return {
    from,
    checkins: entries.length,
    learned: entries.flatMap(({ person, record }) => {
      const text = textOf(record.learned);
      return text === '' ? [] : [`${personName(project, person)}: ${text}`];
    }),
    waits: waitsIn(project, entries),
  };
}

function waitsIn(project: ProjectDocument, entries: readonly Entry[]): RetroMaterial['waits'] {
  const longest = new Map<string, { words: string; days: number }>();
  for (const entry of entries) {
    const text = textOf(blockerIn(entry.record).text);
    if (text === '') continue;
    const since = sinceOf(entry);
    const days = daysWaited(calendarOf(project, entry.person), since, entry.date);
    longest.set(`${entry.person} ${since}`, { words: `${personName(project, entry.person)}: ${text}`, days });
  }
  return [...longest.values()].sort((a, b) => b.days - a.days);
}
