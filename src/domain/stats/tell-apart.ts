import { zForLevel } from '#domain/stats/normal.ts';
import { isDefined, type NotDefined, notDefined } from '#domain/stats/not-defined.ts';

/**
 * Cases needed in each of two groups to tell their shares apart.
 *
 * n = (z₁√(2p̄q̄) + z₂√(p₁q₁ + p₂q₂))² / (p₁ − p₂)², with p̄ the mean of the two shares, z₁ for a two-sided test at 1 −
 * `level` and z₂ for `power`. In: two different shares, each 0 to 1 and not both 0 or both 1; `level` and `power` shares
 * strictly between 0 and 1. Out: whole cases in each group, rounded up. The usual comparison of two independent
 * shares, equal group sizes, not defined for a power that chance alone reaches; needs no source. Values: .80 v .90 gives 199, .75 v .90 gives 100 (level .95, power .8).
 */
export function casesToTellApart({
  first,
  second,
  level = 0.95,
  power = 0.8,
}: {
  first: number;
  second: number;
  level?: number;
  power?: number;
}): number | NotDefined {
  if (!isShare(first) || !isShare(second)) return notDefined('Both shares must lie between 0 and 1.');
  if (first === second) return notDefined('Equal shares cannot be told apart, however many cases there are.');
  if (!(power > 0 && power < 1)) return notDefined('The power must be a share above 0 and below 1.');
  const z1 = zForLevel(level);
  if (!isDefined(z1)) return z1;
  // The quantile of the power: a two-sided level of 2 × power − 1 has it as its bound.
  const half = zForLevel(Math.abs(2 * power - 1));
  const z2 = power === 0.5 ? 0 : isDefined(half) ? Math.sign(power - 0.5) * half : 0;
  const mean = (first + second) / 2;
  const spread = first * (1 - first) + second * (1 - second);
  const root = z1 * Math.sqrt(2 * mean * (1 - mean)) + z2 * Math.sqrt(spread);
  if (root <= 0) return notDefined('So low a power needs no cases: chance alone reaches it.');
  const exact = (root / (first - second)) ** 2;
  if (!Number.isFinite(exact)) return notDefined('The number of cases is too large to be computed.');
  return Math.ceil(exact * (1 - 1e-12));
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
