/** Whose form of which day, whether anything is due, and the row of days so far. */
import { isDay } from '#domain/document/field.ts';
import { dayWords, workingDays } from '#domain/sections/checkin/day-words.ts';
import { entriesOf, personName } from '#domain/sections/checkin/entries.ts';
import { calendarOf, streakOf } from '#domain/sections/checkin/work-calendar.ts';
import { Button } from '#ui/Button.tsx';
import { useProject } from '#ui/use-project.ts';
import styles from './checkin.module.css';
import { openCheckin } from './desk-store.ts';
import type { Desk } from './use-desk.ts';

export function FormHead({ desk }: { desk: Desk }) {
  const { me, person, day, today, zone } = desk;
  const name = useProject((project) => personName(project, person));
  const note = useProject((project) => {
    if (person === '' || day === '') return '';
    const calendar = calendarOf(project, person);
    const why = calendar.whyFree(day);
    if (why) return `Nothing is due: for ${name} this is ${why}. You may write all the same.`;
    if (day !== today) return day > today ? 'A day to come.' : 'An earlier day.';
    const written = new Set(
      entriesOf(project)
        .filter((entry) => entry.person === person)
        .map(({ date }) => date),
    );
    const row = streakOf(written, calendar, today);
    return row < 2 ? '' : `${workingDays(row)} in a row. Weekends, holidays and pauses do not break it.`;
  });
  if (person === '' || !isDay(day)) {
    return (
      <legend className={styles.legend}>
        <span className={styles.blankLine}>Name</span>
        <span className={styles.blankLine}>Day</span>
      </legend>
    );
  }
  return (
    <>
      <legend className={styles.legend} data-open-day={day}>
        {name}, {dayWords(day)}
      </legend>
      <p className={styles.soft} data-day-note>
        {day === today && (zone === '' ? 'Today. ' : `Today in ${zone}. `)}
        {note}
        {me !== '' && person !== me && (
          <>
            {' '}
            You are writing for {name}.{' '}
            <Button weight="quiet" onClick={() => openCheckin(me, undefined)}>
              Back to mine
            </Button>
          </>
        )}
      </p>
    </>
  );
}
