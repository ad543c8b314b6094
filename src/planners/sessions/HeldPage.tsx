/** Every session held with the open project, and what came of it. */
import { useEffect, useState } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { runsOf } from '#domain/sections/sessions/outcome.ts';
import { recordInAddress } from '#ui/follow-address.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import { HeldEntry } from './HeldEntry.tsx';
import styles from './sessions.module.css';

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
        <HeldEntry
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
  const [id, setId] = useState('');
  useEffect(() => {
    const look = () => setId(recordInAddress());
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return useProject((project) => {
    if (recordOf(project, sessions.name, id)) return id;
    const session = recordOf(project, sessionActions.name, id)?.session;
    return typeof session === 'string' ? session : undefined;
  });
}
