/** What the parts of a page that show progress know of a path, and which page comes next. */
import { guidePathOnPath, readingPathAddress, withBase } from '#site/url.ts';

export interface OutlinePage {
  id: string;
  title: string;
  questions: number;
}

export interface PathOutline {
  id: string;
  title: string;
  pages: OutlinePage[];
}

/** The outlines, fetched; none when they cannot be had. */
export async function loadOutlines(): Promise<PathOutline[]> {
  try {
    const response = await fetch(withBase('/reading-paths.json'));
    return response.ok ? ((await response.json()) as PathOutline[]) : [];
  } catch {
    return [];
  }
}

/** Where a path goes on: at a page of the guide, or at the end of the path when nothing is left to read. */
export function nextAddress(path: string, next: { id: string } | undefined): string {
  return withBase(next ? guidePathOnPath(next.id, path) : `${readingPathAddress(path)}done/`);
}

/**
 * The page to go on with: the next unread one after the page read last, then the first unread one. Nothing when all are
 * read. Marks of pages that are no longer on the path do not count.
 */
export function nextUnread<Page extends { id: string }>(
  pages: readonly Page[],
  days: ReadonlyMap<string, string>,
): Page | undefined {
  const last = [...days.keys()].findLast((id) => pages.some((page) => page.id === id));
  const after = pages.slice(pages.findIndex(({ id }) => id === last) + 1);
  return [...after, ...pages].find(({ id }) => !days.has(id));
}

/** How many pages of the path are read. */
export function countRead(pages: readonly { id: string }[], days: ReadonlyMap<string, string>): number {
  return pages.filter(({ id }) => days.has(id)).length;
}

/** The last day on which a page of the path was marked. */
export function lastDay(
  pages: readonly { id: string }[],
  days: ReadonlyMap<string, string>,
): string | undefined {
  return pages
    .flatMap(({ id }) => days.get(id) ?? [])
    .sort()
    .at(-1);
}
