/** The whole project as one Markdown file: front matter with id and rev, then every section that has content. */
import { withoutConfidential } from '#domain/document/confidential.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import { cell, paragraph } from '#domain/text/markdown.ts';
import { collections } from './collections.ts';
import { wordsOf } from './display.ts';
import { sections } from './sections.ts';

export interface MarkdownOptions {
  /** Include confidential fields, and records a person keeps out of exports. Default: no. */
  confidential?: boolean;
}

/** A file may hold any text where a moment belongs. */
const MOMENT = /^[\dTZ:.+-]+$/;

/** @param only names of the sections wanted; all when left out */
export function projectMarkdown(
  whole: ProjectDocument,
  only?: readonly string[],
  { confidential = false }: MarkdownOptions = {},
): string {
  const project = confidential ? whole : withoutConfidential(whole, collections);
  const words = wordsOf(project);
  const bodies = sections
    .filter((section) => only === undefined || only.includes(section.name))
    .map((section) => section.markdown(project, words))
    .filter((body) => body !== '');
  const head = [
    '---',
    `project: ${JSON.stringify(project.id)}`,
    `rev: ${project.rev}`,
    `updated: ${MOMENT.test(project.updatedAt) ? project.updatedAt : JSON.stringify(project.updatedAt)}`,
    '---',
  ].join('\n');
  const title = `# ${cell(project.title) || 'Project without a title'}`;
  const description = project.description ? [paragraph(project.description)] : [];
  const body = bodies.length > 0 ? bodies : ['Nothing has been filled in yet.'];
  return `${[head, title, ...description, ...body].join('\n\n')}\n`;
}
