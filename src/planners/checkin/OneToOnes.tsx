/** The sheets of all one-to-ones. */
import { oneToOnes } from '#domain/sections/checkin/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { useToday } from '#ui/use-today.ts';
import { sheetTitle } from './sheet-title.ts';

const title = sheetTitle('One-to-one', oneToOnes.name);
const questions = ['load', 'proud', 'unsaid', 'help', 'learn', 'change'] as const;

export function OneToOnes() {
  const today = useToday();
  return (
    <RecordList
      of={oneToOnes}
      title={title}
      fresh={() => ({ on: today })}
      addLabel="Add a one-to-one"
      empty="No sheet yet. Every week or two, half an hour, never cancelled twice running."
    >
      {(id) => (
        <>
          <RecordField of={oneToOnes} id={id} field="on" />
          <RecordField of={oneToOnes} id={id} field="person" width="half" />
          <RecordField of={oneToOnes} id={id} field="lead" width="half" />
          {questions.map((field) => (
            <RecordField key={field} of={oneToOnes} id={id} field={field} width="half" />
          ))}
          <RowsField of={oneToOnes} id={id} field="promises" singular="promise" />
        </>
      )}
    </RecordList>
  );
}
