/** Reading numbers as people type them: decimal comma or point, thousands separators, per cent signs, minus signs. */

export type ParsedNumber =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'unreadable'; why: string };

const SPACES = /[\s\u00a0\u202f'’_]/g;
const THOUSANDS = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+)$/;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * @param text what was typed
 * @param options.percent read a bare number as per cent, as in a field with a % sign beside it; “80 %” is always .8
 * @param options.whole the field takes whole numbers, so “61,240” can only mean thousands
 */
export function parseNumber(
  text: string,
  options: { percent?: boolean; whole?: boolean } = {},
): ParsedNumber {
  const trimmed = text.trim().replace(/[\u2212\u2013]/g, '-');
  if (trimmed === '') return { kind: 'empty' };
  const hasSign = /%$/.test(trimmed);
  const digits = trimmed.replace(/%$/, '').replace(SPACES, '');
  const plain = options.whole && THOUSANDS.test(digits) ? digits.replace(/[.,]/g, '') : withPoint(digits);
  if (plain === undefined || !PLAIN.test(plain))
    return { kind: 'unreadable', why: `“${text.trim()}” is not a number` };
  const value = Number(plain);
  if (!Number.isFinite(value)) return { kind: 'unreadable', why: `“${text.trim()}” is too large` };
  return { kind: 'number', value: hasSign || options.percent ? fromPercent(plain) : value };
}

/** Moves the decimal point instead of dividing, so that 55 % is exactly the double nearest to .55. */
function fromPercent(plain: string): number {
  const [mantissa = '', exponent = '0'] = plain.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}

/**
 * Decides which sign is the decimal one: the last of two kinds; a lone comma, unless exactly three digits follow a
 * number without a leading zero and it repeats. A lone comma before three digits is read as decimal, as most of the
 * world writes it.
 */
function withPoint(digits: string): string | undefined {
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas > 0 && points > 0) {
    const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
    const thousands = decimal === ',' ? '.' : ',';
    const [whole = '', ...rest] = digits.split(decimal);
    return rest.length === 1 && grouped(whole, thousands)
      ? `${whole.split(thousands).join('')}.${rest[0]}`
      : undefined;
  }
  if (commas > 1) return grouped(digits, ',') ? digits.replaceAll(',', '') : undefined;
  if (points > 1) return grouped(digits, '.') ? digits.replaceAll('.', '') : undefined;
  return digits.replace(',', '.');
}

/** True when the sign stands before groups of three digits only. */
function grouped(whole: string, sign: string): boolean {
  const [first = '', ...groups] = whole.split(sign);
  return /^[+-]?\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
