/** The one writer of project text. */
import { canonicalFile } from './canonical.ts';
import type { ProjectDocument } from './project.ts';

/** The text of a project: the same bytes for the same content, whatever the order of its keys. */
export function writeProject(project: ProjectDocument): string {
  return canonicalFile(project);
}
