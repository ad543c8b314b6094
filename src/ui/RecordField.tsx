/** One field of one record: label, control, hint and error, made from the field's definition. */
import { type ChangeEvent, useId, useState } from 'react';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import type { ProjectRecord } from '#domain/document/project.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { change, put } from './edits.ts';
import styles from './field.module.css';
import { parseField, showField } from './field-text.ts';
import { ReferenceControl } from './ReferenceControl.tsx';
import { ReferencesControl } from './ReferencesControl.tsx';
import { useRecord } from './use-project.ts';

interface RecordFieldProps {
  of: CollectionDefinition;
  id: string;
  field: string;
  /** Words for screen readers that tell this field from the same one of another record. */
  context?: string;
  /** Replaces the label of the definition. */
  label?: string;
  /** The record may not exist yet; it is made by the first change. */
  create?: boolean;
  width?: 'full' | 'half' | 'narrow';
}

export function RecordField({
  of,
  id,
  field,
  context,
  label,
  create = false,
  width = 'full',
}: RecordFieldProps) {
  const definition = of.fields[field];
  const record = useRecord(of.name, id);
  const inputId = useId();
  if (!definition) throw new Error(`${of.name} has no field ${field}`);
  const save = (patch: Record<string, unknown>) => (create ? put : change)(of, id, patch);
  const words = label ?? definition.label;
  if (definition.kind === 'references' || definition.kind === 'choices') {
    return (
      <fieldset
        className={`${styles.field} ${styles[`width_${width}`]}`}
        aria-describedby={definition.hint && `${inputId}-hint`}
      >
        <legend className={styles.label}>
          {words}
          {context && <span className="visually-hidden"> of {context}</span>}
          {definition.required && <span className={styles.needed}> needed</span>}
        </legend>
        <SeveralControl
          definition={definition}
          name={field}
          record={record}
          save={save}
          id={inputId}
          place={`${id}.${field}`}
          words={context ? `${words} of ${context}` : words}
        />
        {definition.hint && (
          <p id={`${inputId}-hint`} className={styles.hint}>
            {definition.hint}
          </p>
        )}
      </fieldset>
    );
  }
  const error = record?.typed?.[field];
  const describedBy = [definition.hint ? `${inputId}-hint` : '', error ? `${inputId}-error` : '']
    .filter(Boolean)
    .join(' ');
  const shared = {
    id: inputId,
    'data-field': `${id}.${field}`,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
  return (
    <div className={`${styles.field} ${styles[`width_${width}`]}`}>
      <label htmlFor={inputId} className={styles.label}>
        {words}
        {context && <span className="visually-hidden"> of {context}</span>}
        {definition.required && <span className={styles.needed}> needed</span>}
      </label>
      <Control definition={definition} name={field} record={record} save={save} shared={shared} />
      {definition.hint && (
        <p id={`${inputId}-hint`} className={styles.hint}>
          {definition.hint}
        </p>
      )}
      {error && (
        <p id={`${inputId}-error`} className={styles.error}>
          “{error}” cannot be read as {definition.kind === 'day' ? 'a day' : 'a number'}. It is kept as typed
          and left out of calculations.
        </p>
      )}
    </div>
  );
}

interface SeveralProps extends Omit<ControlProps, 'shared'> {
  id: string;
  place: string;
  words: string;
}

function SeveralControl({ definition, name, record, save, id, place, words }: SeveralProps) {
  const value = record?.[name];
  const group = {
    id,
    place,
    words,
    chosen: Array.isArray(value) ? value.map(String) : [],
    onChoose: (values: string[]) => save({ [name]: values.length > 0 ? values : undefined }),
  };
  if (definition.kind === 'references') return <ReferencesControl field={definition} {...group} />;
  return <ChoiceGroup options={definition.choices ?? []} empty="Nothing to choose from." {...group} />;
}

interface ControlProps {
  definition: Field;
  name: string;
  record: ProjectRecord | undefined;
  save(patch: Record<string, unknown>): void;
  shared: Record<string, unknown> & { id: string };
}

function Control({ definition, name, record, save, shared }: ControlProps) {
  const value = record?.[name];
  if (definition.kind === 'choice') {
    return (
      <select
        {...shared}
        className={styles.control}
        value={String(value ?? '')}
        onChange={(event) => save({ [name]: event.target.value || undefined })}
      >
        <option value="">Not decided</option>
        {definition.choices?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (definition.kind === 'reference') {
    return (
      <ReferenceControl
        field={definition}
        value={String(value ?? '')}
        onChoose={(id) => save({ [name]: id || undefined })}
        shared={shared}
      />
    );
  }
  if (definition.kind === 'flag') {
    return (
      <input
        {...shared}
        type="checkbox"
        className={styles.box}
        checked={value === true}
        onChange={(event) => save({ [name]: event.target.checked })}
      />
    );
  }
  return <TextControl definition={definition} name={name} record={record} save={save} shared={shared} />;
}

function TextControl({ definition, name, record, save, shared }: ControlProps) {
  // While the field has focus it shows what the person types, whatever another tab sends.
  const [typing, setTyping] = useState<string>();
  const shown = typing ?? record?.typed?.[name] ?? showField(definition, record?.[name]);
  const common = {
    ...shared,
    className: styles.control,
    value: shown,
    onFocus: () => setTyping(shown),
    onBlur: () => setTyping(undefined),
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      setTyping(event.target.value);
      save(parseField(definition, name, event.target.value, record));
    },
  };
  if (definition.kind === 'day') return <input {...common} type="date" max="9999-12-31" />;
  // On paper the whole text is shown, however long; a control would cut it off.
  const printed = (
    <span className={styles.printed} aria-hidden="true">
      {shown}
    </span>
  );
  if (definition.kind === 'long') {
    return (
      <>
        <textarea {...common} rows={3} />
        {printed}
      </>
    );
  }
  const isNumeric =
    definition.kind === 'number' || definition.kind === 'share' || definition.kind === 'whole';
  const unit = definition.kind === 'share' ? '%' : definition.unit;
  return (
    <span className={styles.withUnit}>
      <input
        {...common}
        type="text"
        inputMode={isNumeric ? 'decimal' : undefined}
        autoComplete="off"
        data-numeric={isNumeric || undefined}
      />
      {printed}
      {unit && <span className={styles.unit}>{unit}</span>}
    </span>
  );
}
