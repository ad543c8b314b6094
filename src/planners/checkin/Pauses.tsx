/** Days on which somebody is away, and where working days and holidays stand. */
import { pauses } from '#domain/sections/checkin/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { plannerLink } from '#ui/site-link.ts';
import styles from './checkin.module.css';

export function Pauses() {
  return (
    <>
      <RecordList of={pauses} isLine empty="Nobody is away.">
        {(id) => (
          <>
            <RecordField of={pauses} id={id} field="person" width="half" />
            <RecordField of={pauses} id={id} field="from" width="narrow" />
            <RecordField of={pauses} id={id} field="until" width="narrow" />
          </>
        )}
      </RecordList>
      <p className={`${styles.soft} ${styles.after}`}>
        Working days and time zones of people stand in the <a href={plannerLink('roles')}>roles planner</a>,
        holidays in the <a href={plannerLink('agreement')}>working agreement</a>.
      </p>
    </>
  );
}
