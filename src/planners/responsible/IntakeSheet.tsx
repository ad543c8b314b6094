/** The intake sheet for a review board, made from the whole project. */
import { useDeferredValue, useEffect, useState } from 'react';
import type { ProjectDocument } from '#domain/document/project.ts';
import type { Brief } from '#domain/project/brief.ts';
import { BriefView } from '#ui/BriefView.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './responsible.module.css';

export function IntakeSheet() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.sheet} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The intake sheet</summary>
      {isOpen && <Sheet />}
    </details>
  );
}

function Sheet() {
  const project = useDeferredValue(useWholeProject());
  const brief = useBrief(project);
  return brief ? <BriefView brief={brief} /> : <p>Making the sheet …</p>;
}

function useBrief(project: ProjectDocument): Brief | undefined {
  const [brief, setBrief] = useState<Brief>();
  useEffect(() => {
    let isWanted = true;
    void Promise.all([
      import('#domain/sections/responsible/intake.ts'),
      import('#domain/project/display.ts'),
    ]).then(([{ intakeBrief }, { wordsOf }]) => {
      if (isWanted) setBrief(intakeBrief(project, wordsOf(project)));
    });
    return () => {
      isWanted = false;
    };
  }, [project]);
  return brief;
}
