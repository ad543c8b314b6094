/** Follows an address that names a record, which was not on the page when the browser looked for it. */
import { whenDrawn } from './when-drawn.ts';

const FIRST_CONTROL = '[data-record-heading], input, select, textarea';

/** Goes to the record of the address, now and whenever the address changes. @returns what ends that */
export function followAddress(): () => void {
  const go = () => goToRecord(recordInAddress());
  go();
  addEventListener('hashchange', go);
  return () => removeEventListener('hashchange', go);
}

/** Id of the record that the address names; empty when it names none. */
export function recordInAddress(): string {
  const [, id = ''] = /^#record-(.+)$/.exec(location.hash) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    // An address cut off in the middle of a letter names nothing.
    return '';
  }
}

function goToRecord(id: string): void {
  if (id === '') return;
  // Not in the form the server drew, which is about to be replaced.
  whenDrawn(`#${CSS.escape(`record-${id}`)}:not(fieldset[role="presentation"] *)`, (record) => {
    record.scrollIntoView({ block: 'center' });
    record.querySelector<HTMLElement>(FIRST_CONTROL)?.focus({ preventScroll: true });
  });
}
