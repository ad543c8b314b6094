/**
 * `npm run bench`: how long a project of 900 records takes to read, edit, write, merge, diff and review, beside an empty
 * one. It reports and never fails: how fast a machine is says nothing about the code.
 */
import { changesBetween } from '#domain/document/diff.ts';
import { changeRecord } from '#domain/document/edit.ts';
import type { Field } from '#domain/document/field.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { collectionOf, emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { collections } from '#domain/project/collections.ts';
import { projectMarkdown } from '#domain/project/export-markdown.ts';
import { reviewProject } from '#domain/project/review.ts';

const RECORDS = 900;
const NOW = '2026-03-02T09:00:00Z';
/** Runs of each step; the median is shown. */
const RUNS = 30;

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
      return field.choices?.slice(0, 2).map(({ value }) => value);
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
function largeProject(count: number): ProjectDocument {
  const tables = collections.filter(({ internal, schema }) => !internal && !schema);
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

function edited(project: ProjectDocument, words: string): ProjectDocument {
  const [first = ''] = Object.keys(collectionOf(project, 'metrics'));
  return changeRecord(project, 'metrics', first, { name: words }, NOW);
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function stepsFor(project: ProjectDocument): Record<string, () => unknown> {
  const text = writeProject(project);
  const [mine, theirs] = [edited(project, 'mine'), { ...project, title: 'theirs', rev: project.rev + 1 }];
  return {
    'read the file': () => readProject(text),
    'change one field': () => edited(project, 'other words'),
    'write the file': () => writeProject(project),
    'list what changed': () => changesBetween(project, mine),
    'merge two edits': () => mergeProjects(project, mine, theirs),
    'review the plan': () => reviewProject(project, '2026-06-01'),
    'make the Markdown': () => projectMarkdown(project),
  };
}

const large = largeProject(RECORDS);
const check = readProject(writeProject(large));
if (check.kind !== 'ok') console.log('The generated project cannot be read:', check);
const small = stepsFor(emptyProject('prj_empty', NOW));
const bytes = (project: ProjectDocument) =>
  `${Math.ceil(new TextEncoder().encode(writeProject(project)).length / 1024)} KiB`;

console.log(`${RECORDS} records, ${bytes(large)}; medians of ${RUNS} runs, in milliseconds`);
console.log(`${'step'.padEnd(20)}${'empty'.padStart(10)}${'full'.padStart(10)}${'ratio'.padStart(10)}`);
for (const [name, step] of Object.entries(stepsFor(large))) {
  const [before, after] = [median(small[name] ?? step), median(step)];
  const ratio = before > 0 ? `${(after / before).toFixed(0)} ×` : '–';
  console.log(
    `${name.padEnd(20)}${before.toFixed(3).padStart(10)}${after.toFixed(3).padStart(10)}${ratio.padStart(10)}`,
  );
}
