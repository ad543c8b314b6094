/** The fields of one stakeholder: scores and corner at once, the profile behind a disclosure. */
import { recordName } from '#domain/document/collection.ts';
import { isWithheld } from '#domain/document/confidential.ts';
import { recordOf } from '#domain/document/project.ts';
import { engagementGap, gapInWords, quadrantOf } from '#domain/sections/stakeholders/engagement.ts';
import { stakeholders } from '#domain/sections/stakeholders/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './stakeholders.module.css';

export function StakeholderFields({ id }: { id: string }) {
  const record = useRecord(stakeholders.name, id);
  const context = useProject((project) =>
    recordName(stakeholders, id, recordOf(project, stakeholders.name, id) ?? {}),
  );
  const shared = { of: stakeholders, id, context } as const;
  // On paper, where somebody who is kept out of print would leave an empty form.
  if (isWithheld(record)) return <p data-withheld>Not named here.</p>;
  return (
    <>
      <RecordField {...shared} field="name" width="half" />
      <RecordField {...shared} field="group" width="half" />
      <RecordField {...shared} field="power" width="narrow" />
      <RecordField {...shared} field="interest" width="narrow" />
      <RecordField {...shared} field="current" width="narrow" />
      <RecordField {...shared} field="desired" width="narrow" />
      {record && <Corner record={record} />}
      <RecordField {...shared} field="cares" />
      <details className={styles.profile} data-filled={record !== undefined || undefined}>
        <summary>
          Profile<span className="visually-hidden"> of {context}</span>, and what stays private
        </summary>
        <div className={styles.profileFields}>
          <RecordField {...shared} field="measures" />
          <RecordField {...shared} field="worry" />
          <RecordField {...shared} field="decisionAuthority" width="half" />
          <RecordField {...shared} field="reads" width="half" />
          <RecordField {...shared} field="person" width="half" />
          <RecordField {...shared} field="contact" width="half" />
          <RecordField {...shared} field="tz" width="half" />
          <div className={styles.private}>
            <RecordField {...shared} field="privateNote" />
          </div>
          <RecordField {...shared} field="sensitive" />
        </div>
      </details>
      {record?.sensitive === true && (
        <p className={styles.keptOut}>Kept out of exports, print and share links.</p>
      )}
    </>
  );
}

function Corner({ record }: { record: Record<string, unknown> }) {
  const quadrant = quadrantOf(record);
  const gap = engagementGap(record);
  if (!quadrant && gap === undefined) return null;
  return (
    <p className={styles.corner} data-corner>
      {quadrant && (
        <>
          <b>{quadrant.name}.</b> {quadrant.advice}{' '}
        </>
      )}
      {gap !== undefined && <>Engagement: {gapInWords(gap)}.</>}
    </p>
  );
}
