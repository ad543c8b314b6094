/** The risk that an old blocker is, as a draft to put into one’s own words. */
import { useId, useState } from 'react';
import type { Blocker } from '#domain/sections/checkin/blockers.ts';
import { riskFromBlocker } from '#domain/sections/checkin/edit-checkin.ts';
import { $project } from '#stores/browser.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import fieldStyles from '#ui/field.module.css';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './checkin.module.css';
import { raise } from './edit-blocker.ts';

const lines = [
  ['title', 'Risk', 1],
  ['cause', 'Because of', 3],
  ['event', 'It may happen that', 3],
] as const;

export function RiskDialog({ blocker, onClose }: { blocker: Blocker; onClose(): void }) {
  const [wording, setWording] = useState(() => riskFromBlocker($project.get(), blocker));
  const id = useId();
  const add = () => {
    onClose();
    raise(blocker, wording);
    focusWhenDrawn(`#record-${CSS.escape(blocker.origin)} [data-record-heading]`);
  };
  return (
    <Dialog
      title="Make it a risk"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={wording.title.trim() === ''} onClick={add}>
            Add to the risk register
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p className={styles.soft}>
        A draft: put your own words in. The register asks for what it would mean, and how bad that is.
      </p>
      {lines.map(([field, label, rows]) => (
        <p key={field} className={fieldStyles.field}>
          <label htmlFor={`${id}-${field}`} className={fieldStyles.label}>
            {label}
          </label>
          <textarea
            id={`${id}-${field}`}
            className={fieldStyles.control}
            rows={rows}
            value={wording[field]}
            onChange={(event) => setWording({ ...wording, [field]: event.target.value })}
          />
        </p>
      ))}
    </Dialog>
  );
}
