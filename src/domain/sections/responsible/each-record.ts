/** Walks over the records of a collection for a rule: the look of one record in, places in the review out. */
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Place } from '#domain/project/rule.ts';
import { IMPACT, impact } from './model.ts';

export type Found = { field?: string; message: string } | undefined;

export function eachRecord(
  project: ProjectDocument,
  definition: CollectionDefinition,
  look: (record: ProjectRecord, name: string) => Found,
): Place[] {
  return orderedIds(project, definition.name).flatMap((id) => {
    const record = recordOf(project, definition.name, id) ?? {};
    const found = look(record, `“${recordName(definition, id, record)}”`);
    return found ? [{ collection: definition.name, record: id, ...found }] : [];
  });
}

/** A place in the impact statement, which is one record. */
export function inStatement(found: Found): Place[] {
  return found ? [{ collection: impact.name, record: IMPACT, ...found }] : [];
}

export function statementOf(project: ProjectDocument): ProjectRecord {
  return recordOf(project, impact.name, IMPACT) ?? {};
}
