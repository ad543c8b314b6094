/** Checklists of content in the form the planners take: numbered, and without what only the page needs. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Checklist, ListOutline } from '#domain/sections/checklists/checklist.ts';
import { sectionLetter } from '#domain/sections/checklists/own-lists.ts';

import { findEntry } from './entries.ts';
import { shortAuthors } from './sources.ts';

const JUDGEMENT = 'judgement';

export async function getChecklists(): Promise<CollectionEntry<'checklists'>[]> {
  const entries = await getCollection('checklists');
  return entries.sort((a, b) => a.data.order - b.data.order);
}

export async function toChecklist({ id, data }: CollectionEntry<'checklists'>): Promise<Checklist> {
  const { title, answers, subject, category, retired } = data;
  const sections = data.sections.map((section, place) => ({
    id: section.id,
    title: section.title,
    items: section.items.map(({ source, ...item }, index) => ({
      ...item,
      phases: item.phases ?? section.phases,
      roles: item.roles ?? section.roles,
      number: `${sectionLetter(place)}.${index + 1}`,
      sources: source.filter((key) => key !== JUDGEMENT),
    })),
  }));
  const items = sections.flatMap((section) => section.items);
  const works = await labels(
    'sources',
    items.flatMap((item) => item.sources),
    workLabel,
  );
  const roles = await labels(
    'roles',
    items.flatMap((item) => item.roles),
    (role) => role.name,
  );
  return { id, title, answers, subject, category, sections, retired, names: { works, roles } };
}

async function labels<Kind extends 'sources' | 'roles'>(
  kind: Kind,
  ids: readonly string[],
  say: (data: CollectionEntry<Kind>['data']) => string,
): Promise<Record<string, string>> {
  const pairs = [...new Set(ids)].sort().map(async (id) => {
    const entry = await findEntry(kind, id);
    return [id, entry ? say(entry.data) : id] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

function workLabel({ authors, year }: CollectionEntry<'sources'>['data']): string {
  return year === undefined ? shortAuthors(authors) : `${shortAuthors(authors)}, ${year}`;
}

/** What the overview counts with: each item's id and when it applies. */
export function toOutline({ id, data }: CollectionEntry<'checklists'>): ListOutline {
  const items = data.sections.flatMap((section) => section.items);
  return {
    id,
    title: data.title,
    summary: data.summary,
    minutes: data.minutes,
    subject: data.subject,
    items: items.map((item) => ({ id: item.id, appliesWhen: item.appliesWhen })),
  };
}

export function countItems({ data }: CollectionEntry<'checklists'>): number {
  return data.sections.reduce((count, section) => count + section.items.length, 0);
}

/** Works the items rest on, each once, in the order of their first mention. */
export function sourcesOf({ data }: CollectionEntry<'checklists'>): string[] {
  const keys = data.sections.flatMap((section) => section.items.flatMap((item) => item.source));
  return [...new Set(keys)].filter((key) => key !== JUDGEMENT);
}
