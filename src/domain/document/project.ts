/**
 * The project document: everything one person filled in for one ML project.
 *
 * Records live in maps by id (a *collection*), so that edits to different records merge without conflict; the order
 * in which a person arranged them is a separate list. A build that does not know a collection carries it along.
 */

export const FORMAT = 'baseline-project';

/** A migration adds one; see migrations.ts. */
export const SCHEMA_VERSION = 1;

/** Calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** Moment in UTC, ISO 8601 with `Z`. */
export type Instant = string;

export interface ProjectRecord {
  /** Goes up by one at each change of the record. Absent in hand-written files, then counted as 0. */
  rev?: number;
  updatedAt?: Instant;
  /** What was typed into a field that cannot hold it (a word in a number field), by field, so that it is kept. */
  typed?: Record<string, string>;
  [field: string]: unknown;
}

export type Collection = Record<string, ProjectRecord>;

export interface ProjectDocument {
  format: typeof FORMAT;
  schemaVersion: number;
  id: string;
  /** Goes up at each change of anything in the document. */
  rev: number;
  title: string;
  description?: string;
  createdAt: Instant;
  updatedAt: Instant;
  locale?: string;
  /** ISO 4217 code of the money fields. */
  currency?: string;
  archived?: boolean;
  /** The order a person gave the records of a collection, by collection. */
  order?: Record<string, string[]>;
  /** Deleted records, as `collection/id`, and the `rev` they had; see tombstones.ts. */
  deleted?: Record<string, number>;
  [collectionOrUnknown: string]: unknown;
}

/** Keys of the document that are not collections. */
export const PROJECT_FIELDS = [
  '$schema',
  'format',
  'schemaVersion',
  'id',
  'rev',
  'title',
  'description',
  'createdAt',
  'updatedAt',
  'locale',
  'currency',
  'archived',
  'order',
  'deleted',
] as const;

const projectFields: ReadonlySet<string> = new Set(PROJECT_FIELDS);

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a key that holds a map of records, known to this build or not. */
export function isCollection(key: string, value: unknown): value is Collection {
  return !projectFields.has(key) && isPlainObject(value) && Object.values(value).every(isPlainObject);
}

/** The document a browser shows before anything was typed. `id` is empty until the first real one is made. */
export function emptyProject(id: string, now: Instant): ProjectDocument {
  return {
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id,
    rev: 0,
    title: '',
    createdAt: now,
    updatedAt: now,
    locale: 'en',
    currency: 'USD',
  };
}

/** Maps of records that were looked through. Documents never change, and finding one record must not cost a look at all. */
const seen = new WeakSet<Collection>();

/** The records of a collection, `{}` when the project has none. */
export function collectionOf(project: ProjectDocument, name: string): Collection {
  const value = Object.hasOwn(project, name) ? project[name] : undefined;
  if (isPlainObject(value) && seen.has(value as Collection)) return value as Collection;
  if (!isCollection(name, value)) return {};
  seen.add(value);
  return value;
}

export function recordOf(
  project: ProjectDocument,
  collection: string,
  id: string,
): ProjectRecord | undefined {
  const records = collectionOf(project, collection);
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

/** The order list of a collection as it stands, which may name records that are gone; `undefined` when there is none. */
export function orderOf(project: ProjectDocument | undefined, collection: string): string[] | undefined {
  const order = project?.order;
  return order && Object.hasOwn(order, collection) ? order[collection] : undefined;
}

/** Ids of a collection in the person's order; records the order does not name come last, by id. */
export function orderedIds(project: ProjectDocument, collection: string): string[] {
  const records = collectionOf(project, collection);
  const listed = (orderOf(project, collection) ?? []).filter((id) => Object.hasOwn(records, id));
  const named = new Set(listed);
  const rest = Object.keys(records)
    .filter((id) => !named.has(id))
    .sort();
  return [...named, ...rest];
}

/** True for a project nobody has changed since it was made. */
export function isUntouched(project: ProjectDocument): boolean {
  return project.rev === 0 && isEmptyProject(project);
}

/** True when nothing was ever filled in: no title, no record. */
export function isEmptyProject(project: ProjectDocument): boolean {
  if (project.title !== '' || (project.description ?? '') !== '') return false;
  return Object.entries(project).every(
    ([key, value]) => !isCollection(key, value) || Object.keys(value).length === 0,
  );
}
