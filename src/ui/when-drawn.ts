/** Parts load late and rows are drawn behind the typing, so what is to be shown next may not be on the page yet. */

/** How long a part may take to load before a person has given up on it. */
const PATIENCE = 10_000;

/** Moves focus to what a selector finds, once it is drawn, unless the person has put the focus elsewhere meanwhile. */
export function focusWhenDrawn(selector: string): void {
  whenDrawn(selector, (element) => element.focus());
}

export function whenDrawn(selector: string, act: (element: HTMLElement) => void): void {
  const before = document.activeElement;
  const end = performance.now() + PATIENCE;
  const look = () => {
    const now = document.activeElement;
    // Focus falls to the body when what had it is gone, as after a deletion.
    if ((now !== before && now !== document.body) || performance.now() > end) return;
    const found = document.querySelector<HTMLElement>(selector);
    if (found) act(found);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
