/** The next dates of a meeting on everybody's clock, and times that would share the bad hour. */
import { useMemo, useState } from 'react';
import { sayClock } from '#domain/calendar/clock.ts';
import { addDays, laterDay } from '#domain/calendar/days.ts';
import { localTime, momentOf } from '#domain/calendar/zones.ts';
import { holidaysOf } from '#domain/sections/agreement/holidays.ts';
import { occurrencesOf } from '#domain/sections/agreement/meeting-times.ts';
import { isOffForAll, LOOK_AHEAD_DAYS, meetingOf } from '#domain/sections/agreement/meetings.ts';
import { painOf } from '#domain/sections/agreement/pain.ts';
import { Button } from '#ui/Button.tsx';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useToday } from '#ui/use-today.ts';
import styles from './agreement.module.css';
import { Suggestion } from './Suggestion.tsx';
import { useSettledProject } from './use-team.ts';

/** Enough to see every turn of a usual rotation. */
const SHOWN = 3;

export function MeetingNote({ id }: { id: string }) {
  const today = useToday();
  const project = useSettledProject();
  const [isAsked, setAsked] = useState(false);
  const meeting = useMemo(() => meetingOf(project, id), [project, id]);
  const holidays = useMemo(() => holidaysOf(project), [project]);
  if (today === '') return null;
  const { plan, attendees, open, name } = meeting;
  if (!plan) return <p className={`${styles.soft} ${styles.wide}`}>{open}</p>;
  const from = laterDay(plan.firstOn, today);
  const next = occurrencesOf(plan, from, addDays(from, LOOK_AHEAD_DAYS))
    .filter(({ day }) => !isOffForAll(holidays, day))
    .slice(0, Math.max(SHOWN, plan.slots.length));
  return (
    <div className={styles.wide} data-meeting-note={id}>
      {next.length === 0 ? (
        <p className={styles.soft}>No date in the three months ahead.</p>
      ) : (
        <ScrollRegion label={`Next dates of ${name}`}>
          <table className={`${plain.table} ${styles.table}`}>
            <caption className="visually-hidden">Next dates of {name}</caption>
            <thead>
              <tr>
                <th scope="col">Next on</th>
                {attendees.map((member) => (
                  <th key={member.id} scope="col">
                    {member.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {next.map((occurrence) => (
                <tr key={occurrence.from}>
                  <th scope="row" className={styles.number}>
                    {occurrence.day}
                  </th>
                  {attendees.map((member) => {
                    const local = localTime(member.zone, occurrence.from);
                    const { outside } = painOf(member, occurrence, holidays);
                    return (
                      <td key={member.id} className={styles.number}>
                        {sayClock(local.minutes)}
                        {local.day !== occurrence.day && ` (${local.day.slice(5)})`}
                        {outside > 0 && <strong className={styles.outside}> {outside} min outside</strong>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {attendees.length > 0 && !isAsked && (
        <p data-print="no">
          <Button weight="quiet" data-suggest={id} onClick={() => setAsked(true)}>
            Suggest times that share the bad hour<span className="visually-hidden"> of {name}</span>
          </Button>
        </p>
      )}
      {isAsked && (
        <Suggestion
          id={id}
          name={name}
          plan={plan}
          members={attendees}
          begin={momentOf(plan.slots[0].zone, next[0]?.day ?? from, 0)}
          onClose={() => {
            setAsked(false);
            requestAnimationFrame(() =>
              document.querySelector<HTMLElement>(`[data-suggest="${id}"]`)?.focus(),
            );
          }}
        />
      )}
    </div>
  );
}
