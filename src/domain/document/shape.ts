/**
 * Whether what was read has the shape of a project: every declared field holds a value of its kind, or nothing. Unknown
 * fields are kept. Written by hand because it runs in every planner: a schema library alone weighs as much as the rest
 * of the reading.
 */
import type { CollectionDefinition } from './collection.ts';
import { type Field, isDay } from './field.ts';
import { isPlainObject } from './project.ts';

export type Path = readonly (string | number)[];

/** @param must what the value must be, in words that end a sentence: `must be a number` */
type Report = (path: Path, must: string, value: unknown) => void;

const MOST_REPORTED = 20;

/**
 * @param document an object of the newest format version
 * @returns a sentence for each place of a wrong shape, such as `metrics → met_4k2 → threshold: must be a number, but is
 *   the text “high”.`, at most twenty and how many more; empty when the shape is right
 */
export function shapeFaults(
  document: Record<string, unknown>,
  collections: readonly CollectionDefinition[],
): string[] {
  const found = new Set<string>();
  const report: Report = (path, must, value) => {
    found.add(`${path.join(' → ')}: ${must}, but is ${inWords(value)}.`);
  };
  checkHead(document, report);
  for (const definition of collections) checkCollection(definition, document[definition.name], report);
  const sentences = [...found];
  if (sentences.length <= MOST_REPORTED) return sentences;
  return [...sentences.slice(0, MOST_REPORTED), `… and ${sentences.length - MOST_REPORTED} more places.`];
}

const ID = /^[A-Za-z0-9_-]{1,80}$/;

/** The fields of the project itself. Its format and version are known by now. */
function checkHead(document: Record<string, unknown>, report: Report): void {
  const { id, rev, title, archived, order, deleted } = document;
  if (isText(id, ['id'], report) && !ID.test(id)) report(['id'], 'must be letters, digits, - or _', id);
  checkRev(rev, ['rev'], report);
  isText(title, ['title'], report);
  for (const key of ['createdAt', 'updatedAt']) isText(document[key], [key], report);
  for (const key of ['description', 'locale', 'currency'])
    if (document[key] !== undefined) isText(document[key], [key], report);
  if (archived !== undefined && typeof archived !== 'boolean')
    report(['archived'], 'must be true or false', archived);
  checkMap(order, ['order'], report, (ids, path) => checkTexts(ids, path, report));
  checkMap(deleted, ['deleted'], report, (rev, path) => {
    if (!Number.isSafeInteger(rev)) report(path, 'must be a whole number', rev);
  });
}

function checkCollection(definition: CollectionDefinition, value: unknown, report: Report): void {
  checkMap(value, [definition.name], report, (record, path) => {
    if (!isPlainObject(record)) {
      report(path, 'must be an object', record);
      return;
    }
    if (record.rev !== undefined) checkRev(record.rev, [...path, 'rev'], report);
    if (record.updatedAt !== undefined) isText(record.updatedAt, [...path, 'updatedAt'], report);
    checkMap(record.typed, [...path, 'typed'], report, (typed, place) => isText(typed, place, report));
    checkFields(definition.fields, record, path, report);
    for (const { key, must } of definition.faultsIn?.(record) ?? [])
      report([...path, key], must, record[key]);
  });
}

/** Every field may be missing or `null`: a draft can always be stored. */
function checkFields(
  fields: Record<string, Field>,
  holder: Record<string, unknown>,
  path: Path,
  report: Report,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = holder[name];
    if (value !== undefined && value !== null) checkValue(field, value, [...path, name], report);
  }
}

function checkValue(field: Field, value: unknown, path: Path, report: Report): void {
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'instant':
    case 'reference':
      isText(value, path, report);
      return;
    case 'number':
    case 'share':
      if (!Number.isFinite(value)) report(path, 'must be a number', value);
      else checkRange(field, value as number, path, report);
      return;
    case 'whole':
      if (!Number.isSafeInteger(value)) report(path, 'must be a whole number', value);
      else checkRange(field, value as number, path, report);
      return;
    case 'day':
      if (isText(value, path, report) && value !== '' && !isDay(value))
        report(path, 'must be a day written YYYY-MM-DD', value);
      return;
    case 'flag':
      if (typeof value !== 'boolean') report(path, 'must be true or false', value);
      return;
    case 'choice':
      checkChoice(field, value, path, report);
      return;
    case 'choices':
      checkList(value, path, report, (entry, place) => checkChoice(field, entry, place, report));
      return;
    case 'texts':
    case 'references':
      checkTexts(value, path, report);
      return;
    case 'group':
      checkGroup(field, value, path, report);
      return;
    case 'rows':
      checkList(value, path, report, (entry, place) => checkGroup(field, entry, place, report));
      return;
    default:
      field.kind satisfies never;
  }
}

function checkGroup(field: Field, value: unknown, path: Path, report: Report): void {
  if (isPlainObject(value)) checkFields(field.fields ?? {}, value, path, report);
  else report(path, 'must be an object', value);
}

function checkRange({ minimum, maximum }: Field, value: number, path: Path, report: Report): void {
  if (minimum !== undefined && value < minimum) report(path, `must be at least ${minimum}`, value);
  if (maximum !== undefined && value > maximum) report(path, `must be at most ${maximum}`, value);
}

function checkChoice(field: Field, value: unknown, path: Path, report: Report): void {
  const allowed = allowedValues(field);
  if (allowed.some((each) => each === value)) return;
  report(path, `must be one of ${allowed.map((each) => `“${each}”`).join(', ')}`, value);
}

/** The values a field of kind `choice` or `choices` may hold in the file. */
export function allowedValues(field: Field): (string | number)[] {
  return (field.choices ?? []).map(({ value }) => (field.isNumbered ? Number(value) : value));
}

function checkRev(value: unknown, path: Path, report: Report): void {
  if (!Number.isSafeInteger(value)) report(path, 'must be a whole number', value);
  else if ((value as number) < 0) report(path, 'must be at least 0', value);
}

function isText(value: unknown, path: Path, report: Report): value is string {
  if (typeof value === 'string') return true;
  report(path, 'must be a text', value);
  return false;
}

function checkTexts(value: unknown, path: Path, report: Report): void {
  checkList(value, path, report, (entry, place) => isText(entry, place, report));
}

function checkList(
  value: unknown,
  path: Path,
  report: Report,
  check: (entry: unknown, path: Path) => void,
): void {
  if (!Array.isArray(value)) {
    report(path, 'must be a list', value);
    return;
  }
  value.forEach((entry, place) => {
    check(entry, [...path, place]);
  });
}

/** A map that may be missing. */
function checkMap(
  value: unknown,
  path: Path,
  report: Report,
  check: (entry: unknown, path: Path) => void,
): void {
  if (value === undefined) return;
  if (isPlainObject(value)) {
    for (const [key, entry] of Object.entries(value)) check(entry, [...path, key]);
  } else {
    report(path, 'must be a map of records', value);
  }
}

function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `the text “${value.slice(0, 60)}”`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${value}` : 'a number too large to hold';
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
