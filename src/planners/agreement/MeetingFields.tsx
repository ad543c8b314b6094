/** The fields of one meeting, and what its times mean for those who come. */
import { lazy } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { meetings } from '#domain/sections/agreement/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { BLANK_ID } from '#ui/RecordList.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { GroupedDetails } from './GroupedDetails.tsx';

const MeetingNote = lazy(async () => ({ default: (await import('./MeetingNote.tsx')).MeetingNote }));

export function MeetingFields({ id }: { id: string }) {
  const context = useProject((project) =>
    recordName(meetings, id, recordOf(project, meetings.name, id) ?? {}),
  );
  const record = useRecord(meetings.name, id);
  const field = { of: meetings, id, context } as const;
  const isWritten = record?.form === 'written';
  const hasDates = !isWritten && record?.cadence !== 'question';
  return (
    <>
      <RecordField {...field} field="name" width="narrow" />
      <RecordField {...field} field="form" width="narrow" />
      <RecordField {...field} field="cadence" width="narrow" />
      <RecordField {...field} field="minutes" width="narrow" />
      {hasDates && (
        <>
          <RecordField {...field} field="firstOn" width="narrow" />
          <RecordField {...field} field="start" width="narrow" />
          <RecordField {...field} field="tz" width="narrow" />
          <RecordField {...field} field="until" width="narrow" />
        </>
      )}
      <RecordField {...field} field="leaves" width="half" />
      <RecordField {...field} field="lead" width="narrow" />
      <GroupedDetails
        words="Who comes, and turns"
        context={context}
        isOpen={record?.people !== undefined || record?.rotation !== undefined}
      >
        <RecordField {...field} field="people" width="full" />
        {hasDates && <RowsField {...field} field="rotation" singular="further time" blankLines={1} />}
      </GroupedDetails>
      {id !== BLANK_ID && (
        <WhenRunning>
          <MeetingNote id={id} />
        </WhenRunning>
      )}
    </>
  );
}
