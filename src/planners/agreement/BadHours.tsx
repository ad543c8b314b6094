/** Minutes outside hours per person over the quarter ahead, as a picture and as a table. */
import { useMemo } from 'react';
import { addDays } from '#domain/calendar/days.ts';
import { LOOK_AHEAD_DAYS, meetingsOf, painAhead } from '#domain/sections/agreement/meetings.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useToday } from '#ui/use-today.ts';
import styles from './agreement.module.css';
import { BLANK_BAD_HOURS } from './BlankTable.tsx';
import { TeamState } from './TeamState.tsx';
import { useSettledProject, useTeam } from './use-team.ts';

const BAR = 200;

export function BadHours() {
  const today = useToday();
  const project = useSettledProject();
  const team = useTeam();
  const planned = useMemo(() => meetingsOf(project).filter(({ plan }) => plan !== undefined), [project]);
  const counts = useMemo(
    () => (today === '' ? [] : painAhead(project, today, planned)),
    [project, today, planned],
  );
  if (today === '') return null;
  const most = Math.max(1, ...counts.map(({ outside }) => outside));
  return (
    <div className={styles.part} data-bad-hours>
      <TeamState team={team} atLeast={1} />
      {planned.length === 0 ? (
        <>
          <p className={styles.soft} data-empty>
            No live meeting has a day and a time yet.
          </p>
          {BLANK_BAD_HOURS}
        </>
      ) : (
        <ScrollRegion label="Minutes outside hours of each person">
          <table className={`${plain.table} ${styles.table}`}>
            <caption>
              {planned.length} {planned.length === 1 ? 'meeting' : 'meetings'}, from {today} to{' '}
              {addDays(today, LOOK_AHEAD_DAYS - 1)}.
            </caption>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Meetings</th>
                <th scope="col">Outside hours</th>
                <th scope="col">Minutes outside</th>
                <th scope="col">
                  <span className="visually-hidden">Minutes outside, as a bar</span>
                </th>
                <th scope="col">By choice</th>
                <th scope="col">In focus time</th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ member, meetings, meetingsOutside, outside, byChoice, inFocus }) => (
                <tr key={member.id}>
                  <th scope="row">{member.name}</th>
                  <td className={styles.number}>{meetings}</td>
                  <td className={styles.number}>{meetingsOutside}</td>
                  <td className={styles.number}>{outside}</td>
                  <td>
                    <svg width={BAR} height="14" aria-hidden="true">
                      <rect width={(BAR * outside) / most} height="14" className={styles.pain} />
                    </svg>
                  </td>
                  <td className={styles.number}>{byChoice}</td>
                  <td className={styles.number}>{inFocus}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p className={styles.formula}>
        <span className={styles.mono}>
          outside = length of the meeting − minutes inside the hours, the flexible ones included
        </span>
        , for each date on the clocks of that date. On a day off the whole meeting counts. By choice: inside
        the flexible hours only.
      </p>
    </div>
  );
}
