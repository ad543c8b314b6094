/** The buttons that steer a session. */
import { Button } from '#ui/Button.tsx';
import { setClockBack } from './edit-run.ts';
import styles from './stage.module.css';
import { finish, giveMinute, goBack, goOn, pauseOrGoOn, skip } from './steer.ts';
import type { Run } from './use-run.ts';

export function Controls({ run }: { run: Run }) {
  const { id, agenda, steps, place, current, isRunning } = run;
  const before = steps[place - 1];
  const next = steps[place + 1];
  return (
    <div className={styles.controls} data-print="no">
      <Button disabled={before === undefined} onClick={() => goBack(run)}>
        Back<span className="visually-hidden">{before && `: ${before.title}`}</span>
      </Button>
      <Button onClick={() => pauseOrGoOn(run)}>{isRunning ? 'Pause' : 'Go on'}</Button>
      <Button onClick={() => giveMinute(run)}>One minute more</Button>
      <Button weight="quiet" onClick={() => setClockBack(id, agenda, current.step)}>
        Set the clock back
      </Button>
      {next && (
        <Button weight="quiet" onClick={() => skip(run)}>
          Skip<span className="visually-hidden"> this step</span>
        </Button>
      )}
      {next ? (
        <>
          <Button weight="quiet" onClick={() => finish(run)}>
            Finish early
          </Button>
          <Button weight="main" onClick={() => goOn(run)}>
            Next: {next.title}
          </Button>
        </>
      ) : (
        <Button weight="main" onClick={() => finish(run)}>
          Finish the session
        </Button>
      )}
    </div>
  );
}
