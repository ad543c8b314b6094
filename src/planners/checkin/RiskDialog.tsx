/** The risk that an old blocker is, as a draft to put into one’s own words. */
import { useState } from 'react';
import type { Blocker } from '#domain/sections/checkin/blockers.ts';
import { riskFromBlocker } from '#domain/sections/checkin/edit-checkin.ts';
import { $project } from '#stores/browser.ts';
import { RiskDraftDialog } from '#ui/RiskDraftDialog.tsx';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { raise } from './edit-blocker.ts';

export function RiskDialog({ blocker, onClose }: { blocker: Blocker; onClose(): void }) {
  const [draft] = useState(() => riskFromBlocker($project.get(), blocker));
  return (
    <RiskDraftDialog
      title="Make it a risk"
      draft={draft}
      onClose={onClose}
      onAdd={(wording) => {
        onClose();
        raise(blocker, wording);
        focusWhenDrawn(`#record-${CSS.escape(blocker.origin)} [data-record-heading]`);
      }}
    />
  );
}
