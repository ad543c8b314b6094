import { notDefined, type Result } from '#domain/stats/not-defined.ts';

const MINUTES_PER_DAY = 1440;

/**
 * How long a service may fail and still keep its target: (1 - target) x window.
 *
 * In: `target`, the share of time or requests that must be good, above 0 and at most 1; `windowDays`, days, above 0.
 * Out: minutes, without the rounding errors of the subtraction; 0 for a target of 1. By definition.
 */
export function errorBudget({ target, windowDays }: { target: number; windowDays: number }): Result {
  if (!(target > 0 && target <= 1)) return notDefined('The target must be a share above 0 and at most 1.');
  if (!(windowDays > 0 && Number.isFinite(windowDays)))
    return notDefined('The window must be a number of days above 0.');
  const minutes = (1 - target) * windowDays * MINUTES_PER_DAY;
  if (!Number.isFinite(minutes)) return notDefined('The window is too long to be computed.');
  return Number(minutes.toPrecision(12));
}
