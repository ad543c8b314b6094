/** What people share on a day: all together, in pairs, and what the next clock changes do to it. */
import { useDeferredValue, useMemo, useState } from 'react';
import { sayMinutes } from '#domain/calendar/clock.ts';
import { isDay } from '#domain/document/field.ts';
import { nextChange, overlapOn, sharedWeekdays } from '#domain/sections/agreement/overlap.ts';
import { sayDays, sayStretches } from '#domain/sections/agreement/tables.ts';
import fieldStyles from '#ui/field.module.css';
import { siteLink } from '#ui/site-link.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './agreement.module.css';
import { BLANK_HOURS } from './BlankTable.tsx';
import { ClockChanges } from './ClockChanges.tsx';
import { HoursPicture } from './HoursPicture.tsx';
import { PairTable } from './PairTable.tsx';
import { TeamState } from './TeamState.tsx';
import { useTeam } from './use-team.ts';

export function SharedHours() {
  const today = useToday();
  const [typed, setTyped] = useState<string>();
  const team = useTeam();
  const wanted = typed ?? today;
  const day = useDeferredValue(isDay(wanted) ? wanted : today);
  const { members } = team;
  const together = useMemo(() => (day === '' ? undefined : overlapOn(members, day)), [members, day]);
  const next = useMemo(() => (day === '' ? undefined : nextChange(members, day)), [members, day]);
  if (day === '' || !together) return null;
  return (
    <div className={styles.part} data-shared-hours>
      <p className={styles.ask}>
        <label>
          <span className={fieldStyles.label}>On the clocks of</span>
          <input
            type="date"
            className={fieldStyles.control}
            value={wanted}
            max="9999-12-31"
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </p>
      <TeamState team={team} />
      {members.length < 2 && BLANK_HOURS}
      {members.length >= 2 && (
        <>
          <p className={styles.figure} data-together>
            All {members.length} together share <strong>{sayMinutes(together.minutes)}</strong> on {day}
            {together.minutes > 0 &&
              `, ${sayStretches('UTC', together)} UTC, on ${sayDays(sharedWeekdays(members, together)) || 'no day of the week'}`}
            .{' '}
            {next
              ? `This changes on ${next.day}, to ${sayMinutes(next.after)}.`
              : 'No clock change of the next twelve months alters it.'}
          </p>
          <HoursPicture members={members} day={day} together={together} />
          <PairTable members={members} day={day} />
          <ClockChanges members={members} day={day} />
          <p className={styles.formula}>
            Shared time = <span className={styles.mono}>min(ends) − max(beginnings)</span>, with each person’s
            local hours put into UTC by the clocks of the day. A time that clocks skip is read by the clock of
            before; one that comes twice, as the first. Days of the week are those of the first one named.
            Clock rules are those of this browser, from the{' '}
            <a href={siteLink('/sources/#iana-tz')}>time zone database</a>.
          </p>
        </>
      )}
    </div>
  );
}
