/** Random projects and random edits of them, for property tests. */
import fc from 'fast-check';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import {
  addRecord,
  changeRecord,
  duplicateRecord,
  moveRecord,
  putRecord,
  removeRecord,
  setProjectFields,
} from '#domain/document/edit.ts';
import type { Field } from '#domain/document/field.ts';
import { isSafeId } from '#domain/document/ids.ts';
import { collectionOf, emptyProject, orderedIds, type ProjectDocument } from '#domain/document/project.ts';
import { collections } from '#domain/project/collections.ts';

export const START = '2026-03-02T09:00:00Z';

/** Texts that break careless code; no lone surrogates, which reading replaces. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'שלום עולם',
      '👩‍👩‍👧 \u202Eevil',
      'a\u0000b',
      'a\r\nb\rc',
      '=1+1',
      '|a|',
      '\uFEFFx',
      '__proto__',
    ),
  },
);

const anyNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => Number.isFinite(value) && !Object.is(value, -0)),
);

const anyKey = fc.oneof(
  fc.constantFrom('x', 'note', 'later field', 'ключ', '7', 'toString'),
  fc
    .string({ unit: 'grapheme', maxLength: 6 })
    .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
);

/** Any JSON a later version may have written into a field this build does not know. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    anyText,
    anyNumber,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(anyKey, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** A value the declared field accepts. */
export function valueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      if (field.minimum === undefined && field.maximum === undefined) return anyNumber;
      return fc.integer({ min: field.minimum ?? -50, max: field.maximum ?? 500 });
    case 'share':
      return fc.double({ min: 0, max: 1, noNaN: true }).filter((value) => !Object.is(value, -0));
    case 'whole':
      return fc.integer({ min: field.minimum ?? -50, max: field.maximum ?? 500 });
    case 'flag':
      return fc.boolean();
    case 'day':
      return fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map((choice) => choice.value));
    case 'choices':
      if (field.isNumbered) return fc.subarray((field.choices ?? []).map(({ value }) => Number(value)));
      return fc.uniqueArray(fc.constantFrom(...(field.choices ?? []).map((choice) => choice.value)));
    case 'texts':
    case 'references':
      return fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    case 'group':
      return fieldsFor(field.fields ?? {});
    case 'rows':
      return fc.array(fieldsFor(field.fields ?? {}), { maxLength: 3 });
    default:
      return anyText;
  }
}

function fieldsFor(fields: Record<string, Field>): fc.Arbitrary<Record<string, unknown>> {
  const known = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFor(field)]));
  return fc.record(known, { requiredKeys: [], noNullPrototype: true });
}

const anyId = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{2,4}_[0-9a-z]{1,6}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,12}$/) },
);

const unknownFields = fc.dictionary(
  anyKey.filter((key) => key !== 'rev' && key !== 'updatedAt' && key !== 'typed'),
  anyJson,
  { maxKeys: 2, noNullPrototype: true },
);

function recordFor(fields: Record<string, Field>) {
  return fc
    .tuple(fieldsFor(fields), unknownFields, fc.option(fc.nat(20), { nil: undefined }))
    .map(([known, unknown, rev]) => {
      const clashes = Object.keys(unknown).filter((key) => Object.hasOwn(fields, key));
      for (const key of clashes) delete unknown[key];
      return { ...unknown, ...known, ...(rev === undefined ? {} : { rev }) };
    });
}

/** A record whose shape its fields do not tell is a map from ids to lists of letters, as in the matrix. */
function recordOfKind(definition: CollectionDefinition) {
  if (!definition.faultsIn) return recordFor(definition.fields);
  return fc.dictionary(anyId.filter(isSafeId), fc.uniqueArray(fc.constantFrom('R', 'A', 'C', 'I')), {
    maxKeys: 3,
    noNullPrototype: true,
  });
}

const TOP = new Set([
  ...['$schema', 'format', 'schemaVersion', 'id', 'rev', 'title', 'description', 'createdAt', 'updatedAt'],
  ...['locale', 'currency', 'archived', 'order', 'deleted'],
  ...collections.map((definition) => definition.name),
]);

/** A project any version-1 program may have written: known and unknown collections, unknown fields at every level. */
export const anyProject: fc.Arbitrary<ProjectDocument> = fc
  .tuple(
    fc.record({ title: anyText, description: anyText, rev: fc.nat(500) }),
    fc.record(
      Object.fromEntries(
        collections.map((definition) => [
          definition.name,
          fc.dictionary(anyId.filter(isSafeId), recordOfKind(definition), {
            maxKeys: 4,
            noNullPrototype: true,
          }),
        ]),
      ),
      { requiredKeys: [], noNullPrototype: true },
    ),
    fc.dictionary(
      anyKey.filter((key) => !TOP.has(key)),
      fc.oneof(
        anyJson,
        fc.dictionary(anyId.filter(isSafeId), unknownFields, { maxKeys: 3, noNullPrototype: true }),
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
  )
  .map(([own, known, unknown]) => {
    const project = { ...emptyProject('prj_random', START), ...unknown, ...known, ...own } as ProjectDocument;
    const order = Object.fromEntries(
      collections
        .filter((definition) => definition.name in known)
        .map((definition) => [definition.name, orderedIds(project, definition.name).toReversed()]),
    );
    return { ...project, order };
  });

/** One abstract edit; `pick` chooses among the records there are. */
type Edit =
  | { do: 'add'; where: number; pick: number; value: unknown }
  | { do: 'put'; where: number; pick: number; value: unknown }
  | { do: 'duplicate'; where: number; pick: number; value: unknown }
  | { do: 'change'; where: number; pick: number; field: number; value: unknown; clear: boolean }
  | { do: 'remove'; where: number; pick: number; place: number }
  | { do: 'move'; where: number; pick: number; place: number }
  | { do: 'project'; field: number; value: unknown };

const PLACES = ['metrics', 'objectives', 'metricLinks', 'futureThings'] as const;
const FIELDS = ['name', 'note', 'slices', 'trigger', 'threshold', 'typed'] as const;
const PROJECT_FIELDS = ['title', 'description', 'currency', 'futureField'] as const;

const fieldValue = (field: (typeof FIELDS)[number]): fc.Arbitrary<unknown> => {
  if (field === 'slices')
    return fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 });
  if (field === 'trigger')
    return fc.record(
      { metric: fc.constantFrom('m1', 'm2'), op: fc.constantFrom('>', '<'), value: fc.integer() },
      { requiredKeys: [] },
    );
  if (field === 'typed')
    return fc.dictionary(fc.constantFrom('threshold', 'baseline'), fc.constantFrom('abc', '1,2,3'), {
      noNullPrototype: true,
    });
  if (field === 'threshold') return fc.integer({ min: 0, max: 5 });
  return fc.constantFrom('a', 'b', 'c', 'שלום', '👩‍👧');
};

const where = fc.nat(PLACES.length - 1);
const pick = fc.nat(8);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    do: fc.constantFrom('add' as const, 'put' as const, 'duplicate' as const),
    where,
    pick,
    value: fieldValue('name'),
  }),
  ...FIELDS.map((name, field) =>
    fc.record({
      do: fc.constant('change' as const),
      where,
      pick,
      field: fc.constant(field),
      value: fieldValue(name),
      clear: fc.nat(9).map((roll) => roll === 0),
    }),
  ),
  fc.record({ do: fc.constantFrom('remove' as const, 'move' as const), where, pick, place: fc.nat(5) }),
  fc.record({
    do: fc.constant('project' as const),
    field: fc.nat(PROJECT_FIELDS.length - 1),
    value: fc.constantFrom('x', 'y', 'z'),
  }),
);

export const someEdits = fc.array(anyEdit, { maxLength: 12 });

/** Applies edits as one person would; new ids carry `side`, so that two people never make the same. */
export function edited(project: ProjectDocument, edits: readonly Edit[], side: string): ProjectDocument {
  return edits.reduce((current, edit, index) => {
    const now = `2026-03-02T10:${String(index).padStart(2, '0')}:00Z`;
    if (edit.do === 'project') {
      return setProjectFields(current, { [PROJECT_FIELDS[edit.field] ?? 'title']: edit.value }, now);
    }
    const collection = PLACES[edit.where] ?? 'metrics';
    if (edit.do === 'put')
      return putRecord(current, collection, `set_${edit.pick % 2}`, { name: edit.value }, now);
    const fresh = `new_${side}${index}`;
    if (edit.do === 'add') return addRecord(current, collection, fresh, { name: edit.value }, now);
    const ids = orderedIds(current, collection);
    const id = ids[edit.pick % Math.max(1, ids.length)];
    if (id === undefined) return current;
    if (edit.do === 'duplicate')
      return duplicateRecord(current, collection, id, fresh, { name: edit.value }, now);
    if (edit.do === 'remove') return removeRecord(current, collection, id, now);
    if (edit.do === 'move') return moveRecord(current, collection, id, edit.place, now);
    const field = FIELDS[edit.field] ?? 'name';
    return changeRecord(current, collection, id, { [field]: edit.clear ? undefined : edit.value }, now);
  }, project);
}

/** A small project that both sides start from. */
export const someBase: fc.Arbitrary<ProjectDocument> = someEdits.map((edits) => {
  const start = [0, 1, 2].reduce(
    (current, number) =>
      addRecord(
        current,
        number < 2 ? 'metrics' : 'futureThings',
        `old_${number}`,
        { name: 'old', slices: ['a', 'b', 'c'], threshold: 1 },
        START,
      ),
    emptyProject('prj_base', START),
  );
  return edited(start, edits, 'b');
});

export function countRecords(project: ProjectDocument, collection: string): number {
  return Object.keys(collectionOf(project, collection)).length;
}
