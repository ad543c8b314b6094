/** Merging of lists: short texts inside a record (ids, tags), and the order of the records of a collection. */
import { sameValue } from './canonical.ts';
import { collectionOf, orderOf, type ProjectDocument } from './project.ts';

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isUnique = (items: readonly string[]) => new Set(items).size === items.length;

/**
 * Merges two lists of texts: what either side added is in, what either side removed is out, in the order of the side
 * that rearranged it.
 * @returns `undefined` when a value is not a list of different texts, or both sides rearranged it differently
 */
export function mergeTexts(base: unknown, mine: unknown, theirs: unknown): string[] | undefined {
  const origin = base === undefined || base === null ? [] : base;
  if (!isTexts(origin) || !isTexts(mine) || !isTexts(theirs)) return undefined;
  if (![origin, mine, theirs].every(isUnique)) return undefined;
  const [was, left, right] = [new Set(origin), new Set(mine), new Set(theirs)];
  const stays = (item: string) => (was.has(item) ? left.has(item) && right.has(item) : true);
  const { items, isContested } = arrange(origin.filter(stays), mine.filter(stays), theirs.filter(stays));
  return isContested ? undefined : items;
}

/** Merges the order lists of all collections; records either side added come in where they stood. */
export function mergeOrder(
  base: ProjectDocument | undefined,
  mine: ProjectDocument,
  theirs: ProjectDocument,
  merged: ProjectDocument,
): Record<string, string[]> | undefined {
  if (!mine.order && !theirs.order) return undefined;
  const names = [...new Set([...Object.keys(mine.order ?? {}), ...Object.keys(theirs.order ?? {})])];
  const order: Record<string, string[]> = {};
  for (const name of names.sort()) {
    const [was, left, right] = [orderOf(base, name), orderOf(mine, name), orderOf(theirs, name)];
    const exists = collectionOf(merged, name);
    const alive = (ids: readonly string[] = []) => [
      ...new Set(ids.filter((id) => Object.hasOwn(exists, id))),
    ];
    const changed = base && oneChanged(was, left, right);
    const [side, other] = changed === 'mine' ? [mine, theirs] : [theirs, mine];
    // A record that one side deleted and that stays all the same keeps its place.
    const isSurvivor = (id: string) => !Object.hasOwn(collectionOf(side, name), id);
    const isWhole = changed !== undefined && !alive(orderOf(other, name)).some(isSurvivor);
    const items = isWhole ? orderOf(side, name) : arrange(alive(was), alive(left), alive(right)).items;
    if (items) order[name] = alive(items);
  }
  return order;
}

/** The side that changed the list when the other did not. */
function oneChanged(was?: string[], left?: string[], right?: string[]): 'mine' | 'theirs' | undefined {
  if (sameValue(left, was)) return 'theirs';
  return sameValue(right, was) ? 'mine' : undefined;
}

/**
 * Arranges the items of two lists that came from one. The side that moved something leads; what only the other side
 * has comes in behind the item it stood behind there.
 */
export function arrange(
  origin: readonly string[],
  left: readonly string[],
  right: readonly string[],
): { items: string[]; isContested: boolean } {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const shared = new Set(origin.filter((item) => inLeft.has(item) && inRight.has(item)));
  const [was, mine, theirs] = [origin, left, right].map((items) => items.filter((item) => shared.has(item)));
  const [leftMoved, rightMoved] = [!sameValue(mine, was), !sameValue(theirs, was)];
  const isLeftLead = leftMoved === rightMoved ? isLonger(left, right) : leftMoved;
  const [lead, other] = isLeftLead ? [left, right] : [right, left];
  const has = new Set(lead);
  const behind = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const item of other) {
    if (has.has(item)) anchor = item;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), item]);
  }
  return {
    items: [...(behind.get(undefined) ?? []), ...lead.flatMap((item) => [item, ...(behind.get(item) ?? [])])],
    isContested: leftMoved && rightMoved && !sameValue(mine, theirs),
  };
}

/** A fixed choice between two lists, so that it does not matter which side is called mine. */
function isLonger(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length ? left.join('\n') <= right.join('\n') : left.length > right.length;
}
