/** The stakeholders section: who is affected, and the communication plan. */
import { withoutConfidential } from '#domain/document/confidential.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { dueOf, recurrenceRule } from './cadence.ts';
import { communicationTitle } from './communication-words.ts';
import { engagementGap, quadrantOf } from './engagement.ts';
import { stakeholdersMarkdown } from './markdown.ts';
import { messageText } from './message.ts';
import { communications, messageWords, stakeholders } from './model.ts';
import { stakeholderRules } from './rules.ts';

/** Before any day of a plan, so that nothing counts as late. */
const FIRST_DAY = '0000-01-01';

/** One entry per communication that has a day; it recurs as the communication does. */
function dates(whole: ProjectDocument): PlanDate[] {
  const project = withoutConfidential(whole, [stakeholders, communications]);
  return Object.entries(collectionOf(project, communications.name)).flatMap(([id, record]) => {
    const due = dueOf(record, FIRST_DAY);
    if (due.kind === 'undated') return [];
    const repeats = recurrenceRule(record.cadence, due.day);
    const details = messageText(project, id);
    return [
      {
        id: `${id}-next`,
        day: due.day,
        title: communicationTitle(project, id),
        collection: communications.name,
        record: id,
        ...(repeats ? { repeats } : {}),
        ...(details ? { details } : {}),
      },
    ];
  });
}

/** Placed and judged stakeholders, and required fields of communications. */
function progress(project: ProjectDocument): Progress {
  const counted = { done: 0, total: 0 };
  for (const record of Object.values(collectionOf(project, stakeholders.name))) {
    counted.total += 2;
    counted.done += Number(quadrantOf(record) !== undefined) + Number(engagementGap(record) !== undefined);
  }
  const required = Object.entries(communications.fields).filter(([, field]) => field.required);
  for (const record of Object.values(collectionOf(project, communications.name))) {
    counted.total += required.length;
    counted.done += required.filter(([field]) => !isMissing(record[field])).length;
  }
  return counted;
}

export const stakeholdersSection: Section = {
  name: 'stakeholders',
  title: 'Stakeholders and communication',
  collections: [stakeholders, communications, messageWords],
  rules: stakeholderRules,
  markdown: stakeholdersMarkdown,
  dates,
  progress,
};
