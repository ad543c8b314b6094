/** The sheets of all retrospectives. */
import { lazy } from 'react';
import { retrospectives } from '#domain/sections/checkin/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { useToday } from '#ui/use-today.ts';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { sheetTitle } from './sheet-title.ts';

const RetroMaterial = lazy(async () => ({ default: (await import('./RetroMaterial.tsx')).RetroMaterial }));

const title = sheetTitle('Retrospective', retrospectives.name);
const questions = ['learned', 'keep', 'slowed', 'longest'] as const;

export function Retrospectives() {
  const today = useToday();
  return (
    <RecordList
      of={retrospectives}
      title={title}
      fresh={() => ({ on: today })}
      empty="No retrospective yet. Every four weeks is a good beginning."
    >
      {(id) => (
        <>
          <RecordField of={retrospectives} id={id} field="on" width="half" />
          <RecordField of={retrospectives} id={id} field="facilitator" width="half" />
          <WhenRunning>
            <RetroMaterial id={id} />
          </WhenRunning>
          {questions.map((field) => (
            <RecordField key={field} of={retrospectives} id={id} field={field} width="half" />
          ))}
          <RowsField of={retrospectives} id={id} field="changes" singular="change" />
        </>
      )}
    </RecordList>
  );
}
