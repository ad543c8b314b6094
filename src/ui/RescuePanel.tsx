/** A stored project that cannot be opened: what is wrong with it, and its raw text to take away. */

import { projectStore } from '#stores/browser.ts';
import type { Rescue } from '#stores/project-store.ts';
import { describeSaveState } from '#stores/save-state.ts';
import { Button } from './Button.tsx';
import styles from './planner-frame.module.css';
import { saveFile } from './save-file.ts';

export function RescuePanel({ rescue }: { rescue: Rescue }) {
  const isNewer = rescue.problems.length === 0;
  const name = `stored-${rescue.id || 'project'}`;
  const other = rescue.copies.find((copy) => copy !== rescue.raw);
  return (
    <div className={styles.rescue}>
      <h2>{isNewer ? 'This project was made by a newer version' : 'The stored project cannot be read'}</h2>
      <p>{describeSaveState(projectStore.$save.get())}</p>
      {!isNewer && (
        <>
          <p>What was found:</p>
          <ul>
            {rescue.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Button weight="main" onClick={() => saveFile(`${name}.txt`, rescue.raw, 'text/plain')}>
          Download the raw data
        </Button>{' '}
        {other !== undefined && (
          <>
            <Button onClick={() => saveFile(`${name}-other-copy.txt`, other, 'text/plain')}>
              Download the other copy
            </Button>{' '}
          </>
        )}
        <Button onClick={() => projectStore.startAfresh()}>
          Start a new project, keep this one as it is
        </Button>
      </p>
    </div>
  );
}
