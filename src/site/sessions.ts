/** Sessions of content: in their order, and in the form the pages that run them take. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Agenda } from '#domain/sections/sessions/agenda.ts';
import { citedIn } from '#domain/text/marked-text.ts';
import { durationInWords } from './dates.ts';
import { findEntry } from './entries.ts';
import { shortAuthors } from './sources.ts';

export type SessionEntry = CollectionEntry<'sessions'>;

export async function getSessions(): Promise<SessionEntry[]> {
  return (await getCollection('sessions')).sort((a, b) => a.data.order - b.data.order);
}

/** Works cited anywhere in the agenda, in reading order: the facilitator's notes come with their step. */
export function citedInSession({ data }: SessionEntry): string[] {
  const { purpose, who, facilitator, before, materials, steps, leave, after } = data;
  return citedIn(JSON.stringify([purpose, who, facilitator, before, materials, steps, leave, after]));
}

/** The name a planner goes by in the text: its title, or that of the checklist. */
export async function plannerTitle(id: string): Promise<string> {
  const list = /^checklists\/(.+)$/.exec(id)?.[1];
  const entry = list ? await findEntry('checklists', list) : await findEntry('planners', id);
  return entry?.data.title ?? id;
}

export async function toAgenda(entry: SessionEntry): Promise<Agenda> {
  const { id, data } = entry;
  const steps = data.steps.map(async ({ exercise, ...step }) => ({
    ...step,
    ...(exercise ? { exercise: { ...exercise, name: await plannerTitle(exercise.planner) } } : {}),
  }));
  const works = citedInSession(entry).map(async (key): Promise<[string, string]> => {
    const source = (await findEntry('sources', key))?.data;
    return [key, source ? [shortAuthors(source.authors), source.year].filter(Boolean).join(', ') : key];
  });
  return {
    id,
    title: data.title,
    steps: await Promise.all(steps),
    works: Object.fromEntries(await Promise.all(works)),
  };
}

/** “1 hour 30 minutes”; for one that lasts days “5 days, 14 hours in all”. */
export function lengthInWords({ minutes, days }: { minutes: number; days?: number | undefined }): string {
  return days === undefined ? durationInWords(minutes) : `${days} days, ${durationInWords(minutes)} in all`;
}
