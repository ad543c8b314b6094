/** Field values as cells of a table, and cells as field values: what goes out comes back the same. */
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import { choicesValue, type Field, isDay } from '#domain/document/field.ts';
import { isSafeId } from '#domain/document/ids.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import { readList, writeList } from '#domain/text/list-cell.ts';
import { parseNumber } from '#domain/text/parse-number.ts';
import { collectionDefinition } from './collections.ts';
import { displayValue } from './display.ts';
import { isMissing } from './values.ts';

/** What a cell was understood as. */
export type CellReading =
  | { kind: 'empty' }
  /** `shown` says the value in words, for a person to check. */
  | { kind: 'value'; value: unknown; shown: string }
  /** Names of records; those that no record has stand in `unknown` and could be made. */
  | { kind: 'names'; ids: string[]; unknown: string[]; isList: boolean }
  | { kind: 'problem'; message: string };

/** Kinds whose parts have columns of their own nowhere: they are shown in words and cannot be changed in a table. */
export function isReadOnlyCell(field: Field): boolean {
  return field.kind === 'group' || field.kind === 'rows' || field.derived === true;
}

/** Heading of a field's column: its label, with its name where two fields of the table have one label. */
export function headingOf(definition: CollectionDefinition, name: string): string {
  const label = definition.fields[name]?.label ?? name;
  const same = Object.values(definition.fields).filter((field) => field.label === label);
  return same.length > 1 ? `${label} (${name})` : label;
}

export function writeCell(project: ProjectDocument, field: Field, value: unknown): string | number {
  if (isMissing(value)) return '';
  if (typeof value === 'number') return value;
  const items = Array.isArray(value) ? value.map(String) : [];
  switch (field.kind) {
    case 'texts':
      return writeList(items);
    case 'choices':
      return writeList(items.map((item) => labelOf(field, item)));
    case 'reference':
      return nameFor(project, field, String(value));
    case 'references':
      return writeList(items.map((item) => nameFor(project, field, item)));
    default:
      return displayValue(project, field, value);
  }
}

/** @param text the cell without the apostrophe of a neutralised formula */
export function readCell(project: ProjectDocument, field: Field, text: string): CellReading {
  if (text.trim() === '') return { kind: 'empty' };
  switch (field.kind) {
    case 'number':
    case 'whole':
    case 'share':
      return readNumber(project, field, text);
    case 'day':
      return readDay(text);
    case 'instant':
      return Number.isNaN(Date.parse(text))
        ? problem(`“${text}” is not a moment in time`)
        : value(text, text);
    case 'flag':
      return readFlag(text);
    case 'choice': {
      const found = choiceOf(field, text);
      return found === undefined ? problem(noChoice(field, text)) : value(found, labelOf(field, found));
    }
    case 'choices': {
      const items = readList(text);
      const strange = items.find((item) => choiceOf(field, item) === undefined);
      if (strange !== undefined) return problem(noChoice(field, strange));
      const found = items.map((item) => choiceOf(field, item) ?? '');
      return value(choicesValue(field, found), found.map((item) => labelOf(field, item)).join(', '));
    }
    case 'texts':
      return value(readList(text), readList(text).join(', '));
    case 'reference':
      return readNames(project, field, [text.trim()], false);
    case 'references':
      return readNames(project, field, readList(text), true);
    case 'group':
    case 'rows':
      return problem('this cannot be changed in a table');
    default:
      return value(text, text);
  }
}

const value = (held: unknown, shown: string): CellReading => ({ kind: 'value', value: held, shown });
const problem = (message: string): CellReading => ({ kind: 'problem', message });

function readNumber(project: ProjectDocument, field: Field, text: string): CellReading {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { kind: 'empty' };
  if (parsed.kind === 'unreadable') return problem(parsed.why);
  const { value: number } = parsed;
  if (field.kind === 'whole' && !Number.isInteger(number)) return problem(`${number} is not a whole number`);
  const hint =
    field.kind === 'share' && number > 1 && number <= 100
      ? `; for ${number} per cent write “${number} %”`
      : '';
  if (field.maximum !== undefined && number > field.maximum)
    return problem(`${number} is above ${field.maximum}${hint}`);
  if (field.minimum !== undefined && number < field.minimum)
    return problem(`${number} is below ${field.minimum}`);
  return value(number, displayValue(project, field, number));
}

/** Days as `2026-12-31` or `31.12.2026`. With slashes the two halves of the world disagree, unless one is above 12. */
function readDay(text: string): CellReading {
  const trimmed = text.trim();
  const two = (part: string) => part.padStart(2, '0');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(trimmed);
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(trimmed);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  let day: string | undefined;
  if (yearFirst) day = `${yearFirst[1]}-${two(yearFirst[2] ?? '')}-${two(yearFirst[3] ?? '')}`;
  else if (dayFirst) day = `${dayFirst[3]}-${two(dayFirst[2] ?? '')}-${two(dayFirst[1] ?? '')}`;
  else if (slashes) {
    const [first, second] = [Number(slashes[1]), Number(slashes[2])];
    if (first <= 12 && second <= 12 && first !== second) {
      return problem(`“${trimmed}” can be two different days; write it as 2026-12-31`);
    }
    const [month, date] = first > 12 ? [second, first] : [first, second];
    day = `${slashes[3]}-${two(String(month))}-${two(String(date))}`;
  }
  return day !== undefined && isDay(day)
    ? value(day, day)
    : problem(`“${trimmed}” is not a day; write it as 2026-12-31`);
}

function readFlag(text: string): CellReading {
  const word = text.trim().toLowerCase();
  if (['yes', 'y', 'true', '1', 'x'].includes(word)) return value(true, 'yes');
  if (['no', 'n', 'false', '0'].includes(word)) return value(false, 'no');
  return problem(`“${text.trim()}” is neither yes nor no`);
}

function choiceOf(field: Field, text: string): string | undefined {
  const plain = (words: string) => words.trim().toLowerCase();
  const found = field.choices?.find(
    (choice) => plain(choice.value) === plain(text) || plain(choice.label) === plain(text),
  );
  return found?.value;
}

function labelOf(field: Field, held: string): string {
  return field.choices?.find((choice) => choice.value === held)?.label ?? held;
}

function noChoice(field: Field, text: string): string {
  const labels = (field.choices ?? []).map((choice) => `“${choice.label}”`).join(', ');
  return `“${text.trim()}” is none of ${labels}`;
}

interface Named {
  id: string;
  name: string;
}

/** Records a field can refer to, by the words a person knows them by. */
function targetsOf(project: ProjectDocument, field: Field): Named[] {
  return namesIn(field.to).flatMap((definition) =>
    Object.entries(collectionOf(project, definition.name)).map(([id, record]) => ({
      id,
      name: isMissing(record[definition.nameField]) ? id : recordName(definition, id, record),
    })),
  );
}

export function namesIn(to: Field['to']): CollectionDefinition[] {
  return (typeof to === 'string' ? [to] : (to ?? [])).flatMap((name) => collectionDefinition(name) ?? []);
}

/** The name, or name and id where two records share it or it would be read as another's id. */
function nameFor(project: ProjectDocument, field: Field, id: string): string {
  const targets = targetsOf(project, field);
  const own = targets.find((target) => target.id === id);
  if (!own) return id;
  const isAlone = targets.every(
    (target) => target === own || (!isSameName(target.name, own.name) && target.id !== own.name),
  );
  return isAlone && idAtEnd(own.name) === undefined ? own.name : `${own.name} [${id}]`;
}

const isSameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function idAtEnd(text: string): string | undefined {
  return /\[([^[\]]+)\]\s*$/.exec(text)?.[1];
}

function readNames(
  project: ProjectDocument,
  field: Field,
  names: readonly string[],
  isList: boolean,
): CellReading {
  const targets = targetsOf(project, field);
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const end = idAtEnd(name);
    const byId = targets.find((target) => target.id === end) ?? targets.find((target) => target.id === name);
    const byName = targets.filter((target) => isSameName(target.name, name));
    if (byId) ids.push(byId.id);
    else if (byName.length === 1 && byName[0]) ids.push(byName[0].id);
    else if (byName.length > 1)
      return problem(`“${name}” is the name of ${byName.length} records; write one of their ids`);
    // A reference to a record that is gone stays what it was.
    else if (isSafeId(name) && namesIn(field.to).some(({ prefix }) => name.startsWith(`${prefix}_`)))
      ids.push(name);
    else unknown.push(name);
  }
  return { kind: 'names', ids: [...new Set(ids)], unknown, isList };
}
