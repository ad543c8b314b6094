/** Several values out of a list, as native checkboxes. A long list shows what is chosen until it is asked for. */
import { type ReactNode, useState } from 'react';
import styles from './field.module.css';

export interface GroupOption {
  value: string;
  label: string;
}

interface ChoiceGroupProps {
  options: readonly GroupOption[];
  chosen: readonly string[];
  onChoose(values: string[]): void;
  /** Id of the first control, and where the field stands. */
  id: string;
  place: string;
  /** Tells the buttons of this group from those of others. */
  words: string;
  /** Said where there is nothing to choose from. */
  empty: string;
  children?: ReactNode;
}

/** Lists longer than this fold up. */
const FEW = 12;

export function ChoiceGroup({
  options,
  chosen,
  onChoose,
  id,
  place,
  words,
  empty,
  children,
}: ChoiceGroupProps) {
  const [isOpen, setOpen] = useState(false);
  const isLong = options.length > FEW;
  const shown = isLong && !isOpen ? options.filter(({ value }) => chosen.includes(value)) : options;
  const toggle = (value: string, isOn: boolean) =>
    onChoose(isOn ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <div className={styles.group} data-field={place}>
      {options.length === 0 && <p className={styles.hint}>{empty}</p>}
      {shown.map(({ value, label }, index) => (
        <label key={value} className={styles.option} data-chosen={chosen.includes(value) || undefined}>
          <input
            {...(index === 0 ? { id } : {})}
            type="checkbox"
            className={styles.box}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {label}
        </label>
      ))}
      {isLong && (
        <button
          type="button"
          className={styles.small}
          aria-expanded={isOpen}
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen ? 'Show only what is chosen' : `Choose from ${options.length}`}
          <span className="visually-hidden">: {words}</span>
        </button>
      )}
      {children}
    </div>
  );
}
