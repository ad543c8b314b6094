/** Names the path being followed, or the one read last, and the page to go on with. Silent once all is read. */
import { countRead, lastDay, loadOutlines, nextAddress, nextUnread } from '#components/paths/outline.ts';
import { readingProgress } from '#stores/browser-reading.ts';

export async function showContinueReading(line: HTMLElement | null): Promise<void> {
  const { active, read } = readingProgress.current;
  if (!line || read.size === 0) return;
  const begun = (await loadOutlines())
    .map((path) => ({ path, days: readingProgress.daysOf(path.id) }))
    .filter(({ path, days }) => countRead(path.pages, days) > 0 && nextUnread(path.pages, days));
  const byDay = begun.toSorted((a, b) =>
    (lastDay(b.path.pages, b.days) ?? '').localeCompare(lastDay(a.path.pages, a.days) ?? ''),
  );
  const shown = begun.find(({ path }) => path.id === active) ?? byDay[0];
  const next = shown && nextUnread(shown.path.pages, shown.days);
  if (!shown || !next) return;
  const { path, days } = shown;
  const link = document.createElement('a');
  link.href = nextAddress(path.id, next);
  link.textContent = next.title;
  line.replaceChildren(
    `You have read ${countRead(path.pages, days)} of ${path.pages.length} pages of “${path.title}”. Go on with `,
    link,
    '.',
  );
  line.hidden = false;
}
