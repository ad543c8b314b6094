/** A generated project of any size over the tables there are: for measuring, and for trying a large one by hand. */
import { choicesValue, type Field } from '#domain/document/field.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { collections } from '#domain/project/collections.ts';

const NOW = '2026-03-02T09:00:00Z';

function sampleOf(field: Field, index: number): unknown {
  const ids = (typeof field.to === 'string' ? [field.to] : (field.to ?? [])).flatMap((name) =>
    collections
      .filter((definition) => definition.name === name)
      .map(({ prefix }) => `${prefix}_${index % 10}`),
  );
  switch (field.kind) {
    case 'number':
    case 'share':
    case 'whole':
      return Math.min(Math.max(index % 5, field.minimum ?? 0), field.maximum ?? 100);
    case 'flag':
      return index % 2 === 0;
    case 'day':
      return `2026-0${1 + (index % 9)}-15`;
    case 'instant':
      return NOW;
    case 'choice':
      return field.choices?.[index % field.choices.length]?.value;
    case 'choices':
      return choicesValue(field, field.choices?.slice(0, 2).map(({ value }) => value) ?? []);
    case 'texts':
      return ['urban', 'rural'];
    case 'reference':
      return ids[0];
    case 'references':
      return ids;
    case 'group':
      return fieldsOf(field.fields ?? {}, index);
    case 'rows':
      return [fieldsOf(field.fields ?? {}, index), fieldsOf(field.fields ?? {}, index + 1)];
    default:
      return `${field.label} of record ${index}: some words as people write them, neither short nor long.`;
  }
}

function fieldsOf(fields: Record<string, Field>, index: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sampleOf(field, index)]));
}

/** A project with so many records, spread over the tables there are. */
export function largeProject(count: number): ProjectDocument {
  const tables = collections.filter(({ internal, faultsIn }) => !internal && !faultsIn);
  const project: ProjectDocument = { ...emptyProject('prj_bench', NOW), title: 'A large project', order: {} };
  for (const [place, { name, prefix, fields, ordered }] of tables.entries()) {
    const size = Math.floor(count / tables.length) + (place < count % tables.length ? 1 : 0);
    const ids = Array.from({ length: size }, (_, index) => `${prefix}_${index}`);
    project[name] = Object.fromEntries(
      ids.map((id, index) => [id, { ...fieldsOf(fields, index), rev: 1, updatedAt: NOW }]),
    );
    if (ordered && project.order) project.order[name] = ids;
  }
  return project;
}
