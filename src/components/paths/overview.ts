/** On the list of paths: how far each one is, and where to go on. */
import { readingProgress } from '#stores/browser-reading.ts';
import { countRead, loadOutlines, nextAddress, nextUnread } from './outline.ts';
import { showWhetherKept } from './whether-kept.ts';

export async function showOverview(list: HTMLElement | null): Promise<void> {
  if (!list) return;
  showWhetherKept(document.querySelector('main'));
  if (readingProgress.current.read.size === 0) return;
  for (const { id, pages } of await loadOutlines()) {
    const days = readingProgress.daysOf(id);
    const line = list.querySelector<HTMLElement>(`[data-path="${id}"] [data-go-on]`);
    const count = line?.querySelector('[data-count]');
    const link = line?.querySelector<HTMLAnchorElement>('[data-next]');
    const read = countRead(pages, days);
    if (!line || !count || !link || read === 0) continue;
    const next = nextUnread(pages, days);
    count.textContent = read === pages.length ? 'All read.' : `${read} of ${pages.length} read.`;
    link.textContent = next ? `Go on with “${next.title}”` : 'To the last page';
    link.href = nextAddress(id, next);
    line.hidden = false;
  }
}
