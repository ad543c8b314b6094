/** Field values as a person reads them: names instead of ids, per cent instead of shares, words instead of codes. */
import { recordName } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { isPlainObject, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { collectionDefinition } from './collections.ts';
import type { Words } from './section.ts';
import { isMissing } from './values.ts';

export const NOT_DECIDED = 'not yet decided';

/**
 * Name of the record with this id, in whichever of the collections `to` it stands. A collection that only another
 * planner or a newer version knows is asked for the words that records usually carry.
 */
export function nameOfRecord(project: ProjectDocument, to: Field['to'], id: string): string {
  for (const name of typeof to === 'string' ? [to] : (to ?? [])) {
    const record = recordOf(project, name, id);
    const definition = collectionDefinition(name);
    if (record && definition) return recordName(definition, id, record);
    const own = [record?.name, record?.title, record?.modelId].find((words) => !isMissing(words));
    if (record) return own === undefined ? id : plainText(own);
  }
  return `missing record ${id}`;
}

/** The value of a field in words; `''` when there is none. */
export function displayValue(project: ProjectDocument, field: Field, value: unknown): string {
  if (isMissing(value)) return '';
  switch (field.kind) {
    case 'share':
      return typeof value === 'number' ? `${plainNumber(value * 100)} %` : plainText(value);
    case 'whole':
      if (field.choices) return choiceLabel(field, value);
      return typeof value === 'number' ? plainNumber(value) : String(value);
    case 'number':
      return typeof value === 'number' ? plainNumber(value) : plainText(value);
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'choice':
      return choiceLabel(field, value);
    case 'choices':
      return listOf(value, (each) => choiceLabel(field, each));
    case 'texts':
      return listOf(value, plainText);
    case 'reference':
      return nameOfRecord(project, field.to, plainText(value));
    case 'references':
      return listOf(value, (each) => nameOfRecord(project, field.to, plainText(each)));
    case 'group':
      return isPlainObject(value) ? displayFields(project, field.fields ?? {}, value) : '';
    case 'rows':
      return listOf(
        value,
        (each) => (isPlainObject(each) ? displayFields(project, field.fields ?? {}, each) : ''),
        '; ',
      );
    default:
      return plainText(value);
  }
}

/** Any value as text. An object may hold a field called `toString`, so it is not asked. */
function plainText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function choiceLabel(field: Field, value: unknown): string {
  return field.choices?.find((option) => option.value === String(value))?.label ?? plainText(value);
}

function listOf(value: unknown, say: (each: unknown) => string, separator = ', '): string {
  return Array.isArray(value) ? value.map(say).join(separator) : plainText(value);
}

function displayFields(
  project: ProjectDocument,
  fields: Record<string, Field>,
  value: Record<string, unknown>,
): string {
  return Object.entries(fields)
    .filter(([name]) => !isMissing(value[name]))
    .map(([name, field]) => `${field.label}: ${displayValue(project, field, value[name])}`)
    .join(', ');
}

export function wordsOf(project: ProjectDocument): Words {
  return {
    value: (field, value) => displayValue(project, field, value),
    name: (to, id) => nameOfRecord(project, to, id),
  };
}
