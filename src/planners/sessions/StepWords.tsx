/** What everybody sees of a step, in large type. */
import { offsetsOf, offsetWords } from '#domain/sections/sessions/agenda.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import { AgendaText } from './AgendaText.tsx';
import styles from './stage.module.css';
import type { Run } from './use-run.ts';

export function StepWords({ run, isBrief = false }: { run: Run; isBrief?: boolean }) {
  const { agenda, current, place, steps, words, hasCall } = run;
  const offset = offsetsOf(steps)[place] ?? 0;
  return (
    <div className={isBrief ? styles.brief : styles.words} data-step={current.step}>
      <h2 tabIndex={-1} data-step-heading className={styles.heading}>
        <span className={styles.of}>
          Step {place + 1} of {steps.length}
          {current.day !== undefined && `, day ${current.day}`} · {offsetWords(offset)} · {current.minutes}{' '}
          min
        </span>
        {current.title}
      </h2>
      {words === undefined && (
        <p>This step is no longer in the agenda. What was written down about it is kept.</p>
      )}
      {words?.text.map((paragraph) => (
        <p key={paragraph}>
          <AgendaText text={paragraph} agenda={agenda} />
        </p>
      ))}
      {words?.exercise && <Exercise run={run} {...words.exercise} />}
      {words?.remote && hasCall && (
        <p className={styles.remote}>
          <strong>On the call:</strong> <AgendaText text={words.remote} agenda={agenda} />
        </p>
      )}
      {words?.handout && (
        <p className={`${styles.remote} ${styles.sheet}`}>
          <strong>On the worksheet:</strong> {words.handout.join(' · ')}
        </p>
      )}
    </div>
  );
}

interface ExerciseProps {
  run: Run;
  planner: string;
  task: string;
  name: string;
}

function Exercise({ run, planner, task, name }: ExerciseProps) {
  const title = useProject((project) => project.title) || 'Project without a title';
  // The planner opens whatever was opened last, in whichever tab; that has to be the project of this session.
  const point = () => {
    projectStore.copies.setPreference('current', $project.get().id);
    void projectStore.flush();
  };
  return (
    <p className={styles.exercise}>
      <AgendaText text={task} agenda={run.agenda} />{' '}
      <a
        href={siteLink(`/planners/${planner}/`)}
        target="_blank"
        rel="noreferrer"
        onClick={point}
        onAuxClick={point}
      >
        Open “{name}” on “{title}”<span className="visually-hidden"> (new tab)</span>
      </a>
    </p>
  );
}
