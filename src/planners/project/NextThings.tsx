/** The three things worth doing next, and why. */
import { useStore } from '@nanostores/react';
import { FindingList } from '#ui/Findings.tsx';
import { $findings } from '#ui/findings-store.ts';

const MOST_SHOWN = 3;

export function NextThings() {
  const findings = useStore($findings).filter((finding) => !finding.dismissed);
  if (findings.length === 0)
    return <p>The review finds nothing open. Begin a planner below, or go on with the next phase.</p>;
  return <FindingList findings={findings.slice(0, MOST_SHOWN)} withPlace />;
}
