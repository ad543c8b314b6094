/** The premortem: one facilitator leads a room or a call through the hour; nothing that is said gets lost. */
import { useState } from 'react';
import { premortemNotes, premortems } from '#domain/sections/premortem/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { add } from '#ui/edits.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { useIds } from '#ui/use-project.ts';
import { MeetingChoice } from './MeetingChoice.tsx';
import { PaperSheets } from './PaperSheets.tsx';
import styles from './premortem.module.css';
import { StagePanel } from './StagePanel.tsx';
import { StageSteps } from './StageSteps.tsx';

const tables = [premortems, premortemNotes];

const loadRules = async () => (await import('#domain/sections/premortem/rules.ts')).premortemRules;

export function PremortemPlanner() {
  const ids = useIds(premortems.name);
  const [wanted, setWanted] = useState<string>();
  const id = wanted !== undefined && ids.includes(wanted) ? wanted : ids.at(-1);
  const begin = () => {
    setWanted(add(premortems, { stage: 'prepare', place: 'room' }));
    announce('A premortem has begun. Set it up first.');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-stage-heading]')?.focus());
  };
  return (
    <PlannerFrame planner="premortem" tables={tables} rules={loadRules}>
      <div className={styles.meeting}>
        {id === undefined ? (
          <div className={styles.empty} data-print="no">
            <p>
              No premortem yet. It takes an hour, six to twelve people who see different things, and one
              facilitator who has no stake in the project and leads them through this page.
            </p>
            <Button weight="main" onClick={begin}>
              Begin a premortem
            </Button>
          </div>
        ) : (
          <>
            <MeetingChoice ids={ids} id={id} onChoose={setWanted} onBegin={begin} />
            <StageSteps id={id} />
            <StagePanel key={id} id={id} />
          </>
        )}
        <PaperSheets id={id} />
      </div>
    </PlannerFrame>
  );
}
