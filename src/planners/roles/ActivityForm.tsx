/** One activity at a time: what it is, and the letters of each role as checkboxes. For phones, and for detail. */
import { lazy, useEffect, useId, useRef, useState } from 'react';
import { LETTER_SETS } from '#domain/sections/roles/letters.ts';
import { rowsByPhase } from '#domain/sections/roles/matrix.ts';
import { activities, lettersIn, raci } from '#domain/sections/roles/matrix-model.ts';
import { rowChecks } from '#domain/sections/roles/row-checks.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { nameOf, remove } from '#ui/edits.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import fieldStyles from '#ui/field.module.css';
import { LatePart } from '#ui/LatePart.tsx';
import { needsAsking } from '#ui/needs-asking.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './activity.module.css';
import { moveActivity, toggle } from './edit-matrix.ts';
import { type Column, type Line, useLetterSet } from './use-matrix.ts';

const DeleteDialog = lazy(async () => ({ default: (await import('#ui/DeleteDialog.tsx')).DeleteDialog }));

interface ActivityFormProps {
  lines: readonly Line[];
  columns: readonly Column[];
  activity: string;
  onActivity(id: string): void;
  /** Counts up when the form was asked for and should take the focus. */
  asked: number;
}

export function ActivityForm({ lines, columns, activity, onActivity, asked }: ActivityFormProps) {
  const picker = useRef<HTMLSelectElement>(null);
  const pickerId = useId();
  const [asking, setAsking] = useState(false);
  const index = Math.max(
    0,
    lines.findIndex(({ id }) => id === activity),
  );
  const line = lines[index];
  const check = useProject((project) => (line ? (rowChecks(project).get(line.id) ?? '') : ''));
  useEffect(() => {
    if (asked > 0) picker.current?.focus();
  }, [asked]);
  if (!line) return null;
  const go = (by: number) => onActivity(lines[index + by]?.id ?? line.id);
  const deleteIt = () => {
    const words = nameOf(activities, line.id);
    go(index + 1 < lines.length ? 1 : -1);
    remove(activities, line.id);
    setAsking(false);
    announce(`Deleted ${words}. Undo brings it back.`);
    picker.current?.focus();
  };
  return (
    <div className={styles.form} data-activity-form>
      <div className={styles.picker}>
        <label className={fieldStyles.label} htmlFor={pickerId}>
          Activity {index + 1} of {lines.length}
        </label>
        <select
          id={pickerId}
          ref={picker}
          className={fieldStyles.control}
          value={line.id}
          onChange={(event) => onActivity(event.target.value)}
        >
          {rowsByPhase({ activities: lines }).map((group) => (
            <optgroup key={group.phase} label={group.name}>
              {group.activities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button disabled={index === 0} onClick={() => go(-1)}>
          Previous<span className="visually-hidden"> activity</span>
        </Button>
        <Button disabled={index === lines.length - 1} onClick={() => go(1)}>
          Next<span className="visually-hidden"> activity</span>
        </Button>
      </div>
      <p className={styles.check} data-row-check data-fault={check !== '' || undefined}>
        {check === '' ? 'The checks find no fault in this row.' : `This row: ${check}.`}
      </p>
      <Letters activity={line} columns={columns} />
      <details className={styles.about}>
        <summary>Name, phase, output and date</summary>
        <div className={styles.fields}>
          <RecordField of={activities} id={line.id} field="name" width="half" />
          <RecordField of={activities} id={line.id} field="phase" width="half" />
          <RecordField of={activities} id={line.id} field="output" width="half" />
          <RecordField of={activities} id={line.id} field="due" width="half" />
        </div>
        <p className={styles.tools}>
          <Button onClick={() => moveActivity(line.id, -1)}>Move up</Button>
          <Button onClick={() => moveActivity(line.id, 1)}>Move down</Button>
          <Button onClick={() => (needsAsking(line.id) ? setAsking(true) : deleteIt())}>
            Delete this activity
          </Button>
        </p>
      </details>
      <RecordFindings collection={activities.name} id={line.id} />
      {asking && (
        <LatePart>
          <DeleteDialog of={activities} id={line.id} onClose={() => setAsking(false)} onDelete={deleteIt} />
        </LatePart>
      )}
    </div>
  );
}

function Letters({ activity, columns }: { activity: Line; columns: readonly Column[] }) {
  const letterSet = useLetterSet();
  const row = lettersIn(useRecord(raci.name, activity.id));
  if (columns.length === 0) return <p>Add a role above to give it letters.</p>;
  return (
    <div className={styles.roles}>
      {columns.map(({ id, name }) => (
        <fieldset key={id} className={styles.role}>
          <legend>{name}</legend>
          {LETTER_SETS[letterSet].map(({ letter, word }) => (
            <label key={letter} className={styles.letter}>
              <input
                type="checkbox"
                className={fieldStyles.box}
                aria-label={`${word}, ${name}`}
                checked={(row[id] ?? []).includes(letter)}
                onChange={() => toggle([{ activity: activity.id, role: id }], letter)}
              />
              <span>
                <b>{letter}</b> <span className={styles.word}>{word}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
