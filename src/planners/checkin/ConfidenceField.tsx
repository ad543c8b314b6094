/** How sure I am, as five radio buttons; the keys 1 to 5 choose too. */
import { type KeyboardEvent, useId } from 'react';
import { numberIn } from '#domain/project/values.ts';
import { goalOf } from '#domain/sections/checkin/goal.ts';
import { checkins, confidences } from '#domain/sections/checkin/model.ts';
import fieldStyles from '#ui/field.module.css';
import { useProject } from '#ui/use-project.ts';
import styles from './checkin.module.css';
import type { OpenCheckin } from './use-checkin.ts';

export function ConfidenceField({ checkin }: { checkin: OpenCheckin }) {
  const name = useId();
  const goal = useProject(goalOf);
  const { record, save, id } = checkin;
  const chosen = numberIn(record.confidence);
  const choose = (figure: number | undefined) => save({ confidence: figure });
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-5]$/.test(event.key)) return;
    event.preventDefault();
    choose(Number(event.key));
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${event.key}"]`)?.focus();
  };
  return (
    <fieldset
      className={`${fieldStyles.field} ${fieldStyles.width_full}`}
      data-field={`${id}.confidence`}
      onKeyDown={onKeyDown}
    >
      <legend className={fieldStyles.label}>{checkins.fields.confidence.label}</legend>
      {goal !== '' && <p className={styles.goal}>“{goal}”</p>}
      <div className={styles.figures}>
        {confidences.map(({ value, label }) => (
          <label key={value} className={styles.figure}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === Number(value)}
              onChange={() => choose(Number(value))}
            />
            {label}
          </label>
        ))}
        {chosen !== undefined && (
          <button
            type="button"
            className={`${fieldStyles.small} ${styles.clear}`}
            onClick={() => choose(undefined)}
          >
            No figure
          </button>
        )}
      </div>
    </fieldset>
  );
}
