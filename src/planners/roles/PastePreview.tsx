/** What a pasted table would do: the cells that change, what is new, and what was not understood. */
import type { PasteChoice } from '#domain/sections/roles/apply-paste.ts';
import type { PastePlan } from '#domain/sections/roles/paste-plan.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import styles from './dialogs.module.css';

interface PastePreviewProps {
  plan: PastePlan | undefined;
  choice: PasteChoice;
  onChoice(choice: PasteChoice): void;
}

const FORMS: Record<PastePlan['form'], string> = {
  wide: 'Understood as a matrix: one column for each role.',
  long: 'Understood as a list: one line for each activity and role.',
  block: 'Understood as letters only, laid down from the cell you were in.',
};
const MOST_SHOWN = 200;

export function PastePreview({ plan, choice, onChoice }: PastePreviewProps) {
  if (!plan) {
    return (
      <p role="status" data-paste="nothing">
        No table of letters was found in this text. Nothing will change.
      </p>
    );
  }
  const { form, cells, newActivities, newRoles, unread, notes } = plan;
  return (
    <div data-paste={form}>
      <p role="status">
        {FORMS[form]} {cells.length} {cells.length === 1 ? 'cell differs' : 'cells differ'} from the matrix.
      </p>
      {newActivities.length > 0 && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={choice.addActivities}
            onChange={(event) => onChoice({ ...choice, addActivities: event.target.checked })}
          />
          Add {newActivities.length} new activities: {some(newActivities.map(({ name }) => name))}
        </label>
      )}
      {newRoles.length > 0 && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={choice.addRoles}
            onChange={(event) => onChoice({ ...choice, addRoles: event.target.checked })}
          />
          Add {newRoles.length} new roles: {some(newRoles)}
        </label>
      )}
      {unread.length > 0 && <p className={styles.unread}>Not understood and left out: {some(unread)}.</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {cells.length > 0 && (
        <ScrollRegion label="Cells that change">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Activity</th>
                <th scope="col">Role</th>
                <th scope="col">Now</th>
                <th scope="col">Then</th>
              </tr>
            </thead>
            <tbody>
              {cells.slice(0, MOST_SHOWN).map((cell) => (
                <tr key={`${cell.phase} ${cell.activityId ?? cell.activity} ${cell.roleId ?? cell.role}`}>
                  <th scope="row">{cell.activity}</th>
                  <td>{cell.role}</td>
                  <td>{cell.before.join(', ') || '–'}</td>
                  <td>{cell.after.join(', ') || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {cells.length > MOST_SHOWN && <p>… and {cells.length - MOST_SHOWN} more cells.</p>}
    </div>
  );
}

const MOST_NAMED = 8;

function some(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
