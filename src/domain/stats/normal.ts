import { notDefined, type Result } from '#domain/stats/not-defined.ts';

const HART_NUMERATOR = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const HART_DENOMINATOR = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

// Wichura's AS 241 (PPND16): centre |p - 0.5| <= 0.425, then two ranges of r = sqrt(-ln(tail)).
const CENTRE_NUMERATOR = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_DENOMINATOR = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const NEAR_NUMERATOR = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const NEAR_DENOMINATOR = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_NUMERATOR = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_DENOMINATOR = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/** Horner's scheme; coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * Share of a standard normal distribution at or below `z`.
 * In: `z`, any finite number, in standard deviations. Out: a share 0 to 1; not defined for a `z` that is not finite.
 * Method: Hart (1968) rational approximation in the form of West (2005); absolute error below 1e-14.
 */
export function normalCdf(z: number): Result {
  if (!Number.isFinite(z)) return notDefined('The normal distribution needs a finite number.');
  const distance = Math.abs(z);
  const tail = distance > 37 ? 0 : upperTail(distance);
  return z > 0 ? 1 - tail : tail;
}

function upperTail(distance: number): number {
  const density = Math.exp((-distance * distance) / 2);
  if (distance < 7.07106781186547) {
    return (density * polynomial(HART_NUMERATOR, distance)) / polynomial(HART_DENOMINATOR, distance);
  }
  const fraction = distance + 1 / (distance + 2 / (distance + 3 / (distance + 4 / (distance + 0.65))));
  return density / fraction / Math.sqrt(2 * Math.PI);
}

/**
 * The value below which the share `p` of a standard normal distribution lies (1.96 for 0.975).
 * In: `p`, a share strictly between 0 and 1. Out: standard deviations; not defined outside that range.
 * Method: Wichura (1988), algorithm AS 241, PPND16; relative error near 1e-16.
 */
export function normalQuantile(p: number): Result {
  if (!(p > 0 && p < 1)) {
    return notDefined('A normal quantile exists only for a share above 0 and below 1.');
  }
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425) {
    const r = 0.180625 - offset * offset;
    return (offset * polynomial(CENTRE_NUMERATOR, r)) / polynomial(CENTRE_DENOMINATOR, r);
  }
  const r = Math.sqrt(-Math.log(offset < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(NEAR_NUMERATOR, r - 1.6) / polynomial(NEAR_DENOMINATOR, r - 1.6)
      : polynomial(FAR_NUMERATOR, r - 5) / polynomial(FAR_DENOMINATOR, r - 5);
  return offset < 0 ? -size : size;
}

/**
 * The z of a two-sided interval: `zForLevel(0.95)` is 1.96.
 * In: `level`, a share strictly between 0 and 1. Out: standard deviations, above 0.
 * Uses the lower tail, so that levels very near 1 keep their precision.
 */
export function zForLevel(level: number): Result {
  if (!(level > 0 && level < 1)) {
    return notDefined('The confidence level must be a share above 0 and below 1, for example 0.95.');
  }
  const quantile = normalQuantile((1 - level) / 2);
  return typeof quantile === 'number' ? -quantile : quantile;
}
