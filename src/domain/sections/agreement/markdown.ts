/** The working agreement as Markdown. */
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { markdownTable } from '#domain/text/markdown.ts';
import { agreements } from './model.ts';

export function agreementMarkdown(project: ProjectDocument, words: Words): string {
  const parts = orderedIds(project, agreements.name).flatMap((id) => {
    const record = recordOf(project, agreements.name, id) ?? {};
    const rows = Object.entries(agreements.fields)
      .map(([name, field]) => [field.label, words.value(field, record[name])])
      .filter(([, said]) => said !== '');
    return rows.length === 0 ? [] : [markdownTable(['We agree on', 'What'], rows as string[][])];
  });
  return parts.length === 0 ? '' : ['## Working agreement', ...parts].join('\n\n');
}
