/** The sheet of one one-to-one. */
import { oneToOnes } from '#domain/sections/checkin/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { RowsField } from '#ui/RowsField.tsx';

const questions = ['load', 'proud', 'unsaid', 'help', 'learn', 'change'] as const;

export function OneToOneFields({ id }: { id: string }) {
  return (
    <>
      <RecordField of={oneToOnes} id={id} field="on" />
      <RecordField of={oneToOnes} id={id} field="person" width="half" />
      <RecordField of={oneToOnes} id={id} field="lead" width="half" />
      {questions.map((field) => (
        <RecordField key={field} of={oneToOnes} id={id} field={field} width="half" />
      ))}
      <RowsField of={oneToOnes} id={id} field="promises" singular="promise" />
    </>
  );
}
