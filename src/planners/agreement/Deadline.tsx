/** The first moment at which everybody has had a working day with a note, for one note and for each day of the week. */
import { useMemo, useState } from 'react';
import { readClock, sayClock } from '#domain/calendar/clock.ts';
import { localTime, momentOf } from '#domain/calendar/zones.ts';
import { isDay } from '#domain/document/field.ts';
import { fairDeadline, windowNeeds } from '#domain/sections/agreement/fair-deadline.ts';
import { holidaysOf } from '#domain/sections/agreement/holidays.ts';
import { sayDays } from '#domain/sections/agreement/tables.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import fieldStyles from '#ui/field.module.css';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useToday } from '#ui/use-today.ts';
import styles from './agreement.module.css';
import { BLANK_DEADLINE } from './BlankTable.tsx';
import { TeamState } from './TeamState.tsx';
import { useSettledProject, useTeam } from './use-team.ts';

export function Deadline() {
  const today = useToday();
  const project = useSettledProject();
  const team = useTeam();
  const { members } = team;
  const [first] = members;
  const [day, setDay] = useState<string>();
  const [time, setTime] = useState('09:00');
  // Spoken to whoever asks here, not to whoever types a name further up.
  const [isAsked, setAsked] = useState(false);
  const posted = day ?? today;
  const minutes = readClock(time);
  const deadline = useMemo(
    () =>
      first && isDay(posted) && minutes !== undefined
        ? fairDeadline(members, momentOf(first.zone, posted, minutes), holidaysOf(project))
        : undefined,
    [members, first, posted, minutes, project],
  );
  const needs = useMemo(() => (today === '' ? [] : windowNeeds(members, today)), [members, today]);
  if (today === '') return null;
  return (
    <div className={styles.part} data-deadline>
      <TeamState team={team} atLeast={1} />
      {!first && BLANK_DEADLINE}
      {first && (
        <>
          <p className={styles.ask} onFocus={() => setAsked(true)} onBlur={() => setAsked(false)}>
            <label>
              <span className={fieldStyles.label}>Note posted on</span>
              <input
                type="date"
                className={fieldStyles.control}
                max="9999-12-31"
                value={posted}
                onChange={(event) => setDay(event.target.value)}
              />
            </label>
            <label>
              <span className={fieldStyles.label}>at, on the clock of {first.name}</span>
              <input
                type="text"
                className={fieldStyles.control}
                autoComplete="off"
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
            </label>
          </p>
          <p className={styles.figure} aria-live={isAsked ? 'polite' : 'off'} data-fair-deadline>
            {deadline
              ? `Everybody has had a working day by ${members
                  .filter(({ zone }, index) => members.findIndex((each) => each.zone === zone) === index)
                  .map(({ zone }) => {
                    const local = localTime(zone, deadline.at);
                    return `${local.day} ${sayClock(local.minutes)} ${zone}`;
                  })
                  .join(' = ')}. ${deadline.last.name} is the last.`
              : minutes === undefined
                ? `“${time}” cannot be read as a time. Write it as 09:00.`
                : 'Somebody does not work within a month.'}
          </p>
          {needs.length > 0 && (
            <ScrollRegion label="Hours a decision has to be open">
              <table className={`${plain.table} ${styles.table}`} data-needs>
                <caption>
                  Hours a note has to be open when it is posted at the least favourable moment somebody works,
                  by day of the week of {first.name}. Without holidays.
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Posted on a</th>
                    <th scope="col">Hours</th>
                    <th scope="col">Last to have had a working day</th>
                  </tr>
                </thead>
                <tbody>
                  {needs.map(({ weekday, hours, last }) => (
                    <tr key={weekday}>
                      <th scope="row">{sayDays([weekday])}</th>
                      <td className={styles.number}>{plainNumber(hours)}</td>
                      <td>{last.name}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )}
          <p className={styles.formula}>
            A person has had a working day when they worked, after the note was there, as many minutes as
            their working day holds; this may be an afternoon and the morning after. The window you agree on
            should cover the best day of the week at least; over a weekend name the deadline instead.
          </p>
        </>
      )}
    </div>
  );
}
