/** One fairness report: first the dialogue and the choice, then counts, then what they can tell. */
import { lazy, type ReactNode } from 'react';
import { collectionDefinition } from '#domain/project/collections.ts';
import { chosenDefinition } from '#domain/sections/responsible/fairness-choice.ts';
import { fairness } from '#domain/sections/responsible/fairness-model.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { RecordField, useRecordWords } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import { DefinitionChoice } from './DefinitionChoice.tsx';
import { GroupCountsFields } from './GroupCountsFields.tsx';
import styles from './responsible.module.css';

const FairnessResultView = lazy(async () => ({
  default: (await import('./FairnessResultView.tsx')).FairnessResultView,
}));

export function FairnessFields({ id }: { id: string }) {
  const record = useRecord(fairness.name, id);
  const isInRecord = record !== undefined;
  const name = useRecordWords();
  return (
    <div className={styles.report}>
      <Step number={1} title="Say what is compared" isInRecord={isInRecord}>
        <RecordField of={fairness} id={id} field="attribute" width="half" />
        <RecordField of={fairness} id={id} field="positiveMeans" width="half" />
        <RecordField of={fairness} id={id} field="favourable" width="half" />
        <RecordField of={fairness} id={id} field="dataset" width="half" />
        {collectionDefinition('models') && <RecordField of={fairness} id={id} field="model" width="half" />}
        <RecordField of={fairness} id={id} field="split" width="half" />
        <RecordField of={fairness} id={id} field="threshold" width="half" />
      </Step>
      <Step number={2} title="Which error hurts whom?" isInRecord={isInRecord}>
        <DefinitionChoice id={id} name={name} />
      </Step>
      <Step number={3} title="Counts of each group" isInRecord={isInRecord}>
        <GroupCountsFields id={id} name={name} />
      </Step>
      <Step number={4} title="What the counts can tell" isInRecord={isInRecord}>
        {record && chosenDefinition(record) ? (
          <LatePart fallback={<p>Working it out …</p>}>
            <FairnessResultView id={id} />
          </LatePart>
        ) : (
          <p className={styles.wait} data-fairness-wait>
            Choose a definition and write down why, in step 2. No number is shown before.
          </p>
        )}
      </Step>
      <Step number={5} title="What follows" isInRecord={isInRecord}>
        <RecordField of={fairness} id={id} field="note" />
        <RecordField of={fairness} id={id} field="risk" width="half" />
      </Step>
    </div>
  );
}

interface StepProps {
  number: number;
  title: string;
  /** Stands under the heading of its report. */
  isInRecord: boolean;
  children: ReactNode;
}

function Step({ number, title, isInRecord, children }: StepProps) {
  const Heading = isInRecord ? 'h4' : 'h3';
  return (
    <section className={styles.step}>
      <Heading>
        <span className={styles.stepNumber}>{number}</span> {title}
      </Heading>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
