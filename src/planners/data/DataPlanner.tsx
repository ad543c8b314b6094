/** The data register: datasets with their footing and readiness, what the project waits for, and how much is enough. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { checks } from '#domain/sections/checklists/model.ts';
import { datasets, dependencies } from '#domain/sections/data/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { DatasetFields } from './DatasetFields.tsx';
import { RegisterTable } from './RegisterTable.tsx';

const tables = [datasets, dependencies, checks];
const Gaps = lazy(async () => ({ default: (await import('./Gaps.tsx')).Gaps }));
const SampleSizes = lazy(async () => ({ default: (await import('./SampleSizes.tsx')).SampleSizes }));

const loadRules = async () => (await import('#domain/sections/data/rules.ts')).dataRules;

export function DataPlanner() {
  return (
    <PlannerFrame planner="data" tables={tables} rules={loadRules}>
      <Section
        title="Datasets"
        lead="Everything the project learns from, is judged by, answers from or is watched with. One entry for each that has an owner of its own."
      >
        <RegisterTable />
        <RecordList
          of={datasets}
          empty="No dataset yet. Begin with the one the model cannot live without, under the name its owner uses."
        >
          {(id) => <DatasetFields id={id} />}
        </RecordList>
      </Section>
      <Section
        title="What we wait for"
        lead="Access, deliveries, contracts, labels: anything that has not come yet, with what you do without it."
      >
        <RecordList
          of={dependencies}
          addLabel="Add what you wait for"
          empty="Nothing is waited for. If a dataset is not in your hands today, it belongs here with a date."
        >
          {(id) => (
            <>
              <RecordField of={dependencies} id={id} field="what" width="half" />
              <RecordField of={dependencies} id={id} field="dataset" width="half" />
              <RecordField of={dependencies} id={id} field="from" />
              <RecordField of={dependencies} id={id} field="asked" width="narrow" />
              <RecordField of={dependencies} id={id} field="promised" width="narrow" />
              <RecordField of={dependencies} id={id} field="needed" width="narrow" />
              <RecordField of={dependencies} id={id} field="arrived" width="narrow" />
              <RecordField of={dependencies} id={id} field="ifLate" />
              <RecordField of={dependencies} id={id} field="fallback" width="half" />
              <RecordField of={dependencies} id={id} field="decider" width="half" />
            </>
          )}
        </RecordList>
      </Section>
      <Section
        title="Gaps"
        lead="Readiness checks answered “no”, and dates that do not hold. Each can become a risk with its wording filled in."
      >
        <WhenInBrowser words="No gap is known yet.">
          <Gaps />
        </WhenInBrowser>
      </Section>
      <Section title="How much is enough?" lead="Two sums that settle most arguments about sample size.">
        <WhenInBrowser words="The sums need JavaScript.">
          <SampleSizes />
        </WhenInBrowser>
      </Section>
    </PlannerFrame>
  );
}

/** Parts that calculate have no paper form; they are loaded once the page runs. */
function WhenInBrowser({ words, children }: { words: string; children: ReactNode }) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  const waiting = <p>{words}</p>;
  return isRunning ? <Suspense fallback={waiting}>{children}</Suspense> : waiting;
}
