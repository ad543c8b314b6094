/** What the confidence of a check-in is about: the goal of the running iteration, or the one typed here. */
import { collectionOf, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { textOf } from './entries.ts';
import { CHECKIN_SETTINGS, checkinSettings } from './model.ts';

const ITERATIONS = 'iterations';

/** @returns `''` when nobody has said it */
export function goalOf(project: ProjectDocument): string {
  return iterationGoal(project) || textOf(recordOf(project, checkinSettings.name, CHECKIN_SETTINGS)?.goal);
}

/** The goal of the last iteration that was started and not ended. */
export function iterationGoal(project: ProjectDocument): string {
  const all = collectionOf(project, ITERATIONS);
  const running = orderedIds(project, ITERATIONS).filter(
    (id) => !isMissing(all[id]?.startedOn) && isMissing(all[id]?.endedOn),
  );
  return textOf(all[running.at(-1) ?? '']?.goal);
}
