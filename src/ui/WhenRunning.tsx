/** What calculates is loaded once the page runs; until then, and without JavaScript, something else stands in its place. */
import { type ReactNode, useEffect, useState } from 'react';
import { LatePart } from './LatePart.tsx';

interface WhenRunningProps {
  /** The paper form, drawn on the server, which stays until the program has come. */
  before?: ReactNode;
  /** For a part without a paper form: what needs JavaScript, as the beginning of that sentence. */
  needs?: string;
  children: ReactNode;
}

export function WhenRunning({ before, needs, children }: WhenRunningProps) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  if (needs !== undefined) {
    const words = isRunning ? 'Loading …' : `${needs} needs JavaScript.`;
    const line = <p data-print="no">{words}</p>;
    return isRunning ? <LatePart fallback={line}>{children}</LatePart> : line;
  }
  // Nothing answers behind it yet, so nothing in it can be pressed; `presentation`, since it groups nothing.
  const waiting = before && (
    <fieldset disabled role="presentation">
      {before}
    </fieldset>
  );
  return isRunning ? <LatePart fallback={waiting}>{children}</LatePart> : waiting;
}
