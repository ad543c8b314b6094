/** The premortem section: what the meeting collected, and what became of it. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { premortemMarkdown } from './markdown.ts';
import { premortemGroups, premortemNotes, premortems } from './model.ts';
import { premortemRules } from './rules.ts';
import { steps } from './script.ts';

function dates(project: ProjectDocument): PlanDate[] {
  return Object.entries(collectionOf(project, premortems.name)).flatMap(([id, { on }]) =>
    typeof on === 'string' && on !== ''
      ? [{ id: `${id}-meeting`, day: on, title: 'Premortem', collection: premortems.name, record: id }]
      : [],
  );
}

/** Steps of the meetings held, over the steps of all meetings; a change noted ends a meeting. */
function progress(project: ProjectDocument): Progress {
  const records = Object.values(collectionOf(project, premortems.name));
  const done = records.map(({ stage, change }) => {
    if (!isMissing(change)) return steps.length;
    return Math.max(
      0,
      steps.findIndex(({ id }) => id === stage),
    );
  });
  return { done: done.reduce((sum, count) => sum + count, 0), total: records.length * steps.length };
}

export const premortemSection: Section = {
  name: 'premortem',
  title: 'Premortem',
  collections: [premortems, premortemGroups, premortemNotes],
  rules: premortemRules,
  markdown: premortemMarkdown,
  dates,
  progress,
};
