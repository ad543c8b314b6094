/** What calculates is loaded once the page runs; until then, and without JavaScript, `before` stands in its place. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';

export function WhenRunning({ before, children }: { before?: ReactNode; children: ReactNode }) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  // Nothing answers behind it yet, so nothing in it can be pressed; `presentation`, since it groups nothing.
  const waiting = before && (
    <fieldset disabled role="presentation">
      {before}
    </fieldset>
  );
  return isRunning ? <Suspense fallback={waiting}>{children}</Suspense> : waiting;
}
