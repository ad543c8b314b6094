/** The project's name, at the head of every worksheet. */
import { useId, useState } from 'react';
import { changeProject } from './edits.ts';
import styles from './planner-frame.module.css';
import { useProject } from './use-project.ts';

export function ProjectTitle() {
  const title = useProject((project) => project.title);
  const [typing, setTyping] = useState<string>();
  const id = useId();
  return (
    <p className={styles.title} data-pagefind-ignore>
      <label htmlFor={id}>Project</label>
      <input
        id={id}
        data-project-title
        type="text"
        autoComplete="off"
        value={typing ?? title}
        placeholder="Name of the project"
        onBlur={() => setTyping(undefined)}
        onChange={(event) => {
          setTyping(event.target.value);
          changeProject({ title: event.target.value });
        }}
      />
    </p>
  );
}
