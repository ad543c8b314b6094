/** What was written down so far, newest last. */
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { actionsOf, entriesOf } from '#domain/sections/sessions/outcome.ts';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './capture.module.css';
import type { ListName } from './edit-run.ts';

const SEPARATOR = '\u0000';

export function Written({ id }: { id: string }) {
  const record = useRecord(sessions.name, id);
  const listed = useProject((project) =>
    actionsOf(project, id)
      .map((action) => {
        const held = recordOf(project, sessionActions.name, action) ?? {};
        const person = recordOf(project, 'people', String(held.who ?? ''));
        const rest = [person?.name, held.by].filter((each) => typeof each === 'string' && each !== '');
        return [recordName(sessionActions, action, held), ...rest].join(', ');
      })
      .join(SEPARATOR),
  );
  const actions = listed === '' ? [] : listed.split(SEPARATOR);
  const lines = (list: ListName) =>
    entriesOf(record, list).map(({ text = '', address = '' }) => text || address);
  const lists = [
    { title: 'Decisions', items: lines('decisions') },
    { title: 'Actions', items: actions },
    { title: 'Parking lot', items: lines('parking') },
    { title: 'Links', items: lines('links') },
  ].filter(({ items }) => items.length > 0);
  if (lists.length === 0)
    return (
      <p className={styles.hint}>Nothing yet. What is written down here is in the summary at the end.</p>
    );
  return (
    <div className={styles.written} data-written>
      {lists.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same; their place tells them apart.
              <li key={place}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
