/** Fills in the last page of a path: the day each page was read, and how many are still open. */
import { dateInWords } from '#site/dates.ts';
import { readingProgress } from '#stores/browser-reading.ts';

export function showDone(box: HTMLElement | null): void {
  const path = box?.dataset.path;
  if (!box || !path) return;
  const items = [...box.querySelectorAll<HTMLElement>('[data-page]')];

  function show(): void {
    const days = readingProgress.daysOf(path ?? '');
    let open = 0;
    for (const item of items) {
      const on = days.get(item.dataset.page ?? '');
      if (on === undefined) open += 1;
      const day = item.querySelector('[data-day]');
      if (day && on !== undefined) day.textContent = `read on ${dateInWords(new Date(on))}`;
    }
    const status = box?.querySelector('[data-status]');
    if (!status) return;
    if (open === items.length)
      status.textContent = 'Nothing on this path is marked as read in this browser yet.';
    else if (open > 0) status.textContent = `${open} of ${items.length} pages are not marked as read yet.`;
    else status.textContent = '';
  }

  const print = box.querySelector<HTMLButtonElement>('[data-print-page]');
  print?.addEventListener('click', () => globalThis.print());
  if (print) print.hidden = false;
  addEventListener('pageshow', show);
  show();
}
