/** A collection of records of one kind: the words for it, its fields, and the shape of a record in the file. */
import type { Field } from './field.ts';
import type { ProjectRecord } from './project.ts';

/** A place in a record that holds the id of another record. `path` leads through groups and rows. */
export interface ReferencePlace {
  path: (string | number)[];
  field: Field;
  id: string;
  /** The id is not a value but a key: of a field, or (with an empty `path`) of the record itself. */
  isKey?: true;
}

export interface CollectionDefinition {
  /** Key in the document. */
  name: string;
  /** First part of the ids of its records. */
  prefix: string;
  singular: string;
  plural: string;
  fields: Record<string, Field>;
  /** Field that names a record to a person. */
  nameField: string;
  /** Records are shown and exported in the order a person gave them. */
  ordered?: boolean;
  /** What is wrong with a record that its fields cannot say: under which key, and what it must be. */
  faultsIn?: (record: ProjectRecord) => { key: string; must: string }[];
  /** References that the fields cannot declare, such as record keys. */
  referencesIn?: (id: string, record: ProjectRecord) => ReferencePlace[];
  /** Collection whose ids are the keys of this one: each record belongs to the record with the same id. */
  keyedBy?: string;
  /** Field of kind `flag` that keeps a whole record out of exports unless the person asks for it. */
  confidentialFlag?: string;
  /** No record leaves the project file unless the person asks for it. */
  isConfidential?: boolean;
  /** Decisions, gates and signed charters are superseded, never deleted. */
  permanent?: boolean;
  /** Held by the program (settings, dismissals): no table, no count, no export of its own. */
  internal?: boolean;
}

export function defineCollection<const Definition extends CollectionDefinition>(
  definition: Definition,
): Definition {
  return definition;
}

/** The words a person knows a record by; its id when it has none yet. */
export function recordName(definition: CollectionDefinition, id: string, record: ProjectRecord): string {
  const value = record[definition.nameField];
  if (typeof value !== 'string' || value.trim() === '')
    return `${definition.singular} without a name (${id})`;
  const line = value.trim().split('\n', 1)[0] ?? '';
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
}
