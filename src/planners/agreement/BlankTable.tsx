/** A table to fill in by hand: stands on paper and without JavaScript where the page would calculate. */
import plain from '#ui/plain-table.module.css';
import styles from './agreement.module.css';

interface BlankTableProps {
  caption: string;
  columns: readonly string[];
  lines?: number;
}

export function BlankTable({ caption, columns, lines = 5 }: BlankTableProps) {
  return (
    <table className={`${plain.table} ${styles.blank}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike.
          <tr key={line}>
            {columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const BLANK_HOURS = (
  <BlankTable
    caption="What each pair shares, counted by hand: put both days into UTC, then take the later beginning and the earlier end."
    columns={['Pair', 'Shared in mid-January', 'Shared on 1 July', 'Next clock change']}
  />
);

export const BLANK_REPLIES = (
  <BlankTable
    caption="Three questions of last week, and when the answer was read."
    columns={['Who asked whom', 'Asked at', 'Answered at', 'Read at']}
    lines={3}
  />
);

export const BLANK_DEADLINE = (
  <BlankTable
    caption="A decision note, and the moment by which everybody has had a working day."
    columns={['Note', 'Posted on', 'Deadline', 'Last to have had a working day']}
    lines={3}
  />
);

export const BLANK_BAD_HOURS = (
  <BlankTable
    caption="Minutes outside each person’s hours, counted for a month."
    columns={['Person', 'Meetings', 'Meetings outside hours', 'Minutes outside']}
  />
);
