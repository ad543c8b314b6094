/** The filled projects behind the cases, each opened as a new project. */
import { useState } from 'react';
import { projectStore } from '#stores/browser.ts';
import { projects } from '#stores/browser-projects.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { siteLink } from '#ui/site-link.ts';
import styles from './project.module.css';

export interface Example {
  id: string;
  title: string;
}

export function Examples({ examples }: { examples: readonly Example[] }) {
  const [chosen, setChosen] = useState(examples[0]?.id ?? '');
  async function open(): Promise<void> {
    try {
      const response = await fetch(siteLink(`/cases/${chosen}/project.json`));
      if (!response.ok) throw new Error(String(response.status));
      const result = await projects.openAsNew(await response.text());
      if (result.kind === 'ok') announce(`“${result.project.title}” is open as a new project.`);
      else projectStore.notify('warning', 'The example could not be read. Reload the page and try again.');
    } catch {
      projectStore.notify('warning', 'The example could not be loaded. Check the connection and try again.');
    }
  }
  if (examples.length === 0) return null;
  return (
    <p className={styles.filter}>
      <label htmlFor="project-example">Example</label>
      <select id="project-example" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {examples.map((example) => (
          <option key={example.id} value={example.id}>
            {example.title}
          </option>
        ))}
      </select>
      <Button onClick={() => void open()}>Open as a new project</Button>
    </p>
  );
}
