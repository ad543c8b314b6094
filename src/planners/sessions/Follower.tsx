/**
 * A second window: the facilitator's notes, or what participants see. It follows a session that runs in another tab of this
 * browser; opened by itself, it leafs through the agenda and stores nothing.
 */
import { useStore } from '@nanostores/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { type Agenda, readAgenda } from '#domain/sections/sessions/agenda.ts';
import { sessions } from '#domain/sections/sessions/model.ts';
import { isFinished, runsOf } from '#domain/sections/sessions/outcome.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { openProject } from '#stores/open-project.ts';
import { LiveRegion } from '#ui/SaveStatus.tsx';
import { useProject } from '#ui/use-project.ts';
import { Clocks } from './Clocks.tsx';
import { Controls } from './Controls.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { Leafing } from './Leafing.tsx';
import { Notes } from './Notes.tsx';
import { type Followed, type FollowerView, followedIn } from './notes-window.ts';
import { StepWords } from './StepWords.tsx';
import styles from './stage.module.css';
import { giveMinute, goBack, goOn, pauseOrGoOn, skip } from './steer.ts';
import { type Run, useRun } from './use-run.ts';
import { type KeyAction, useRunKeys } from './use-run-keys.ts';

interface FollowerProps {
  /** As the page was built with; read again, because it comes from outside. */
  agenda: unknown;
  view: FollowerView;
}

export function Follower({ agenda: given, view }: FollowerProps) {
  const agenda = useMemo(() => readAgenda(given), [given]);
  const [isReady, setReady] = useState(false);
  const [followed, setFollowed] = useState<Followed>();
  useEffect(() => {
    const named = followedIn(location.hash);
    setFollowed(named);
    void openProject()
      .then(() =>
        named && named.project !== $project.get().id ? projectStore.open(named.project) : undefined,
      )
      .then(() => setReady(true));
  }, []);
  if (!agenda) return <p>This agenda cannot be read. Reload the page.</p>;
  return (
    <div className={styles.follower} data-follower={view} data-ready={isReady || undefined}>
      <LiveRegion />
      {isReady ? (
        <Following agenda={agenda} view={view} followed={followed} />
      ) : (
        <p>Looking for the session …</p>
      )}
    </div>
  );
}

interface FollowingProps {
  agenda: Agenda;
  view: FollowerView;
  followed: Followed | undefined;
}

function Following({ agenda, view, followed }: FollowingProps) {
  const save = useStore(projectStore.$save);
  const running = useProject(
    (project) =>
      followed?.session ??
      runsOf(project, agenda.id).find((id) => !isFinished(recordOf(project, sessions.name, id))) ??
      '',
  );
  const isOver = useProject((project) => isFinished(recordOf(project, sessions.name, running)));
  const run = useRun(agenda, running);
  if (isOver)
    return (
      <p data-over>The session is finished. Its summary is in the first window. You may close this one.</p>
    );
  if (!run) return <Leafing agenda={agenda} view={view} />;
  const canSteer = view === 'notes' && save.kind !== 'read-only';
  return (
    <>
      <Clocks run={run} isSmall />
      <StepWords run={run} isBrief={view === 'notes'} />
      {view === 'notes' && <Notes run={run} />}
      {canSteer && <Steering run={run} />}
    </>
  );
}

/** The notes stand in front of whoever leads; so they steer from here as well. */
function Steering({ run }: { run: Run }) {
  const [hasKeys, setKeys] = useState(true);
  const act = useCallback(
    (action: KeyAction) => {
      const actions: Partial<Record<KeyAction, () => void>> = {
        ...{ next: () => goOn(run), back: () => goBack(run), pause: () => pauseOrGoOn(run) },
        ...{ minute: () => giveMinute(run), skip: () => skip(run) },
      };
      actions[action]?.();
    },
    [run],
  );
  useRunKeys(hasKeys, act);
  return (
    <>
      <Controls run={run} />
      <KeyHelp isOn={hasKeys} onSwitch={setKeys} />
    </>
  );
}
