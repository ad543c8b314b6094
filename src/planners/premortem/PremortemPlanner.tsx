/** The premortem: one facilitator leads a room or a call through the hour; nothing that is said gets lost. */
import { lazy, type ReactNode, useState } from 'react';
import { premortemNotes, premortems } from '#domain/sections/premortem/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { add } from '#ui/edits.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { useIds } from '#ui/use-project.ts';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { MeetingChoice } from './MeetingChoice.tsx';
import styles from './premortem.module.css';
import { StageSteps } from './StageSteps.tsx';

const StagePanel = lazy(async () => ({ default: (await import('./StagePanel.tsx')).StagePanel }));
const PaperSheets = lazy(async () => ({ default: (await import('./PaperSheets.tsx')).PaperSheets }));

const tables = [premortems, premortemNotes];

const loadRules = async () => (await import('#domain/sections/premortem/rules.ts')).premortemRules;

interface PremortemPlannerProps {
  /** Script and blank cards as the server drew them: read without JavaScript, and replaced once the page runs. */
  paper?: ReactNode;
}

export function PremortemPlanner({ paper }: PremortemPlannerProps) {
  const ids = useIds(premortems.name);
  const [wanted, setWanted] = useState<string>();
  const id = wanted !== undefined && ids.includes(wanted) ? wanted : ids.at(-1);
  const begin = () => {
    setWanted(add(premortems, { stage: 'prepare', place: 'room' }));
    announce('A premortem has begun. Set it up first.');
    focusWhenDrawn('[data-stage-heading]');
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
            <LatePart fallback={<p>Loading the step …</p>}>
              <StagePanel key={id} id={id} />
            </LatePart>
          </>
        )}
        <WhenRunning before={paper}>
          <PaperSheets id={id} />
        </WhenRunning>
      </div>
    </PlannerFrame>
  );
}
