/** The fields of a person and of a role. */
import { useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import type { Patch } from '#domain/document/edit.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { people, roles } from '#domain/sections/roles/model.ts';
import { $project } from '#stores/browser.ts';
import { change } from '#ui/edits.ts';
import { needsAsking } from '#ui/needs-asking.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { BLANK_ID } from '#ui/RecordList.tsx';
import { useProject } from '#ui/use-project.ts';
import { PersonDays } from './PersonDays.tsx';
import { RoleUses } from './RoleUses.tsx';

/** The record's name, or its place in the list while it has none. */
function useName(of: typeof people | typeof roles, id: string): string {
  return useProject((project) => {
    const record = recordOf(project, of.name, id) ?? {};
    if (!isMissing(record.name)) return recordName(of, id, record);
    return `unnamed ${of.singular} ${orderedIds(project, of.name).indexOf(id) + 1}`;
  });
}

export function PersonFields({ id }: { id: string }) {
  const context = useName(people, id);
  return (
    <>
      <RecordField of={people} id={id} field="name" width="narrow" context={context} />
      <RecordField of={people} id={id} field="email" width="narrow" context={context} />
      <RecordField of={people} id={id} field="tz" width="narrow" context={context} />
      <RecordField of={people} id={id} field="start" width="narrow" context={context} />
      <RecordField of={people} id={id} field="end" width="narrow" context={context} />
      {id !== BLANK_ID && <PersonDays id={id} name={context} />}
    </>
  );
}

export function RoleFields({ id }: { id: string }) {
  const context = useName(roles, id);
  const [isRenamed, setRenamed] = useState(false);
  const rename = (patch: Patch) => {
    // A new role has no name that anybody could know.
    if (!isMissing(recordOf($project.get(), roles.name, id)?.name) && needsAsking(id)) setRenamed(true);
    change(roles, id, patch);
  };
  return (
    <>
      <RecordField of={roles} id={id} field="name" width="narrow" context={context} save={rename} />
      <RecordField of={roles} id={id} field="kind" width="narrow" context={context} />
      <RecordField of={roles} id={id} field="allocation" width="narrow" context={context} />
      <RecordField of={roles} id={id} field="holders" width="half" context={context} />
      {id !== BLANK_ID && <RoleUses id={id} name={context} isRenamed={isRenamed} />}
    </>
  );
}
