/** The steps of the hour, each one click away. */
import { premortems, type StageId, stages } from '#domain/sections/premortem/model.ts';
import { stepOf, steps } from '#domain/sections/premortem/script.ts';
import { announce } from '#ui/announce.ts';
import { useRecord } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { goToStage } from './edit-meeting.ts';
import styles from './premortem.module.css';

export const stageName = (id: StageId) => stages.find(({ value }) => value === id)?.label ?? id;

/** Goes to a step and puts focus on its heading. */
export function openStage(id: string, stage: StageId): void {
  goToStage(id, stage);
  announce(
    `Step ${steps.findIndex((step) => step.id === stage) + 1} of ${steps.length}: ${stageName(stage)}.`,
  );
  focusWhenDrawn('[data-stage-heading]');
}

export function StageSteps({ id }: { id: string }) {
  const current = stepOf(useRecord(premortems.name, id)?.stage).id;
  return (
    <nav className={styles.steps} aria-label="Steps of the premortem" data-print="no">
      <ol>
        {steps.map((step, place) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => openStage(id, step.id)}
            >
              <span className={styles.place}>{place + 1}</span> {stageName(step.id)}
              {step.minutes > 0 && <span className={styles.minutes}> {step.minutes} min</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
