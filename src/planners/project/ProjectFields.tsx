/** What the project says of itself: a description and the currency of its money fields. */
import { useId, useState } from 'react';
import { changeProject } from '#ui/edits.ts';
import fieldStyles from '#ui/field.module.css';
import { useProject } from '#ui/use-project.ts';
import styles from './project.module.css';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'INR', 'BRL', 'CAD', 'AUD', 'COP', 'ZAR', 'AED'];

export function ProjectFields() {
  const description = useProject((project) => project.description ?? '');
  const currency = useProject((project) => project.currency ?? 'USD');
  const [typing, setTyping] = useState<string>();
  const id = useId();
  const known = CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES];
  return (
    <div className={styles.fields}>
      <div className={`${fieldStyles.field} ${fieldStyles.width_full}`}>
        <label className={fieldStyles.label} htmlFor={`${id}-description`}>
          What it is about
        </label>
        <textarea
          id={`${id}-description`}
          className={fieldStyles.control}
          rows={2}
          value={typing ?? description}
          onBlur={() => setTyping(undefined)}
          onChange={(event) => {
            setTyping(event.target.value);
            changeProject({ description: event.target.value });
          }}
        />
      </div>
      <div className={`${fieldStyles.field} ${fieldStyles.width_narrow}`}>
        <label className={fieldStyles.label} htmlFor={`${id}-currency`}>
          Currency
        </label>
        <select
          id={`${id}-currency`}
          className={fieldStyles.control}
          value={currency}
          onChange={(event) => changeProject({ currency: event.target.value })}
        >
          {known.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </div>
    </div>
  );
}
