/** Parts load late and rows are drawn behind the typing, so what is to be shown next may not be on the page yet. */

/** How long a part may take to load before a person has given up on it. */
const PATIENCE = 10_000;

/** Moves focus to what a selector finds, once it is drawn, unless the person has put the focus elsewhere meanwhile. */
export function focusWhenDrawn(selector: string): void {
  whenDrawn(selector, (element) => element.focus());
}

/** For what goes with the press that it takes: nobody is left without a focus. */
export function focusWhenLost(selector = '[data-files] button'): void {
  const look = () => {
    const active = document.activeElement;
    if (active && active !== document.body && !active.matches(':disabled')) return;
    document.querySelector<HTMLElement>(selector)?.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** For what takes the place of something, where no selector can tell. */
export function focusInstead(find: () => HTMLElement | null | undefined): void {
  whenDrawn(find, (element) => element.focus());
}

/**
 * Looks at once, so that whoever types on without a pause types into what was just added; then frame by frame.
 * @param place a selector, or what finds the element
 * @param act what is done with the element; done again when a dialog that closes has taken the focus back
 */
export function whenDrawn(
  place: string | (() => HTMLElement | null | undefined),
  act: (element: HTMLElement) => void,
): void {
  const find = typeof place === 'string' ? () => document.querySelector<HTMLElement>(place) : place;
  const before = document.activeElement;
  const end = performance.now() + PATIENCE;
  // Focus falls to the body when what had it is gone, as after a deletion.
  // A dialog that closes hands it to whatever opened the dialog.
  const dialog = before?.closest('dialog');
  let handed: Element | null = before;
  const isWaiting = () => {
    const active = document.activeElement;
    if (handed === before && dialog && !dialog.open) handed = active;
    return active === before || active === handed || active === document.body;
  };
  const look = () => {
    if (!isWaiting() || performance.now() > end) return;
    const found = find();
    if (!found) {
      requestAnimationFrame(look);
      return;
    }
    act(found);
    requestAnimationFrame(() => {
      // Without a dialog, whoever is back at the button went there: a press on the next one must not miss it.
      const isTaken = dialog || document.activeElement === document.body;
      if (isTaken && isWaiting() && found.isConnected) act(found);
    });
  };
  // React draws what an event changed in a microtask of its own, which is waiting already.
  queueMicrotask(look);
}
