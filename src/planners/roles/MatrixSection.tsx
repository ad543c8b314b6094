/** The matrix: how it is looked at, the grid or one activity, the letters, and what works on many rows at once. */
import { lazy, useCallback, useEffect, useRef, useState } from 'react';
import { phaseChoices } from '#domain/project/phases.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { add } from '#ui/edits.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { BlankMatrix } from './BlankMatrix.tsx';
import { HEAD, NAME, type Place } from './grid-place.ts';
import { LetterBar } from './LetterBar.tsx';
import { LetterLegend } from './LetterLegend.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixStart } from './MatrixStart.tsx';
import { MatrixTools, type View } from './MatrixTools.tsx';
import styles from './matrix.module.css';
import { useColumns, useLines } from './use-matrix.ts';

const PasteDialog = lazy(async () => ({ default: (await import('./PasteDialog.tsx')).PasteDialog }));
const CopyPhaseDialog = lazy(async () => ({
  default: (await import('./CopyPhaseDialog.tsx')).CopyPhaseDialog,
}));
const TemplateDialog = lazy(async () => ({ default: (await import('./TemplateDialog.tsx')).TemplateDialog }));

type Open = { kind: 'paste'; text: string } | { kind: 'copy' } | { kind: 'template' };

/** Below this width in pixels one activity at a time is shown first; the style sheet has the same in rem. */
const NARROW = 544;

export function MatrixSection() {
  const allLines = useLines();
  const columns = useColumns();
  const [view, setView] = useState<View>();
  const [phase, setPhase] = useState('');
  const [isCompact, setCompact] = useState(false);
  const [place, setPlace] = useState<Place>({ row: HEAD, column: NAME });
  const [asked, setAsked] = useState(0);
  const [open, setOpen] = useState<Open>();
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isNarrow = (section.current?.clientWidth ?? NARROW) < NARROW;
    setView((before) => before ?? (isNarrow ? 'activity' : 'matrix'));
  }, []);
  const lines = phase === '' ? allLines : allLines.filter((line) => line.phase === phase);
  const activity = lines.some(({ id }) => id === place.row) ? place.row : (lines[0]?.id ?? '');

  const openActivity = useCallback((id: string) => {
    setPlace({ row: id, column: NAME });
    setView('activity');
    setAsked((count) => count + 1);
  }, []);
  const edit = useCallback(() => {
    section.current?.querySelector<HTMLElement>('[data-letter-bar] button:enabled')?.focus();
  }, []);
  const leave = useCallback(() => {
    section.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  }, []);

  function addActivity(): void {
    const inPhase = phase || lines.find(({ id }) => id === place.row)?.phase || phaseChoices[0]?.value;
    openActivity(
      add(
        activities,
        { phase: inPhase },
        allLines.some(({ id }) => id === place.row) ? place.row : undefined,
      ),
    );
    announce('Added an activity. Give it a name under “Name, phase, output and date”.');
  }

  if (allLines.length === 0) {
    return (
      <div className={styles.section} ref={section}>
        <MatrixStart
          onTemplate={() => setOpen({ kind: 'template' })}
          onPaste={() => setOpen({ kind: 'paste', text: '' })}
        />
        <BlankMatrix />
        <Dialogs open={open} onClose={() => setOpen(undefined)} place={place} shown={[]} />
      </div>
    );
  }
  return (
    <div className={styles.section} ref={section}>
      <div className={view === undefined ? styles.auto : undefined}>
        <MatrixTools
          {...{ view, phase, isCompact }}
          onView={setView}
          onPhase={setPhase}
          onCompact={setCompact}
        />
        <LetterLegend withKeys={view !== 'activity'} />
        <div className={view === 'activity' ? styles.hidden : styles.whole}>
          <div className={styles.scroller}>
            <MatrixGrid
              {...{ lines, columns, place, isCompact }}
              onPlace={setPlace}
              onEdit={edit}
              onOpen={openActivity}
              onPaste={(text) => setOpen({ kind: 'paste', text })}
            />
          </div>
          <LetterBar {...{ place, lines, columns }} onLeave={leave} />
        </div>
        {view !== 'matrix' && (
          <div className={styles.oneActivity}>
            <ActivityForm
              {...{ lines, columns, activity, asked }}
              onActivity={(id) => setPlace((before) => ({ ...before, row: id }))}
            />
          </div>
        )}
      </div>
      <p className={styles.below}>
        <Button onClick={addActivity}>Add an activity</Button>
        <Button onClick={() => setOpen({ kind: 'paste', text: '' })}>Paste a table …</Button>
        <Button onClick={() => setOpen({ kind: 'copy' })}>Copy letters between phases …</Button>
        <Button onClick={() => setOpen({ kind: 'template' })}>Use a template …</Button>
      </p>
      <Dialogs
        open={open}
        onClose={() => setOpen(undefined)}
        place={place}
        shown={lines.map(({ id }) => id)}
      />
    </div>
  );
}

interface DialogsProps {
  open: Open | undefined;
  onClose(): void;
  place: Place;
  shown: readonly string[];
}

function Dialogs({ open, onClose, place, shown }: DialogsProps) {
  if (!open) return null;
  return (
    <LatePart fallback={null}>
      {open.kind === 'paste' && (
        <PasteDialog initial={open.text} place={place} shown={shown} onClose={onClose} />
      )}
      {open.kind === 'copy' && <CopyPhaseDialog onClose={onClose} />}
      {open.kind === 'template' && <TemplateDialog onClose={onClose} />}
    </LatePart>
  );
}
