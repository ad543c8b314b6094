/** Which project the session is held on. Loaded late: it reads every project this browser holds. */
import { useStore } from '@nanostores/react';
import { useEffect, useId } from 'react';
import { projects } from '#stores/browser-projects.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { useProject } from '#ui/use-project.ts';
import styles from './sessions.module.css';

export function ProjectChoice() {
  const list = useStore(projects.$projects);
  const open = useProject((project) => project.id);
  const selectId = useId();
  useEffect(() => void projects.refresh(), []);
  const others = list.filter(({ state }) => state === 'ok');
  const isStored = others.some(({ id }) => id === open);
  const change = async (id: string) => {
    const name = others.find((each) => each.id === id)?.title || 'Project without a title';
    if (await projects.open(id)) announce(`The session is on “${name}”.`);
  };
  return (
    <p className={styles.choice}>
      {others.length > (isStored ? 1 : 0) && (
        <>
          <label htmlFor={selectId}>Hold it on another project</label>
          <select
            id={selectId}
            value={isStored ? open : ''}
            onChange={(event) => void change(event.target.value)}
          >
            {!isStored && <option value="">The new project that is open</option>}
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title || 'Project without a title'}
              </option>
            ))}
          </select>
        </>
      )}
      {isStored && (
        <Button
          weight="quiet"
          onClick={() => void projects.create().then(() => announce('A new project is open.'))}
        >
          On a new project
        </Button>
      )}
    </p>
  );
}
