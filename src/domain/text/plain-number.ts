/** A number without float noise: at most ten significant digits, no exponent for everyday sizes. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(10)));
}
