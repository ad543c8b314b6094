/** One table of records as CSV (RFC 4180), safe to open in a spreadsheet. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { isWithheld, withoutConfidential } from '#domain/document/confidential.ts';
import type { Field } from '#domain/document/field.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { csvTable } from '#domain/text/csv.ts';
import { collections } from './collections.ts';
import { displayValue } from './display.ts';
import { isMissing } from './values.ts';

const NUMERIC: ReadonlySet<Field['kind']> = new Set(['number', 'share', 'whole']);

export { neutralised } from '#domain/text/csv.ts';

export interface CsvOptions {
  /** Include fields marked sensitive (names, e-mail, private notes). Default: yes, it is the person's own file. */
  sensitive?: boolean;
  /** Include confidential fields, and records a person keeps out of exports. Default: no. */
  confidential?: boolean;
}

/**
 * @returns CSV text with CRLF line ends: a first column `id`, then one column per field, numbers as numbers with a
 * decimal point, everything else in words. Prepend U+FEFF for Excel.
 */
export function collectionCsv(
  whole: ProjectDocument,
  definition: CollectionDefinition,
  options: CsvOptions = {},
): string {
  const project = options.confidential ? whole : withoutConfidential(whole, collections);
  const fields = Object.entries(definition.fields).filter(
    ([, field]) =>
      (options.sensitive !== false || !field.sensitive) && (options.confidential || !field.confidential),
  );
  const ids = orderedIds(project, definition.name).filter(
    (id) => !isWithheld(recordOf(project, definition.name, id)),
  );
  const data = ids.map((id) => {
    const record = recordOf(project, definition.name, id) ?? {};
    return [id, ...fields.map(([name, field]) => csvValue(project, field, record[name]))];
  });
  return csvTable(['id', ...fields.map(([, field]) => field.label)], data);
}

function csvValue(project: ProjectDocument, field: Field, value: unknown): string | number {
  if (isMissing(value)) return '';
  if (NUMERIC.has(field.kind) && typeof value === 'number') return value;
  return displayValue(project, field, value);
}
