/** A risk that something offers, as a draft to put into one’s own words before it goes into the register. */
import { useId, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import fieldStyles from './field.module.css';
import styles from './risk-draft.module.css';

interface Wording {
  title: string;
  cause: string;
  event: string;
}

interface RiskDraftDialogProps<Draft extends Wording> {
  title: string;
  draft: Draft;
  /** Said behind the words that ask for one’s own. */
  hint?: string | undefined;
  onAdd(wording: Draft): void;
  onClose(): void;
}

const lines = [
  ['title', 'Risk', 1],
  ['cause', 'Because of', 3],
  ['event', 'It may happen that', 3],
] as const;

export function RiskDraftDialog<Draft extends Wording>(props: RiskDraftDialogProps<Draft>) {
  const { title, draft, hint, onAdd, onClose } = props;
  const [wording, setWording] = useState(draft);
  const id = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={wording.title.trim() === ''} onClick={() => onAdd(wording)}>
            Add to the risk register
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p className={fieldStyles.hint}>
        A draft: put your own words in. The register asks for what it would mean, and how bad that is.
        {hint && ` ${hint}`}
      </p>
      {lines.map(([field, label, rows]) => (
        <p key={field} className={`${fieldStyles.field} ${styles.line}`}>
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
