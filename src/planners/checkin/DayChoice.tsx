/** Another day: the working day before or after, or any from the calendar. */
import { useId } from 'react';
import { isDay } from '#domain/document/field.ts';
import type { Day } from '#domain/document/project.ts';
import { dayWords } from '#domain/sections/checkin/day-words.ts';
import { calendarOf, dueDayFrom } from '#domain/sections/checkin/work-calendar.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import fieldStyles from '#ui/field.module.css';
import styles from './checkin.module.css';
import { openCheckin } from './desk-store.ts';
import type { Desk } from './use-desk.ts';

export function DayChoice({ desk }: { desk: Desk }) {
  const { person, day, today } = desk;
  const id = useId();
  const go = (to: Day | undefined) => {
    openCheckin(person, to === today ? undefined : to);
    if (to) announce(`${dayWords(to)}.`);
  };
  const step = (by: 1 | -1) => day !== '' && go(dueDayFrom(calendarOf($project.get(), person), day, by));
  return (
    <div className={`${fieldStyles.field} ${styles.day}`}>
      <label htmlFor={id} className={fieldStyles.label}>
        Day
      </label>
      <span className={styles.days}>
        <Button weight="quiet" onClick={() => step(-1)} title="The working day before">
          <span aria-hidden="true">←</span>
          <span className="visually-hidden">The working day before</span>
        </Button>
        <input
          id={id}
          type="date"
          max="9999-12-31"
          className={fieldStyles.control}
          value={day}
          onChange={(event) => isDay(event.target.value) && go(event.target.value)}
        />
        <Button weight="quiet" onClick={() => step(1)} title="The working day after">
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">The working day after</span>
        </Button>
        {day !== today && (
          <Button weight="quiet" onClick={() => go(today === '' ? undefined : today)}>
            Today
          </Button>
        )}
      </span>
    </div>
  );
}
