/** The value of a field in words, with its unit. */
import type { Field } from '#domain/document/field.ts';
import type { Words } from '#domain/project/section.ts';

export function said(words: Words, field: Field, value: unknown): string {
  const text = words.value(field, value);
  return text === '' || field.unit === undefined ? text : `${text} ${field.unit}`;
}
