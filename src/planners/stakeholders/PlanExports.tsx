/** The plan for a calendar and for people, and whether what is private goes along. */
import { communications, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import fieldStyles from '#ui/field.module.css';
import { saveFile } from '#ui/save-file.ts';
import styles from './stakeholders.module.css';

function save(words: string, ending: string, text: string, type: string): void {
  saveFile(fileName(`${$project.get().title} ${words}`, ending), text, type);
  announce(`The ${words} was saved to your downloads.`);
}

async function saveCalendar(): Promise<void> {
  const { planCalendar } = await import('#domain/project/plan-dates.ts');
  save('communication plan', '.ics', planCalendar($project.get(), [communications.name]), 'text/calendar');
}

async function saveMarkdown(confidential: boolean): Promise<void> {
  const { projectMarkdown } = await import('#domain/project/export-markdown.ts');
  const text = projectMarkdown($project.get(), ['stakeholders'], { confidential });
  save('stakeholder plan', '.md', text, 'text/markdown');
}

async function saveTable(confidential: boolean): Promise<void> {
  const { collectionCsv } = await import('#domain/project/export-csv.ts');
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  const text = `\uFEFF${collectionCsv($project.get(), stakeholders, { confidential })}`;
  save('stakeholder table', '.csv', text, 'text/csv');
}

export function PlanExports({ isOpen, onOpen }: { isOpen: boolean; onOpen(isOpen: boolean): void }) {
  return (
    <>
      <label className={styles.disclose}>
        <input
          type="checkbox"
          className={fieldStyles.box}
          checked={isOpen}
          onChange={(event) => onOpen(event.target.checked)}
        />
        Include private notes, and stakeholders kept out of exports, in these files and in print
      </label>
      <p className={styles.actions}>
        <Button onClick={() => void saveCalendar()}>Save the plan as a calendar (ICS)</Button>
        <Button onClick={() => void saveMarkdown(isOpen)}>Save map and plan as Markdown</Button>
        <Button onClick={() => void saveTable(isOpen)}>Save the stakeholder table as CSV</Button>
      </p>
      <p className={styles.soft}>
        The calendar has one recurring entry for each communication that has a day; bringing it in again
        updates the entries. It never holds private notes. The project file holds everything.
      </p>
    </>
  );
}
