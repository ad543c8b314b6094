/** What calculates is loaded once the page runs; until then, and without JavaScript, `before` stands in its place. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';

export function WhenRunning({ before, children }: { before?: ReactNode; children: ReactNode }) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  return isRunning ? <Suspense fallback={before}>{children}</Suspense> : before;
}
