/** The sheet of one retrospective. */
import { retrospectives } from '#domain/sections/checkin/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { RowsField } from '#ui/RowsField.tsx';

const fields = ['learned', 'keep', 'slowed', 'longest'] as const;

export function RetrospectiveFields({ id }: { id: string }) {
  return (
    <>
      <RecordField of={retrospectives} id={id} field="on" width="half" />
      <RecordField of={retrospectives} id={id} field="facilitator" width="half" />
      {fields.map((field) => (
        <RecordField key={field} of={retrospectives} id={id} field={field} width="half" />
      ))}
      <RowsField of={retrospectives} id={id} field="changes" singular="change" />
    </>
  );
}
