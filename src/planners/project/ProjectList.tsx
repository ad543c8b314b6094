/** Every project this browser holds: open, duplicate, archive, delete, bring back. */
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { projects } from '#stores/browser-projects.ts';
import { dayOf } from '#stores/environment.ts';
import type { ProjectHead } from '#stores/project-list.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useProject } from '#ui/use-project.ts';
import styles from './project.module.css';

export function ProjectList() {
  const list = useStore(projects.$projects);
  const deleted = useStore(projects.$deleted);
  const openId = useProject((project) => project.id);
  const [asking, setAsking] = useState<ProjectHead>();
  useEffect(() => void projects.refresh(), []);

  async function remove(head: ProjectHead): Promise<void> {
    setAsking(undefined);
    if (await projects.remove(head.id)) announce(`Deleted “${nameOf(head)}”. Bring it back below.`);
    document.querySelector<HTMLElement>('[data-new-project]')?.focus();
  }

  return (
    <>
      <p className={styles.actions}>
        <Button
          data-new-project
          onClick={() => void projects.create().then((id) => id && announce('A new project is open.'))}
        >
          New project
        </Button>
      </p>
      {list.length > 0 && (
        <ScrollRegion label="Projects in this browser">
          <table className={`${plain.table} ${styles.table}`} data-projects>
            <thead>
              <tr>
                <th scope="col">Project</th>
                <th scope="col">Saved</th>
                <th scope="col">Size</th>
                <th scope="col">Actions</th>
              </tr>
            </thead>
            <tbody>
              {list.map((head) => (
                <Row key={head.id} head={head} isOpen={head.id === openId} onDelete={() => setAsking(head)} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {deleted.length > 0 && (
        <details>
          <summary>Deleted projects ({deleted.length})</summary>
          <ul>
            {deleted.map((each) => (
              <li key={each.id}>
                “{each.title || 'Project without a title'}”, deleted {dayOf(new Date(each.deletedAt))}{' '}
                <Button weight="quiet" onClick={() => void bringBack(each.id, each.title)}>
                  Bring back<span className="visually-hidden"> {each.title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking && (
        <Dialog
          title={`Delete “${nameOf(asking)}”?`}
          isOpen
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button weight="main" onClick={() => void remove(asking)}>
                Delete it
              </Button>
              <Button onClick={() => setAsking(undefined)}>Keep it</Button>
            </>
          }
        >
          <p>
            A backup is kept, and the list of deleted projects brings it back. To take it away for good, clear
            the data of this site.
          </p>
        </Dialog>
      )}
    </>
  );
}

async function bringBack(id: string, title: string): Promise<void> {
  const isBack = await projects.bringBack(id);
  announce(isBack ? `“${title}” is back.` : 'Nothing is left to bring back.');
}

function nameOf(head: ProjectHead): string {
  return head.title || 'Project without a title';
}

const STATES = {
  ok: '',
  newer: ', saved by a newer version of the site',
  damaged: ', damaged',
} as const;

function Row({ head, isOpen, onDelete }: { head: ProjectHead; isOpen: boolean; onDelete(): void }) {
  const name = nameOf(head);
  const hidden = <span className="visually-hidden"> {name}</span>;
  return (
    <tr>
      <th scope="row" className={isOpen ? styles.current : undefined}>
        {name}
        {isOpen && ' (open)'}
        {head.archived && ' (archived)'}
        {STATES[head.state]}
      </th>
      <td>{head.savedAt && dayOf(new Date(head.savedAt))}</td>
      <td>{Math.max(1, Math.round(head.bytes / 1024))} KB</td>
      <td>
        <span className={styles.actions}>
          {!isOpen && (
            <Button
              weight="quiet"
              onClick={() =>
                void projects.open(head.id).then((done) => done && announce(`“${name}” is open.`))
              }
            >
              Open{hidden}
            </Button>
          )}
          <Button
            weight="quiet"
            onClick={() =>
              void projects.duplicate(head.id).then((id) => id && announce(`Duplicated “${name}”.`))
            }
          >
            Duplicate{hidden}
          </Button>
          <Button weight="quiet" onClick={() => void projects.archive(head.id, !head.archived)}>
            {head.archived ? 'Take out of the archive' : 'Archive'}
            {hidden}
          </Button>
          <Button weight="quiet" onClick={onDelete}>
            Delete{hidden}
          </Button>
        </span>
      </td>
    </tr>
  );
}
