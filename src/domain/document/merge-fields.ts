/** Merging of values, field by field, for records, groups inside records, and the project's own fields. */
import { canonicalText, sameValue } from './canonical.ts';
import { mergeTexts } from './merge-lists.ts';
import { isPlainObject } from './project.ts';

export type Fields = Record<string, unknown>;
/** Told about a field both sides changed to different values. */
export type OnConflict = (field: string, values: [unknown, unknown]) => void;

/**
 * @param base fields of the common ancestor; `undefined` when it is not known: then a value that only one side has is
 *   taken, and any difference is a conflict
 * @param lead above 0 when `mine` wins a conflict, below 0 when `theirs` does, 0 for a choice by the values
 */
export function mergeFields(
  base: Fields | undefined,
  mine: Fields,
  theirs: Fields,
  lead: number,
  onConflict: OnConflict,
): Fields {
  const result: Fields = {};
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [origin, left, right] = [own(base, field), own(mine, field), own(theirs, field)];
    const merged = mergeValue(base !== undefined, origin, left, right);
    if (!merged) onConflict(field, inOrder(left, right));
    const value = merged ? merged.value : chosen(left, right, lead);
    if (value !== undefined) result[field] = value;
  }
  return result;
}

/** A field may be called `toString`, which every object answers to. */
function own(fields: Fields | undefined, field: string): unknown {
  return fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** @returns `undefined` when both sides changed the value and nothing can hold both */
function mergeValue(
  isBaseKnown: boolean,
  origin: unknown,
  left: unknown,
  right: unknown,
): { value: unknown } | undefined {
  if (sameValue(left, right)) return { value: left };
  if (isBaseKnown && sameValue(left, origin)) return { value: right };
  if (isBaseKnown && sameValue(right, origin)) return { value: left };
  if (!isBaseKnown && left === undefined) return { value: right };
  if (!isBaseKnown && right === undefined) return { value: left };
  if (isPlainObject(left) && isPlainObject(right)) return mergeGroup(isBaseKnown, origin, left, right);
  const texts = isBaseKnown ? mergeTexts(origin, left, right) : undefined;
  return texts && { value: texts };
}

function mergeGroup(
  isBaseKnown: boolean,
  origin: unknown,
  left: Fields,
  right: Fields,
): { value: unknown } | undefined {
  const base = isPlainObject(origin) ? origin : {};
  let isWhole = true;
  const value = mergeFields(isBaseKnown ? base : undefined, left, right, 0, () => {
    isWhole = false;
  });
  return isWhole ? { value } : undefined;
}

function chosen(left: unknown, right: unknown, lead: number): unknown {
  if (lead !== 0) return lead > 0 ? left : right;
  return inOrder(left, right)[1];
}

/** Two values in an order of their own, so that it does not matter which side is called mine. */
function inOrder(a: unknown, b: unknown): [unknown, unknown] {
  return canonicalText(a) < canonicalText(b) ? [a, b] : [b, a];
}
