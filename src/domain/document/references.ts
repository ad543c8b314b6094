/** Who refers to whom: every place in the project where a record's id stands, and the delete rules. */
import type { CollectionDefinition, ReferencePlace } from './collection.ts';
import { recordName } from './collection.ts';
import { changeRecord, putRecord, removeRecord } from './edit.ts';
import type { Field, OnDelete } from './field.ts';
import {
  collectionOf,
  type Instant,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
} from './project.ts';

export interface Use extends ReferencePlace {
  collection: string;
  record: string;
  /** The words for the record that refers. */
  name: string;
  rule: OnDelete;
}

/** Every reference in a record that its definition declares. */
export function referencesInRecord(
  definition: CollectionDefinition,
  id: string,
  record: ProjectRecord,
): ReferencePlace[] {
  return [...walk(definition.fields, record, []), ...(definition.referencesIn?.(id, record) ?? [])];
}

function walk(
  fields: Record<string, Field>,
  value: Record<string, unknown>,
  path: (string | number)[],
): ReferencePlace[] {
  return Object.entries(fields).flatMap(([name, field]): ReferencePlace[] => {
    const held = value[name];
    const here = [...path, name];
    if (field.kind === 'reference')
      return typeof held === 'string' && held !== '' ? [{ path: here, field, id: held }] : [];
    if (field.kind === 'references') {
      return Array.isArray(held)
        ? held.map((id, index) => ({ path: [...here, index], field, id: String(id) }))
        : [];
    }
    if (field.kind === 'group') return isPlainObject(held) ? walk(field.fields ?? {}, held, here) : [];
    if (field.kind === 'rows' && Array.isArray(held)) {
      return held.flatMap((row, index) =>
        isPlainObject(row) ? walk(field.fields ?? {}, row, [...here, index]) : [],
      );
    }
    return [];
  });
}

/** All places that refer to the record `id`. */
export function usesOf(
  project: ProjectDocument,
  definitions: readonly CollectionDefinition[],
  id: string,
): Use[] {
  return definitions.flatMap((definition) =>
    Object.entries(collectionOf(project, definition.name)).flatMap(([record, value]) =>
      referencesInRecord(definition, record, value)
        .filter((place) => place.id === id)
        .map((place) => ({
          ...place,
          collection: definition.name,
          record,
          name: nameIn(project, definitions, definition, record, value),
          rule: place.field.onDelete ?? 'empty',
        })),
    ),
  );
}

/** The words for a record; a record that belongs to another one goes by that one's name. */
function nameIn(
  project: ProjectDocument,
  definitions: readonly CollectionDefinition[],
  definition: CollectionDefinition,
  id: string,
  record: ProjectRecord,
): string {
  const parent = definitions.find(({ name }) => name === definition.keyedBy);
  return parent
    ? recordName(parent, id, collectionOf(project, parent.name)[id] ?? {})
    : recordName(definition, id, record);
}

/** Uses that forbid the deletion of the record until they are replaced. */
export function refusals(uses: readonly Use[]): Use[] {
  return uses.filter((use) => use.rule === 'refuse');
}

/**
 * Deletes a record following the delete rules: empties references to it, takes along what cannot live without it.
 * The caller has asked about refusals; a use that would refuse is emptied too.
 */
export function deleteRecord(
  project: ProjectDocument,
  definitions: readonly CollectionDefinition[],
  collection: string,
  id: string,
  now: Instant,
): ProjectDocument {
  // First the record itself, so that two records that take each other along come to an end.
  let next = removeRecord(project, collection, id, now);
  for (const use of usesOf(next, definitions, id)) {
    if (use.rule === 'take-along') {
      next = deleteRecord(next, definitions, use.collection, use.record, now);
    } else next = setReference(next, use, undefined, now);
  }
  return next;
}

/** Makes every reference to `id` point to `replacement` instead. */
export function replaceReferences(
  project: ProjectDocument,
  definitions: readonly CollectionDefinition[],
  id: string,
  replacement: string,
  now: Instant,
): ProjectDocument {
  return usesOf(project, definitions, id).reduce(
    (next, use) => setReference(next, use, replacement, now),
    project,
  );
}

function setReference(
  project: ProjectDocument,
  use: Use,
  replacement: string | undefined,
  now: Instant,
): ProjectDocument {
  if (use.isKey) return moveKey(project, use, replacement, now);
  const record = collectionOf(project, use.collection)[use.record];
  const field = use.path[0];
  if (!record || typeof field !== 'string') return project;
  const value = replaceAt(record[field], use.path.slice(1), use.id, replacement);
  return changeRecord(project, use.collection, use.record, { [field]: value }, now);
}

/** A key cannot be emptied: what stands under it moves to the replacement's key, joined to what is there, or goes. */
function moveKey(
  project: ProjectDocument,
  use: Use,
  replacement: string | undefined,
  now: Instant,
): ProjectDocument {
  const records = collectionOf(project, use.collection);
  const record = records[use.record];
  const field = use.path[0];
  if (!record) return project;
  if (field === undefined) {
    if (replacement === undefined || Object.hasOwn(records, replacement)) return project;
    const { rev: _rev, updatedAt: _updatedAt, ...fields } = record;
    return putRecord(project, use.collection, replacement, fields, now);
  }
  const patch: Record<string, unknown> = { [field]: undefined };
  if (replacement !== undefined) patch[replacement] = joined(record[field], record[replacement]);
  return changeRecord(project, use.collection, use.record, patch, now);
}

function joined(moved: unknown, there: unknown): unknown {
  return Array.isArray(moved) && Array.isArray(there) ? [...new Set([...there, ...moved])] : moved;
}

function replaceAt(
  value: unknown,
  path: (string | number)[],
  id: string,
  replacement: string | undefined,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replacement ?? null;
  if (Array.isArray(value) && rest.length === 0 && typeof step === 'number') {
    const replaced = value.flatMap((item) =>
      item === id ? (replacement === undefined ? [] : [replacement]) : [item],
    );
    return [...new Set(replaced)];
  }
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? replaceAt(item, rest, id, replacement) : item));
  if (isPlainObject(value))
    return { ...value, [step]: replaceAt(value[String(step)], rest, id, replacement) };
  return value;
}

/** References that name a record which does not exist. */
export function danglingReferences(
  project: ProjectDocument,
  definitions: readonly CollectionDefinition[],
): Use[] {
  const known = new Set(
    definitions
      .filter(({ keyedBy }) => keyedBy === undefined)
      .flatMap((definition) => Object.keys(collectionOf(project, definition.name))),
  );
  const names = new Set(definitions.map((definition) => definition.name));
  const isKnownTarget = (to: Field['to']) =>
    (typeof to === 'string' ? [to] : (to ?? [])).every((name) => names.has(name));
  return definitions.flatMap((definition) =>
    Object.entries(collectionOf(project, definition.name)).flatMap(([record, value]) =>
      referencesInRecord(definition, record, value)
        .filter((place) => !known.has(place.id) && isKnownTarget(place.field.to))
        .map((place) => ({
          ...place,
          collection: definition.name,
          record,
          name: nameIn(project, definitions, definition, record, value),
          rule: place.field.onDelete ?? 'empty',
        })),
    ),
  );
}
