/** Whose check-in of which day lies open. It follows today until something is typed, so that midnight moves no text. */
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { type Day, recordOf } from '#domain/document/project.ts';
import { dayInZone } from '#domain/sections/checkin/day-words.ts';
import { textOf } from '#domain/sections/checkin/entries.ts';
import { people } from '#domain/sections/roles/model.ts';
import { dayOf } from '#stores/environment.ts';
import { useProject } from '#ui/use-project.ts';
import { $opened } from './desk-store.ts';
import { useRememberedPerson } from './remembered-person.ts';

const MINUTE = 60_000;

export interface Desk {
  /** Who sits here; `''` when not known. */
  me: string;
  /** Whose check-in is open: usually mine. */
  person: string;
  /** The open day; `''` while the page is drawn on the server. */
  day: Day | '';
  /** Today where that person is. */
  today: Day | '';
  /** Time zone of the person, when it is known. */
  zone: string;
}

export function useDesk(): Desk {
  const me = useRememberedPerson();
  const opened = useStore($opened, { ssr: 'initial' });
  const other = useProject((project) => {
    const wanted = opened?.person ?? '';
    return recordOf(project, people.name, wanted) ? wanted : '';
  });
  const person = other === '' ? me : other;
  const zone = useProject((project) => textOf(recordOf(project, people.name, person)?.tz));
  const today = useTodayIn(zone);
  return { me, person, day: opened?.day ?? today, today, zone };
}

/** Today in a time zone; in the reader's own when the zone is not known. */
function useTodayIn(zone: string): Day | '' {
  const [today, setToday] = useState<Day | ''>('');
  useEffect(() => {
    const look = () => {
      const now = new Date();
      setToday((zone === '' ? undefined : dayInZone(now, zone)) ?? dayOf(now));
    };
    look();
    const timer = setInterval(look, MINUTE);
    return () => clearInterval(timer);
  }, [zone]);
  return today;
}
