/** Review rules about what the check-ins of a team say together. */
import { addDays } from '#domain/calendar/days.ts';
import { collectionOf, type Day, type ProjectDocument } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { type ConfidenceDay, confidenceByDay, figureOf } from './confidence.ts';
import { shortDay } from './day-words.ts';
import { type Entry, entriesOf, personName, textOf } from './entries.ts';
import { goalOf } from './goal.ts';
import { checkins } from './model.ts';

const WEEK = 7;
/** Figures up to this are low. */
const LOW = 2;
/** A median from here on looks fine. */
const FINE = 4;
/** Days with figures that make a week. */
const ENOUGH_DAYS = 3;
/** Check-ins from which on a pattern is one. */
const ENOUGH = 8;

const about = { planner: 'checkin', severity: 'advice' } as const;

const within = (days: number, today: Day) => (day: Day) => day > addDays(today, -days) && day <= today;

function daysWithin(project: ProjectDocument, days: number, today: Day): ConfidenceDay[] {
  const isNear = within(days, today);
  return confidenceByDay(project).filter(({ day }) => isNear(day));
}

function entriesWithin(project: ProjectDocument, days: number, today: Day): Entry[] {
  const isNear = within(days, today);
  return entriesOf(project).filter(({ date }) => isNear(date));
}

const aboutAll = (message: string): Place[] => [{ collection: checkins.name, message }];

export const teamRules: readonly Rule[] = [
  {
    ...about,
    severity: 'warning',
    id: 'checkin.confidence-low',
    guide: 'remote/check-ins#the-lowest-figure-and-the-middle',
    looksFor: 'A week in which the middle figure for confidence was 1 or 2 on every day.',
    check: (project, { today }) => {
      const days = daysWithin(project, WEEK, today);
      if (days.length < ENOUGH_DAYS || days.some(({ median }) => median > LOW)) return [];
      const goal = goalOf(project);
      const what = goal === '' ? 'the goal of this round' : `“${goal}”`;
      return aboutAll(
        `For a week the team has not believed in ${what}: the median was at most ${LOW} on all ${days.length} days with figures. Change the goal, or what is in its way.`,
      );
    },
  },
  {
    ...about,
    id: 'checkin.alone-with-doubt',
    guide: 'remote/check-ins#the-lowest-figure-and-the-middle',
    looksFor: 'One person at 1 or 2 on a day when the median was 4 or more.',
    check: (project, { today }) => {
      const last = daysWithin(project, WEEK, today).at(-1);
      if (!last || last.median < FINE || last.lowest > LOW) return [];
      const doubters = entriesOf(project).filter(
        (entry) => entry.date === last.day && (figureOf(entry) ?? FINE) <= LOW,
      );
      return doubters.map((entry) => ({
        collection: checkins.name,
        record: entry.id,
        field: 'confidence',
        message: `${personName(project, entry.person)} said ${figureOf(entry)} on ${shortDay(last.day)}, while the median was ${last.median}. Ask what they know.`,
      }));
    },
  },
  {
    ...about,
    id: 'checkin.always-the-same',
    guide: 'remote/check-ins#how-it-goes-wrong',
    looksFor: 'Two weeks in which everybody gave the same figure every day.',
    check: (project, { today }) => {
      const entries = entriesWithin(project, 2 * WEEK, today);
      const figures = entries.map(figureOf).filter((figure) => figure !== undefined);
      const writers = new Set(entries.map(({ person }) => person));
      if (figures.length < ENOUGH || writers.size < 2 || new Set(figures).size > 1) return [];
      return aboutAll(
        `Everybody has said ${figures[0]} every day for two weeks. Ask instead what would make you say ${figures[0] === 1 ? 2 : Number(figures[0]) - 1 || 2}.`,
      );
    },
  },
  {
    ...about,
    id: 'checkin.nothing-learnt',
    guide: 'remote/check-ins#the-form',
    looksFor: 'Two weeks of check-ins in which nobody wrote what was learnt.',
    check: (project, { today }) => {
      const entries = entriesWithin(project, 2 * WEEK, today);
      if (entries.length < ENOUGH || entries.some(({ record }) => !isMissing(record.learned))) return [];
      return aboutAll(
        `${entries.length} check-ins in two weeks, and none says what was learnt. Either the work teaches nothing, or the form is filled in for somebody else.`,
      );
    },
  },
  {
    ...about,
    id: 'checkin.manager-silent',
    guide: 'remote/check-ins#how-it-goes-wrong',
    looksFor: 'A project manager who does not write while others do.',
    check: (project, { today }) => {
      const writers = new Set(entriesWithin(project, WEEK, today).map(({ person }) => person));
      const managers = Object.values(collectionOf(project, roles.name))
        .filter(({ kind }) => kind === 'project-manager')
        .flatMap(({ holders }) => (Array.isArray(holders) ? holders.map(String) : []));
      if (writers.size < 2 || managers.length === 0 || managers.some((person) => writers.has(person)))
        return [];
      const names = listWords([...new Set(managers)].map((person) => personName(project, person)));
      return aboutAll(
        `${names} ${managers.length === 1 ? 'has' : 'have'} not written for a week while ${writers.size} others did. Then it is reporting, and people know it.`,
      );
    },
  },
  {
    ...about,
    severity: 'error',
    id: 'checkin.same-day-twice',
    guide: 'remote/check-ins#the-form',
    looksFor: 'Two check-ins of one person on one day.',
    check: (project) => {
      const seen = new Set<string>();
      return entriesOf(project).flatMap(({ id, person, date }): Place[] => {
        const key = `${person} ${date}`;
        if (person === '' || !seen.has(key)) {
          seen.add(key);
          return [];
        }
        return [
          {
            ...{ collection: checkins.name, record: id, field: 'date' },
            message: `${personName(project, person)} has two check-ins on ${date}. Join them and delete one: figures count twice.`,
          },
        ];
      });
    },
  },
  {
    ...about,
    id: 'checkin.no-reader-named',
    guide: 'remote/check-ins#rules-that-keep-it-alive',
    looksFor: 'Check-ins of several people without a word on who reads them.',
    check: (project) => {
      const writers = new Set(entriesOf(project).map(({ person }) => person));
      const settings = Object.values(collectionOf(project, 'checkinSettings'));
      if (writers.size < 2 || settings.some(({ readers }) => textOf(readers) !== '')) return [];
      return aboutAll(
        'Nothing says who reads the check-ins, how long they are kept and what they are not used for.',
      );
    },
  },
];
