/** The beginning of the core hours, as the time of a new meeting. */
import { isPlainObject, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { agreements } from '#domain/sections/agreement/model.ts';
import { agreementId } from '#domain/sections/agreement/which.ts';

export function coreTime(project: ProjectDocument): { start?: string; tz?: string } {
  const core = recordOf(project, agreements.name, agreementId(project))?.coreHours;
  if (!isPlainObject(core) || isMissing(core.start)) return {};
  return { start: String(core.start), tz: isMissing(core.tz) ? 'UTC' : String(core.tz) };
}
