/** Dates of all sections: what lies ahead, then what has passed, and all of them as a calendar file. */
import { type DatedPlace, datesAround } from '#domain/project/dates-around.ts';
import { mendPlace } from '#domain/project/mend.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import { plannerLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './project.module.css';

const MOST_SHOWN = 8;

export function Dates() {
  const { ahead, passed } = datesAround(useWholeProject(), useToday());
  if (ahead.length + passed.length === 0)
    return <p>No dates yet. Deadlines, reviews and messages to send appear here.</p>;
  const more = ahead.length - MOST_SHOWN;
  return (
    <>
      {ahead.length === 0 ? (
        <p>No date lies ahead. Is the plan still the plan?</p>
      ) : (
        <DateList name="ahead" dates={ahead.slice(0, MOST_SHOWN)} />
      )}
      {more > 0 && <p>… and {more} later, in the calendar file.</p>}
      {passed.length > 0 && (
        <details className={styles.passed}>
          <summary>
            {passed.length} {passed.length === 1 ? 'date has' : 'dates have'} passed, the latest on{' '}
            {passed[0]?.day}
          </summary>
          <DateList name="passed" dates={passed} />
        </details>
      )}
      <Button onClick={() => void saveCalendar()}>Save as a calendar file (ICS)</Button>
    </>
  );
}

function DateList({ name, dates }: { name: string; dates: readonly DatedPlace[] }) {
  return (
    <ul className={styles.dates} data-dates={name}>
      {dates.map((date) => (
        <li key={date.id}>
          <time dateTime={date.day}>{date.day}</time> <a href={addressOf(date)}>{date.title}</a>
        </li>
      ))}
    </ul>
  );
}

function addressOf(date: DatedPlace): string {
  const { planner, ...place } = mendPlace(date);
  return plannerLink(planner, place);
}

async function saveCalendar(): Promise<void> {
  const { planCalendar } = await import('#domain/project/plan-dates.ts');
  const project = $project.get();
  saveFile(fileName(`${project.title} dates`, '.ics'), planCalendar(project), 'text/calendar');
  announce('The calendar file was saved to your downloads.');
}
