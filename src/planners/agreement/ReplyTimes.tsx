/** How long a question takes to come back: who asks by row, who is asked by column. */
import { useMemo } from 'react';
import { sayClock } from '#domain/calendar/clock.ts';
import { weekdayOf } from '#domain/calendar/workdays.ts';
import { localTime } from '#domain/calendar/zones.ts';
import { isPlainObject } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { replyTable, USUAL_ANSWER_HOURS } from '#domain/sections/agreement/reply.ts';
import { sayDays, sayWait } from '#domain/sections/agreement/tables.ts';
import { agreementOf } from '#domain/sections/agreement/team.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useToday } from '#ui/use-today.ts';
import styles from './agreement.module.css';
import { BLANK_REPLIES } from './BlankTable.tsx';
import { TeamState } from './TeamState.tsx';
import { useSettledProject, useTeam } from './use-team.ts';

export function ReplyTimes() {
  const today = useToday();
  const team = useTeam();
  const { members } = team;
  const times = agreementOf(useSettledProject()).responseTimes;
  const promised = isPlainObject(times) ? numberIn(times.chat) : undefined;
  const hours = promised ?? USUAL_ANSWER_HOURS;
  const table = useMemo(
    () => (today === '' || members.length < 2 ? [] : replyTable(members, today, hours)),
    [members, today, hours],
  );
  if (today === '') return null;
  const all = table.flatMap((row, asker) =>
    row.flatMap((reply, other) => (reply ? [{ reply, asker: members[asker], other: members[other] }] : [])),
  );
  const slowest = all.toSorted((a, b) => b.reply.longest - a.reply.longest)[0];
  return (
    <div className={styles.part} data-replies>
      <TeamState team={team} />
      {members.length < 2 && BLANK_REPLIES}
      {members.length >= 2 && (
        <>
          <ScrollRegion label="Table of reply times">
            <table className={`${plain.table} ${styles.table}`}>
              <caption>
                Half of the questions are back within … ; who asks by row, who is asked by column.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Asks</th>
                  {members.map(({ id, name }) => (
                    <th key={id} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {members.map((asker, row) => (
                  <tr key={asker.id}>
                    <th scope="row">{asker.name}</th>
                    {members.map((other, column) => {
                      const reply = table[row]?.[column];
                      return (
                        <td key={other.id} className={styles.number}>
                          {asker === other ? '' : reply ? sayWait(reply.median) : 'over a month'}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {slowest?.asker && slowest.other && (
            <p className={styles.figure}>
              Slowest: what {slowest.asker.name} asks {slowest.other.name} on a{' '}
              {sayDays([weekdayOf(localTime(slowest.asker.zone, slowest.reply.asked).day)])} at{' '}
              {sayClock(localTime(slowest.asker.zone, slowest.reply.asked).minutes)} comes back after{' '}
              {sayWait(slowest.reply.longest)}.
            </p>
          )}
          <p className={styles.formula} data-judgement>
            <strong>Our judgement, no measurement.</strong>{' '}
            <span className={styles.mono}>
              wait = until the other works + {plainNumber(hours)} h of their working time + until the asker
              works
            </span>
            , for a question in every quarter of an hour of the asker’s week, without holidays. The{' '}
            {plainNumber(hours)} h{' '}
            {promised === undefined
              ? 'are our assumption; say your own'
              : 'come from the answer time in chat'}{' '}
            under “What we agree on”.
          </p>
        </>
      )}
    </div>
  );
}
