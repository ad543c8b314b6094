/** What the check-ins since the last retrospective bring to this one. */
import { useDeferredValue, useMemo } from 'react';
import { shortDay, workingDays } from '#domain/sections/checkin/day-words.ts';
import { textOf } from '#domain/sections/checkin/entries.ts';
import { retrospectives } from '#domain/sections/checkin/model.ts';
import { retroMaterial } from '#domain/sections/checkin/retro-material.ts';
import { useRecordWords } from '#ui/RecordField.tsx';
import { useRecord, useWholeProject } from '#ui/use-project.ts';
import styles from './checkin.module.css';

/** Lines of each kind at most; a retrospective is an hour. */
const MOST = 12;

export function RetroMaterial({ id }: { id: string }) {
  const project = useDeferredValue(useWholeProject());
  const on = textOf(useRecord(retrospectives.name, id)?.on);
  const words = useRecordWords();
  const found = useMemo(() => (on === '' ? undefined : retroMaterial(project, on)), [project, on]);
  if (!found || found.checkins === 0) return null;
  const { from, checkins, learned, waits } = found;
  return (
    <details className={styles.material} data-print="no" data-material>
      <summary>
        What {checkins} {checkins === 1 ? 'check-in says' : 'check-ins say'} since {shortDay(from)}
        {words && <span className="visually-hidden">, for {words}</span>}
      </summary>
      <h4>Learnt</h4>
      <ul>
        {learned.length === 0 && <li>Nothing was noted.</li>}
        {learned.slice(-MOST).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h4>In the way, longest first</h4>
      <ul>
        {waits.length === 0 && <li>Nothing.</li>}
        {waits.slice(0, MOST).map(({ words, days }) => (
          <li key={words}>
            {words} ({workingDays(days)})
          </li>
        ))}
      </ul>
    </details>
  );
}
