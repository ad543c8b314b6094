/** Every communication by the day it is due, soonest first. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { dueOf } from '#domain/sections/stakeholders/cadence.ts';
import { communicationTitle } from '#domain/sections/stakeholders/communication-words.ts';
import { communications } from '#domain/sections/stakeholders/model.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './stakeholders.module.css';

export function NextDue() {
  const project = useWholeProject();
  const today = useToday();
  if (today === '') return null;
  const ids = orderedIds(project, communications.name);
  const titleOf = (id: string) => {
    const title = communicationTitle(project, id);
    const alike = ids.filter((each) => communicationTitle(project, each) === title);
    return alike.length > 1 ? `${title} (${alike.indexOf(id) + 1})` : title;
  };
  const lines = ids.map((id) => {
    const record = recordOf(project, communications.name, id) ?? {};
    const owner = recordOf(project, roles.name, String(record.owner));
    return {
      id,
      due: dueOf(record, today),
      title: titleOf(id),
      owner: owner ? recordName(roles, String(record.owner), owner) : 'nobody yet',
    };
  });
  const dayOf = (line: (typeof lines)[number]) => (line.due.kind === 'undated' ? '9' : line.due.day);
  const sorted = lines.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  if (sorted.length === 0) return null;
  return (
    <ScrollRegion label="What is due next">
      <table className={`${plain.table} ${styles.table}`} data-next-due>
        <caption>What is due next, soonest first.</caption>
        <thead>
          <tr>
            <th scope="col">Communication</th>
            <th scope="col">Day</th>
            <th scope="col">Sent by</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, due, title, owner }) => (
            <tr key={id} data-due={due.kind}>
              <th scope="row">
                <a href={`#record-${id}`}>{title}</a>
              </th>
              <td className={styles.number}>
                {due.kind === 'undated' ? 'no day' : due.day}
                {due.kind === 'late' && <strong> late</strong>}
              </td>
              <td>{owner}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
