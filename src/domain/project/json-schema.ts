/** The format of project files as JSON Schema 2020-12, made from the fields that reading, forms and tables are made from. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { FORMAT, SCHEMA_VERSION } from '#domain/document/project.ts';
import { allowedValues } from '#domain/document/shape.ts';
import { collections } from './collections.ts';

type Schema = Record<string, unknown>;

/** Where the schema of the newest version lies in the site. */
export const SCHEMA_PATH = `/schema/project-${SCHEMA_VERSION}.schema.json`;

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const revision = { type: 'integer', minimum: 0 };
const mapOf = (entry: Schema) => ({ type: 'object', additionalProperties: entry });

/** @param address the full address under which the schema is published */
export function projectJsonSchema(address: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'Baseline project',
    description:
      'A project of the Baseline playbook. Records lie in maps by id; what a program does not know it carries along.',
    type: 'object',
    properties: {
      format: { const: FORMAT },
      schemaVersion: { const: SCHEMA_VERSION },
      id: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,80}$' },
      rev: revision,
      title: text,
      description: text,
      createdAt: text,
      updatedAt: text,
      locale: text,
      currency: text,
      archived: { type: 'boolean' },
      order: mapOf(texts),
      deleted: mapOf({ type: 'integer' }),
      ...Object.fromEntries(collections.map((definition) => [definition.name, collectionSchema(definition)])),
    },
    required: ['format', 'schemaVersion', 'id', 'rev', 'title', 'createdAt', 'updatedAt'],
  };
}

function collectionSchema({ fields, prefix, singular, plural }: CollectionDefinition): Schema {
  return {
    title: plural,
    description: `Records of kind ${singular}, by id; new ids begin with ${prefix}_.`,
    ...mapOf({
      type: 'object',
      properties: { ...fieldsSchema(fields), rev: revision, updatedAt: text, typed: mapOf(text) },
    }),
  };
}

/** Every field may be missing or `null`: a draft can always be stored. */
function fieldsSchema(fields: Record<string, Field>): Schema {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]));
}

function fieldSchema(field: Field): Schema {
  return {
    title: field.label,
    ...(field.hint === undefined ? {} : { description: field.hint }),
    anyOf: [valueSchema(field), { type: 'null' }],
  };
}

function valueSchema(field: Field): Schema {
  const { minimum, maximum } = field;
  const range = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  const group = { type: 'object', properties: fieldsSchema(field.fields ?? {}) };
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'instant':
    case 'reference':
      return text;
    case 'number':
    case 'share':
      return { type: 'number', ...range };
    case 'whole':
      return { type: 'integer', ...range };
    // That the day is one of the calendar is checked by code when a project is read.
    case 'day':
      return { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: allowedValues(field) };
    case 'choices':
      return { type: 'array', items: { enum: allowedValues(field) } };
    case 'texts':
    case 'references':
      return texts;
    case 'group':
      return group;
    case 'rows':
      return { type: 'array', items: group };
    default:
      return field.kind satisfies never;
  }
}
