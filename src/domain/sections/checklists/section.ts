/** The checklists section: answers with evidence, the kind of project, and lists people bring themselves. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { checklistsMarkdown } from './markdown.ts';
import { checks, ownItems, ownLists, profile } from './model.ts';
import { checkRules } from './rules.ts';

/** Checks with an answer, over checks that were begun. What nobody looked at yet is on the sheets. */
function progress(project: ProjectDocument): Progress {
  const begun = Object.values(collectionOf(project, checks.name));
  return { done: begun.filter((check) => !isMissing(check.answer)).length, total: begun.length };
}

export const checklistsSection: Section = {
  name: 'checklists',
  title: 'Checklists',
  collections: [checks, ownLists, ownItems, profile],
  rules: checkRules,
  markdown: checklistsMarkdown,
  dates: () => [],
  progress,
};
