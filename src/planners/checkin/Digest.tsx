/** The digest of one week, this one first. */
import { useDeferredValue, useMemo, useState } from 'react';
import { addDays } from '#domain/calendar/days.ts';
import { shortDay } from '#domain/sections/checkin/day-words.ts';
import { weeklyDigest } from '#domain/sections/checkin/digest.ts';
import { firstWeekday, weekOf } from '#domain/sections/checkin/work-calendar.ts';
import { announce } from '#ui/announce.ts';
import { BriefView } from '#ui/BriefView.tsx';
import { Button } from '#ui/Button.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './checkin.module.css';

const WEEK = 7;

export function Digest() {
  const today = useToday();
  const project = useDeferredValue(useWholeProject());
  const [back, setBack] = useState(0);
  const days = useMemo(
    () => (today === '' ? [] : weekOf(addDays(today, -WEEK * back), firstWeekday(project))),
    [project, today, back],
  );
  const brief = useMemo(
    () => (today === '' ? undefined : weeklyDigest(project, days, today)),
    [project, days, today],
  );
  if (!brief) return null;
  const go = (to: number) => {
    setBack(to);
    const first = addDays(days[0] ?? today, (back - to) * WEEK);
    announce(`Week of ${shortDay(first)}.`);
  };
  return (
    <div data-digest>
      <p className={styles.actions} data-print="no">
        <Button onClick={() => go(back + 1)}>The week before</Button>
        <Button disabled={back === 0} onClick={() => go(back - 1)}>
          The week after
        </Button>
      </p>
      <BriefView brief={brief} />
    </div>
  );
}
