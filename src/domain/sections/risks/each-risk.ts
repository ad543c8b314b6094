/** Walks over the risks for a rule: the look of one risk in, places in the review out. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Place } from '#domain/project/rule.ts';
import { risks } from './model.ts';

export type Look = (
  risk: ProjectRecord,
  name: string,
  id: string,
) => { field?: string; message: string } | undefined;

export function eachRisk(project: ProjectDocument, look: Look): Place[] {
  return orderedIds(project, risks.name).flatMap((id) => {
    const risk = recordOf(project, risks.name, id) ?? {};
    const place = look(risk, `“${recordName(risks, id, risk)}”`, id);
    return place ? [{ collection: risks.name, record: id, ...place }] : [];
  });
}
