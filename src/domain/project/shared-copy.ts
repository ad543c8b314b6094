/** The copy of a project that goes into a link: names and private notes stay behind unless the person ticks them. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { isSecret, isWithheld, withoutConfidential } from '#domain/document/confidential.ts';
import { CONFLICTS } from '#domain/document/conflicts.ts';
import type { Field } from '#domain/document/field.ts';
import {
  collectionOf,
  orderedIds,
  PROJECT_FIELDS,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { collections } from './collections.ts';
import { isMissing, listWords } from './values.ts';

export interface ShareChoice {
  /** Names of people, addresses and what else is marked sensitive. */
  sensitive?: boolean;
  /** Private notes, and records a person keeps out of exports. */
  confidential?: boolean;
}

export interface SharedCopy {
  project: ProjectDocument;
  /** What is inside, as in “3 metrics”. */
  contents: string[];
  /** What stayed behind, as in “Name and E-mail of 2 people”. */
  leftOut: string[];
}

const KEPT_IN_RECORDS: ReadonlySet<string> = new Set(['rev', 'updatedAt', 'typed']);

export function sharedCopy(whole: ProjectDocument, choice: ShareChoice = {}): SharedCopy {
  const source = choice.confidential ? whole : withoutConfidential(whole, collections);
  const own = Object.fromEntries(
    Object.entries(source).filter(
      ([key]) => (PROJECT_FIELDS as readonly string[]).includes(key) && !['deleted', 'order'].includes(key),
    ),
  );
  const project = { ...own } as ProjectDocument;
  const order: Record<string, string[]> = {};
  const leftOut = new LeftOut();
  for (const definition of collections) {
    const ids = orderedIds(source, definition.name);
    if (ids.length === 0 || (definition.name === CONFLICTS && !choice.sensitive)) continue;
    const records = ids.map((id, index) => {
      const record = recordOf(source, definition.name, id) ?? {};
      if (isWithheld(record)) leftOut.withheld(definition);
      return [id, choice.sensitive ? record : withoutSensitive(definition, record, index, leftOut)] as const;
    });
    project[definition.name] = Object.fromEntries(records);
    if (source.order?.[definition.name]) order[definition.name] = ids;
  }
  if (Object.keys(order).length > 0) project.order = order;
  return {
    project,
    contents: contentsOf(project),
    leftOut: [...confidentialWords(whole, choice), ...leftOut.words()],
  };
}

/** Fields this build does not know stay behind too: nobody can say what they hold. */
function withoutSensitive(
  definition: CollectionDefinition,
  record: ProjectRecord,
  index: number,
  leftOut: LeftOut,
): ProjectRecord {
  // A matrix row has no declared fields: its keys are ids of roles.
  if (definition.faultsIn) return record;
  const shared: ProjectRecord = {};
  for (const [key, value] of Object.entries(record)) {
    const field = Object.hasOwn(definition.fields, key) ? definition.fields[key] : undefined;
    const isOpen = field ? !field.sensitive : KEPT_IN_RECORDS.has(key);
    if (isOpen) shared[key] = value;
    else if (!isMissing(value) && key !== 'withheld') leftOut.field(definition, key, field);
  }
  if (record.typed)
    shared.typed = Object.fromEntries(
      Object.entries(record.typed).filter(
        ([key]) => definition.fields[key] && !definition.fields[key]?.sensitive,
      ),
    );
  if (definition.fields[definition.nameField]?.sensitive && !isMissing(record[definition.nameField])) {
    shared[definition.nameField] = `${definition.singular} ${index + 1}`;
  }
  return shared;
}

/** Says what stays behind, collection by collection. */
class LeftOut {
  readonly #labels = new Map<CollectionDefinition, Set<string>>();
  readonly #withheld = new Map<CollectionDefinition, number>();

  field(definition: CollectionDefinition, key: string, field: Field | undefined): void {
    const labels = this.#labels.get(definition) ?? new Set<string>();
    labels.add(field?.label ?? (key === 'extra' ? 'Columns of an imported table' : `“${key}”`));
    this.#labels.set(definition, labels);
  }

  withheld(definition: CollectionDefinition): void {
    this.#withheld.set(definition, (this.#withheld.get(definition) ?? 0) + 1);
  }

  words(): string[] {
    return [
      ...[...this.#withheld].map(
        ([definition, count]) => `${countOf(definition, count)} kept out of exports`,
      ),
      ...[...this.#labels].map(([definition, labels]) => `${listWords([...labels])} of ${definition.plural}`),
    ];
  }
}

function confidentialWords(project: ProjectDocument, choice: ShareChoice): string[] {
  if (choice.confidential) return [];
  return collections.flatMap((definition) => {
    const records = Object.values(collectionOf(project, definition.name));
    if (definition.isConfidential) return records.length > 0 ? [countOf(definition, records.length)] : [];
    const labels = Object.entries(definition.fields)
      .filter(([name, field]) =>
        records.some((record) => !isMissing(record[name]) && isSecret(field, record)),
      )
      .map(([, field]) => field.label);
    return labels.length > 0 ? [`${listWords(labels)} of ${definition.plural}`] : [];
  });
}

export function contentsOf(project: ProjectDocument): string[] {
  return collections.flatMap((definition) => {
    const count = Object.keys(collectionOf(project, definition.name)).length;
    return count === 0 || definition.internal ? [] : [countOf(definition, count)];
  });
}

function countOf({ singular, plural }: CollectionDefinition, count: number): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
