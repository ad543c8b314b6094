/** The project at a glance: what exists, what to do next, what is due, and everything that keeps it safe. */
import { lazy, useEffect, useState } from 'react';
import { LatePart } from '#ui/LatePart.tsx';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { Section } from '#ui/Section.tsx';
import { Dates } from './Dates.tsx';
import type { Example } from './Examples.tsx';
import { NextThings } from './NextThings.tsx';
import { Progress } from './Progress.tsx';
import { ProjectFields } from './ProjectFields.tsx';
import styles from './project.module.css';

/** Parts that only make sense with what this browser holds; they are loaded once the page runs. */
const Holdings = lazy(async () => ({ default: (await import('./Holdings.tsx')).Holdings }));

export function DashboardPage({ examples }: { examples: readonly Example[] }) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  return (
    <PlannerFrame planner="project" tables={[]}>
      <ProjectFields />
      <div className={styles.columns}>
        <Section title="Next">
          <NextThings />
        </Section>
        <Section title="Dates">
          <Dates />
        </Section>
      </div>
      <Section
        title="Progress"
        lead="Filled in counts the fields a record needs to be complete, over the records that exist."
      >
        <Progress />
      </Section>
      {isRunning && (
        <LatePart fallback={<p>Looking at what this browser holds …</p>}>
          <Holdings examples={examples} />
        </LatePart>
      )}
    </PlannerFrame>
  );
}
