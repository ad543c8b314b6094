/** The plan as a calendar, and whether private notes are shown on paper. */
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import styles from './stakeholders.module.css';

interface PlanExportsProps {
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}

export function PlanExports({ isOpen, onOpen }: PlanExportsProps) {
  return (
    <>
      <label className={styles.disclose}>
        <input type="checkbox" checked={isOpen} onChange={(event) => onOpen(event.target.checked)} />
        Print private notes, and stakeholders that are kept out of exports
      </label>
      <p className={styles.actions}>
        <Button onClick={() => void saveCalendar()}>Save as a calendar file (ICS)</Button>
      </p>
    </>
  );
}

async function saveCalendar(): Promise<void> {
  const { planCalendar } = await import('#domain/project/plan-dates.ts');
  const project = $project.get();
  saveFile(fileName(`${project.title} communication`, '.ics'), planCalendar(project), 'text/calendar');
  announce('The calendar file was saved to your downloads.');
}
