/** What every planner stands in: the project's name, the save status, undo, files, and rescue when something fails. */
import { useStore } from '@nanostores/react';
import { lazy, type ReactNode, useEffect, useState } from 'react';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { openConflicts } from '#domain/document/conflicts.ts';
import type { Rule } from '#domain/project/rule.ts';
import { projectStore } from '#stores/browser.ts';
import { openProject } from '#stores/open-project.ts';
import { Button } from './Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileActions } from './FileActions.tsx';
import { FileReminder } from './FileReminder.tsx';
import { $rules, loadAllRules } from './findings-store.ts';
import { followAddress } from './follow-address.ts';
import { LatePart } from './LatePart.tsx';
import { Notices } from './Notices.tsx';
import { ProjectTitle } from './ProjectTitle.tsx';
import styles from './planner-frame.module.css';
import { watchPrinting } from './print-copy.ts';
import { LiveRegion, SaveStatus } from './SaveStatus.tsx';
import { takeStep, useUndoKeys } from './undo-keys.ts';
import { useProject } from './use-project.ts';

const Conflicts = lazy(async () => ({ default: (await import('./Conflicts.tsx')).Conflicts }));
const RescuePanel = lazy(async () => ({ default: (await import('./RescuePanel.tsx')).RescuePanel }));

interface PlannerFrameProps {
  /** Section whose Markdown, example and print this planner offers. */
  planner: string;
  /** Tables offered as CSV. */
  tables: readonly CollectionDefinition[];
  /** Loads the review rules shown beside the fields. Left out: all rules. */
  rules?: () => Promise<readonly Rule[]>;
  children: ReactNode;
}

export function PlannerFrame(props: PlannerFrameProps) {
  return (
    <ErrorBoundary>
      <Frame {...props} />
    </ErrorBoundary>
  );
}

function Frame({ planner, tables, rules, children }: PlannerFrameProps) {
  const [ready, setReady] = useState(false);
  const rescue = useStore(projectStore.$rescue, { ssr: 'initial' });
  const save = useStore(projectStore.$save, { ssr: 'initial' });
  useEffect(() => {
    void openProject().then(() => setReady(true));
  }, []);
  useEffect(() => (ready ? followAddress() : undefined), [ready]);
  useEffect(() => {
    if (rules) void rules().then((own) => $rules.set(own));
    else void loadAllRules();
  }, [rules]);
  useEffect(watchPrinting, []);
  const hasConflicts = useProject((project) => openConflicts(project).length > 0);
  useUndoKeys();
  const isReadOnly = save.kind === 'read-only';
  return (
    <div className={styles.frame} data-planner={planner} data-ready={ready || undefined}>
      <LiveRegion />
      <p className={styles.without} data-without-script data-print="no">
        This page needs JavaScript to be filled in. It can be read and printed without it.
      </p>
      <div className={styles.bar} data-pagefind-ignore>
        <SaveStatus />
        <Steps />
        <FileActions planner={planner} tables={tables} isReady={ready} />
      </div>
      <ErrorBoundary>
        <Notices />
        <FileReminder />
        {rescue && (
          <LatePart>
            <RescuePanel rescue={rescue} />
          </LatePart>
        )}
        <fieldset className={styles.sheet} disabled={!ready || isReadOnly} hidden={rescue !== undefined}>
          <legend className="visually-hidden">Worksheet</legend>
          <ProjectTitle />
          {hasConflicts && (
            <LatePart>
              <Conflicts />
            </LatePart>
          )}
          {children}
        </fieldset>
      </ErrorBoundary>
    </div>
  );
}

function Steps() {
  const steps = useStore(projectStore.$steps, { ssr: 'initial' });
  return (
    <div className={styles.steps} data-steps>
      <Button
        weight="quiet"
        disabled={steps.undo === undefined}
        onClick={() => takeStep('undo')}
        title={steps.undo}
      >
        Undo<span className="visually-hidden">{steps.undo ? `: ${steps.undo}` : ''}</span>
      </Button>
      <Button
        weight="quiet"
        disabled={steps.redo === undefined}
        onClick={() => takeStep('redo')}
        title={steps.redo}
      >
        Redo<span className="visually-hidden">{steps.redo ? `: ${steps.redo}` : ''}</span>
      </Button>
    </div>
  );
}
