/** The data section: datasets, how ready they are, and what the project waits for. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { dataMarkdown } from './markdown.ts';
import { datasets, dependencies, sampleCalculator } from './model.ts';
import { dataRules } from './rules.ts';

/** Days on which something is promised or needed, while it has not come. */
function dates(project: ProjectDocument): PlanDate[] {
  return Object.entries(collectionOf(project, dependencies.name)).flatMap(([id, record]) => {
    if (!isMissing(record.arrived)) return [];
    const name = recordName(dependencies, id, record);
    const place = { collection: dependencies.name, record: id };
    return (['promised', 'needed'] as const).flatMap((field) => {
      const day = record[field];
      const title = field === 'promised' ? `Promised: ${name}` : `Needed by: ${name}`;
      return typeof day === 'string' && day !== '' ? [{ id: `${id}-${field}`, day, title, ...place }] : [];
    });
  });
}

/** Required fields filled in, over required fields of the records that exist. */
function progress(project: ProjectDocument): Progress {
  const counted = { done: 0, total: 0 };
  for (const definition of [datasets, dependencies]) {
    const required = Object.entries(definition.fields).filter(([, field]) => field.required);
    for (const record of Object.values(collectionOf(project, definition.name))) {
      counted.total += required.length;
      counted.done += required.filter(([field]) => !isMissing(record[field])).length;
    }
  }
  return counted;
}

export const dataSection: Section = {
  name: 'data',
  title: 'Data',
  collections: [datasets, dependencies, sampleCalculator],
  rules: dataRules,
  markdown: dataMarkdown,
  dates,
  progress,
};
