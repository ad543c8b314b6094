/** The whole project as one Markdown file: front matter with id and rev, then every section that has content. */
import type { ProjectDocument } from '#domain/document/project.ts';
import { cell, paragraph } from '#domain/text/markdown.ts';
import { wordsOf } from './display.ts';
import { sections } from './sections.ts';

export function projectMarkdown(project: ProjectDocument, only?: readonly string[]): string {
  const words = wordsOf(project);
  const bodies = sections
    .filter((section) => only === undefined || only.includes(section.name))
    .map((section) => section.markdown(project, words))
    .filter((body) => body !== '');
  const head = [
    '---',
    `project: ${JSON.stringify(project.id)}`,
    `rev: ${project.rev}`,
    `updated: ${project.updatedAt}`,
    '---',
  ].join('\n');
  const title = `# ${cell(project.title) || 'Project without a title'}`;
  const description = project.description ? [paragraph(project.description)] : [];
  const body = bodies.length > 0 ? bodies : ['Nothing has been filled in yet.'];
  return `${[head, title, ...description, ...body].join('\n\n')}\n`;
}
