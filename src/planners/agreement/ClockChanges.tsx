/** The clock changes of twelve months, and what all share after each. */
import { memo, useMemo } from 'react';
import { sayMinutes } from '#domain/calendar/clock.ts';
import { sayOffset } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import { clockTable } from '#domain/sections/agreement/overlap.ts';
import { sayStretches } from '#domain/sections/agreement/tables.ts';
import type { Member } from '#domain/sections/agreement/team.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import styles from './agreement.module.css';

export const ClockChanges = memo(function ClockChanges({
  members,
  day,
}: {
  members: readonly Member[];
  day: Day;
}) {
  const rows = useMemo(() => clockTable(members, day), [members, day]);
  if (rows.length === 0)
    return <p className={styles.soft}>No clock of the team changes in the twelve months after {day}.</p>;
  return (
    <ScrollRegion label="Clock changes of twelve months">
      <table className={`${plain.table} ${styles.table}`} data-changes>
        <caption>Clock changes of the twelve months after {day}, and what all together share then.</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Clocks</th>
            <th scope="col">Shared before</th>
            <th scope="col">Shared after</th>
            <th scope="col">UTC</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.day}>
              <th scope="row" className={styles.number}>
                {row.day}
              </th>
              <td>
                {row.clocks
                  .map(
                    ({ zone, change }) =>
                      `${zone}: ${sayOffset(change.before)} to ${sayOffset(change.after)}`,
                  )
                  .join('; ')}
              </td>
              <td className={styles.number}>{sayMinutes(row.before)}</td>
              <td className={styles.number}>
                {row.before === row.after ? sayMinutes(row.after) : <strong>{sayMinutes(row.after)}</strong>}
              </td>
              <td>{sayStretches('UTC', row.overlap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
});
