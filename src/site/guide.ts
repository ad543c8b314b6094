/** The guide as a book: parts in reading order, pages inside them, neighbours. A part without a page is not shown. */
import { type CollectionEntry, getCollection } from 'astro:content';

export type GuidePage = CollectionEntry<'guide'>;

export interface Part {
  id: string;
  /** Permanent number of the part, from 1, by its place in parts.yaml. */
  number: number;
  title: string;
  summary: string;
  pages: GuidePage[];
}

let parts: Promise<Part[]> | undefined;

export function getParts(): Promise<Part[]> {
  if (import.meta.env.DEV) return loadParts();
  parts ??= loadParts();
  return parts;
}

async function loadParts(): Promise<Part[]> {
  const [entries, pages] = await Promise.all([getCollection('parts'), getCollection('guide')]);
  return entries
    .sort((a, b) => a.data.number - b.data.number)
    .map(({ id, data }) => ({
      ...data,
      id,
      pages: pages
        .filter((page) => page.data.part === id)
        .sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id)),
    }))
    .filter((part) => part.pages.length > 0);
}

export async function getPages(): Promise<GuidePage[]> {
  return (await getParts()).flatMap((part) => part.pages);
}

/** The page before and after, across parts, in reading order. */
export async function getNeighbours(id: string) {
  const pages = await getPages();
  const at = pages.findIndex((page) => page.id === id);
  return { previous: pages[at - 1], next: pages[at + 1] };
}

/** Pages by id, in the order of the ids; ids without a page are left out. */
export async function getPagesById(ids: readonly string[]): Promise<GuidePage[]> {
  const pages = new Map((await getPages()).map((page) => [page.id, page]));
  return ids.flatMap((id) => pages.get(id) ?? []);
}
