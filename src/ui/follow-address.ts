/** Follows an address that names a record, and perhaps a field of it, which was not on the page when the browser looked. */
import { whenDrawn } from './when-drawn.ts';

const FIRST_CONTROL = '[data-record-heading], input, select, textarea';
const CONTROLS = 'input, select, textarea, button';

/** Goes to the place of the address, now and whenever the address changes. @returns what ends that */
export function followAddress(): () => void {
  const go = () => goTo(placeInAddress());
  go();
  addEventListener('hashchange', go);
  return () => removeEventListener('hashchange', go);
}

/** Id of the record that the address names; empty when it names none. */
export function recordInAddress(): string {
  return placeInAddress().record;
}

function placeInAddress(): { record: string; field: string } {
  const [, words = ''] = /^#record-(.+)$/.exec(location.hash) ?? [];
  try {
    const [record = '', field = ''] = decodeURIComponent(words).split('/');
    return { record, field };
  } catch {
    // An address cut off in the middle of a letter names nothing.
    return { record: '', field: '' };
  }
}

function goTo({ record, field }: { record: string; field: string }): void {
  if (record === '') return;
  // Not in the form the server drew, which is about to be replaced.
  whenDrawn(`#${CSS.escape(`record-${record}`)}:not(fieldset[role="presentation"] *)`, (element) => {
    show(element.querySelector<HTMLElement>(FIRST_CONTROL) ?? element);
    if (field === '') return;
    const name = CSS.escape(`${record}.${field}`);
    whenDrawn(`[data-field="${name}"], [data-field^="${name}."]`, (place) =>
      show(place.matches(CONTROLS) ? place : (place.querySelector<HTMLElement>(CONTROLS) ?? place)),
    );
  });
}

/** What a person is led to stands in the middle of the window, unfolded: its record may be taller than that. */
function show(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  if (!element.matches(`${CONTROLS}, [tabindex]`)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
