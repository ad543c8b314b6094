/** One session held with the project: where it stands, and its summary on demand. */
import { lazy } from 'react';
import { sessions } from '#domain/sections/sessions/model.ts';
import { actionsOf, isFinished, openActions, sessionWords } from '#domain/sections/sessions/outcome.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { nameOf, remove } from '#ui/edits.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject, useRecord } from '#ui/use-project.ts';
import { focusInstead } from '#ui/when-drawn.ts';
import styles from './sessions.module.css';

const SessionRecord = lazy(async () => ({ default: (await import('./SessionRecord.tsx')).SessionRecord }));

/** Takes the focus when no session is left. */
const title = () => document.querySelector<HTMLElement>('main');

interface HeldEntryProps {
  id: string;
  agendas: readonly string[];
  isOpen: boolean;
  onSwitch(isOpen: boolean): void;
}

export function HeldEntry({ id, agendas, isOpen, onSwitch }: HeldEntryProps) {
  const record = useRecord(sessions.name, id) ?? {};
  const left = useProject((project) => {
    const still = new Set(openActions(project));
    return actionsOf(project, id).filter((action) => still.has(action)).length;
  });
  const words = sessionWords(record);
  const agenda = String(record.agenda ?? '');
  const deleteIt = () => {
    const name = nameOf(sessions, id);
    remove(sessions, id);
    announce(`Deleted ${name} with its actions. Undo brings it back.`);
    focusInstead(() => document.querySelector<HTMLElement>('[data-held] button') ?? title());
  };
  return (
    <article className={styles.held} data-held={id}>
      <h2>{words}</h2>
      <p className={styles.hint}>
        {isFinished(record) ? 'Finished' : 'Not finished'}
        {left > 0 && `, ${left} ${left === 1 ? 'action' : 'actions'} still open`}
      </p>
      <p className={styles.actions} data-print="no">
        <Button aria-expanded={isOpen} onClick={() => onSwitch(!isOpen)}>
          {isOpen ? 'Close the summary' : 'Open the summary'}
          <span className="visually-hidden"> of {words}</span>
        </Button>
        {agendas.includes(agenda) && (
          <a href={siteLink(`/sessions/${agenda}/run/#record-${id}`)}>
            {isFinished(record) ? 'Show it where it ran' : 'Go on with it'}
            <span className="visually-hidden">: {words}</span>
          </a>
        )}
        <Button weight="quiet" onClick={deleteIt}>
          Delete<span className="visually-hidden"> {words}</span>
        </Button>
      </p>
      {isOpen && (
        <LatePart fallback={<p>The summary is being loaded …</p>}>
          <SessionRecord id={id} />
        </LatePart>
      )}
    </article>
  );
}
