/** Names and values of two states of a project, each in the words of the state it stands in. */
import { recordName } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { collectionOf, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { collectionDefinition } from './collections.ts';
import { displayValue } from './display.ts';
import { isMissing } from './values.ts';

export interface States {
  before: ProjectDocument;
  after: ProjectDocument;
}

/** Longer values are cut in a sentence; the whole text goes along beside it. */
export const LONGEST_IN_SENTENCE = 90;

export function shortened(words: string): string {
  const line = words.trim().replace(/\s*\n\s*/g, ' / ');
  return line.length > LONGEST_IN_SENTENCE ? `${line.slice(0, LONGEST_IN_SENTENCE - 1)}…` : line;
}

export function quoted(words: string): string {
  return `“${shortened(words)}”`;
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The words for a collection; a build that does not know it can only give its key. */
export function collectionWords(name: string): { singular: string; plural: string } {
  return collectionDefinition(name) ?? { singular: `record of “${name}”`, plural: `records of “${name}”` };
}

/** True for a sheet of settings or words: one record that nobody named and the program keeps. */
export function isOneSheet({ before, after }: States, collection: string): boolean {
  if (!collectionDefinition(collection)?.internal) return false;
  const ids = [before, after].flatMap((project) => Object.keys(collectionOf(project, collection)));
  return new Set(ids).size === 1;
}

/** The quoted name of a record in the state that has it; one that belongs to another goes by that one's name. */
export function recordWords({ before, after }: States, collection: string, id: string): string {
  const definition = collectionDefinition(collection);
  if (!definition) return quoted(id);
  const parent = definition.keyedBy === undefined ? definition : collectionDefinition(definition.keyedBy);
  const named = parent ?? definition;
  const record = recordOf(after, named.name, id) ?? recordOf(before, named.name, id) ?? {};
  return isMissing(record[named.nameField])
    ? `without a name (${id})`
    : quoted(recordName(named, id, record));
}

/** A value of a declared field as a person reads it; text that no field declares is shown as it is stored. */
export function valueWords(project: ProjectDocument, field: Field | undefined, value: unknown): string {
  if (isMissing(value)) return '';
  if (!field) return typeof value === 'string' ? value : JSON.stringify(value);
  const words = displayValue(project, field, value);
  return field.unit && typeof value === 'number' ? `${words} ${field.unit}` : words;
}
