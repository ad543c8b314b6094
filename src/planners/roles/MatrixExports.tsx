/** The matrix as CSV, wide and long, and the dates of its activities for a calendar. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import { matrixLongCsv, matrixWideCsv } from '#domain/sections/roles/matrix-csv.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import styles from './views.module.css';

function save(make: (project: ProjectDocument) => string, words: string): void {
  const project = $project.get();
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  saveFile(fileName(`${project.title} ${words}`, '.csv'), `\uFEFF${make(project)}`, 'text/csv');
  announce(`The ${words} was saved to your downloads.`);
}

async function saveDates(): Promise<void> {
  const { planCalendar } = await import('#domain/project/plan-dates.ts');
  const project = $project.get();
  const count = Object.values(collectionOf(project, activities.name)).filter(({ due }) =>
    Boolean(due),
  ).length;
  if (count === 0) {
    announce('No activity has a date yet, so there is nothing to save.');
    return;
  }
  const name = fileName(`${project.title} due dates`, '.ics');
  saveFile(name, planCalendar(project, [activities.name]), 'text/calendar');
  announce('The due dates were saved to your downloads.');
}

export function MatrixExports() {
  return (
    <p className={styles.actions}>
      <Button onClick={() => save(matrixWideCsv, 'role matrix')}>Save the matrix as CSV</Button>
      <Button onClick={() => save(matrixLongCsv, 'role matrix list')}>
        Save it as a list, one line per letter
      </Button>
      <Button onClick={() => void saveDates()}>Save the due dates as a calendar (ICS)</Button>
    </p>
  );
}
