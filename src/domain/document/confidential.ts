/**
 * What stays inside the project file unless the person asks for it: fields marked confidential, whole records that a
 * person marked, and whole collections. Exports are made from a copy in which it is missing.
 */
import type { CollectionDefinition } from './collection.ts';
import type { Field } from './field.ts';
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
    if (definition.isConfidential) {
      if (Object.keys(records).length > 0) copy = { ...copy, [definition.name]: {} };
      continue;
    }
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
  const secret = Object.entries(fields).flatMap(([name, field]) =>
    record[name] !== undefined && isSecret(field, record) ? [name] : [],
  );
  if (secret.length === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([field]) => !secret.includes(field)));
}

/** True for a field that stays inside the project file as the record stands. */
export function isSecret(field: Field, record: ProjectRecord): boolean {
  if (!field.confidential) return false;
  return field.opensWith === undefined || record[field.opensWith] !== true;
}
