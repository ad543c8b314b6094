/** The agreement for calendars, the wiki and spreadsheets. */
import { isPlainObject } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { USUAL_ANSWER_HOURS } from '#domain/sections/agreement/reply.ts';
import { agreementOf, teamOf } from '#domain/sections/agreement/team.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './agreement.module.css';

async function saveCalendar(today: string): Promise<void> {
  const { agreementCalendar } = await import('#domain/sections/agreement/calendar.ts');
  const project = $project.get();
  saveFile(fileName(`${project.title} meetings`, '.ics'), agreementCalendar(project, today), 'text/calendar');
  announce('The calendar was saved to your downloads.');
}

async function saveClocks(today: string): Promise<void> {
  const { clockCsv } = await import('#domain/sections/agreement/tables.ts');
  const project = $project.get();
  const text = `\uFEFF${clockCsv(teamOf(project).members, today)}`;
  saveFile(fileName(`${project.title} clock changes`, '.csv'), text, 'text/csv');
  announce('The clock changes were saved to your downloads.');
}

async function savePairs(today: string): Promise<void> {
  const { pairsCsv } = await import('#domain/sections/agreement/tables.ts');
  const project = $project.get();
  const times = agreementOf(project).responseTimes;
  const hours = (isPlainObject(times) ? numberIn(times.chat) : undefined) ?? USUAL_ANSWER_HOURS;
  const text = `\uFEFF${pairsCsv(teamOf(project).members, today, hours)}`;
  saveFile(fileName(`${project.title} shared hours`, '.csv'), text, 'text/csv');
  announce('The table of pairs was saved to your downloads.');
}

export function TakeAway() {
  const today = useToday();
  return (
    <>
      <p className={styles.actions}>
        <Button onClick={() => void saveCalendar(today)}>
          Save meetings and clock changes as a calendar (ICS)
        </Button>
        <Button onClick={() => void savePairs(today)}>Save pairs as CSV</Button>
        <Button onClick={() => void saveClocks(today)}>Save clock changes as CSV</Button>
      </p>
      <p className={styles.soft}>
        Meetings are in the file at their local time with the rules of their zone, so they stay where people
        expect them when clocks change. The agreement as Markdown, and the tables of people and meetings, are
        in the menu at the top.
      </p>
    </>
  );
}
