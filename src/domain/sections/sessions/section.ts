/** The sessions section: what was held, what was agreed, and what is due because of it. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { sessionsMarkdown } from './markdown.ts';
import { sessionActions, sessions } from './model.ts';
import { isFinished, openActions } from './outcome.ts';
import { sessionRules } from './rules.ts';

/** Actions that are not done. A session itself lies in the past by the time it is here. */
function dates(project: ProjectDocument): PlanDate[] {
  const actions = collectionOf(project, sessionActions.name);
  return openActions(project).flatMap((id) => {
    const action = actions[id] ?? {};
    if (typeof action.by !== 'string' || isMissing(action.by)) return [];
    const title = `Action: ${recordName(sessionActions, id, action)}`;
    return [{ id: `${id}-due`, day: action.by, title, collection: sessionActions.name, record: id }];
  });
}

/** Sessions finished and actions done, over all that were begun. */
function progress(project: ProjectDocument): Progress {
  const held = Object.values(collectionOf(project, sessions.name));
  const actions = Object.values(collectionOf(project, sessionActions.name));
  return {
    done: held.filter(isFinished).length + actions.filter(({ done }) => done === true).length,
    total: held.length + actions.length,
  };
}

export const sessionsSection: Section = {
  name: 'sessions',
  title: 'Sessions',
  collections: [sessions, sessionActions],
  rules: sessionRules,
  markdown: sessionsMarkdown,
  dates,
  progress,
};
