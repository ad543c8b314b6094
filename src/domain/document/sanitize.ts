/** Makes parsed JSON safe to walk: bounded depth and size, whole letters, no keys that objects answer to by nature. */
import { isPlainObject } from './project.ts';

/** Nesting a project file may have. Real projects stay under 8; engines fail near 5,000. */
export const MAX_DEPTH = 32;
/** Values (objects, arrays, texts, numbers) a file may hold. */
export const MAX_VALUES = 400_000;
/** Records one collection may hold. */
export const MAX_RECORDS = 20_000;
/** Characters of a file that is read at all. */
export const MAX_CHARACTERS = 12 * 1024 * 1024;

const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export interface Sanitized {
  value: unknown;
  /** Sentences about keys that were left out and letters that were replaced. */
  repairs: string[];
  /** Set when a limit was exceeded; then `value` is not to be used. */
  refusal?: string;
}

/** Copies parsed JSON without dangerous keys and without halves of letters; refuses what exceeds a limit. */
export function sanitize(parsed: unknown): Sanitized {
  const repairs: string[] = [];
  let count = 0;
  let refusal: string | undefined;

  function copy(value: unknown, depth: number, place: string): unknown {
    count += 1;
    if (refusal !== undefined) return undefined;
    if (depth > MAX_DEPTH) {
      refusal = `The file is nested more than ${MAX_DEPTH} levels deep (at ${place.slice(0, 60)}…), which no project needs.`;
      return undefined;
    }
    if (count > MAX_VALUES) {
      refusal = `The file holds more than ${MAX_VALUES.toLocaleString('en')} values, more than a project can have.`;
      return undefined;
    }
    if (Array.isArray(value)) return value.map((item, index) => copy(item, depth + 1, `${place}[${index}]`));
    if (typeof value === 'string') return whole(value, place);
    if (!isPlainObject(value)) return value;
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const inner = place === '' ? key : `${place} → ${key}`;
      if (DANGEROUS.has(key)) repairs.push(`Left out “${inner}”: that name is not allowed as a key.`);
      else result[freeKey(key, value, result)] = copy(value[key], depth + 1, inner);
    }
    return result;
  }

  function whole(text: string, place: string): string {
    if (text.isWellFormed()) return text;
    repairs.push(`${place}: half of a letter was replaced by “\uFFFD”.`);
    return text.toWellFormed();
  }

  /** Neither a name that stands there whole nor one that another broken name was given takes a value from another. */
  function freeKey(key: string, ...taken: Record<string, unknown>[]): string {
    let fresh = whole(key, 'A name in the file');
    while (fresh !== key && taken.some((among) => Object.hasOwn(among, fresh))) fresh += '\uFFFD';
    return fresh;
  }

  const value = copy(parsed, 1, '');
  return refusal === undefined ? { value, repairs } : { value: undefined, repairs, refusal };
}
