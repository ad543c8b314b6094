/** The paper form of the matrix, for print and for a browser without JavaScript. */

import { DEFAULT_ACTIVITIES } from '#domain/sections/roles/default-activities.ts';
import { rowsByPhase } from '#domain/sections/roles/matrix.ts';
import styles from './blank.module.css';

const COLUMNS = ['1', '2', '3', '4', '5', '6', '7', '8'];
const GROUPS = rowsByPhase({
  activities: DEFAULT_ACTIVITIES.map(({ key, name, phase }) => ({ id: key, name, phase })),
});

export function BlankMatrix() {
  return (
    <table className={styles.blank}>
      <caption>
        Write the roles over the columns, then R, A, C or I into the cells. One A in each row.
      </caption>
      <thead>
        <tr>
          <th scope="col">Activity</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              <span className="visually-hidden">Role {column}</span>
            </th>
          ))}
        </tr>
      </thead>
      {GROUPS.map((group) => (
        <tbody key={group.phase}>
          <tr>
            <th scope="rowgroup" colSpan={COLUMNS.length + 1}>
              {group.name}
            </th>
          </tr>
          {group.activities.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {COLUMNS.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
