/** What the figures are about, and who reads them. */

import { iterationGoal } from '#domain/sections/checkin/goal.ts';
import { CHECKIN_SETTINGS, checkinSettings } from '#domain/sections/checkin/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useProject } from '#ui/use-project.ts';
import styles from './checkin.module.css';

export function RoundFields() {
  const goal = useProject(iterationGoal);
  return (
    <div className={styles.fields}>
      {goal === '' ? (
        <RecordField of={checkinSettings} id={CHECKIN_SETTINGS} field="goal" create width="half" />
      ) : (
        <p className={styles.goalOfRound}>Goal of the running iteration: “{goal}”</p>
      )}
      <RecordField of={checkinSettings} id={CHECKIN_SETTINGS} field="readers" create width="half" />
    </div>
  );
}
