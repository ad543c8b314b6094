/** `markdown FILE`: the project, or some of its sections, as Markdown. */
import { projectMarkdown } from '#domain/project/export-markdown.ts';
import { sections } from '#domain/project/sections.ts';
import { give, giveJson, type Options, onlyFiles, readGood, UsageError } from './files.ts';

export function markdown(files: string[], options: Options): number {
  const [file = ''] = onlyFiles(files, 1, 'one project file');
  const unknown = options.section?.find((name) => sections.every((section) => section.name !== name));
  if (unknown !== undefined) {
    throw new UsageError(
      `There is no section “${unknown}”. There are: ${sections.map(({ name }) => name).join(', ')}.`,
    );
  }
  const text = projectMarkdown(readGood(file), options.section);
  if (options.json) giveJson({ file, markdown: text });
  else give(text, options.out);
  return 0;
}
