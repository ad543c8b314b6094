/** What only the facilitator sees of a step, and what comes next. */
import { AgendaText } from './AgendaText.tsx';
import styles from './stage.module.css';
import type { Run } from './use-run.ts';

export function Notes({ run }: { run: Run }) {
  const { agenda, words, steps, place } = run;
  const next = steps[place + 1];
  return (
    <section className={styles.notes} aria-label="Notes for the facilitator" data-facilitator-notes>
      <h3>Notes</h3>
      <ul>
        {words?.notes.map((note) => (
          <li key={note}>
            <AgendaText text={note} agenda={agenda} />
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        {next ? `Next: ${next.title}, ${next.minutes} min` : 'This is the last step.'}
      </p>
    </section>
  );
}
