/** The quiet bar at the foot of a guide page that belongs to the path being followed. */
import { dateInWords } from '#site/dates.ts';
import { readingPathAddress, withBase } from '#site/url.ts';
import { readingDay, readingProgress } from '#stores/browser-reading.ts';
import { loadOutlines, nextAddress, nextUnread, type PathOutline } from './outline.ts';
import styles from './path-bar.css?url';

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Its style comes with it: pages without the bar do not carry it. */
async function addStyles(): Promise<void> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  const isThere = new Promise((settle) => {
    sheet.addEventListener('load', settle);
    sheet.addEventListener('error', settle);
  });
  document.head.append(sheet);
  await isThere;
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}

function button(text: string | Node, className: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** The path that the address names, which is then followed; else the one that is followed already. */
function pathToShow(paths: readonly PathOutline[], id: string): PathOutline | undefined {
  const address = new URL(location.href);
  const asked = address.searchParams.get('path');
  const named = paths.find((path) => path.id === asked && path.pages.some((page) => page.id === id));
  if (asked !== null && paths.length > 0) {
    address.searchParams.delete('path');
    history.replaceState(history.state, '', address);
  }
  if (named) readingProgress.follow(named.id);
  return named ?? paths.find((path) => path.id === readingProgress.current.active);
}

export async function showPathBar(): Promise<void> {
  const id = /\/guide\/([a-z0-9-]+\/[a-z0-9-]+)\/$/.exec(location.pathname)?.[1];
  const main = document.querySelector('main');
  const path = id && pathToShow(await loadOutlines(), id);
  if (!main || !path) return;
  const at = path.pages.findIndex((page) => page.id === id);
  if (at < 0) return;
  const bar = element('section', 'path-bar');
  bar.setAttribute('aria-label', 'Reading path');
  bar.dataset.print = 'no';
  const draw = () => bar.replaceChildren(...contents(path, at, id, bar, draw));
  draw();
  await addStyles();
  main.append(bar);
  addEventListener('pageshow', ({ persisted }) => persisted && draw());
}

/** Where one is on the path, and the way on. */
function contents(path: PathOutline, at: number, id: string, bar: HTMLElement, draw: () => void): Node[] {
  const days = readingProgress.daysOf(path.id);
  const on = days.get(id);
  const questions = path.pages[at]?.questions ?? 0;
  const goOn = () => {
    readingProgress.markRead(path.id, id, readingDay());
    const next = nextUnread(path.pages, readingProgress.daysOf(path.id));
    location.assign(nextAddress(path.id, next));
  };
  const undo = () => {
    readingProgress.unmark(path.id, id);
    draw();
    bar.querySelector('button')?.focus();
  };
  const leave = () => {
    readingProgress.follow(undefined);
    bar.remove();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  const next = nextUnread(path.pages, days);
  const home = withBase(readingPathAddress(path.id));
  const where = element('p', 'where', 'Path ', link(path.title, home));
  where.append(`, page ${at + 1} of ${path.pages.length}`);
  if (on !== undefined) where.append(`, read on ${dateInWords(new Date(on))}`);
  const leaving = document.createDocumentFragment();
  leaving.append('Leave', element('span', 'visually-hidden', ' the path'));
  where.append(button(leaving, '', leave));
  const ways = element('p', 'ways');
  if (questions > 0) ways.append(link('Check yourself', `${home}#page-${id.replace('/', '-')}`));
  if (on === undefined) ways.append(button('Mark as read and go on', 'main', goOn));
  else {
    const words = next ? `Go on with “${next.title}”` : 'To the last page';
    ways.append(button('Undo', '', undo), link(words, nextAddress(path.id, next)));
  }
  return [where, ways];
}
