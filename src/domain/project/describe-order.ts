/** A changed order in words: one record that moved is named with its new neighbour, several give the new order. */
import { orderedIds } from '#domain/document/project.ts';
import { collectionWords, recordWords, type States } from './describe-words.ts';

/** Records named in a new order before it is cut. */
const MOST_NAMED = 6;

/** @returns `undefined` when the records that stand in both states have kept their order */
export function describeOrder(states: States, collection: string): string | undefined {
  const [before, after] = [states.before, states.after].map((project) => orderedIds(project, collection));
  const [was, is] = [new Set(before), new Set(after)];
  const old = (before ?? []).filter((id) => is.has(id));
  const fresh = (after ?? []).filter((id) => was.has(id));
  const kept = longestInOrder(fresh.map((id) => old.indexOf(id)));
  if (kept.size === fresh.length) return undefined;
  const name = (id: string) => recordWords(states, collection, id);
  const { singular, plural } = collectionWords(collection);
  const moved = fresh.filter((_id, index) => !kept.has(index));
  const [only] = moved;
  if (moved.length === 1 && only !== undefined) {
    const neighbour = fresh[fresh.indexOf(only) - 1];
    const where = neighbour === undefined ? 'to the first place' : `behind ${name(neighbour)}`;
    return `The ${singular} ${name(only)} moved ${where}.`;
  }
  const named = fresh.slice(0, MOST_NAMED).map(name).join(', ');
  return `The ${plural} stand in a new order: ${named}${fresh.length > MOST_NAMED ? ', …' : ''}.`;
}

/** Indexes of a longest rising run of numbers, neighbours or not: what did not have to move. */
function longestInOrder(places: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    const at = ends.findIndex((end) => (places[end] ?? 0) >= place);
    const length = at < 0 ? ends.length : at;
    previous[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}
