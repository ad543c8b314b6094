/** The snapshots of the charter, newest first, and the button that takes one. */
import { useMemo } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { charterBody } from '#domain/sections/charter/body.ts';
import { hashOf } from '#domain/sections/charter/hash.ts';
import { charters } from '#domain/sections/charter/model.ts';
import { isVoid, snapshotIds, takeSnapshot } from '#domain/sections/charter/snapshots.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './charter.module.css';
import { Snapshot } from './Snapshot.tsx';

function take(): void {
  const id = projectStore.newId(charters.prefix);
  projectStore.change('Take a snapshot of the charter', (project) =>
    takeSnapshot(project, id, projectStore.now),
  );
  announce('Took a snapshot of the charter.');
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`#record-${id} [data-record-heading]`)?.focus(),
  );
}

export function Snapshots() {
  const project = useWholeProject();
  const ids = snapshotIds(project);
  const hash = useMemo(() => hashOf(charterBody(project)), [project]);
  const same = ids.find((id) => {
    const charter = recordOf(project, charters.name, id);
    return charter && !isVoid(charter) && charter.hash === hash;
  });
  return (
    <>
      <p className={styles.actions}>
        <Button weight="main" disabled={same !== undefined} onClick={take} data-take>
          Take a snapshot
        </Button>
        {same && (
          <span>
            The charter says the same as “
            {recordName(charters, same, recordOf(project, charters.name, same) ?? {})}”.
          </span>
        )}
      </p>
      {ids.length === 0 && (
        <p>No snapshot yet. Take one when the sheet above says what people are to agree to.</p>
      )}
      <ol className={styles.snapshots}>
        {ids.map((id) => (
          <Snapshot key={id} id={id} />
        ))}
      </ol>
    </>
  );
}
