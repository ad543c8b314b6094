/** After half an hour of work, or three days, without a file: a calm reminder to save one. */
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { saveProjectFile } from './FileActions.tsx';
import styles from './planner-frame.module.css';
import { focusWhenLost } from './when-drawn.ts';

type Reminder = typeof import('#stores/browser-projects.ts')['fileReminder'];

export function FileReminder() {
  const [reminder, setReminder] = useState<Reminder>();
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    void import('#stores/browser-projects.ts').then(({ fileReminder }) => {
      setReminder(fileReminder);
      stop = fileReminder.$state.subscribe((state) => setDue(state.isDue !== false));
    });
    return () => stop?.();
  }, []);
  if (!isDue || !reminder) return null;
  const settle = (act: () => void) => {
    act();
    focusWhenLost();
  };
  return (
    <div className={styles.reminder}>
      <p>
        You have done a good deal of work since the last file. Browsers can lose what they store; a file is
        yours.
      </p>
      <Button onClick={() => settle(saveProjectFile)}>Save to file</Button>
      <Button weight="quiet" onClick={() => settle(() => reminder.snooze())}>
        Later
      </Button>
    </div>
  );
}
