/** Walks over datasets or dependencies for a rule: the look of one record in, places in the review out. */
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Place } from '#domain/project/rule.ts';

export type Found = { field?: string; message: string } | undefined;

export function eachRecord(
  project: ProjectDocument,
  definition: CollectionDefinition,
  look: (record: ProjectRecord, name: string, id: string) => Found,
): Place[] {
  return orderedIds(project, definition.name).flatMap((id) => {
    const record = recordOf(project, definition.name, id) ?? {};
    const found = look(record, `“${recordName(definition, id, record)}”`, id);
    return found ? [{ collection: definition.name, record: id, ...found }] : [];
  });
}

/** True when the dataset is used for one of the purposes; also when nobody said what it is used for. */
export function servesPurpose(record: ProjectRecord, ...wanted: readonly string[]): boolean {
  const purpose = record.purpose;
  return !Array.isArray(purpose) || purpose.length === 0 || purpose.some((each) => wanted.includes(each));
}
