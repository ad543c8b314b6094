/** Asks why a snapshot no longer stands. It is never deleted. */
import { useState } from 'react';
import { voidCharter } from '#domain/sections/charter/snapshots.ts';
import { projectStore } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import fieldStyles from '#ui/field.module.css';

export function VoidDialog({ id, name, onClose }: { id: string; name: string; onClose(): void }) {
  const [reason, setReason] = useState('');
  function voidIt(): void {
    projectStore.change(`Void ${name}`, (project) =>
      voidCharter(project, id, reason, dayOf(new Date()), projectStore.now),
    );
    announce(`${name} is voided. It stays readable.`);
    onClose();
  }
  return (
    <Dialog
      title={`Void “${name}”?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={reason.trim() === ''} onClick={voidIt}>
            Void it
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </>
      }
    >
      <p>It stays in the project with its signatures and the reason, and no longer counts as the charter.</p>
      <label className={fieldStyles.field}>
        <span className={fieldStyles.label}>Why it no longer stands</span>
        <textarea
          className={fieldStyles.control}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </Dialog>
  );
}
