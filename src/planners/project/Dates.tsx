/** Dates of all sections, soonest first, and as a calendar file. */

import { sections } from '#domain/project/sections.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import { plannerLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './project.module.css';

const MOST_SHOWN = 12;

export function Dates() {
  const project = useWholeProject();
  const today = project.id === '' ? '' : dayOf(new Date());
  const dates = sections
    .flatMap((section) => section.dates(project).map((date) => ({ ...date, planner: section.name })))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (dates.length === 0) return <p>No dates yet. Deadlines, reviews and messages to send appear here.</p>;
  return (
    <>
      <ul data-dates>
        {dates.slice(0, MOST_SHOWN).map((date) => (
          <li key={date.id}>
            <time dateTime={date.day} className={date.day < today ? styles.overdue : undefined}>
              {date.day}
              {date.day < today ? ' (passed)' : ''}
            </time>{' '}
            <a href={plannerLink(date.planner, date.record)}>{date.title}</a>
          </li>
        ))}
        {dates.length > MOST_SHOWN && <li>… and {dates.length - MOST_SHOWN} more in the calendar file.</li>}
      </ul>
      <Button onClick={() => void saveCalendar()}>Save as a calendar file (ICS)</Button>
    </>
  );
}

async function saveCalendar(): Promise<void> {
  const { planCalendar } = await import('#domain/project/plan-dates.ts');
  const project = $project.get();
  saveFile(fileName(`${project.title} dates`, '.ics'), planCalendar(project), 'text/calendar');
  announce('The calendar file was saved to your downloads.');
}
