/** Print is an export: what is confidential leaves the page while it is printed, unless the person asks for it. */
import { atom } from 'nanostores';
import { flushSync } from 'react-dom';
import { withoutConfidential } from '#domain/document/confidential.ts';
import { collections } from '#domain/project/collections.ts';
import { $project } from '#stores/browser.ts';
import { $paper } from './shown-project.ts';

/** Whether the person wants what is confidential in print, until the page is left. */
export const $isDisclosed = atom(false);

/** @returns what ends watching */
export function watchPrinting(): () => void {
  let focused: HTMLElement | undefined;
  const withhold = () => {
    const project = $project.get();
    const copy = $isDisclosed.get() ? project : withoutConfidential(project, collections);
    if (copy === project) return;
    // A field shows what is typed into it as long as it has the focus.
    focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    focused?.blur();
    flushSync(() => $paper.set(copy));
  };
  const restore = () => {
    if ($paper.get() === undefined) return;
    flushSync(() => $paper.set(undefined));
    focused?.focus({ preventScroll: true });
  };
  addEventListener('beforeprint', withhold);
  addEventListener('afterprint', restore);
  return () => {
    removeEventListener('beforeprint', withhold);
    removeEventListener('afterprint', restore);
  };
}
