import { zForLevel } from '#domain/stats/normal.ts';
import { isDefined, type NotDefined, notDefined } from '#domain/stats/not-defined.ts';

/** A number of cases: as the formula gives it, and rounded up to whole cases. */
export interface SampleSize {
  exact: number;
  roundedUp: number;
}

/** Rounds up, but not over a whole number that only rounding errors pushed the value above. */
function sampleSize(exact: number): SampleSize | NotDefined {
  if (!Number.isFinite(exact)) return notDefined('The number of cases is too large to be computed.');
  return { exact, roundedUp: Math.ceil(exact * (1 - 1e-12)) };
}

/**
 * Cases needed to see at least one of a rare kind: n = ln(1 - c)/ln(1 - p).
 *
 * In: `share`, how common the kind is (p), and `confidence`, how sure one wants to be (c); both shares strictly
 * between 0 and 1. Out: cases. Assumes independent cases, drawn as the kind occurs. Follows from
 * (1 - p)^n = 1 - c; needs no source.
 */
export function eventsNeeded({
  share,
  confidence,
}: {
  share: number;
  confidence: number;
}): SampleSize | NotDefined {
  if (!(share > 0 && share < 1)) {
    return notDefined('The share of the rare kind must be above 0 and below 1.');
  }
  if (!(confidence > 0 && confidence < 1)) {
    return notDefined('The confidence must be a share above 0 and below 1, for example 0.95.');
  }
  return sampleSize(Math.log1p(-confidence) / Math.log1p(-share));
}

/**
 * Cases needed to know a share to within plus or minus h: n = z² p(1-p)/h².
 *
 * In: `share`, the expected share p, strictly between 0 and 1 (0.5 when unknown: the worst case);
 * `halfWidth` h, a share above 0 and below 1; `level`, a share strictly between 0 and 1, such as 0.95.
 * Out: cases, from a large population. Normal approximation: rough where n·p or n·(1-p) is under about 10.
 * The margin of error of a share, solved for n; needs no source.
 */
export function casesForMargin({
  share,
  halfWidth,
  level,
}: {
  share: number;
  halfWidth: number;
  level: number;
}): SampleSize | NotDefined {
  if (!(share > 0 && share < 1)) return notDefined('The expected share must be above 0 and below 1.');
  if (!(halfWidth > 0 && halfWidth < 1)) {
    return notDefined('The margin must be a share above 0 and below 1, for example 0.05.');
  }
  const z = zForLevel(level);
  if (!isDefined(z)) return z;
  return sampleSize((z / halfWidth) * (z / halfWidth) * share * (1 - share));
}
