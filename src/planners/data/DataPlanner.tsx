/** The data register: datasets with their footing and readiness, what the project waits for, and how much is enough. */
import { lazy, useEffect } from 'react';
import { checks } from '#domain/sections/checklists/model.ts';
import { datasets, dependencies } from '#domain/sections/data/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { DatasetFields, loadReadiness } from './DatasetFields.tsx';

const tables = [datasets, dependencies, checks];
const RegisterTable = lazy(async () => ({ default: (await import('./RegisterTable.tsx')).RegisterTable }));
const Gaps = lazy(async () => ({ default: (await import('./Gaps.tsx')).Gaps }));
const SampleSizes = lazy(async () => ({ default: (await import('./SampleSizes.tsx')).SampleSizes }));

const loadRules = async () => (await import('#domain/sections/data/rules.ts')).dataRules;

export function DataPlanner() {
  // Asked for at once, so that it is there when the stored datasets are.
  useEffect(() => void loadReadiness(), []);
  return (
    <PlannerFrame planner="data" tables={tables} rules={loadRules}>
      <Section
        title="Datasets"
        lead="Everything the project learns from, is judged by, answers from or is watched with. One entry for each that has an owner of its own."
      >
        <WhenRunning>
          <RegisterTable />
        </WhenRunning>
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
        <WhenRunning before={<p>No gap is known yet.</p>}>
          <Gaps />
        </WhenRunning>
      </Section>
      <Section
        title="How much is enough?"
        lead="Sums that settle most arguments about sample size, and about labels."
      >
        <WhenRunning before={<p>The sums need JavaScript.</p>}>
          <SampleSizes />
        </WhenRunning>
      </Section>
    </PlannerFrame>
  );
}
