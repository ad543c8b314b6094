/** The wording of an item that a person added, theirs to change, move and delete. */
import { lazy, useState } from 'react';
import type { ChecklistItem } from '#domain/sections/checklists/checklist.ts';
import { ownItems } from '#domain/sections/checklists/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { move, nameOf, remove } from '#ui/edits.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { needsAsking } from '#ui/needs-asking.ts';
import { RecordField } from '#ui/RecordField.tsx';
import styles from './item.module.css';

const FIELDS = [
  ['title', 'half'],
  ['section', 'half'],
  ['question', 'full'],
  ['why', 'full'],
  ['severity', 'half'],
  ['number', 'half'],
] as const;

const DeleteDialog = lazy(async () => ({ default: (await import('#ui/DeleteDialog.tsx')).DeleteDialog }));

export function OwnItemFields({ item }: { item: ChecklistItem }) {
  const [asking, setAsking] = useState(false);
  const context = `${item.number} ${item.title}`;
  const hidden = <span className="visually-hidden"> {context}</span>;
  const deleteIt = () => {
    const words = nameOf(ownItems, item.id);
    setAsking(false);
    remove(ownItems, item.id);
    announce(`Deleted ${words}. Undo brings it back.`);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-item]')?.focus());
  };
  const shift = (by: number) => {
    move(ownItems, item.id, by);
    announce(`Moved ${nameOf(ownItems, item.id)} ${by < 0 ? 'up' : 'down'}.`);
  };
  return (
    <details className={styles.evidence} data-own-fields data-print="no">
      <summary>Wording of this item{hidden}</summary>
      <div className={styles.fields} id={`record-${item.id}`}>
        {FIELDS.map(([field, width]) => (
          <RecordField key={field} of={ownItems} id={item.id} field={field} width={width} context={context} />
        ))}
        <p className={styles.tools}>
          <Button weight="quiet" onClick={() => shift(-1)}>
            Move up{hidden}
          </Button>
          <Button weight="quiet" onClick={() => shift(1)}>
            Move down{hidden}
          </Button>
          <Button weight="quiet" onClick={() => (needsAsking(item.id) ? setAsking(true) : deleteIt())}>
            Delete{hidden}
          </Button>
        </p>
      </div>
      {asking && (
        <LatePart>
          <DeleteDialog of={ownItems} id={item.id} onClose={() => setAsking(false)} onDelete={deleteIt} />
        </LatePart>
      )}
    </details>
  );
}
