/** The goal and metric worksheet: objectives, the metrics that stand for them, and why the one moves the other. */
import { lazy } from 'react';
import { metricLinks, metrics, objectives } from '#domain/sections/goals/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { CostFields } from './CostFields.tsx';
import { GoalsExports } from './GoalsExports.tsx';
import { LinkFields, linkTitle } from './LinkFields.tsx';
import { MetricFields } from './MetricFields.tsx';

const tables = [objectives, metrics, metricLinks];
const Workbench = lazy(async () => ({ default: (await import('./Workbench.tsx')).Workbench }));

const loadRules = async () => (await import('#domain/sections/goals/rules.ts')).goalsRules;

export function GoalsPlanner() {
  return (
    <PlannerFrame planner="goals" tables={tables} rules={loadRules}>
      <Section
        title="Objectives"
        lead="What gets better, for whom, from what to what, and by when. One or two are enough."
      >
        <RecordList
          of={objectives}
          empty="No objective yet. Begin with the sentence you would say to the person who pays for the project."
        >
          {(id) => (
            <>
              <RecordField of={objectives} id={id} field="statement" />
              <RecordField of={objectives} id={id} field="measuredHow" width="half" />
              <RecordField of={objectives} id={id} field="owner" width="half" />
              <RecordField of={objectives} id={id} field="baseline" width="narrow" />
              <RecordField of={objectives} id={id} field="target" width="narrow" />
              <RecordField of={objectives} id={id} field="unit" width="narrow" />
              <RecordField of={objectives} id={id} field="direction" width="narrow" />
              <RecordField of={objectives} id={id} field="deadline" width="half" />
              <RecordField of={objectives} id={id} field="beneficiary" width="half" />
            </>
          )}
        </RecordList>
      </Section>
      <Section
        title="Metrics"
        lead="What the team will measure: two or three that stand for the objective, and what must not get worse."
      >
        <RecordList
          of={metrics}
          empty="No metric yet. Add the one the team would watch first, then what could get worse because of it."
        >
          {(id) => <MetricFields id={id} />}
        </RecordList>
      </Section>
      <Section
        title="Links"
        lead="Why moving the metric moves the objective, how we know, and what would get worse if the team chased it alone."
      >
        <RecordList
          of={metricLinks}
          title={linkTitle}
          addLabel="Link a metric to an objective"
          empty="No link yet. Until a metric is linked, nobody can say what a better number is worth."
        >
          {(id) => <LinkFields id={id} />}
        </RecordList>
      </Section>
      <Section
        title="What errors cost"
        lead="One set of costs for the whole project. A threshold follows from it."
      >
        <CostFields />
      </Section>
      <Section
        title="Threshold workbench"
        lead="Type the counts of a test, or paste scores, and see every measure, the cost, and what doing nothing clever would score."
      >
        <WhenRunning needs="The workbench">
          <Workbench />
        </WhenRunning>
      </Section>
      <Section
        title="For other tools"
        lead="The same definitions as tags for an experiment tracker, and as the evaluation table of a model card."
      >
        <GoalsExports />
      </Section>
    </PlannerFrame>
  );
}
