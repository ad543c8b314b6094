/** What the browser does with a project while somebody works on it. */
import { changesBetween } from '#domain/document/diff.ts';
import { changeRecord } from '#domain/document/edit.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { reviewProject } from '#domain/project/review.ts';

export const name = 'document';

function edited(project: ProjectDocument, words: string): ProjectDocument {
  const [first = ''] = Object.keys(collectionOf(project, 'metrics'));
  return changeRecord(project, 'metrics', first, { name: words }, project.updatedAt);
}

export function stepsFor(project: ProjectDocument): Record<string, () => unknown> {
  const text = writeProject(project);
  const [mine, theirs] = [edited(project, 'mine'), { ...project, title: 'theirs', rev: project.rev + 1 }];
  return {
    'read the file': () => readProject(text),
    'change one field': () => edited(project, 'other words'),
    'write the file': () => writeProject(project),
    'list what changed': () => changesBetween(project, mine),
    'merge two edits': () => mergeProjects(project, mine, theirs),
    'review the plan': () => reviewProject(project, '2026-06-01'),
  };
}
