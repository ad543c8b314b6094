/** Today in the reader's time zone. Empty while the page is drawn on the server, so that nothing differs at the start. */
import { useEffect, useState } from 'react';
import type { Day } from '#domain/document/project.ts';
import { dayOf } from '#stores/environment.ts';

const MINUTE = 60_000;

export function useToday(): Day | '' {
  const [today, setToday] = useState<Day | ''>('');
  useEffect(() => {
    const look = () => setToday(dayOf(new Date()));
    look();
    const timer = setInterval(look, MINUTE);
    return () => clearInterval(timer);
  }, []);
  return today;
}
