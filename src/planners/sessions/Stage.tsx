/** A running session as the facilitator sees it, fit for a wall: the step in large type, clocks, buttons and a place to write. */
import { useCallback, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useProject } from '#ui/use-project.ts';
import { Capture } from './Capture.tsx';
import { Clocks } from './Clocks.tsx';
import { Controls } from './Controls.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { Notes } from './Notes.tsx';
import { followerAddress } from './notes-window.ts';
import { StepList } from './StepList.tsx';
import { StepWords } from './StepWords.tsx';
import styles from './stage.module.css';
import { giveMinute, goBack, goOn, pauseOrGoOn, skip } from './steer.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useNotesWindow } from './use-notes-window.ts';
import type { Run } from './use-run.ts';
import { type KeyAction, useRunKeys } from './use-run-keys.ts';

export function Stage({ run }: { run: Run }) {
  const stage = useRef<HTMLDivElement>(null);
  const [hasKeys, setKeys] = useState(true);
  const full = useFullScreen(stage);
  const notes = useNotesWindow(run.agenda.id, run.id);
  const title = useProject((project) => project.title) || 'Project without a title';
  const projectId = useProject((project) => project.id);
  const act = useCallback(
    (action: KeyAction) => {
      const actions: Record<KeyAction, () => void> = {
        ...{ next: () => goOn(run), back: () => goBack(run), pause: () => pauseOrGoOn(run) },
        ...{ minute: () => giveMinute(run), skip: () => skip(run), notes: notes.open, full: full.toggle },
        write: () => stage.current?.querySelector<HTMLElement>('[data-capture]')?.focus(),
      };
      actions[action]();
    },
    [run, notes.open, full.toggle],
  );
  useRunKeys(hasKeys, act);
  return (
    <div ref={stage} id={`record-${run.id}`} className={styles.stage} data-stage={run.id}>
      <header className={styles.top}>
        <p className={styles.title}>
          {run.agenda.title} <span className={styles.hint}>on “{title}”</span>
        </p>
        <Clocks run={run} />
      </header>
      <div className={notes.place === 'here' ? `${styles.main} ${styles.withNotes}` : styles.main}>
        <StepWords run={run} />
        {notes.place === 'here' && <Notes run={run} />}
      </div>
      <Controls run={run} />
      <div className={styles.tools} data-print="no">
        <Button weight="quiet" onClick={notes.open}>
          Notes in a second window
        </Button>
        <Button weight="quiet" onClick={() => notes.show(notes.place !== 'here')}>
          {notes.place === 'here' ? 'Hide the notes' : 'Notes here'}
        </Button>
        {full.isPossible && (
          <Button weight="quiet" onClick={full.toggle}>
            {full.isFull ? 'Leave full screen' : 'Full screen'}
          </Button>
        )}
        <a
          href={followerAddress('take-part', run.agenda.id, { session: run.id, project: projectId })}
          target="_blank"
          rel="noreferrer"
        >
          Participants’ view<span className="visually-hidden"> (new tab)</span>
        </a>
        <KeyHelp isOn={hasKeys} onSwitch={setKeys} />
      </div>
      {notes.words && (
        <p className={styles.hint} data-notes-blocked>
          {notes.words}
        </p>
      )}
      <StepList run={run} />
      <Capture id={run.id} />
    </div>
  );
}
