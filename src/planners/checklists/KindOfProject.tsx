/** What kind of project it is, asked once: items that cannot apply are left out of every checklist. */
import { useState } from 'react';
import { type Checklist, itemsOf } from '#domain/sections/checklists/checklist.ts';
import { PROFILE, profile } from '#domain/sections/checklists/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import styles from './checklists.module.css';

export function KindOfProject({ list }: { list: Checklist }) {
  const [isOpen, setOpen] = useState(false);
  const asked = new Set(itemsOf(list).flatMap((item) => Object.keys(item.appliesWhen ?? {})));
  const fields = Object.keys(profile.fields).filter((field) => asked.has(field));
  if (fields.length === 0) return null;
  return (
    <details className={styles.kind} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Kind of project: which items apply</summary>
      <p className={styles.soft}>
        Answered once for all checklists. What you leave open hides nothing; answers to items that drop out
        are kept and do not count.
      </p>
      <div className={styles.grid} id={`record-${PROFILE}`}>
        {fields.map((field) => (
          <RecordField key={field} of={profile} id={PROFILE} field={field} create width="half" />
        ))}
      </div>
    </details>
  );
}
