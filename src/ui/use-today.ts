/** Today in the reader's time zone. Empty while the page is drawn on the server, so that nothing differs at the start. */
import { useSyncExternalStore } from 'react';
import type { Day } from '#domain/document/project.ts';
import { dayOf } from '#stores/environment.ts';

const MINUTE = 60_000;

function listen(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE);
  return () => clearInterval(timer);
}

/** A part that comes late knows the day from its first drawing, so that no press finds it without one. */
export function useToday(): Day | '' {
  return useSyncExternalStore<Day | ''>(
    listen,
    () => dayOf(new Date()),
    () => '',
  );
}
