/** The clock of a step. It shows the time that is left, then calmly how far over; it never rings and never stops a talk. */
import { useEffect, useRef } from 'react';
import { clockWords, readTimer } from '#domain/calendar/timer.ts';
import { premortems } from '#domain/sections/premortem/model.ts';
import type { Step } from '#domain/sections/premortem/script.ts';
import { timerOf } from '#domain/sections/premortem/timer.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { useNow } from '#ui/use-now.ts';
import { useRecord } from '#ui/use-project.ts';
import { addMinute, holdTimer, resetTimer, runTimer } from './edit-meeting.ts';
import styles from './premortem.module.css';

/** How long after the time was up a word about it is still news. */
const NEWS = 5;

export function StageTimer({ id, step }: { id: string; step: Step }) {
  const timer = timerOf(useRecord(premortems.name, id), step.id);
  const isRunning = timer?.startedAt !== undefined;
  const now = useNow(isRunning);
  const reading = timer && readTimer(timer, now);
  const wasUp = useRef(true);
  const isUp = reading?.isUp ?? false;
  const over = reading?.over ?? 0;
  useEffect(() => {
    if (isUp && !wasUp.current && over < NEWS)
      announce('Time is up. Let whoever speaks finish the sentence.');
    wasUp.current = isUp;
  }, [isUp, over]);
  const whole = step.minutes * 60;
  return (
    <div className={styles.timer} data-timer data-up={isUp || undefined} data-print="no">
      <p role="timer" className={styles.clock}>
        {reading === undefined
          ? clockWords(whole)
          : isUp
            ? `Time is up, ${clockWords(over)} over`
            : `${clockWords(reading.left)} left`}
        {timer && !isRunning && <span className={styles.still}> (paused)</span>}
      </p>
      <progress
        aria-label="Time run"
        max={timer?.seconds ?? whole}
        value={Math.min(reading?.elapsed ?? 0, timer?.seconds ?? whole)}
      />
      <p className={styles.timerTools}>
        {timer && isRunning ? (
          <Button onClick={() => holdTimer(id, timer)}>Pause the clock</Button>
        ) : (
          <Button onClick={() => runTimer(id, step.id, timer)}>{timer ? 'Go on' : 'Start the clock'}</Button>
        )}
        {timer && (
          <>
            <Button weight="quiet" onClick={() => addMinute(id, timer)}>
              One minute more
            </Button>
            <Button weight="quiet" onClick={() => resetTimer(id)}>
              Set back
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
