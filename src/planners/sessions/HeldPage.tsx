/** Every session held with the open project, and what came of it. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import {
  actionsOf,
  isFinished,
  openActions,
  runsOf,
  sessionWords,
} from '#domain/sections/sessions/outcome.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { nameOf, remove } from '#ui/edits.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './sessions.module.css';

const SessionRecord = lazy(async () => ({ default: (await import('./SessionRecord.tsx')).SessionRecord }));

const tables = [sessions, sessionActions];

const loadRules = async () => (await import('#domain/sections/sessions/rules.ts')).sessionRules;

/** @param agendas ids of the agendas there are */
export function HeldPage({ agendas }: { agendas: readonly string[] }) {
  return (
    <PlannerFrame planner="sessions" tables={tables} rules={loadRules}>
      <Held agendas={agendas} />
    </PlannerFrame>
  );
}

function Held({ agendas }: { agendas: readonly string[] }) {
  const joined = useProject((project) => runsOf(project).join(' '));
  const [open, setOpen] = useState<string>();
  const named = useNamed();
  useEffect(() => {
    if (named !== undefined) setOpen(named);
  }, [named]);
  if (joined === '')
    return (
      <p className={styles.page} data-none>
        No session yet. <a href={siteLink('/sessions/')}>Choose one</a> and run it; its decisions and actions
        will be listed here.
      </p>
    );
  return (
    <div className={styles.page}>
      {joined.split(' ').map((id) => (
        <Entry
          key={id}
          id={id}
          agendas={agendas}
          isOpen={open === id}
          onSwitch={(isOpen) => setOpen(isOpen ? id : undefined)}
        />
      ))}
    </div>
  );
}

/** The session that the address names, by its own id or by one of its actions. */
function useNamed(): string | undefined {
  const [hash, setHash] = useState('');
  useEffect(() => {
    const look = () => setHash(location.hash);
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const id = /^#record-(\w+)$/.exec(hash)?.[1] ?? '';
  return useProject((project) => {
    if (recordOf(project, sessions.name, id)) return id;
    const session = recordOf(project, sessionActions.name, id)?.session;
    return typeof session === 'string' ? session : undefined;
  });
}

interface EntryProps {
  id: string;
  agendas: readonly string[];
  isOpen: boolean;
  onSwitch(isOpen: boolean): void;
}

function Entry({ id, agendas, isOpen, onSwitch }: EntryProps) {
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
        <Suspense fallback={<p>The summary is being loaded …</p>}>
          <SessionRecord id={id} />
        </Suspense>
      )}
    </article>
  );
}
