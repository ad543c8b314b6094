/** Working days, hours by choice, and time not to be disturbed. The working agreement reads and edits the same. */
import { people } from '#domain/sections/roles/model.ts';
import { GroupField } from '#ui/GroupField.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { siteLink } from '#ui/site-link.ts';
import styles from './views.module.css';

export function PersonDayFields({ id, context }: { id: string; context: string }) {
  return (
    <div className={styles.days}>
      <RecordField of={people} id={id} field="workdays" width="full" context={context} />
      <GroupField of={people} id={id} field="flexible" context={context} />
      <RowsField
        of={people}
        id={id}
        field="focus"
        singular="focus time"
        context={context}
        fresh={() => ({ day: 'every' })}
        blankLines={0}
      />
      <p>
        What follows from these hours is in the{' '}
        <a href={siteLink('/planners/agreement/')}>working agreement</a>: when the team can talk, and when
        clocks change.
      </p>
    </div>
  );
}
