/** Every step, one click away, with what became of it. */
import type { StepState } from '#domain/sections/sessions/model.ts';
import styles from './stage.module.css';
import { openStep } from './steer.ts';
import type { Run } from './use-run.ts';

const MARKS: Record<StepState, string> = { open: '', done: 'done', skipped: 'skipped' };

export function StepList({ run }: { run: Run }) {
  const { steps, current } = run;
  return (
    <details className={styles.steps} data-print="no">
      <summary>All steps</summary>
      <nav aria-label="Steps of the session">
        <ol>
          {steps.map((step, place) => (
            <li key={step.step}>
              <button
                type="button"
                aria-current={step === current ? 'step' : undefined}
                onClick={() => openStep(run, place)}
              >
                {step.day !== undefined && `Day ${step.day}: `}
                {step.title}
                <span className={styles.hint}>
                  {' '}
                  {step.minutes} min {MARKS[step.state]}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
