/** Messages that are late or come next. */
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { dueOf } from '#domain/sections/stakeholders/cadence.ts';
import { communicationTitle } from '#domain/sections/stakeholders/communication-words.ts';
import { communications } from '#domain/sections/stakeholders/model.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './stakeholders.module.css';

export function NextDue() {
  const project = useWholeProject();
  const today = useToday();
  if (!today) return null;
  const due = orderedIds(project, communications.name)
    .map((id) => ({ id, due: dueOf(recordOf(project, communications.name, id) ?? {}, today) }))
    .flatMap(({ id, due: when }) => (when.kind === 'undated' ? [] : [{ id, ...when }]))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, 3);
  if (due.length === 0) return null;
  return (
    <ul className={styles.due} data-next-due>
      {due.map(({ id, kind, day }) => (
        <li key={id}>
          <strong>{kind === 'late' ? `Was due on ${day}` : `Next on ${day}`}</strong>{' '}
          {communicationTitle(project, id)}
        </li>
      ))}
    </ul>
  );
}
