/** Plausible plans with every kind of fault: filled from the declared fields, with references that mostly hold. */
import fc from 'fast-check';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { collections } from '#domain/project/collections.ts';

export const TODAY = '2026-06-15';

const DAYS = ['2025-06-01', '2026-01-10', '2026-06-14', '2026-06-15', '2026-07-20', '2027-01-01'];
const NUMBERS = [-1, 0, 0.02, 0.05, 0.5, 0.8, 0.95, 1, 2, 3, 5, 12, 50, 98, 150, 1000];
const TEXTS = [
  'Outages',
  'Reach an accuracy of 90 %',
  'Needless trips',
  'share',
  'x',
  'a longer text that says why',
  '',
];

/** Ids the records of a collection get in a plan; settings have ids of their own. */
export const idsOf = ({ prefix }: CollectionDefinition) => [1, 2, 3].map((number) => `${prefix}_${number}`);

function targets(to: Field['to']): string[] {
  const names = typeof to === 'string' ? [to] : (to ?? []);
  return collections.filter(({ name }) => names.includes(name)).flatMap(idsOf);
}

function anyValue(field: Field): fc.Arbitrary<unknown> {
  const ids = [...targets(field.to), 'gone_1'];
  switch (field.kind) {
    case 'number':
    case 'share':
    case 'whole': {
      const fits = NUMBERS.filter(
        (value) =>
          (field.kind !== 'whole' || Number.isInteger(value)) &&
          (field.kind !== 'share' || (value >= 0 && value <= 1)) &&
          value >= (field.minimum ?? -1) &&
          value <= (field.maximum ?? 1000),
      );
      return fc.constantFrom(...fits);
    }
    case 'flag':
      return fc.boolean();
    case 'day':
      return fc.constantFrom(...DAYS);
    case 'instant':
      return fc.constantFrom(...DAYS).map((day) => `${day}T10:00:00Z`);
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map(({ value }) => value));
    case 'choices':
      if (field.isNumbered) return fc.subarray((field.choices ?? []).map(({ value }) => Number(value)));
      return fc.subarray((field.choices ?? []).map(({ value }) => value));
    case 'texts':
      return fc.subarray(['urban', 'rural', 'GOVERN 1.1', 'GOVERN 99']);
    case 'reference':
      return fc.constantFrom(...ids);
    case 'references':
      return fc.subarray(ids, { maxLength: Math.min(3, ids.length) });
    case 'group':
      return anyFields(field.fields ?? {});
    case 'rows':
      return fc.array(anyFields(field.fields ?? {}), { maxLength: 3 });
    default:
      return fc.constantFrom(...TEXTS);
  }
}

function anyFields(fields: Record<string, Field>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])),
    { requiredKeys: [], noNullPrototype: true },
  );
}

/** A row of the matrix: letters by role. */
const anyRow = fc.dictionary(
  fc.constantFrom('role_1', 'role_2', 'role_3', 'role_gone'),
  fc.subarray(['R', 'A', 'C', 'I', 'X']),
  { noNullPrototype: true },
);

function anyRecords(definition: CollectionDefinition, settingIds: readonly string[]) {
  const ids = [...(definition.keyedBy ? ['act_1', 'act_2', 'act_9'] : idsOf(definition)), ...settingIds];
  const record = definition.faultsIn ? anyRow : anyFields(definition.fields);
  return fc
    .subarray(ids)
    .chain((chosen) =>
      fc.tuple(...chosen.map((id) => record.map((fields) => [id, { ...fields, rev: 1 }] as const))),
    )
    .map((entries) => Object.fromEntries(entries));
}

/** @param settingIds ids of records that are known beforehand, by collection */
export function anyPlan(settingIds: Record<string, string[]>): fc.Arbitrary<ProjectDocument> {
  return fc
    .record(
      Object.fromEntries(
        collections.map((definition) => [
          definition.name,
          anyRecords(definition, settingIds[definition.name] ?? []),
        ]),
      ),
      { requiredKeys: [], noNullPrototype: true },
    )
    .map((records) => ({ ...emptyProject('prj_1', '2026-01-01T00:00:00Z'), ...records }) as ProjectDocument);
}
