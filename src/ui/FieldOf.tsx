/** One field, made from its definition: label, control, hint and error. Where the value lives is the caller's business. */
import { useId } from 'react';
import type { Field } from '#domain/document/field.ts';
import { FieldControl, type FieldHolder, SeveralControl } from './FieldControl.tsx';
import styles from './field.module.css';

export interface FieldOfProps {
  definition: Field;
  name: string;
  holder: FieldHolder | undefined;
  save(patch: Record<string, unknown>): void;
  /** Where the field stands, for whoever looks for it: `record.field`. */
  place: string;
  /** Words for screen readers that tell this field from the same one of another record. */
  context?: string | undefined;
  /** Replaces the label of the definition. */
  label?: string | undefined;
  width?: 'full' | 'half' | 'narrow' | undefined;
  /** The label is for screen readers only and the hint is left out, as in a table with headings. */
  isBare?: boolean | undefined;
}

export function FieldOf(props: FieldOfProps) {
  const { definition, name, holder, save, place, context, label, width = 'full', isBare = false } = props;
  const inputId = useId();
  const words = label ?? definition.label;
  const labelClass = isBare ? 'visually-hidden' : styles.label;
  const labelWords = (
    <>
      {words}
      {context && <span className="visually-hidden"> of {context}</span>}
      {definition.required && !isBare && <span className={styles.needed}> needed</span>}
    </>
  );
  const hintId = definition.hint && !isBare ? `${inputId}-hint` : undefined;
  const hint = hintId && (
    <p id={hintId} className={styles.hint}>
      {definition.hint}
    </p>
  );
  const frame = `${styles.field} ${styles[`width_${width}`]}`;
  if (definition.kind === 'references' || definition.kind === 'choices') {
    return (
      <fieldset className={frame} aria-describedby={hintId}>
        <legend className={labelClass}>{labelWords}</legend>
        <SeveralControl
          {...{ definition, name, holder, save, place }}
          id={inputId}
          words={context ? `${words} of ${context}` : words}
        />
        {hint}
      </fieldset>
    );
  }
  const error = holder?.typed?.[name];
  const errorId = error ? `${inputId}-error` : undefined;
  const shared = {
    id: inputId,
    'data-field': place,
    'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
  return (
    <div className={frame}>
      <label htmlFor={inputId} className={labelClass}>
        {labelWords}
      </label>
      <FieldControl {...{ definition, name, holder, save, shared }} />
      {hint}
      {error && (
        <p id={errorId} className={styles.error}>
          “{error}” cannot be read as {definition.kind === 'day' ? 'a day' : 'a number'}. It is kept as typed
          and left out of calculations.
        </p>
      )}
    </div>
  );
}
