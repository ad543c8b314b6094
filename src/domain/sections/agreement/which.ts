/** Which agreement of a project is meant. */
import { orderedIds, type ProjectDocument } from '#domain/document/project.ts';
import { agreements, TEAM_AGREEMENT } from './model.ts';

/** The first one; the planner makes it under a known id. */
export function agreementId(project: ProjectDocument): string {
  return orderedIds(project, agreements.name)[0] ?? TEAM_AGREEMENT;
}
