/** Copies the letters of one phase to another, row by row, shown before it is done. */
import { useMemo, useState } from 'react';
import { phaseChoices } from '#domain/project/phases.ts';
import { lettersInWords } from '#domain/sections/roles/letters.ts';
import { lettersAt, matrixOf } from '#domain/sections/roles/matrix.ts';
import { copyRows, planPhaseCopy } from '#domain/sections/roles/matrix-edits.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import fieldStyles from '#ui/field.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './dialogs.module.css';

export function CopyPhaseDialog({ onClose }: { onClose(): void }) {
  const project = useWholeProject();
  const matrix = matrixOf(project);
  const phases = phaseChoices.filter(({ value }) => matrix.activities.some(({ phase }) => phase === value));
  const [from, setFrom] = useState(phases[0]?.value ?? '');
  const [to, setTo] = useState(phases[1]?.value ?? '');
  const [onlyEmpty, setOnlyEmpty] = useState(true);
  const copies = useMemo(() => planPhaseCopy(project, from, to, onlyEmpty), [project, from, to, onlyEmpty]);
  const nameOf = (id: string) => matrix.activities.find((activity) => activity.id === id)?.name ?? id;
  const lettersOf = (id: string) =>
    matrix.roles
      .map((role) => [role.name, lettersAt(matrix, id, role.id)] as const)
      .filter(([, letters]) => letters.length > 0)
      .map(([role, letters]) => `${role} ${lettersInWords(matrix.letterSet, letters).toLowerCase()}`)
      .join('; ');
  const copy = () => {
    projectStore.change('Copy letters between phases', (before) =>
      copyRows(before, copies, projectStore.now),
    );
    announce(`Copied letters to ${copies.length} rows. Undo takes them back.`);
    onClose();
  };
  return (
    <Dialog
      title="Copy letters between phases"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button weight="main" disabled={copies.length === 0} onClick={copy}>
            Copy to {copies.length} {copies.length === 1 ? 'row' : 'rows'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <div className={styles.pair}>
        <PhaseSelect label="From" value={from} options={phases} onChange={setFrom} />
        <PhaseSelect label="To" value={to} options={phases} onChange={setTo} />
      </div>
      <label className={styles.option}>
        <input type="checkbox" checked={onlyEmpty} onChange={(event) => setOnlyEmpty(event.target.checked)} />
        Only rows without letters
      </label>
      {copies.length === 0 ? (
        <p>
          {from === to
            ? 'Choose two different phases.'
            : 'No row would change: the rows have letters already.'}
        </p>
      ) : (
        <ScrollRegion label="Rows to be copied">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Takes the letters of</th>
                <th scope="col">Letters</th>
              </tr>
            </thead>
            <tbody>
              {copies.map((each) => (
                <tr key={each.to}>
                  <th scope="row">{nameOf(each.to)}</th>
                  <td>{nameOf(each.from)}</td>
                  <td>{lettersOf(each.from) || 'none'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Dialog>
  );
}

interface PhaseSelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

function PhaseSelect({ label, value, options, onChange }: PhaseSelectProps) {
  return (
    <label className={fieldStyles.field}>
      <span className={fieldStyles.label}>{label}</span>
      <select
        className={fieldStyles.control}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
