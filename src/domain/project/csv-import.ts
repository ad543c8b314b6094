/**
 * Bringing a table in from CSV: a plan that says for each row and cell what it was understood as, and the change itself.
 * Rows are matched by id, or by name where there is no id. No record is ever deleted by an import.
 */

import { sameValue } from '#domain/document/canonical.ts';
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { isSafeId } from '#domain/document/ids.ts';
import { collectionOf, isPlainObject, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { asTyped, readCsv } from '#domain/text/csv.ts';
import { type CellReading, headingOf, isReadOnlyCell, namesIn, readCell, writeCell } from './table-cells.ts';
import { isMissing } from './values.ts';

export type CsvColumn =
  | { kind: 'id'; header: string }
  | { kind: 'field'; header: string; field: string; label: string }
  /** Not a field of the table: its cells are kept in `extra`. */
  | { kind: 'extra'; header: string }
  /** Written by the program, or named twice: left out, with the reason. */
  | { kind: 'left-out'; header: string; why: string };

export interface CsvCell {
  header: string;
  field: string;
  /** As it stands in the file. */
  text: string;
  reading: CellReading;
}

export interface CsvRow {
  /** Line in the file, counted from 1 with the heading. */
  line: number;
  action: 'add' | 'change' | 'same' | 'skip';
  /** Why it is skipped, or why it changes a record that it does not name by id. */
  why?: string;
  id?: string;
  name: string;
  /** Cells that would change something, and those that could not be read. */
  cells: CsvCell[];
  extra: Record<string, string>;
}

export interface CsvPlan {
  columns: CsvColumn[];
  rows: CsvRow[];
  /** Names that no record has: each could be made as a new record. */
  unknownNames: { collection: string; name: string }[];
  /** Faults of the file itself. */
  faults: string[];
}

export interface CsvOptions {
  /** Empty cells empty the field of a record that exists. Default: they leave it alone. */
  clearEmpty?: boolean;
}

const MOST_CHARACTERS = 5_000_000;
const MOST_ROWS = 20_000;

/** @returns a sentence when the text is no table that could be brought in */
export function planCsvImport(
  project: ProjectDocument,
  definition: CollectionDefinition,
  text: string,
  options: CsvOptions = {},
): CsvPlan | { refusal: string } {
  if (text.length > MOST_CHARACTERS) return { refusal: 'The file is larger than five million characters.' };
  if (isNotUtf8(text)) return { refusal: 'The file is not UTF-8 text. Save it again as CSV UTF-8.' };
  const { rows, faults } = readCsv(text);
  const [head, ...body] = rows;
  if (!head || head.every((cell) => cell.trim() === '')) return { refusal: 'The file is empty.' };
  if (body.length > MOST_ROWS)
    return { refusal: `The table has more than ${MOST_ROWS.toLocaleString('en')} rows.` };
  const columns = matchColumns(head, definition);
  if (!columns.some((column) => column.kind === 'field')) {
    const labels = Object.values(definition.fields).map(({ label }) => `“${label}”`);
    return { refusal: `No column of the file is one of this table: ${labels.join(', ')}.` };
  }
  const seen = new Set<string>();
  const plan = body.map((cells, index) =>
    planRow(project, definition, columns, cells.map(asTyped), index + 2, seen, options),
  );
  return { columns, rows: plan, unknownNames: unknownNames(definition, plan), faults };
}

/** Text in UTF-16, read as UTF-8, is full of zeros. */
function isNotUtf8(text: string): boolean {
  return text.split('\u0000').length - 1 > text.length / 4;
}

function matchColumns(head: readonly string[], definition: CollectionDefinition): CsvColumn[] {
  const taken = new Set<string>();
  const plain = (words: string) => asTyped(words).trim().toLowerCase().replace(/\s+/g, ' ');
  return head.map((raw): CsvColumn => {
    const header = asTyped(raw).trim();
    if (plain(raw) === 'id') return { kind: 'id', header };
    const fields = Object.entries(definition.fields);
    const isCalled = (words: string) => plain(words) === plain(raw);
    // A label comes before a name: what one field is called may be the name of another.
    const entry =
      fields.find(([name]) => isCalled(headingOf(definition, name))) ??
      fields.find(([name, { label }]) => isCalled(label) || isCalled(name));
    if (!entry) return { kind: 'extra', header: header || 'column without a name' };
    const [field, { label, derived }] = entry;
    if (derived) return { kind: 'left-out', header, why: 'It is worked out by the planner.' };
    if (taken.has(field))
      return { kind: 'left-out', header, why: 'The column stands twice; the first one counts.' };
    taken.add(field);
    return { kind: 'field', header, field, label };
  });
}

function planRow(
  project: ProjectDocument,
  definition: CollectionDefinition,
  columns: readonly CsvColumn[],
  texts: readonly string[],
  line: number,
  seen: Set<string>,
  { clearEmpty = false }: CsvOptions,
): CsvRow {
  const textOf = (index: number) => texts[index] ?? '';
  const givenId = textOf(columns.findIndex((column) => column.kind === 'id')).trim();
  const nameText = textOf(
    columns.findIndex((column) => column.kind === 'field' && column.field === definition.nameField),
  );
  const skip = (why: string): CsvRow => ({
    line,
    action: 'skip',
    why,
    name: nameText.trim() || givenId,
    cells: [],
    extra: {},
  });
  if (texts.length > columns.length && texts.slice(columns.length).some((each) => each.trim() !== '')) {
    return skip(
      'The row has more cells than the heading. A comma inside a cell needs quotes around the cell.',
    );
  }
  if (texts.every((each) => each.trim() === '')) return skip('The row is empty.');
  if (givenId !== '' && !isSafeId(givenId)) return skip(`“${givenId}” cannot be an id.`);
  const match = givenId === '' ? byName(project, definition, nameText) : { id: givenId };
  if (typeof match === 'string') return skip(match);
  const id = match?.id;
  if (id !== undefined && seen.has(id))
    return skip('The record stands in the file twice; the first row counts.');
  if (id !== undefined) seen.add(id);
  const current = id === undefined ? undefined : recordOf(project, definition.name, id);
  const cells = columns.flatMap((column, index): CsvCell[] => {
    if (column.kind !== 'field') return [];
    const field = definition.fields[column.field];
    const cell = field && planCell(project, field, current?.[column.field], textOf(index), clearEmpty);
    return cell ? [{ header: column.header, field: column.field, text: textOf(index), reading: cell }] : [];
  });
  const extra = Object.fromEntries(
    columns.flatMap((column, index) =>
      column.kind === 'extra' && textOf(index) !== '' ? [[column.header, textOf(index)]] : [],
    ),
  );
  const held = isPlainObject(current?.extra) ? current.extra : {};
  const isSame = cells.length === 0 && Object.entries(extra).every(([key, text]) => held[key] === text);
  const name = current && id !== undefined ? recordName(definition, id, current) : nameText.trim();
  const action = current ? (isSame ? 'same' : 'change') : 'add';
  return {
    ...{ line, action, name, cells, extra },
    ...(id === undefined ? {} : { id }),
    ...(match?.why === undefined || action === 'add' ? {} : { why: match.why }),
  };
}

/** The record a row without an id speaks of; a sentence when there are several. */
function byName(
  project: ProjectDocument,
  definition: CollectionDefinition,
  text: string,
): { id: string; why?: string } | string | undefined {
  const name = text.trim().toLowerCase();
  if (name === '') return undefined;
  const same = Object.entries(collectionOf(project, definition.name)).filter(
    ([, record]) =>
      String(record[definition.nameField] ?? '')
        .trim()
        .toLowerCase() === name,
  );
  if (same.length > 1)
    return `${same.length} ${definition.plural} have this name; add a column “id” to tell them apart.`;
  return same[0] && { id: same[0][0], why: 'It has the name of a record that exists.' };
}

/** @returns nothing for a cell that leaves the field as it is */
function planCell(
  project: ProjectDocument,
  field: Field,
  held: unknown,
  text: string,
  clearEmpty: boolean,
): CellReading | undefined {
  // Whatever a cell reads as: what we wrote ourselves changes nothing.
  if (text === String(writeCell(project, field, held)) || (isMissing(held) && text.trim() === ''))
    return undefined;
  if (isReadOnlyCell(field) && text.trim() === '') return undefined;
  const reading = readCell(project, field, text);
  if (reading.kind === 'empty') return clearEmpty ? reading : undefined;
  if (reading.kind === 'value' && sameValue(reading.value, held)) return undefined;
  if (reading.kind === 'names' && reading.unknown.length === 0) {
    if (sameValue(reading.isList ? reading.ids : reading.ids[0], held)) return undefined;
  }
  return reading;
}

function unknownNames(definition: CollectionDefinition, rows: readonly CsvRow[]): CsvPlan['unknownNames'] {
  const found = new Map<string, { collection: string; name: string }>();
  for (const { reading, field } of rows.flatMap((row) => row.cells)) {
    const [target] = namesIn(definition.fields[field]?.to);
    if (reading.kind !== 'names' || !target) continue;
    for (const name of reading.unknown) {
      found.set(`${target.name}/${name.trim().toLowerCase()}`, {
        collection: target.name,
        name: name.trim(),
      });
    }
  }
  return [...found.values()];
}
