/** Edits of the open project, each with the words undo will show. */
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import {
  addRecord,
  changeRecord,
  duplicateRecord,
  moveRecord,
  type Patch,
  putRecord,
  setProjectFields,
} from '#domain/document/edit.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { deleteRecord, replaceReferences } from '#domain/document/references.ts';
import { collections } from '#domain/project/collections.ts';
import { projectStore } from '#stores/browser.ts';

const project = () => projectStore.$project.get();

/** The words for a record in labels and announcements. */
export function nameOf(definition: CollectionDefinition, id: string): string {
  const record = recordOf(project(), definition.name, id);
  return record ? `“${recordName(definition, id, record)}”` : `the ${definition.singular}`;
}

/** @returns the id of the new record */
export function add(definition: CollectionDefinition, fields: Patch = {}, after?: string): string {
  const id = projectStore.newId(definition.prefix);
  projectStore.change(`Add a ${definition.singular}`, (before) =>
    addRecord(before, definition.name, id, fields, projectStore.now, after),
  );
  return id;
}

interface StepWords {
  /** Words of a step of its own, which no other edit joins. */
  label?: string;
  /** The part of a field that is typed in, as in a cell: another part is another step. */
  part?: string;
}

/** Changes fields of a record; typing in one field is one step of undo. */
export function change(
  definition: CollectionDefinition,
  id: string,
  patch: Patch,
  { label, part = '' }: StepWords = {},
): void {
  const fields = Object.keys(patch).filter((field) => field !== 'typed');
  const words = definition.fields[fields[0] ?? '']?.label ?? fields[0] ?? '';
  projectStore.change(
    label ?? `Change “${words}” of ${nameOf(definition, id)}`,
    (before) => changeRecord(before, definition.name, id, patch, projectStore.now),
    label === undefined ? `${definition.name}.${id}.${fields.join()}.${part}` : undefined,
  );
}

/** Changes fields of a record with a known id that may not exist yet. */
export function put(definition: CollectionDefinition, id: string, patch: Patch): void {
  const fields = Object.keys(patch).filter((field) => field !== 'typed');
  const label = definition.fields[fields[0] ?? '']?.label ?? definition.singular;
  projectStore.change(
    `Change “${label}”`,
    (before) => putRecord(before, definition.name, id, patch, projectStore.now),
    `${definition.name}.${id}.${fields.join()}`,
  );
}

export function changeProject(patch: Patch): void {
  projectStore.change(
    'Change the project',
    (before) => setProjectFields(before, patch, projectStore.now),
    `project.${Object.keys(patch).join()}`,
  );
}

/** @returns the id of the copy */
export function duplicate(definition: CollectionDefinition, id: string): string {
  const copy = projectStore.newId(definition.prefix);
  const record = recordOf(project(), definition.name, id);
  const name = record?.[definition.nameField];
  const patch = typeof name === 'string' && name !== '' ? { [definition.nameField]: `${name} (copy)` } : {};
  projectStore.change(`Duplicate ${nameOf(definition, id)}`, (before) =>
    duplicateRecord(before, definition.name, id, copy, patch, projectStore.now),
  );
  return copy;
}

/** Moves a record by so many places. */
export function move(definition: CollectionDefinition, id: string, by: number): void {
  moveTo(definition, id, orderedIds(project(), definition.name).indexOf(id) + by);
}

export function moveTo(definition: CollectionDefinition, id: string, place: number): void {
  projectStore.change(`Move ${nameOf(definition, id)}`, (before) =>
    moveRecord(before, definition.name, id, place, projectStore.now),
  );
}

export function remove(definition: CollectionDefinition, id: string): void {
  projectStore.change(`Delete ${nameOf(definition, id)}`, (before) =>
    deleteRecord(before, collections, definition.name, id, projectStore.now),
  );
}

/** Deletes a record after pointing everything that used it to another one. */
export function replaceAndRemove(definition: CollectionDefinition, id: string, replacement: string): void {
  projectStore.change(`Replace ${nameOf(definition, id)} with ${nameOf(definition, replacement)}`, (before) =>
    deleteRecord(
      replaceReferences(before, collections, id, replacement, projectStore.now),
      collections,
      definition.name,
      id,
      projectStore.now,
    ),
  );
}
