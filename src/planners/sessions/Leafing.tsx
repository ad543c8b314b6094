/** No session runs in this browser: the steps can be read one by one, and nothing is stored. */
import { useMemo, useState } from 'react';
import type { Agenda } from '#domain/sections/sessions/agenda.ts';
import { freshSteps } from '#domain/sections/sessions/run.ts';
import { Button } from '#ui/Button.tsx';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { Notes } from './Notes.tsx';
import type { FollowerView } from './notes-window.ts';
import { StepWords } from './StepWords.tsx';
import styles from './stage.module.css';
import type { Run } from './use-run.ts';

export function Leafing({ agenda, view }: { agenda: Agenda; view: FollowerView }) {
  const [place, setPlace] = useState(0);
  const steps = useMemo(() => freshSteps(agenda), [agenda]);
  const current = steps[place];
  if (!current) return null;
  const words = agenda.steps.find(({ id }) => id === current.step);
  const run: Run = {
    ...{ id: '', agenda, steps, current, place, words },
    ...{ isRunning: false, hasCall: true, startedAt: '' },
  };
  const go = (to: number) => {
    setPlace(to);
    focusWhenDrawn('[data-step-heading]');
  };
  return (
    <>
      <p className={styles.hint}>No session runs in this browser. Go through the steps by yourself.</p>
      <StepWords run={run} isBrief={view === 'notes'} />
      {view === 'notes' && <Notes run={run} />}
      <p className={styles.controls}>
        <Button disabled={place === 0} onClick={() => go(place - 1)}>
          Back
        </Button>
        <Button weight="main" disabled={place === steps.length - 1} onClick={() => go(place + 1)}>
          Next{steps[place + 1] && `: ${steps[place + 1]?.title}`}
        </Button>
      </p>
    </>
  );
}
