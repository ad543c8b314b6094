/** Where a record is named in the whole project, kind by kind, to be read before it is renamed or deleted. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import { usesOf } from '#domain/document/references.ts';

export interface UsedIn {
  record: string;
  name: string;
  /** What it is there: “owner”, “letters”. */
  as: string;
}

export interface UseGroup {
  collection: string;
  /** “7 risks”, “1 row of the matrix”. */
  words: string;
  uses: UsedIn[];
}

/** @returns groups in the order of the collections; a record that names it twice stands there twice */
export function useGroups(
  project: ProjectDocument,
  definitions: readonly CollectionDefinition[],
  id: string,
): UseGroup[] {
  const uses = usesOf(project, definitions, id);
  return definitions.flatMap(({ name, singular, plural }) => {
    const own = uses.filter(({ collection }) => collection === name);
    const count = new Set(own.map(({ record }) => record)).size;
    if (count === 0) return [];
    const listed = own.map((use) => ({
      record: use.record,
      name: use.name,
      as: `${use.field.label.charAt(0).toLowerCase()}${use.field.label.slice(1)}`,
    }));
    return [{ collection: name, words: `${count} ${count === 1 ? singular : plural}`, uses: listed }];
  });
}
