/** The control of one field: what a person types into, ticks or chooses from. */
import { type ChangeEvent, useState } from 'react';
import { choicesValue, type Field } from '#domain/document/field.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import styles from './field.module.css';
import { parseField, showField } from './field-text.ts';
import { ReferenceControl } from './ReferenceControl.tsx';
import { ReferencesControl } from './ReferencesControl.tsx';

/** What holds the value: a record, a group inside one, or one entry of its rows. */
export interface FieldHolder {
  typed?: Record<string, string>;
  [field: string]: unknown;
}

export interface ControlProps {
  definition: Field;
  name: string;
  holder: FieldHolder | undefined;
  save(patch: Record<string, unknown>): void;
  shared: Record<string, unknown> & { id: string };
}

interface SeveralProps extends Omit<ControlProps, 'shared'> {
  id: string;
  place: string;
  words: string;
}

export function SeveralControl({ definition, name, holder, save, id, place, words }: SeveralProps) {
  const value = holder?.[name];
  const group = {
    id,
    place,
    words,
    chosen: Array.isArray(value) ? value.map(String) : [],
    onChoose: (values: string[]) =>
      save({ [name]: values.length > 0 ? choicesValue(definition, values) : undefined }),
  };
  if (definition.kind === 'references') return <ReferencesControl field={definition} {...group} />;
  return <ChoiceGroup options={definition.choices ?? []} empty="Nothing to choose from." {...group} />;
}

export function FieldControl({ definition, name, holder, save, shared }: ControlProps) {
  const value = holder?.[name];
  // A whole number with words for its values, such as a rating, is chosen from a list like a choice.
  if (definition.choices) {
    const read = (text: string) => (definition.kind === 'whole' ? Number(text) : text);
    return (
      <select
        {...shared}
        className={styles.control}
        value={String(value ?? '')}
        onChange={(event) =>
          save({ [name]: event.target.value === '' ? undefined : read(event.target.value) })
        }
      >
        <option value="">Not decided</option>
        {definition.choices.map((option) => (
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
  return <TextControl definition={definition} name={name} holder={holder} save={save} shared={shared} />;
}

function TextControl({ definition, name, holder, save, shared }: ControlProps) {
  // From the first key until it is left, the field shows what the person types, whatever another tab sends.
  const [typing, setTyping] = useState<string>();
  const shown = typing ?? holder?.typed?.[name] ?? showField(definition, holder?.[name]);
  const common = {
    ...shared,
    className: styles.control,
    value: shown,
    onBlur: () => setTyping(undefined),
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      setTyping(event.target.value);
      save(parseField(definition, name, event.target.value, holder));
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
        list={definition.datalist}
        inputMode={isNumeric ? 'decimal' : undefined}
        autoComplete="off"
        data-numeric={isNumeric || undefined}
      />
      {printed}
      {unit && <span className={styles.unit}>{unit}</span>}
    </span>
  );
}
