/** The check-ins of a project, its retrospectives, and its one-to-ones. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { changesOf } from './changes.ts';
import { checkinMarkdown } from './markdown.ts';
import { checkinSettings, checkins, oneToOnes, pauses, retrospectives } from './model.ts';
import { checkinRules } from './rules.ts';

/** Retrospectives, and what they promised. One-to-ones stay out of calendars that are passed on. */
function dates(project: ProjectDocument): PlanDate[] {
  return Object.entries(collectionOf(project, retrospectives.name)).flatMap(([record, sheet]) => {
    const place = { collection: retrospectives.name, record };
    const held =
      typeof sheet.on === 'string' && sheet.on !== ''
        ? [{ ...place, id: `${record}-held`, day: sheet.on, title: 'Retrospective' }]
        : [];
    const due = changesOf(sheet).flatMap(({ what, by, isDone }, index) =>
      isDone || by === ''
        ? []
        : [{ ...place, id: `${record}-change-${index}`, day: by, title: what || 'A change' }],
    );
    return [...held, ...due];
  });
}

/** What was done and comes next of each check-in, and the changes that were made. */
function progress(project: ProjectDocument): Progress {
  const counted = { done: 0, total: 0 };
  for (const record of Object.values(collectionOf(project, checkins.name))) {
    counted.total += 2;
    counted.done += Number(!isMissing(record.done)) + Number(!isMissing(record.next));
  }
  for (const sheet of Object.values(collectionOf(project, retrospectives.name))) {
    const changes = changesOf(sheet);
    counted.total += changes.length;
    counted.done += changes.filter(({ isDone }) => isDone).length;
  }
  return counted;
}

export const checkinSection: Section = {
  name: 'checkin',
  title: 'Check-ins',
  collections: [checkins, pauses, checkinSettings, retrospectives, oneToOnes],
  rules: checkinRules,
  markdown: checkinMarkdown,
  dates,
  progress,
};
