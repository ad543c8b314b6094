/** What the team agrees on. The record is made by the first change. */
import { agreements } from '#domain/sections/agreement/model.ts';
import { agreementId } from '#domain/sections/agreement/which.ts';
import { put } from '#ui/edits.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import { GroupField } from '#ui/GroupField.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './agreement.module.css';
import { Channels } from './Channels.tsx';

export function AgreementFields() {
  const id = useProject(agreementId);
  const isThere = useRecord(agreements.name, id) !== undefined;
  const save = (patch: Record<string, unknown>) => put(agreements, id, patch);
  const field = { of: agreements, id, create: true } as const;
  return (
    <div id={`record-${id}`} className={styles.terms}>
      <RecordField {...field} field="name" width="half" />
      <RecordField {...field} field="agreedOn" width="narrow" />
      <RecordField {...field} field="reviewOn" width="narrow" />
      <RecordField {...field} field="people" width="full" />
      <GroupField of={agreements} id={id} field="coreHours" save={save} />
      <GroupField of={agreements} id={id} field="responseTimes" widths={{ urgent: 'half' }} save={save} />
      <RecordField {...field} field="decisionWindowHours" width="half" />
      <RecordField {...field} field="silence" width="half" />
      <RecordField {...field} field="writtenFirst" width="full" />
      <Channels id={id} save={save} />
      <RecordField {...field} field="afterCall" width="half" />
      <RecordField {...field} field="cameras" width="half" />
      <RecordField {...field} field="whenBroken" width="full" />
      <RowsField of={agreements} id={id} field="holidays" singular="day off" save={save} />
      {isThere && (
        <div className={styles.wide}>
          <RecordFindings collection={agreements.name} id={id} />
        </div>
      )}
    </div>
  );
}
