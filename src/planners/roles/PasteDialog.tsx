/** A table from a spreadsheet or a CSV file: what was understood, then one click writes it. */
import { useMemo, useState } from 'react';
import { applyPaste, cellsWritten } from '#domain/sections/roles/apply-paste.ts';
import { planPaste } from '#domain/sections/roles/paste-plan.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import fieldStyles from '#ui/field.module.css';
import { readChosen } from '#ui/read-file.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './dialogs.module.css';
import { CHECK, HEAD, NAME, type Place } from './grid-place.ts';
import { PastePreview } from './PastePreview.tsx';

interface PasteDialogProps {
  initial: string;
  place: Place;
  /** Activities in the order they are shown. */
  shown: readonly string[];
  onClose(): void;
}

const LARGEST = 2 * 1024 * 1024;

export function PasteDialog({ initial, place, shown, onClose }: PasteDialogProps) {
  const project = useWholeProject();
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState('');
  const [emptyClears, setEmptyClears] = useState(false);
  const [choice, setChoice] = useState({ addActivities: true, addRoles: true });
  const plan = useMemo(() => {
    const at = {
      activity: place.row === HEAD ? '' : place.row,
      role: place.column === NAME || place.column === CHECK ? '' : place.column,
    };
    return planPaste(project, text, { at, shownActivities: shown, emptyClears });
  }, [project, text, place, shown, emptyClears]);
  const count = plan ? cellsWritten(plan, choice) : 0;
  const adds = plan
    ? (choice.addActivities ? plan.newActivities.length : 0) + (choice.addRoles ? plan.newRoles.length : 0)
    : 0;

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    const chosen = await readChosen(file, LARGEST);
    setProblem('refusal' in chosen ? chosen.refusal : '');
    if ('text' in chosen) setText(chosen.text);
  }

  function write(): void {
    if (!plan) return;
    projectStore.change('Paste a table into the matrix', (before) =>
      applyPaste(before, plan, choice, (prefix) => projectStore.newId(prefix), projectStore.now),
    );
    announce(`Changed ${count} cells. Undo takes them back.`);
    onClose();
  }

  return (
    <Dialog
      title="Paste a table"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button weight="main" disabled={count + adds === 0} onClick={write}>
            Change {count} {count === 1 ? 'cell' : 'cells'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <label className={fieldStyles.field}>
        <span className={fieldStyles.label}>Table</span>
        <textarea
          className={`${fieldStyles.control} ${styles.paste}`}
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className={styles.soft}>
        Copied from a spreadsheet, or the text of a CSV file: roles in the first row and activities in the
        first column; or columns named Activity, Role and Letters; or letters only, laid down from the cell
        you were in.
      </p>
      <label className={styles.file}>
        Or choose a CSV file
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={emptyClears}
          onChange={(event) => setEmptyClears(event.target.checked)}
        />
        Empty cells of the table clear cells of the matrix
      </label>
      {text.trim() !== '' && <PastePreview plan={plan} choice={choice} onChoice={setChoice} />}
    </Dialog>
  );
}
