/** Brings a table in from CSV: shows how each row and cell is understood, and writes nothing before “Import”. */
import { useMemo, useState } from 'react';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { applyCsvPlan } from '#domain/project/csv-apply.ts';
import { type CsvPlan, type CsvRow, planCsvImport } from '#domain/project/csv-import.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { backups } from '#stores/browser-projects.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import styles from './csv-dialog.module.css';
import { Dialog } from './Dialog.tsx';
import fieldStyles from './field.module.css';
import type { ChosenText } from './read-file.ts';
import { ScrollRegion } from './ScrollRegion.tsx';

interface CsvDialogProps {
  name: string;
  read: ChosenText;
  tables: readonly CollectionDefinition[];
  onClose(): void;
}

const MOST_SHOWN = 60;

/** The table whose columns the file matches best. */
function bestTable(text: string, tables: readonly CollectionDefinition[]): CollectionDefinition | undefined {
  const matches = (definition: CollectionDefinition) => {
    const plan = planCsvImport($project.get(), definition, text);
    return 'refusal' in plan ? 0 : plan.columns.filter((column) => column.kind === 'field').length;
  };
  return tables.toSorted((a, b) => matches(b) - matches(a))[0];
}

export function CsvDialog({ name, read, tables, onClose }: CsvDialogProps) {
  const [table, setTable] = useState(() => bestTable('text' in read ? read.text : '', tables)?.name ?? '');
  const [clearEmpty, setClearEmpty] = useState(false);
  const [makeUnknown, setMakeUnknown] = useState(true);
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const definition = tables.find((each) => each.name === table);
  const plan = useMemo(() => {
    if ('refusal' in read) return read;
    if (!definition) return { refusal: 'Choose a table.' };
    return planCsvImport($project.get(), definition, read.text, { clearEmpty });
  }, [definition, read, clearEmpty]);
  const taken =
    'refusal' in plan
      ? []
      : plan.rows.filter((row) => ['add', 'change'].includes(row.action) && !without.has(row.line));

  async function bringIn(into: CollectionDefinition, how: CsvPlan): Promise<void> {
    await backups.add($project.get(), 'import');
    projectStore.change(`Import ${name}`, (project) =>
      applyCsvPlan(
        project,
        into,
        how,
        { without, makeUnknown },
        (prefix) => projectStore.newId(prefix),
        projectStore.now,
      ),
    );
    announce(`Imported ${taken.length} rows. Undo takes them back.`);
    onClose();
  }

  return (
    <Dialog
      title={`Bring in ${name}`}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            weight="main"
            disabled={taken.length === 0}
            onClick={() => definition && !('refusal' in plan) && void bringIn(definition, plan)}
          >
            Import {taken.length} {taken.length === 1 ? 'row' : 'rows'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p className={fieldStyles.field}>
        <label className={fieldStyles.label} htmlFor="csv-table">
          Table
        </label>
        <select
          id="csv-table"
          className={fieldStyles.control}
          value={table}
          onChange={(event) => setTable(event.target.value)}
        >
          {tables.map((each) => (
            <option key={each.name} value={each.name}>
              {each.plural}
            </option>
          ))}
        </select>
      </p>
      {'refusal' in plan ? (
        <p>{plan.refusal} Nothing was changed.</p>
      ) : (
        <>
          <PlanSummary plan={plan} />
          <label className={styles.option}>
            <input
              type="checkbox"
              checked={clearEmpty}
              onChange={(event) => setClearEmpty(event.target.checked)}
            />
            Empty cells empty the field of a record that exists
          </label>
          {plan.unknownNames.length > 0 && (
            <label className={styles.option}>
              <input
                type="checkbox"
                checked={makeUnknown}
                onChange={(event) => setMakeUnknown(event.target.checked)}
              />
              Make records for names that do not exist yet:{' '}
              {plan.unknownNames.map((each) => `“${each.name}”`).join(', ')}
            </label>
          )}
          <RowTable
            rows={plan.rows}
            without={without}
            onToggle={(line) => setWithout((before) => toggled(before, line))}
          />
        </>
      )}
    </Dialog>
  );
}

function toggled(set: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(line)) next.add(line);
  return next;
}

function PlanSummary({ plan }: { plan: CsvPlan }) {
  const extra = plan.columns
    .filter((column) => column.kind === 'extra')
    .map((column) => `“${column.header}”`);
  return (
    <>
      {plan.faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
      {plan.columns.map(
        (column) =>
          column.kind === 'left-out' && (
            <p key={column.header}>
              Column “{column.header}” is left out. {column.why}
            </p>
          ),
      )}
      {extra.length > 0 && (
        <p>Columns this table does not have are kept beside the records: {extra.join(', ')}.</p>
      )}
    </>
  );
}

const ACTIONS: Record<CsvRow['action'], string> = {
  add: 'New',
  change: 'Changed',
  same: 'The same',
  skip: 'Left out',
};

function RowTable({
  rows,
  without,
  onToggle,
}: {
  rows: readonly CsvRow[];
  without: ReadonlySet<number>;
  onToggle(line: number): void;
}) {
  return (
    <ScrollRegion label="Rows of the file">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Take</th>
            <th scope="col">Record</th>
            <th scope="col">Understood as</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_SHOWN).map((row) => (
            <tr key={row.line} data-action={row.action}>
              <td>{row.line}</td>
              <td>
                {row.action === 'add' || row.action === 'change' ? (
                  <input
                    type="checkbox"
                    aria-label={`Take line ${row.line}, ${row.name}`}
                    checked={!without.has(row.line)}
                    onChange={() => onToggle(row.line)}
                  />
                ) : (
                  '–'
                )}
              </td>
              <th scope="row">
                {row.name || 'without a name'} <span className={styles.action}>{ACTIONS[row.action]}</span>
              </th>
              <td>
                {row.why && <p className={styles.why}>{row.why}</p>}
                {row.cells.map((cell) => (
                  <p
                    key={cell.field}
                    className={cell.reading.kind === 'problem' ? styles.problem : undefined}
                  >
                    {cell.header}: {say(cell)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_SHOWN && <p>… and {rows.length - MOST_SHOWN} more rows.</p>}
    </ScrollRegion>
  );
}

function say({ text, reading }: CsvRow['cells'][number]): string {
  switch (reading.kind) {
    case 'empty':
      return 'emptied';
    case 'value':
      return reading.shown === text.trim() ? reading.shown : `“${text.trim()}”, read as ${reading.shown}`;
    case 'problem':
      return `“${text}”: ${reading.message} It is kept as typed.`;
    default:
      return reading.unknown.length > 0 ? `${text} (new: ${reading.unknown.join(', ')})` : text;
  }
}
