/** Which premortem is open, when a project has held more than one. */
import { lazy, useId, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { premortems } from '#domain/sections/premortem/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { nameOf, remove } from '#ui/edits.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { needsAsking } from '#ui/needs-asking.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './premortem.module.css';

const DeleteDialog = lazy(async () => ({ default: (await import('#ui/DeleteDialog.tsx')).DeleteDialog }));

interface MeetingChoiceProps {
  ids: readonly string[];
  id: string;
  onChoose(id: string): void;
  onBegin(): void;
}

const SEPARATOR = '\u0000';

export function MeetingChoice({ ids, id, onChoose, onBegin }: MeetingChoiceProps) {
  const selectId = useId();
  const [isAsking, setAsking] = useState(false);
  const names = useProject((project) =>
    ids
      .map((each) => {
        const record = recordOf(project, premortems.name, each) ?? {};
        const day = typeof record.on === 'string' && record.on !== '' ? `${record.on}: ` : '';
        return `${day}${recordName(premortems, each, record)}`;
      })
      .join(SEPARATOR),
  ).split(SEPARATOR);
  const deleteIt = () => {
    const words = nameOf(premortems, id);
    setAsking(false);
    remove(premortems, id);
    announce(`Deleted ${words} with its notes. Undo brings it back.`);
  };
  return (
    <p className={styles.choice} data-print="no">
      {ids.length > 1 && (
        <>
          <label htmlFor={selectId}>Premortem</label>
          <select id={selectId} value={id} onChange={(event) => onChoose(event.target.value)}>
            {ids.map((each, place) => (
              <option key={each} value={each}>
                {names[place]}
              </option>
            ))}
          </select>
        </>
      )}
      <Button weight="quiet" onClick={onBegin}>
        Hold another
      </Button>
      <Button weight="quiet" onClick={() => (needsAsking(id) ? setAsking(true) : deleteIt())}>
        Delete this premortem
      </Button>
      {isAsking && (
        <LatePart>
          <DeleteDialog of={premortems} id={id} onClose={() => setAsking(false)} onDelete={deleteIt} />
        </LatePart>
      )}
    </p>
  );
}
