import { zForLevel } from '#domain/stats/normal.ts';
import { isDefined, type NotDefined, notDefined } from '#domain/stats/not-defined.ts';

/** Both ends belong to the interval; `low` is never above `high`. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson score interval of a share: the range of true shares that fit `successes` out of `n`.
 *
 * In: whole counts, 0 <= successes <= n, n at least 1; `level` a share strictly between 0 and 1, such as 0.95.
 * Out: ends within 0 to 1; 0 of n gives a low end of exactly 0, n of n a high end of exactly 1. No continuity
 * correction. Not defined otherwise. Source: wilson-1927.
 */
export function wilsonInterval(successes: number, n: number, level: number): Interval | NotDefined {
  if (!Number.isInteger(successes) || !Number.isInteger(n) || successes < 0 || n < 0) {
    return notDefined('An interval of a share needs whole counts, 0 or more.');
  }
  if (n === 0) return notDefined('There are no cases, so there is no share to give an interval for.');
  if (successes > n) return notDefined('There are more successes than cases.');
  const z = zForLevel(level);
  if (!isDefined(z)) return z;
  const share = successes / n;
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2)) / shrink;
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  };
}

/**
 * Newcombe's hybrid score interval of a difference of two independent shares, x1/n1 - x2/n2 (his method 10).
 *
 * In: whole counts, 0 <= x <= n, both n at least 1; `level` as in `wilsonInterval`. Out: ends within -1 to 1,
 * around the observed difference. Not defined otherwise. Source: newcombe-1998 (fagerland-2015 prints a value).
 */
export function newcombeInterval(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  level: number,
): Interval | NotDefined {
  const first = wilsonInterval(x1, n1, level);
  if (!isDefined(first)) return first;
  const second = wilsonInterval(x2, n2, level);
  if (!isDefined(second)) return second;
  const share1 = x1 / n1;
  const share2 = x2 / n2;
  const difference = share1 - share2;
  return {
    low: Math.max(-1, difference - Math.hypot(share1 - first.low, second.high - share2)),
    high: Math.min(1, difference + Math.hypot(first.high - share1, share2 - second.low)),
  };
}
