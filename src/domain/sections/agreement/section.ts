/** The agreement section: how the team works together across places and hours, and when it meets. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { agreementMarkdown } from './markdown.ts';
import { agreements, meetings } from './model.ts';
import { agreementRules } from './rules.ts';

function dates(project: ProjectDocument): PlanDate[] {
  return Object.entries(collectionOf(project, agreements.name)).flatMap(([id, { reviewOn }]) =>
    typeof reviewOn === 'string' && reviewOn !== ''
      ? [
          {
            id: `${id}-review`,
            day: reviewOn,
            title: 'Look at the working agreement again',
            collection: agreements.name,
            record: id,
          },
        ]
      : [],
  );
}

/** What an agreement has to say at least. */
const NEEDED = [
  'coreHours',
  'responseTimes',
  'decisionWindowHours',
  'channels',
  'silence',
  'reviewOn',
] as const;

/** What every agreement says, and the output of every meeting. */
function progress(project: ProjectDocument): Progress {
  const counted = { done: 0, total: 0 };
  for (const record of Object.values(collectionOf(project, agreements.name))) {
    counted.total += NEEDED.length;
    counted.done += NEEDED.filter((field) => !isMissing(record[field])).length;
  }
  const required = Object.entries(meetings.fields).filter(([, field]) => field.required);
  for (const record of Object.values(collectionOf(project, meetings.name))) {
    counted.total += required.length;
    counted.done += required.filter(([field]) => !isMissing(record[field])).length;
  }
  return counted;
}

export const agreementSection: Section = {
  name: 'agreement',
  title: 'Working agreement',
  collections: [agreements, meetings],
  rules: agreementRules,
  markdown: agreementMarkdown,
  dates,
  progress,
};
