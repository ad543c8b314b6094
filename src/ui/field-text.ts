/** Between the text in a control and the value in a record. */
import { type Field, isDay } from '#domain/document/field.ts';
import type { ProjectRecord } from '#domain/document/project.ts';
import { parseNumber } from '#domain/text/parse-number.ts';
import { plainNumber } from '#domain/text/plain-number.ts';

/** The text a control shows for a stored value. */
export function showField(field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.kind === 'share' && typeof value === 'number') return plainNumber(value * 100);
  if (typeof value === 'number') return plainNumber(value);
  if (Array.isArray(value)) return value.join(', ');
  return String(value);
}

/**
 * What to change in the record when `text` was typed: the value where it can be read; otherwise the text itself under
 * `typed`, so that it is kept.
 */
export function parseField(
  field: Field,
  name: string,
  text: string,
  record: ProjectRecord | undefined,
): Record<string, unknown> {
  const { [name]: _earlier, ...others } = record?.typed ?? {};
  const readable = (value: unknown) => ({
    [name]: value,
    typed: Object.keys(others).length > 0 ? others : undefined,
  });
  const unreadable = () => ({ [name]: undefined, typed: { ...others, [name]: text } });
  switch (field.kind) {
    case 'number':
    case 'share':
    case 'whole': {
      const parsed = parseNumber(text, { percent: field.kind === 'share', whole: field.kind === 'whole' });
      if (parsed.kind === 'empty') return readable(undefined);
      if (parsed.kind === 'unreadable') return unreadable();
      const fits =
        (field.kind !== 'whole' || Number.isInteger(parsed.value)) &&
        parsed.value >= (field.minimum ?? Number.NEGATIVE_INFINITY) &&
        parsed.value <= (field.maximum ?? Number.POSITIVE_INFINITY);
      return fits ? readable(parsed.value) : unreadable();
    }
    case 'day':
      if (text === '') return readable(undefined);
      return isDay(text) ? readable(text) : unreadable();
    case 'texts': {
      const items = text.split(/[,;\n]/).map((item) => item.trim());
      const kept = items.filter((item) => item !== '');
      return readable(kept.length > 0 ? kept : undefined);
    }
    default:
      return readable(text === '' ? undefined : text);
  }
}

/** Without the fields that were emptied, so that a group or a row holds only what was typed. */
export function filledOnly(holder: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(holder).filter(([, value]) => value !== undefined));
}
