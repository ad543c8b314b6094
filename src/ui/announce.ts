/** Speaks through the live region that PlannerFrame puts on the page before anything happens. */
import { atom } from 'nanostores';

export const $announcement = atom('');

/** A short sentence for screen readers, and for sighted people beside the save status. */
export function announce(text: string): void {
  // The same sentence twice must still be spoken twice.
  $announcement.set($announcement.get() === text ? `${text}\u00a0` : text);
}
