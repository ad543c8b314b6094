/** Checklists of content in the form the planners take: numbered, and without what only the page needs. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { sectionLetter } from '#domain/sections/checklists/own-lists.ts';

const JUDGEMENT = 'judgement';

export async function getChecklists(): Promise<CollectionEntry<'checklists'>[]> {
  const entries = await getCollection('checklists');
  return entries.sort((a, b) => a.data.order - b.data.order);
}

export function toChecklist({ id, data }: CollectionEntry<'checklists'>): Checklist {
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
  return { id, title, answers, subject, category, sections, retired };
}

export function countItems({ data }: CollectionEntry<'checklists'>): number {
  return data.sections.reduce((count, section) => count + section.items.length, 0);
}

/** Works the items rest on, each once, in the order of their first mention. */
export function sourcesOf({ data }: CollectionEntry<'checklists'>): string[] {
  const keys = data.sections.flatMap((section) => section.items.flatMap((item) => item.source));
  return [...new Set(keys)].filter((key) => key !== JUDGEMENT);
}
