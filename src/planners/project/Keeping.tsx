/** What keeps the work safe: the last file, the room there is, and whether the browser promises to keep it. */
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { fileReminder, projects, storageKeeping } from '#stores/browser-projects.ts';
import { dayOf } from '#stores/environment.ts';
import type { Room } from '#stores/projects.ts';
import { Button } from '#ui/Button.tsx';
import { saveProjectFile } from '#ui/FileActions.tsx';
import { useProject } from '#ui/use-project.ts';
import styles from './project.module.css';
import { SecondCopy } from './SecondCopy.tsx';

export function Keeping() {
  const file = useStore(fileReminder.$state);
  const keeping = useStore(storageKeeping.$keeping);
  const rev = useProject((project) => project.rev);
  const [room, setRoom] = useState<Room>();
  const bytes = useStore(projects.$projects).reduce((sum, each) => sum + each.bytes, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored changed, so the room did.
  useEffect(() => void projects.room().then(setRoom), [bytes]);
  return (
    <div className={styles.stack} data-keeping>
      <p>
        {file.saved
          ? `Last saved to a file on ${dayOf(new Date(file.saved.at))}, revision ${file.saved.rev}; the project is now at revision ${rev}.`
          : 'Not saved to a file yet.'}
        {file.isDue && ' It is time to save it again.'}
      </p>
      <p className={styles.actions}>
        <Button onClick={saveProjectFile}>Save the project to a file</Button>
        <SecondCopy />
      </p>
      {room && (
        <>
          <p>
            The projects take {kilobytes(room.projects)} in this browser
            {room.used !== undefined && room.allowed !== undefined && room.allowed > 0
              ? `; this site uses ${kilobytes(Math.max(room.used, room.projects))} of the ${kilobytes(room.allowed)} it is allowed.`
              : '.'}
          </p>
          {room.used !== undefined && room.allowed !== undefined && room.allowed > 0 && (
            <meter
              min={0}
              max={room.allowed}
              value={Math.max(room.used, room.projects)}
              aria-label="Storage used"
            />
          )}
        </>
      )}
      {keeping === 'may-be-cleared' && (
        <p>
          This browser may clear saved work when it needs room, or after a week without a visit. A file is the
          safe copy.
        </p>
      )}
      {keeping === 'kept' && <p>This browser promised not to clear the projects by itself.</p>}
    </div>
  );
}

function kilobytes(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`;
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`;
}
