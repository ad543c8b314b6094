/** The title a checklist is known by in a project, where the list itself is not at hand. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { ownLists } from './model.ts';

export function listTitle(project: ProjectDocument, list: string): string {
  const own = recordOf(project, ownLists.name, list);
  if (!isMissing(own?.title)) return String(own?.title);
  const words = list
    .replaceAll('-', ' ')
    .replace(/\bml\b/, 'ML')
    .trim();
  return words === '' ? 'Checklist' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
