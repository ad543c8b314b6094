/** The written summary of a session: who, what was decided, who does what, what is left open. Everything can be changed. */
import { useRef } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { sessions, stepStates } from '#domain/sections/sessions/model.ts';
import { sessionWords } from '#domain/sections/sessions/outcome.ts';
import { stepsOf } from '#domain/sections/sessions/run.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import { ActionList } from './ActionList.tsx';
import { RecordExports } from './RecordExports.tsx';
import styles from './sessions.module.css';

const HEAD = ['title', 'on', 'place', 'facilitator', 'present', 'guests'] as const;
const WIDE: ReadonlySet<string> = new Set(['present', 'guests']);

export function SessionRecord({ id }: { id: string }) {
  const sheet = useRef<HTMLElement>(null);
  const words = useProject((project) => sessionWords(recordOf(project, sessions.name, id) ?? {}));
  return (
    <section ref={sheet} className={styles.record} id={`record-${id}`} aria-label={`Summary of ${words}`}>
      <h2 tabIndex={-1} data-record-heading data-step-heading>
        {words}
      </h2>
      <RecordExports id={id} sheet={sheet} />
      <RecordFindings collection={sessions.name} id={id} />
      <div className={styles.fields}>
        {HEAD.map((field) => (
          <RecordField
            key={field}
            of={sessions}
            id={id}
            field={field}
            width={WIDE.has(field) ? 'full' : 'half'}
          />
        ))}
      </div>
      <RowsField of={sessions} id={id} field="decisions" singular="decision" blankLines={0} />
      <ActionList session={id} />
      <RowsField of={sessions} id={id} field="parking" singular="line" blankLines={0} />
      <RowsField of={sessions} id={id} field="links" singular="link" blankLines={0} />
      <div className={styles.fields}>
        <RecordField of={sessions} id={id} field="howItWent" width="full" />
      </div>
      <StepTable id={id} />
    </section>
  );
}

function StepTable({ id }: { id: string }) {
  const steps = stepsOf(useRecord(sessions.name, id));
  if (steps.length === 0) return null;
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  return (
    <ScrollRegion label="Steps of the session">
      <table className={styles.table}>
        <caption>How long the steps took, in minutes</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">State</th>
            <th scope="col">Planned</th>
            <th scope="col">Taken</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step}>
              <th scope="row">
                {step.day !== undefined && `Day ${step.day}: `}
                {step.title}
              </th>
              <td>{stepStates.find(({ value }) => value === step.state)?.label}</td>
              <td>{step.minutes}</td>
              <td>{Math.round(step.before / 60)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td />
            <td>{sum(steps.map(({ minutes }) => minutes))}</td>
            <td>{Math.round(sum(steps.map(({ before }) => before)) / 60)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
