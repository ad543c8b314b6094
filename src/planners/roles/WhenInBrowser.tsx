/** What calculates has no paper form; it is loaded once the page runs. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';

export function WhenInBrowser({ what, children }: { what: string; children: ReactNode }) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  if (!isRunning) return <p data-print="no">{what} needs JavaScript.</p>;
  return <Suspense fallback={<p data-print="no">Loading …</p>}>{children}</Suspense>;
}
