/** The plan for a calendar and for people, and whether what is confidential goes along. */
import { useStore } from '@nanostores/react';
import { communications, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import fieldStyles from '#ui/field.module.css';
import { $isDisclosed } from '#ui/print-copy.ts';
import { saveMarkdown, saveTable } from '#ui/save-exports.ts';
import { saveFile } from '#ui/save-file.ts';
import styles from './stakeholders.module.css';

async function saveCalendar(): Promise<void> {
  const { planCalendar } = await import('#domain/project/plan-dates.ts');
  const project = $project.get();
  const name = fileName(`${project.title} communication plan`, '.ics');
  saveFile(name, planCalendar(project, [communications.name]), 'text/calendar');
  announce('The calendar was saved to your downloads.');
}

export function PlanExports() {
  const confidential = useStore($isDisclosed);
  return (
    <>
      <p className={styles.actions}>
        <Button onClick={() => void saveCalendar()}>Save the plan as a calendar (ICS)</Button>
      </p>
      <p className={styles.soft}>
        One entry for each communication that has a day, recurring as it does; bringing it in again updates
        the entries. It never holds what is private.
      </p>
      <label className={styles.disclose}>
        <input
          type="checkbox"
          className={fieldStyles.box}
          checked={confidential}
          onChange={(event) => $isDisclosed.set(event.target.checked)}
        />
        Include private notes, and stakeholders kept out of exports, in the files below and in print
      </label>
      <p className={styles.actions}>
        <Button onClick={() => void saveMarkdown('stakeholders', { confidential }).then(announce)}>
          Save map and plan as Markdown
        </Button>
        <Button onClick={() => void saveTable(stakeholders, { confidential }).then(announce)}>
          Save the stakeholder table as CSV
        </Button>
        <Button onClick={() => void saveTable(communications, { confidential }).then(announce)}>
          Save the communication table as CSV
        </Button>
      </p>
      <p className={styles.soft}>
        The menu at the top of the page never includes what is private. The project file holds everything.
      </p>
    </>
  );
}
