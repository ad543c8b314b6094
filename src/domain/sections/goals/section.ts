/** The goals section: objectives, metrics, links, and the costs a threshold is derived from. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { goalsMarkdown } from './markdown.ts';
import { errorCosts, metricLinks, metrics, objectives, workbench } from './model.ts';
import { goalsRules } from './rules.ts';

function dates(project: ProjectDocument): PlanDate[] {
  return Object.entries(collectionOf(project, objectives.name)).flatMap(([id, record]) =>
    typeof record.deadline === 'string' && record.deadline !== ''
      ? [
          {
            id: `${id}-deadline`,
            day: record.deadline,
            title: `Deadline: ${String(record.statement ?? 'objective')}`,
            collection: objectives.name,
            record: id,
          },
        ]
      : [],
  );
}

/** Required fields filled in, over required fields of the records that exist. */
function progress(project: ProjectDocument): Progress {
  const counted = { done: 0, total: 0 };
  for (const definition of [objectives, metrics, metricLinks]) {
    const required = Object.entries(definition.fields).filter(([, field]) => field.required);
    for (const record of Object.values(collectionOf(project, definition.name))) {
      counted.total += required.length;
      counted.done += required.filter(([field]) => !isMissing(record[field])).length;
    }
  }
  return counted;
}

export const goals: Section = {
  name: 'goals',
  title: 'Goals and metrics',
  collections: [objectives, metrics, metricLinks, errorCosts, workbench],
  rules: goalsRules,
  markdown: goalsMarkdown,
  dates,
  progress,
};
