/** What each pair shares, on both clocks, and when that changes next. */
import { memo, useMemo } from 'react';
import { sayMinutes } from '#domain/calendar/clock.ts';
import type { Day } from '#domain/document/project.ts';
import { nextChange, overlapOn, sharedWeekdays } from '#domain/sections/agreement/overlap.ts';
import { pairsOf, sayDays, sayStretches } from '#domain/sections/agreement/tables.ts';
import type { Member } from '#domain/sections/agreement/team.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import styles from './agreement.module.css';

export const PairTable = memo(function PairTable({ members, day }: { members: readonly Member[]; day: Day }) {
  const pairs = useMemo(
    () =>
      pairsOf(members).map((pair) => {
        const overlap = overlapOn(pair, day);
        return { pair, overlap, next: nextChange(pair, day), days: sayDays(sharedWeekdays(pair, overlap)) };
      }),
    [members, day],
  );
  return (
    <ScrollRegion label="What each pair shares">
      <table className={`${plain.table} ${styles.table}`} data-pairs>
        <caption>What each pair shares on {day}, and the next day on which it changes.</caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Shared</th>
            <th scope="col">On the clock of the one</th>
            <th scope="col">On the clock of the other</th>
            <th scope="col">Days</th>
            <th scope="col">Next change</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ pair: [one, other], overlap, next, days }) => (
            <tr key={`${one.id} ${other.id}`}>
              <th scope="row">
                {one.name} and {other.name}
              </th>
              <td className={styles.number}>{sayMinutes(overlap.minutes)}</td>
              <td>{overlap.minutes > 0 ? sayStretches(one.zone, overlap) : '–'}</td>
              <td>{overlap.minutes > 0 ? sayStretches(other.zone, overlap) : '–'}</td>
              <td>{overlap.minutes > 0 ? days || 'no day in common' : '–'}</td>
              <td>{next ? `${next.day}: ${sayMinutes(next.after)}` : 'none in a year'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
});
