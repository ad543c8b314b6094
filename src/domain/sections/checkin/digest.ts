/** The week of a team on one page: what was learnt and done, what is in the way and how long, how sure people are. */
import { withoutConfidential } from '#domain/document/confidential.ts';
import { type Day, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Brief, BriefPart } from '#domain/project/brief.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { openBlockers } from './blockers.ts';
import { sharedLines } from './chat.ts';
import { confidenceByDay, figureOf } from './confidence.ts';
import { dayWords, shortDay, workingDays } from './day-words.ts';
import { blockerIn, type Entry, entriesOf, personName, textOf } from './entries.ts';
import { goalOf } from './goal.ts';
import { checkins } from './model.ts';

/** @param days of the week, in order; @param today when its end has not come yet, blockers count up to today */
export function weeklyDigest(whole: ProjectDocument, days: readonly Day[], today: Day): Brief {
  const project = withoutConfidential(whole, [checkins]);
  const [first = today, last = today] = [days[0], days.at(-1)];
  const entries = entriesOf(project).filter(({ date }) => first <= date && date <= last);
  const writers = new Set(entries.map(({ person }) => person));
  const written = `${entries.length} ${entries.length === 1 ? 'check-in' : 'check-ins'} by ${writers.size} ${writers.size === 1 ? 'person' : 'people'}.`;
  return {
    title: `Week of ${dayWords(first)} ${first.slice(0, 4)}`,
    subtitle: `${project.title || 'Project without a title'}. ${entries.length === 0 ? 'Nothing was written.' : written}`,
    parts: [
      { heading: 'Learnt', items: saidBy(project, entries, 'learned'), empty: 'Nothing was noted.' },
      { heading: 'Done', items: saidBy(project, entries, 'done'), empty: 'Nothing was noted.' },
      blockersPart(project, entries, last < today ? last : today, last < today),
      confidencePart(project, first, last, entries),
      { heading: 'Next', items: nextOf(project, entries), empty: 'Nothing was noted.' },
      ...askedFor(project, entries),
      ...intended(project, entries),
    ],
  };
}

const line = (text: string) => text.replace(/\s*\n\s*/g, '; ');

function saidBy(project: ProjectDocument, entries: readonly Entry[], field: 'learned' | 'done'): string[] {
  return entries.flatMap(({ person, date, record }) => {
    const text = textOf(record[field]);
    return text === '' ? [] : [`${personName(project, person)}, ${shortDay(date)}: ${line(text)}`];
  });
}

/** What each person said last. */
function nextOf(project: ProjectDocument, entries: readonly Entry[]): string[] {
  const byPerson = new Map(entries.map((entry) => [entry.person, entry]));
  return [...byPerson.values()].flatMap(({ person, record }) => {
    const text = textOf(record.next);
    return text === '' ? [] : [`${personName(project, person)}: ${line(text)}`];
  });
}

function askedFor(project: ProjectDocument, entries: readonly Entry[]): BriefPart[] {
  const items = entries.flatMap(({ person, date, record }) => {
    const text = textOf(record.help);
    return text === '' ? [] : [`${personName(project, person)}, ${shortDay(date)}: ${line(text)}`];
  });
  return items.length === 0 ? [] : [{ heading: 'Help asked and offered', items }];
}

/** Lines people chose to share. */
function intended(project: ProjectDocument, entries: readonly Entry[]): BriefPart[] {
  const items = entries.flatMap(({ person, record }) =>
    sharedLines(record).flatMap(([label, text]) =>
      text === '' ? [] : [`${personName(project, person)}, ${label.toLowerCase()}: ${line(text)}`],
    ),
  );
  return items.length === 0 ? [] : [{ heading: 'Kind, helpful, mindful', items }];
}

/** Blockers as they stood on the last day of the week that has come, and those that went during it. */
function blockersPart(
  project: ProjectDocument,
  entries: readonly Entry[],
  day: Day,
  isPast: boolean,
): BriefPart {
  const asOf = isPast ? upTo(project, day) : project;
  const rows = openBlockers(asOf, day).map(({ text, person, since, age, owner, risk }) => [
    line(text),
    personName(project, person),
    `${shortDay(since)}, ${workingDays(age)}`,
    owner === '' ? 'nobody yet' : personName(project, owner),
    risk === '' ? '' : textOf(recordOf(project, risks.name, risk)?.title),
  ]);
  const gone = entries.flatMap(({ person, record }) => {
    const blocker = blockerIn(record);
    const text = textOf(blocker.text);
    return text === '' || textOf(blocker.goneOn) === ''
      ? []
      : [`Gone: ${line(text)} (${personName(project, person)})`];
  });
  return {
    heading: 'In the way',
    ...(rows.length > 0
      ? { table: { head: ['What', 'Whose', 'Since', 'Who clears it', 'Risk'], rows } }
      : {}),
    ...(gone.length > 0 ? { items: gone } : {}),
    empty: 'Nothing.',
  };
}

/** The project as its check-ins stood at the end of a day. */
function upTo(project: ProjectDocument, day: Day): ProjectDocument {
  const kept = entriesOf(project).filter(({ date }) => date <= day);
  return { ...project, [checkins.name]: Object.fromEntries(kept.map(({ id, record }) => [id, record])) };
}

function confidencePart(
  project: ProjectDocument,
  first: Day,
  last: Day,
  entries: readonly Entry[],
): BriefPart {
  const rows = confidenceByDay(project)
    .filter(({ day }) => first <= day && day <= last)
    .map(({ day, median, lowest, highest, count }) => [
      shortDay(day),
      String(median),
      String(lowest),
      String(highest),
      String(count),
    ]);
  const goal = goalOf(project);
  const low = entries.filter((entry) => (figureOf(entry) ?? 5) <= 2).length;
  const lead = [
    goal === ''
      ? 'How sure people are of the goal of this round, from 1 (no) to 5 (sure).'
      : `“${goal}”, from 1 (no) to 5 (sure).`,
    low > 0 ? `Figures of 1 or 2: ${low}. Ask their writers.` : '',
  ];
  return {
    heading: 'How sure we are',
    ...(rows.length > 0 ? { lead: lead.filter(Boolean).join(' ') } : {}),
    table: { head: ['Day', 'Median', 'Lowest', 'Highest', 'People'], rows },
    empty: 'Nobody gave a figure.',
  };
}
