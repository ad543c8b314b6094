/** The format of project files as JSON Schema 2020-12, made from the schema that reads them. */
import * as z from 'zod/mini';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { isPlainObject, SCHEMA_VERSION } from '#domain/document/project.ts';
import { collections } from './collections.ts';
import { projectSchema } from './schema.ts';

type Schema = Record<string, unknown>;

/** Where the schema of the newest version lies in the site. */
export const SCHEMA_PATH = `/schema/project-${SCHEMA_VERSION}.schema.json`;

/** @param address the full address under which the schema is published */
export function projectJsonSchema(address: string): Schema {
  const schema = z.toJSONSchema(projectSchema(), { unrepresentable: 'any' }) as Schema;
  const properties = partOf(schema, 'properties');
  for (const definition of collections) describeCollection(partOf(properties, definition.name), definition);
  return {
    ...schema,
    $id: address,
    title: 'Baseline project',
    description:
      'A project of the Baseline playbook. Records lie in maps by id; what a program does not know it carries along.',
    properties,
  };
}

function describeCollection(schema: Schema, definition: CollectionDefinition): void {
  schema.title = definition.plural;
  schema.description = `Records of kind ${definition.singular}, by id; new ids begin with ${definition.prefix}_.`;
  const fields = partOf(partOf(schema, 'additionalProperties'), 'properties');
  for (const [name, field] of Object.entries(definition.fields)) {
    if (isPlainObject(fields[name])) describeField(fields[name], field);
  }
}

function describeField(schema: Schema, field: Field): void {
  schema.title = field.label;
  if (field.hint !== undefined) schema.description = field.hint;
  // A day is checked by code when a project is read; this says the same as far as a pattern can.
  if (field.kind === 'day') schema.pattern = '^(\\d{4}-\\d{2}-\\d{2})?$';
}

function partOf(schema: Schema, key: string): Schema {
  const part = schema[key];
  return isPlainObject(part) ? part : {};
}
