/** The open project as Markdown and as tables. What is confidential goes along only when it is asked for. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { saveFile } from './save-file.ts';

export interface ExportOptions {
  confidential?: boolean;
}

export async function markdownOf(planner: string, options?: ExportOptions): Promise<string> {
  const { projectMarkdown } = await import('#domain/project/export-markdown.ts');
  return projectMarkdown($project.get(), planner === 'project' ? undefined : [planner], options);
}

/** @returns what to announce */
export async function saveMarkdown(planner: string, options?: ExportOptions): Promise<string> {
  const text = await markdownOf(planner, options);
  saveFile(fileName(`${$project.get().title} ${planner}`, '.md'), text, 'text/markdown');
  return 'The Markdown file was saved to your downloads.';
}

/** @returns what to announce */
export async function saveTable(table: CollectionDefinition, options?: ExportOptions): Promise<string> {
  const { collectionCsv } = await import('#domain/project/export-csv.ts');
  const project = $project.get();
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  const text = `\uFEFF${collectionCsv(project, table, options)}`;
  saveFile(fileName(`${project.title} ${table.plural}`, '.csv'), text, 'text/csv');
  return `The table of ${table.plural} was saved to your downloads.`;
}
