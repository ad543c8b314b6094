/** The reading paths in their order, each with its pages of the guide. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type GuidePage, getPagesById } from './guide.ts';
import type { PathCheck } from './path-schema.ts';
import { readingMinutes } from './reading-time.ts';

export interface PathStep {
  page: GuidePage;
  why: string;
  checks: PathCheck[];
  minutes: number;
}

export interface ReadingPath {
  id: string;
  data: CollectionEntry<'paths'>['data'];
  steps: PathStep[];
  /** Of reading, all pages together. */
  minutes: number;
}

export async function getReadingPaths(): Promise<ReadingPath[]> {
  const entries = await getCollection('paths');
  const paths = await Promise.all(entries.map(toPath));
  return paths.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
}

async function toPath({ id, data }: CollectionEntry<'paths'>): Promise<ReadingPath> {
  const steps = await Promise.all(
    data.pages.map(async ({ page: name, why, check }) => {
      const [page] = await getPagesById([name]);
      if (!page) throw new Error(`content/paths/${id}.yaml names the page "${name}", which does not exist`);
      return { page, why, checks: check ?? [], minutes: readingMinutes(page.body ?? '') };
    }),
  );
  return { id, data, steps, minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** Where a page of the guide stands on the page of its path. */
export const stepAnchor = (pageId: string): string => `page-${pageId.replace('/', '-')}`;
