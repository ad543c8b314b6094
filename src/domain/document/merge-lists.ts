/** Merging of lists: sets of short texts inside a record, and the order of the records of a collection. */
import { sameValue } from './canonical.ts';
import { collectionOf, orderedIds, type ProjectDocument } from './project.ts';

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/**
 * Merges two lists of texts as sets: what either side added is in, what either side removed is out.
 * @returns `undefined` when one of the values is not a list of texts
 */
export function mergeTexts(base: unknown, mine: unknown, theirs: unknown): string[] | undefined {
  const origin = base === undefined || base === null ? [] : base;
  if (!isTexts(origin) || !isTexts(mine) || !isTexts(theirs)) return undefined;
  const [was, left, right] = [new Set(origin), new Set(mine), new Set(theirs)];
  const stays = origin.filter((item) => left.has(item) && right.has(item));
  const added = [...new Set([...mine, ...theirs])].filter((item) => !was.has(item)).sort();
  return [...stays, ...added];
}

/** Merges the order lists of all collections; records either side added come in where they stood. */
export function mergeOrder(
  base: ProjectDocument | undefined,
  mine: ProjectDocument,
  theirs: ProjectDocument,
  merged: ProjectDocument,
): Record<string, string[]> | undefined {
  const names = [...new Set([...Object.keys(mine.order ?? {}), ...Object.keys(theirs.order ?? {})])].sort();
  if (names.length === 0) return undefined;
  const order: Record<string, string[]> = {};
  for (const name of names) {
    order[name] = mergeOne(
      base?.order?.[name],
      mine.order?.[name],
      theirs.order?.[name],
      new Set(Object.keys(collectionOf(merged, name))),
      orderedIds({ ...merged, order: {} }, name),
    );
  }
  return order;
}

function mergeOne(
  base: string[] | undefined,
  mine: string[] | undefined,
  theirs: string[] | undefined,
  exists: ReadonlySet<string>,
  all: readonly string[],
): string[] {
  const alive = (ids: string[] | undefined) => (ids ?? []).filter((id) => exists.has(id));
  const [origin, left, right] = [alive(base), alive(mine), alive(theirs)];
  const shared = new Set(origin.filter((id) => left.includes(id) && right.includes(id)));
  const among = (ids: string[]) => ids.filter((id) => shared.has(id));
  const leftMoved = !sameValue(among(left), among(origin));
  const rightMoved = !sameValue(among(right), among(origin));
  const [lead, other] = leadFirst(left, right, leftMoved, rightMoved);
  const result = [...lead];
  let previous: string | undefined;
  for (const id of other) {
    if (!result.includes(id)) result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, id);
    previous = id;
  }
  return [...result, ...all.filter((id) => !result.includes(id))];
}

/** The list whose moves count: the one that moved something; when both or neither did, a fixed choice. */
function leadFirst(
  left: string[],
  right: string[],
  leftMoved: boolean,
  rightMoved: boolean,
): [string[], string[]] {
  if (leftMoved !== rightMoved) return leftMoved ? [left, right] : [right, left];
  const [a, b] = [left.join(), right.join()];
  return left.length > right.length || (left.length === right.length && a <= b)
    ? [left, right]
    : [right, left];
}
