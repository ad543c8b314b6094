/** Where a person is and when they work. */
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { people } from '#domain/sections/roles/model.ts';
import { GroupField } from '#ui/GroupField.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import { GroupedDetails } from './GroupedDetails.tsx';
import { ZoneField } from './ZoneField.tsx';

export function PersonFields({ id }: { id: string }) {
  const context = useProject((project) => recordName(people, id, recordOf(project, people.name, id) ?? {}));
  const record = useRecord(people.name, id);
  const hasMore = !isMissing(record?.flexible) || !isMissing(record?.focus);
  return (
    <>
      <RecordField of={people} id={id} field="name" width="narrow" context={context} />
      <ZoneField id={id} context={context} />
      <RecordField of={people} id={id} field="start" width="narrow" context={context} />
      <RecordField of={people} id={id} field="end" width="narrow" context={context} />
      <RecordField of={people} id={id} field="workdays" width="full" context={context} />
      <GroupedDetails words="Flexible hours and focus time" context={context} isOpen={hasMore}>
        <GroupField of={people} id={id} field="flexible" context={context} />
        <RowsField
          of={people}
          id={id}
          field="focus"
          singular="focus time"
          context={context}
          fresh={() => ({ day: 'every' })}
          blankLines={1}
        />
      </GroupedDetails>
    </>
  );
}
