/**
 * Parts of a page that load late and cannot be had: the site was renewed since the page was opened, or the network is
 * gone. What was typed is saved at once. The page never reloads by itself, so it can neither loop nor be lost to a
 * missing network: the person is told and reloads it.
 */
import { projectStore } from './browser.ts';

const RENEWED =
  'A part of this page could not be loaded. The site may have been renewed since you opened the page: reload it to go on.';
const NO_NETWORK =
  'A part of this page could not be loaded, because there is no network. Reload the page when the network is back.';

const lost = new WeakSet<object>();

/** True for the error that stands for such a part. */
export function isLostPart(error: unknown): boolean {
  return typeof error === 'object' && error !== null && lost.has(error);
}

export function tellLostPart(): void {
  void projectStore.flush();
  projectStore.notify('warning', navigator.onLine ? RENEWED : NO_NETWORK, 'reload');
}

/** Hears of every part that could not be loaded, whoever asked for it. */
export function watchLostParts(): void {
  addEventListener('vite:preloadError', (event) => {
    lost.add((event as Event & { payload: object }).payload);
    tellLostPart();
  });
  // The person was told; what a press of a button could not load is no fault of the program.
  addEventListener('unhandledrejection', (event) => {
    if (isLostPart(event.reason)) event.preventDefault();
  });
}

/** Reloads the page, unless that would leave the person without one. */
export async function reloadPage(): Promise<void> {
  await projectStore.flush();
  if (navigator.onLine) location.reload();
  else projectStore.notify('warning', NO_NETWORK, 'reload');
}
