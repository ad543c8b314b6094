/** Says below a path whether this browser keeps what is marked. */
import { readingProgress } from '#stores/browser-reading.ts';

export function showWhetherKept(root: HTMLElement | null): void {
  const kept = root?.querySelector<HTMLElement>('[data-kept]');
  const notKept = root?.querySelector<HTMLElement>('[data-not-kept]');
  if (!kept || !notKept) return;
  kept.hidden = !readingProgress.isKept;
  notKept.hidden = readingProgress.isKept;
}
