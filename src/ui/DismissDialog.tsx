/** Asks why a finding is left as it is; the reason is kept in the project. */
import { useState } from 'react';
import { putRecord } from '#domain/document/edit.ts';
import type { Finding } from '#domain/project/rule.ts';
import { DISMISSALS } from '#domain/project/upkeep-model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import fieldStyles from './field.module.css';
import { focusWhenDrawn } from './when-drawn.ts';

export function DismissDialog({ finding, onClose }: { finding: Finding; onClose(): void }) {
  const [reason, setReason] = useState('');
  const dismiss = () => {
    projectStore.change('Dismiss a finding', (project) =>
      putRecord(
        project,
        DISMISSALS,
        finding.key,
        { reason: reason.trim(), message: finding.message },
        projectStore.now,
      ),
    );
    announce('Dismissed. The reason is kept in the project.');
    onClose();
    // Until the list is drawn anew, the button that asked has the focus; then it is gone.
    setTimeout(() =>
      focusWhenDrawn(`[data-dismissed]:has([data-finding="${CSS.escape(finding.key)}"]) > summary`),
    );
  };
  return (
    <Dialog
      title="Dismiss this finding?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={reason.trim() === ''} onClick={dismiss}>
            Dismiss
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </>
      }
    >
      <p>{finding.message}</p>
      <label className={fieldStyles.field}>
        <span className={fieldStyles.label}>Why you leave it as it is</span>
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
