/** The set-up: who, where, when, and the sentence of failure. */
import { recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { failureSentence } from '#domain/sections/premortem/meeting.ts';
import { premortems } from '#domain/sections/premortem/model.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { change } from '#ui/edits.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './premortem.module.css';

export function Prepare({ id }: { id: string }) {
  const scenario = useRecord(premortems.name, id)?.scenario;
  const draft = () => {
    const project = $project.get();
    const failedBy = recordOf(project, premortems.name, id)?.failedBy;
    change(premortems, id, {
      scenario: failureSentence(project, typeof failedBy === 'string' ? failedBy : undefined),
    });
    announce('A sentence is drafted from the goals of the project. Make it yours.');
  };
  return (
    <div className={styles.fields}>
      <RecordField of={premortems} id={id} field="on" width="narrow" />
      <RecordField of={premortems} id={id} field="failedBy" width="narrow" />
      <RecordField of={premortems} id={id} field="people" width="narrow" />
      <RecordField of={premortems} id={id} field="dots" width="narrow" />
      <RecordField of={premortems} id={id} field="place" width="half" />
      <RecordField of={premortems} id={id} field="facilitator" width="half" />
      <RecordField of={premortems} id={id} field="scenario" />
      {isMissing(scenario) && (
        <p className={styles.draft}>
          <Button onClick={draft}>Draft it from the goals</Button>
        </p>
      )}
    </div>
  );
}
