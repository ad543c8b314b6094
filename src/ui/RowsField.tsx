/** Entries of a record that have fields but no life of their own, as a small table: counts of groups, readings. */
import { useRef } from 'react';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { isPlainObject } from '#domain/document/project.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { change } from './edits.ts';
import { FieldOf } from './FieldOf.tsx';
import fieldStyles from './field.module.css';
import { filledOnly } from './field-text.ts';
import { useRecordWords } from './RecordField.tsx';
import styles from './rows-field.module.css';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useRecord } from './use-project.ts';
import { focusWhenDrawn } from './when-drawn.ts';

interface RowsFieldProps {
  of: CollectionDefinition;
  id: string;
  field: string;
  /** Words for one entry, as in “reading”. */
  singular: string;
  context?: string | undefined;
  /** Fields of a new entry. */
  fresh?: () => Record<string, unknown>;
  save?(patch: Record<string, unknown>): void;
  /** Empty lines drawn while there is no entry, for paper. */
  blankLines?: number;
}

export function RowsField({
  of,
  id,
  field,
  singular,
  fresh,
  save,
  blankLines = 2,
  ...props
}: RowsFieldProps) {
  const listed = useRecordWords();
  const context = props.context ?? listed;
  const definition = of.fields[field];
  const value = useRecord(of.name, id)?.[field];
  const table = useRef<HTMLDivElement>(null);
  const rows = Array.isArray(value) ? value.map((row) => (isPlainObject(row) ? row : {})) : [];
  const columns = Object.entries(definition?.fields ?? {}).filter(([, inner]) => !inner.derived);
  const store = (next: Record<string, unknown>[], step: { label?: string; part?: string }) =>
    (save ?? ((patch) => change(of, id, patch, step)))({ [field]: next.length > 0 ? next : undefined });
  const focusRow = (index: number) => {
    const place = `[data-field^="${CSS.escape(`${id}.${field}.${index}.`)}"]`;
    if (index < 0) table.current?.querySelector<HTMLElement>('[data-add-row]')?.focus();
    else focusWhenDrawn(`:is(${place}, ${place} *):is(input, select, textarea)`);
  };
  return (
    <fieldset className={`${fieldStyles.field} ${fieldStyles.width_full}`}>
      <legend className={fieldStyles.label}>
        {definition?.label}
        {context && <span className="visually-hidden"> of {context}</span>}
      </legend>
      {definition?.hint && <p className={fieldStyles.hint}>{definition.hint}</p>}
      <div ref={table} className={styles.rows}>
        {(rows.length > 0 || blankLines > 0) && (
          <ScrollRegion label={context ? `${definition?.label} of ${context}` : String(definition?.label)}>
            <table className={rows.length > 0 ? styles.table : `${styles.table} ${styles.blank}`}>
              <thead>
                <tr>
                  {columns.map(([name, inner]) => (
                    <th key={name} scope="col">
                      {inner.label}
                    </th>
                  ))}
                  <th scope="col" data-print="no">
                    <span className="visually-hidden">Delete</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id; their place is what they are known by.
                  <tr key={index}>
                    {columns.map(([name, inner]) => (
                      <td key={name}>
                        <FieldOf
                          definition={inner}
                          name={name}
                          holder={row}
                          save={(patch) =>
                            store(rows.with(index, filledOnly({ ...row, ...patch })), {
                              part: `${index}.${name}`,
                            })
                          }
                          place={`${id}.${field}.${index}.${name}`}
                          context={`${singular} ${index + 1}${context ? ` of ${context}` : ''}`}
                          isBare
                        />
                      </td>
                    ))}
                    <td data-print="no">
                      <Button
                        weight="quiet"
                        onClick={() => {
                          store(rows.toSpliced(index, 1), { label: `Delete ${singular} ${index + 1}` });
                          announce(`Deleted ${singular} ${index + 1}. Undo brings it back.`);
                          focusRow(Math.min(index, rows.length - 2));
                        }}
                      >
                        Delete
                        <span className="visually-hidden">
                          {' '}
                          {singular} {index + 1}
                          {context && ` of ${context}`}
                        </span>
                      </Button>
                    </td>
                  </tr>
                ))}
                {rows.length === 0 &&
                  Array.from({ length: blankLines }, (_, line) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike.
                    <tr key={line}>
                      {columns.map(([name]) => (
                        <td key={name} />
                      ))}
                      <td data-print="no" />
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        <Button
          data-add-row
          onClick={() => {
            store([...rows, fresh?.() ?? {}], { label: `Add a ${singular}` });
            focusRow(rows.length);
          }}
        >
          Add a {singular}
          {context && <span className="visually-hidden"> to {context}</span>}
        </Button>
      </div>
    </fieldset>
  );
}
