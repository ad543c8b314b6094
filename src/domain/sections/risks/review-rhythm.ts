/** When a risk has to be looked at again. */
import { addDays } from '#domain/calendar/days.ts';
import { isDay } from '#domain/document/field.ts';
import {
  type Day,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { RISK_SETTINGS, riskSettings } from './model.ts';
import { isLive } from './scoring.ts';

/** Days between reviews where neither the risk nor the project says so. Our judgement. */
export const DEFAULT_RHYTHM = 30;

export function rhythmOf(project: ProjectDocument): number {
  return numberIn(recordOf(project, riskSettings.name, RISK_SETTINGS)?.reviewEvery) ?? DEFAULT_RHYTHM;
}

/** Day of the last review, or of the first entry in the history of a risk never reviewed. */
export function reviewedOn(risk: ProjectRecord): Day | undefined {
  if (typeof risk.lastReviewed === 'string' && isDay(risk.lastReviewed)) return risk.lastReviewed;
  const first = Array.isArray(risk.history) ? risk.history[0] : undefined;
  const day = isPlainObject(first) ? String(first.at).slice(0, 10) : '';
  return isDay(day) ? day : undefined;
}

/** @returns the day of the next review; `undefined` when nothing says when the risk was last looked at, or it is over */
export function reviewDue(risk: ProjectRecord, rhythm: number): Day | undefined {
  const from = reviewedOn(risk);
  if (from === undefined || !isLive(risk)) return undefined;
  return addDays(from, numberIn(risk.reviewEvery) ?? rhythm);
}
