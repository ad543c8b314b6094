/** One text for one value: keys sorted, two spaces, so that equal documents are equal bytes and git diffs are small. */
import { isPlainObject } from './project.ts';

/** Sorts the keys of every object; leaves out `undefined`. Arrays keep their order. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : sorted(item)));
  if (!isPlainObject(value)) return value;
  const result: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) result[key] = sorted(value[key]);
  }
  return result;
}

/** JSON with sorted keys on one line, for comparing values. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'undefined';
}

/** JSON with sorted keys and two spaces, ending in a line break: the text of a project file. */
export function canonicalFile(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

/** True when both would be written as the same text: whatever the order of keys, and a key without value is none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index]));
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  if (keys.length !== Object.keys(b).filter((key) => b[key] !== undefined).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}
