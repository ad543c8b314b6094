/** The fields of a group inside a record, such as a trip wire. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { isPlainObject } from '#domain/document/project.ts';
import { change } from './edits.ts';
import { FieldOf } from './FieldOf.tsx';
import fieldStyles from './field.module.css';
import { filledOnly } from './field-text.ts';
import { useRecordWords } from './RecordField.tsx';
import styles from './rows-field.module.css';
import { useRecord } from './use-project.ts';

interface GroupFieldProps {
  of: CollectionDefinition;
  id: string;
  field: string;
  context?: string | undefined;
  /** Width of each field; a quarter of the line when left out. */
  widths?: Record<string, 'full' | 'half' | 'narrow'>;
  /** The legend is for screen readers only, under a heading that says the same. */
  isBare?: boolean;
  /** Replaces the plain edit, where a change has consequences. */
  save?(patch: Record<string, unknown>): void;
}

export function GroupField({ of, id, field, context, widths = {}, isBare = false, save }: GroupFieldProps) {
  const definition = of.fields[field];
  const value = useRecord(of.name, id)?.[field];
  const holder = isPlainObject(value) ? value : {};
  const listed = useRecordWords();
  const words = context ?? listed;
  return (
    <fieldset className={`${fieldStyles.field} ${fieldStyles.width_full} ${styles.inner}`}>
      <legend className={isBare ? 'visually-hidden' : fieldStyles.label}>
        {definition?.label}
        {words && <span className="visually-hidden"> of {words}</span>}
      </legend>
      {Object.entries(definition?.fields ?? {}).map(([name, inner]) => (
        <FieldOf
          key={name}
          definition={inner}
          name={name}
          holder={holder}
          save={(patch) =>
            (save ?? ((all) => change(of, id, all, { part: name })))({
              [field]: filledOnly({ ...holder, ...patch }),
            })
          }
          place={`${id}.${field}.${name}`}
          context={words}
          width={widths[name] ?? 'narrow'}
        />
      ))}
    </fieldset>
  );
}
