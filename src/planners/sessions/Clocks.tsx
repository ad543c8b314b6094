/** The clocks of a session: of the step and in all. They show how far over calmly; nothing rings, nothing stops a talk. */
import { useEffect, useRef } from 'react';
import { clockWords, readTimer } from '#domain/calendar/timer.ts';
import { totalOf } from '#domain/sections/sessions/run.ts';
import { announce } from '#ui/announce.ts';
import { useNow } from '#ui/use-now.ts';
import styles from './stage.module.css';
import type { Run } from './use-run.ts';

/** How long after the time was up a word about it is still news. */
const NEWS = 5;

export function Clocks({ run, isSmall = false }: { run: Run; isSmall?: boolean }) {
  const { current, steps, isRunning } = run;
  const now = useNow(isRunning);
  const { left, over, elapsed, isUp } = readTimer(current, now);
  const total = totalOf(steps, current, now);
  const wasUp = useRef(true);
  useEffect(() => {
    if (isUp && !wasUp.current && over < NEWS && !isSmall)
      announce('Time is up. Let whoever speaks finish the sentence.');
    wasUp.current = isUp;
  }, [isUp, over, isSmall]);
  const scope = current.day === undefined ? 'In all' : `Day ${current.day}`;
  return (
    <div className={styles.clocks} data-up={isUp || undefined} data-print="no">
      <p role="timer" className={styles.clock} data-step-clock>
        {isUp ? `Time is up, ${clockWords(over)} over` : `${clockWords(left)} left`}
        {!isRunning && <span className={styles.still}> (paused)</span>}
      </p>
      <progress
        aria-label="Time of this step"
        max={current.seconds}
        value={Math.min(elapsed, current.seconds)}
      />
      <p className={styles.total} data-total-clock>
        {scope}: {clockWords(total.elapsed)} of {clockWords(total.planned)}
        {isRunning && now > 0 && <span> · ends about {timeOfDay(now + total.ahead * 1000)}</span>}
      </p>
    </div>
  );
}

/** “10:42”, in the reader's own time zone. */
function timeOfDay(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
