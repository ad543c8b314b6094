/** Earlier states of the open project: see what would change, then restore. */
import { useEffect, useState } from 'react';
import type { ProjectDocument } from '#domain/document/project.ts';
import { type Backup, backupWords } from '#stores/backups.ts';
import { projectStore } from '#stores/browser.ts';
import { backups, projects } from '#stores/browser-projects.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useProject } from '#ui/use-project.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './project.module.css';

const MOST_SHOWN = 8;

export function Backups() {
  const id = useProject((project) => project.id);
  const [list, setList] = useState<readonly Backup[]>([]);
  const [chosen, setChosen] = useState<{ backup: Backup; project: ProjectDocument }>();
  useEffect(() => {
    if (id !== '') void backups.list(id).then(setList);
  }, [id]);

  async function look(backup: Backup): Promise<void> {
    const result = await backups.read(backup);
    if (result.kind === 'ok') setChosen({ backup, project: result.project });
    else projectStore.notify('warning', 'This earlier state can no longer be read.');
  }

  async function restore(project: ProjectDocument): Promise<void> {
    setChosen(undefined);
    await projects.replaceOpen(project, 'Restore an earlier state', 'restore');
    announce('Restored. Undo takes it back.');
    setList(await backups.list(id));
  }

  if (list.length === 0)
    return (
      <p>
        No earlier state yet. One is kept every few minutes while you work, and before every import or
        restore.
      </p>
    );
  return (
    <>
      <ul data-backups>
        {list.slice(0, MOST_SHOWN).map((backup) => (
          <li key={backup.id}>
            <time dateTime={backup.at}>{backup.at.slice(0, 16).replace('T', ' ')} UTC</time>,{' '}
            {backupWords[backup.reason].toLowerCase()}, revision {backup.rev}{' '}
            <Button weight="quiet" onClick={() => void look(backup)}>
              See what would change<span className="visually-hidden"> with the state of {backup.at}</span>
            </Button>
          </li>
        ))}
      </ul>
      {list.length > MOST_SHOWN && (
        <p className={styles.reason}>{list.length - MOST_SHOWN} older ones are kept too.</p>
      )}
      {chosen && (
        <Dialog
          title="Restore this earlier state?"
          isOpen
          wide
          onClose={() => setChosen(undefined)}
          actions={
            <>
              <Button weight="main" onClick={() => void restore(chosen.project)}>
                Restore
              </Button>
              <Button onClick={() => setChosen(undefined)}>Cancel</Button>
            </>
          }
        >
          <p>Restoring would make these changes. What is there now is kept as a backup first.</p>
          <ChangeList before={projectStore.$project.get()} after={chosen.project} />
        </Dialog>
      )}
    </>
  );
}
