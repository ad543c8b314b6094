/** What stays inside the project unless the person asks: private notes, and stakeholders marked so. */
import type { ProjectDocument } from '#domain/document/project.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { stakeholders } from './model.ts';

export interface Disclosure {
  /** Include private notes and the stakeholders kept out of exports. Default: no. */
  confidential?: boolean;
}

export function isKeptOut(project: ProjectDocument, id: string): boolean {
  return recordOf(project, stakeholders.name, id)?.sensitive === true;
}

/** Ids of the stakeholders an export may show. */
export function shownStakeholders(
  project: ProjectDocument,
  { confidential = false }: Disclosure = {},
): string[] {
  return orderedIds(project, stakeholders.name).filter((id) => confidential || !isKeptOut(project, id));
}

/** The audience an export may name; `hidden` counts the others. */
export function shownAudience(
  project: ProjectDocument,
  record: Record<string, unknown>,
  { confidential = false }: Disclosure = {},
): { ids: string[]; hidden: number } {
  const all = Array.isArray(record.audience) ? record.audience.map(String) : [];
  const ids = all.filter((id) => confidential || !isKeptOut(project, id));
  return { ids, hidden: all.length - ids.length };
}
