/** One table of records as CSV (RFC 4180), safe to open in a spreadsheet. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { isWithheld, withoutConfidential } from '#domain/document/confidential.ts';
import {
  isPlainObject,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { csvTable } from '#domain/text/csv.ts';
import { collections } from './collections.ts';
import { headingOf, writeCell } from './table-cells.ts';

export { neutralised } from '#domain/text/csv.ts';

export interface CsvOptions {
  /** Include fields marked sensitive (names, e-mail, private notes). Default: yes, it is the person's own file. */
  sensitive?: boolean;
  /** Include confidential fields, and records a person keeps out of exports. Default: no. */
  confidential?: boolean;
}

/**
 * @returns CSV text with CRLF line ends: a first column `id`, then one column per field, numbers as numbers with a
 * decimal point, everything else in words. Brought in again it changes nothing. Prepend U+FEFF for Excel.
 */
export function collectionCsv(
  whole: ProjectDocument,
  definition: CollectionDefinition,
  options: CsvOptions = {},
): string {
  const project = options.confidential ? whole : withoutConfidential(whole, collections);
  const fields = Object.entries(definition.fields).filter(
    ([, field]) =>
      (options.sensitive !== false || !field.sensitive) &&
      (options.confidential || !field.confidential || field.opensWith !== undefined),
  );
  const ids = orderedIds(project, definition.name).filter(
    (id) => !isWithheld(recordOf(project, definition.name, id)),
  );
  const extras = [
    ...new Set(ids.flatMap((id) => Object.keys(extraOf(recordOf(project, definition.name, id) ?? {})))),
  ].sort();
  const data = ids.map((id) => {
    const record = recordOf(project, definition.name, id) ?? {};
    const own = fields.map(([name, field]) => writeCell(project, field, record[name]));
    return [id, ...own, ...extras.map((header) => String(extraOf(record)[header] ?? ''))];
  });
  return csvTable(['id', ...fields.map(([name]) => headingOf(definition, name)), ...extras], data);
}

/** Columns of an earlier import that are no fields of the table. */
function extraOf(record: ProjectRecord): Record<string, unknown> {
  return isPlainObject(record.extra) ? record.extra : {};
}
