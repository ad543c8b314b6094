/** Deleting what others refer to: shows every use, and offers another record in its place. */
import { useState } from 'react';
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { refusals, usesOf } from '#domain/document/references.ts';
import { collectionDefinition, collections } from '#domain/project/collections.ts';
import { $project } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { nameOf, replaceAndRemove } from './edits.ts';
import fieldStyles from './field.module.css';

interface DeleteDialogProps {
  of: CollectionDefinition;
  id: string;
  onClose(): void;
  onDelete(): void;
}

export function DeleteDialog({ of, id, onClose, onDelete }: DeleteDialogProps) {
  const project = $project.get();
  const uses = usesOf(project, collections, id);
  const refused = refusals(uses).length > 0;
  const others = orderedIds(project, of.name).filter((other) => other !== id);
  const [replacement, setReplacement] = useState(others[0] ?? '');
  const words = nameOf(of, id);
  const replace = () => {
    replaceAndRemove(of, id, replacement);
    announce(`Replaced ${words}. Undo brings it back.`);
    onClose();
  };
  return (
    <Dialog
      title={refused ? `${words} is in use` : `Delete ${words}?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {others.length > 0 && (
            <Button weight="main" onClick={replace}>
              Replace and delete
            </Button>
          )}
          {!refused && <Button onClick={onDelete}>Delete</Button>}
          <Button onClick={onClose}>Keep it</Button>
        </>
      }
    >
      <p>{refused ? 'It cannot be deleted while these need it:' : 'This also changes:'}</p>
      <ul>
        {uses.map((use) => (
          <li key={`${use.record}.${use.path.join('.')}`}>
            {collectionDefinition(use.collection)?.singular ?? use.collection} “{use.name}”
            {use.rule === 'take-along'
              ? ' is deleted too'
              : refused && use.rule === 'refuse'
                ? ''
                : ` loses its ${use.field.label.toLowerCase()}`}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <p className={fieldStyles.field}>
          <label htmlFor="replacement" className={fieldStyles.label}>
            Replace it with
          </label>
          <select
            id="replacement"
            className={fieldStyles.control}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          >
            {others.map((other) => (
              <option key={other} value={other}>
                {recordName(of, other, recordOf(project, of.name, other) ?? {})}
              </option>
            ))}
          </select>
        </p>
      ) : (
        refused && <p>Add another {of.singular} first, or change these to do without it.</p>
      )}
    </Dialog>
  );
}
