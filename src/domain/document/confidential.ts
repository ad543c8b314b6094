/**
 * What stays inside the project file unless the person asks for it: fields marked confidential, and whole records that a
 * person marked. Exports are made from a copy in which it is missing.
 */
import type { CollectionDefinition } from './collection.ts';
import type { Collection, ProjectDocument, ProjectRecord } from './project.ts';
import { collectionOf } from './project.ts';

/** True for a record that stands in a copy only so that references to it have something to name. */
export function isWithheld(record: ProjectRecord | undefined): boolean {
  return record?.withheld === true;
}

/** The project itself when it holds nothing confidential. */
export function withoutConfidential(
  project: ProjectDocument,
  definitions: readonly CollectionDefinition[],
): ProjectDocument {
  let copy = project;
  for (const definition of definitions) {
    const records = collectionOf(project, definition.name);
    const shown = Object.fromEntries(
      Object.entries(records).map(([id, record]) => [id, shownRecord(definition, record)]),
    ) as Collection;
    if (Object.keys(records).some((id) => shown[id] !== records[id]))
      copy = { ...copy, [definition.name]: shown };
  }
  return copy;
}

function shownRecord(definition: CollectionDefinition, record: ProjectRecord): ProjectRecord {
  const { confidentialFlag, nameField, singular, fields } = definition;
  if (confidentialFlag !== undefined && record[confidentialFlag] === true) {
    return { rev: record.rev ?? 0, [nameField]: `${singular} not named here`, withheld: true };
  }
  const secret = Object.keys(fields).filter(
    (field) => fields[field]?.confidential && record[field] !== undefined,
  );
  if (secret.length === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([field]) => !secret.includes(field)));
}
