/** Changes between two states of a project as sentences a person can read, with names instead of ids. */
import { type Change, changesBetween } from '#domain/document/diff.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import { collectionDefinition } from './collections.ts';
import { fieldSentences, type ValueSentence, wholeTexts } from './describe-fields.ts';
import { describeOrder } from './describe-order.ts';
import { upkeepSentence } from './describe-upkeep.ts';
import { capital, collectionWords, isOneSheet, quoted, recordWords, type States } from './describe-words.ts';
import { sections } from './sections.ts';
import { isMissing } from './values.ts';

export interface DescribedChange extends ValueSentence {
  kind: Change['kind'];
  /** Section the change belongs to; none for the project itself and for parts this build does not know. */
  section?: string;
  collection?: string;
  record?: string;
  field?: string;
}

const PROJECT_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'The name of the project',
    description: 'The description of the project',
    currency: 'The currency',
    locale: 'The language',
    archived: 'Whether the project is archived',
  }),
);

/**
 * @param changes what to describe; all changes from `before` to `after` when left out
 * @returns sentences in the order of the sections; an order list speaks only when records that stayed were moved
 */
export function describeChanges(
  before: ProjectDocument,
  after: ProjectDocument,
  changes: readonly Change[] = changesBetween(before, after),
): DescribedChange[] {
  const states = { before, after };
  return changes.flatMap((change) => inWords(states, change)).sort((a, b) => rank(a) - rank(b));
}

function inWords(states: States, change: Change): DescribedChange[] {
  if (change.kind === 'project') {
    const { kind, field } = change;
    const label = PROJECT_LABELS.get(field) ?? `“${field}” of the project`;
    const said = fieldSentences(states, undefined, label, change.before, change.after);
    return said.map((sentence) => ({ kind, field, ...sentence }));
  }
  const { kind, collection } = change;
  const place = { kind, collection, ...sectionOf(collection) };
  if (change.kind === 'order') {
    const sentence = describeOrder(states, collection);
    return sentence === undefined ? [] : [{ ...place, sentence }];
  }
  const kept = upkeepSentence(states, change);
  const said = kept === undefined ? recordSentences(states, change) : [{ sentence: kept }];
  const field = change.kind === 'field' ? { field: change.field } : {};
  return said.map((sentence) => ({ ...place, record: change.id, ...field, ...sentence }));
}

type RecordChange = Extract<Change, { id: string }>;
type FieldChange = Extract<Change, { kind: 'field' }>;

function recordSentences(states: States, change: RecordChange): ValueSentence[] {
  const { collection, id } = change;
  const { singular } = collectionWords(collection);
  const isSheet = isOneSheet(states, collection);
  if (isSheet && change.kind !== 'field') return sheetSentences(states, change);
  const name = recordWords(states, collection, id);
  if (change.kind === 'added') return [{ sentence: `${capital(singular)} ${name} was added.` }];
  if (change.kind === 'removed') return [{ sentence: `${capital(singular)} ${name} was deleted.` }];
  const definition = collectionDefinition(collection);
  if (change.field === 'typed') return typedSentences(change, isSheet ? `the ${singular}` : name);
  if (!isSheet && definition?.nameField === change.field) return renamed(states, change);
  const label = `${labelOf(states, change)} ${isSheet ? `in the ${singular}` : `of ${name}`}`;
  return fieldSentences(states, definition?.fields[change.field], label, change.before, change.after);
}

/** A sheet that comes or goes as a whole: its fields were set or emptied. */
function sheetSentences(states: States, change: Exclude<RecordChange, FieldChange>): ValueSentence[] {
  const { collection, id, record, kind } = change;
  const { rev: _rev, updatedAt: _updatedAt, ...fields } = record;
  return Object.entries(fields)
    .filter(([, value]) => !isMissing(value))
    .flatMap(([field, value]) => {
      const [before, after] = kind === 'added' ? [undefined, value] : [value, undefined];
      return recordSentences(states, { kind: 'field', collection, id, field, before, after });
    });
}

/** A field's label; where the key of a field is the id of a record, as in the matrix of roles, that record's name. */
function labelOf(states: States, { collection, id, field, before, after }: FieldChange): string {
  const definition = collectionDefinition(collection);
  const key = [before, after]
    .flatMap((value) => definition?.referencesIn?.(id, { [field]: value }) ?? [])
    .find((place) => place.isKey && place.path[0] === field);
  if (!key) return definition?.fields[field]?.label ?? `“${field}”`;
  const { to } = key.field;
  const target = typeof to === 'string' ? to : (to?.[0] ?? '');
  return `The entry for ${recordWords(states, target, field)}`;
}

function renamed(states: States, { collection, id, before, after }: FieldChange): ValueSentence[] {
  const { singular } = collectionWords(collection);
  const [was = '', is = ''] = [before, after].map((value) => (typeof value === 'string' ? value.trim() : ''));
  if (was === '') return [{ sentence: `The ${singular} ${quoted(is)} got its name.` }];
  if (is === '') return [{ sentence: `The ${singular} ${quoted(was)} lost its name.` }];
  if (quoted(was) === quoted(is)) {
    const label = `The wording of ${recordWords(states, collection, id)}`;
    return fieldSentences(states, undefined, label, was, is);
  }
  return [{ sentence: `The ${singular} ${quoted(was)} now reads ${quoted(is)}.`, ...wholeTexts(was, is) }];
}

/** What was typed into fields that cannot hold it. */
function typedSentences({ collection, before, after }: FieldChange, name: string): ValueSentence[] {
  const fields = collectionDefinition(collection)?.fields ?? {};
  const [was, is] = [before, after].map((value) => (value ?? {}) as Record<string, string>);
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].flatMap((field) => {
    const [old, fresh] = [was?.[field], is?.[field]];
    const label = fields[field]?.label ?? field;
    if (old === fresh) return [];
    const sentence =
      fresh === undefined
        ? `${label} of ${name} no longer holds ${quoted(String(old))}, which could not be read.`
        : `${quoted(String(fresh))} was typed into ${label} of ${name}, which cannot hold it.`;
    return [{ sentence }];
  });
}

function sectionOf(collection: string): { section?: string } {
  const section = sections.find((each) => each.collections.some(({ name }) => name === collection));
  return section ? { section: section.name } : {};
}

/** The project first, then its sections in their order, then what this build does not know. */
function rank({ section, collection }: DescribedChange): number {
  if (collection === undefined) return -1;
  const place = sections.findIndex(({ name }) => name === section);
  return place < 0 ? sections.length : place;
}

export interface ChangeGroup {
  title: string;
  changes: DescribedChange[];
}

/** The changes under the title of the section they belong to. */
export function groupChanges(changes: readonly DescribedChange[]): ChangeGroup[] {
  const groups = new Map<string, DescribedChange[]>();
  for (const change of changes) {
    const known = sections.find(({ name }) => name === change.section)?.title;
    const title = known ?? (change.collection === undefined ? 'Project' : 'Parts this version does not know');
    groups.set(title, [...(groups.get(title) ?? []), change]);
  }
  return [...groups].map(([title, grouped]) => ({ title, changes: grouped }));
}
