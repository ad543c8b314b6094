/** The agreement section: how the team works together across places and hours, and when it meets. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { agreementMarkdown } from './markdown.ts';
import { agreements, meetings } from './model.ts';
import { agreementRules } from './rules.ts';

/** The next look at the agreement, and the last day of each meeting: argue for it again, or let it go. */
function dates(project: ProjectDocument): PlanDate[] {
  const reviews = Object.entries(collectionOf(project, agreements.name)).map(
    ([id, { reviewOn }]): PlanDate => ({
      id: `${id}-review`,
      day: String(reviewOn ?? ''),
      title: `Look at the ${agreements.singular} again`,
      collection: agreements.name,
      record: id,
    }),
  );
  const ends = Object.entries(collectionOf(project, meetings.name)).map(
    ([id, record]): PlanDate => ({
      id: `${id}-last`,
      day: String(record.until ?? ''),
      title: `Last “${recordName(meetings, id, record)}”: keep it or let it go`,
      collection: meetings.name,
      record: id,
    }),
  );
  return [...reviews, ...ends].filter(({ day }) => day !== '');
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
