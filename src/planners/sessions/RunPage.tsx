/** Running one session: set up, the stage, and the summary when it is over. */
import { lazy, useEffect, useMemo, useState } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { type Agenda, readAgenda } from '#domain/sections/sessions/agenda.ts';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { isFinished, runsOf } from '#domain/sections/sessions/outcome.ts';
import { Button } from '#ui/Button.tsx';
import { recordInAddress } from '#ui/follow-address.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import { Begin } from './Begin.tsx';
import { preload } from './preload.ts';
import styles from './sessions.module.css';
import { reopen } from './steer.ts';
import { useRun } from './use-run.ts';

const SessionRecord = lazy(async () => ({ default: (await import('./SessionRecord.tsx')).SessionRecord }));

/** Comes when there is a session to show; the page that sets one up is light without it. */
const Stage = lazy(async () => ({ default: (await import('./Stage.tsx')).Stage }));

const tables = [sessions, sessionActions];

const loadRules = async () => (await import('#domain/sections/sessions/rules.ts')).sessionRules;

/** @param agenda as the page was built with; read again, because it comes from outside */
export function RunPage({ agenda: given }: { agenda: unknown }) {
  const agenda = useMemo(() => readAgenda(given), [given]);
  return (
    <PlannerFrame planner="sessions" tables={tables} rules={loadRules}>
      <div className={styles.page}>
        {agenda ? <Run agenda={agenda} /> : <p>This agenda cannot be read. Reload the page.</p>}
        <Loaded />
      </div>
    </PlannerFrame>
  );
}

function Run({ agenda }: { agenda: Agenda }) {
  // A session that runs is gone on with after a reload; `null` when the person has left it.
  const [wanted, setWanted] = useState<string | null>();
  const running = useProject((project) =>
    runsOf(project, agenda.id).find((id) => !isFinished(recordOf(project, sessions.name, id))),
  );
  useEffect(() => {
    const named = recordInAddress();
    if (named.startsWith(`${sessions.prefix}_`)) setWanted(named);
  }, []);
  const id = (wanted === null ? undefined : (wanted ?? running)) ?? '';
  const record = useRecord(sessions.name, id);
  const run = useRun(agenda, id);
  // Finishing must not make the next run that is open appear in place of the summary.
  useEffect(() => {
    if (wanted === undefined && running !== undefined) setWanted(running);
  }, [wanted, running]);
  if (!record || !run) return <Begin agenda={agenda} onOpen={setWanted} />;
  const leave = (
    <p className={styles.actions} data-print="no">
      {isFinished(record) && <Button onClick={() => reopen(id)}>Go on with the session</Button>}
      <Button weight="quiet" onClick={() => setWanted(null)}>
        Other sessions with this agenda
      </Button>
    </p>
  );
  return (
    <>
      <LatePart fallback={<p>The session is being loaded …</p>}>
        {isFinished(record) ? <SessionRecord id={id} /> : <Stage run={run} />}
      </LatePart>
      {leave}
    </>
  );
}

/** Says when the session no longer needs the network. */
function Loaded() {
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => void preload().then(setLoaded), []);
  return (
    <p className={styles.hint} data-loaded={isLoaded || undefined} data-print="no">
      {isLoaded
        ? 'Everything the session needs is loaded. It goes on without a network until this tab is closed; planners and second windows need one to open.'
        : 'Loading what the session needs without a network …'}
    </p>
  );
}
