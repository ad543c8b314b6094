/** Follows an address that names a record, which was not on the page when the browser looked for it. */
import { whenDrawn } from './when-drawn.ts';

const FIRST_CONTROL = '[data-record-heading], input, select, textarea';

/** Goes to the record of the address, now and whenever the address changes. @returns what ends that */
export function followAddress(): () => void {
  const go = () => goToRecord(location.hash);
  go();
  addEventListener('hashchange', go);
  return () => removeEventListener('hashchange', go);
}

function goToRecord(hash: string): void {
  if (!hash.startsWith('#record-')) return;
  whenDrawn(`#${CSS.escape(decodeURIComponent(hash.slice(1)))}`, (record) => {
    record.scrollIntoView({ block: 'center' });
    record.querySelector<HTMLElement>(FIRST_CONTROL)?.focus({ preventScroll: true });
  });
}
