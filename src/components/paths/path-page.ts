/** Progress on the page of one reading path: marks with undo, where to go on, and the questions. */
import { dateInWords } from '#site/dates.ts';
import { readingDay, readingProgress } from '#stores/browser-reading.ts';
import { watchChecks } from './knowledge-check.ts';
import { countRead, lastDay, nextUnread } from './outline.ts';
import { showWhetherKept } from './whether-kept.ts';

interface Step {
  id: string;
  title: string;
  link: HTMLAnchorElement;
  item: HTMLElement;
}

function readSteps(list: HTMLElement): Step[] {
  return [...list.querySelectorAll<HTMLElement>('[data-page]')].flatMap((item) => {
    const link = item.querySelector<HTMLAnchorElement>('[data-page-link]');
    const id = item.dataset.page;
    return link && id ? [{ id, title: link.textContent, link, item }] : [];
  });
}

const hiddenWords = (text: string) => {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = text;
  return span;
};

export function showPath(main: HTMLElement | null): void {
  const list = main?.querySelector<HTMLElement>('[data-path]');
  const path = list?.dataset.path;
  if (!main || !list || !path) return;
  const steps = readSteps(list);
  const status = main.querySelector('[data-status]');
  let takenBack: ReadonlyMap<string, string> | undefined;

  function showStep({ id, title, item }: Step): void {
    const on = readingProgress.daysOf(path ?? '').get(id);
    const mark = item.querySelector<HTMLElement>('[data-mark]');
    const said = item.querySelector('[data-read-on]');
    if (said) said.textContent = on === undefined ? '' : `Read on ${dateInWords(new Date(on))}`;
    item
      .querySelector('[data-toggle]')
      ?.replaceChildren(on === undefined ? 'Mark as read' : 'Undo', hiddenWords(` “${title}”`));
    if (mark) mark.hidden = false;
  }

  function showGoOn(): void {
    const days = readingProgress.daysOf(path ?? '');
    const box = main?.querySelector<HTMLElement>('[data-go-on]');
    const count = box?.querySelector('[data-count]');
    const link = box?.querySelector<HTMLAnchorElement>('[data-next]');
    const again = box?.querySelector('[data-begin-again]');
    if (!box || !count || !link || !again) return;
    const read = countRead(steps, days);
    const on = lastDay(steps, days);
    const next = nextUnread(steps, days);
    count.textContent = on
      ? `${read === steps.length ? 'All' : `${read} of`} ${steps.length} pages read, the last on ${dateInWords(new Date(on))}.`
      : 'Your marks on this path were taken back.';
    link.textContent = next ? `Go on with “${next.title}”` : 'To the last page of this path';
    link.href = next?.link.href ?? `${location.pathname}done/`;
    again.textContent = read === 0 ? 'Bring them back' : 'Begin again';
    link.hidden = read === 0;
    box.hidden = read === 0 && !takenBack;
  }

  function show(): void {
    steps.forEach(showStep);
    showGoOn();
    showWhetherKept(main);
  }

  function toggle({ id, title }: Step): void {
    if (!path) return;
    takenBack = undefined;
    const isRead = readingProgress.daysOf(path).has(id);
    if (isRead) readingProgress.unmark(path, id);
    else readingProgress.markRead(path, id, readingDay());
    if (status)
      status.textContent = isRead ? `“${title}” is no longer marked.` : `“${title}” is marked as read.`;
  }

  function beginAgain(): void {
    if (!path) return;
    const days = readingProgress.daysOf(path);
    readingProgress.replace(path, days.size === 0 && takenBack ? takenBack : new Map());
    takenBack = days.size === 0 ? undefined : days;
    if (status)
      status.textContent = takenBack ? 'All marks on this path are taken back.' : 'The marks are back.';
  }

  main.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const step = steps.find(({ item }) => item.contains(target));
    if (step && target.closest('[data-toggle]')) toggle(step);
    else if (target.closest('[data-begin-again]')) beginAgain();
    else return;
    show();
  });
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  watchChecks(main);
  openNamed(main);
  addEventListener('hashchange', () => openNamed(main));
  show();
}

/** Unfolds the questions of the page that the address names. */
function openNamed(main: HTMLElement): void {
  const id = location.hash.slice(1);
  const named = id === '' ? undefined : main.querySelector(`[id="${CSS.escape(id)}"]`);
  const checks = named?.querySelector<HTMLDetailsElement>('[data-checks]');
  if (checks) checks.open = true;
}
