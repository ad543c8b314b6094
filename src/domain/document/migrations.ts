/**
 * Format history. Append only: entry N turns a document of version N + 1 into version N + 2. A released entry is never
 * edited. Adding a collection or an optional field is not a new version; changing what a field means or looks like is.
 *
 * | version | since | what changed |
 * |---|---|---|
 * | 1 | 2026-11 | first format |
 */

/** A document of any version, as parsed. */
export type RawDocument = Record<string, unknown>;

export type Migration = (document: RawDocument) => RawDocument;

export const migrations: readonly Migration[] = [];

/**
 * Runs the migrations from `version` up to the newest.
 * @throws what a migration throws; the caller keeps the original.
 */
export function migrate(
  document: RawDocument,
  version: number,
  steps: readonly Migration[] = migrations,
): RawDocument {
  let current = document;
  for (let from = version; from <= steps.length; from += 1) {
    const step = steps[from - 1];
    if (step) current = { ...step(current), schemaVersion: from + 1 };
  }
  return current;
}
