/** Gives records with an unusable id a usable one, so that no record is lost. */
import { isSafeId } from './ids.ts';
import { isCollection, isPlainObject } from './project.ts';

/**
 * @param document freshly parsed JSON; its collections with unusable ids are replaced in it
 * @param names the collections this build knows; what looks like one otherwise is not ours to rename
 * @returns one sentence per changed id
 */
export function repairIds(document: Record<string, unknown>, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const records = Object.hasOwn(document, name) ? document[name] : undefined;
    if (!isCollection(name, records) || Object.keys(records).every(isSafeId)) return [];
    const renamed = new Map<string, string>();
    const taken = new Set(Object.keys(records));
    const entries = Object.entries(records).map(([id, record]) => {
      if (isSafeId(id)) return [id, record];
      const fresh = freshId(id, taken);
      taken.add(fresh);
      renamed.set(id, fresh);
      return [fresh, record];
    });
    document[name] = Object.fromEntries(entries);
    const { order } = document;
    const listed = isPlainObject(order) && Object.hasOwn(order, name) ? order[name] : undefined;
    if (isPlainObject(order) && Array.isArray(listed)) {
      order[name] = listed.map((id) => renamed.get(id) ?? id);
    }
    return [...renamed].map(
      ([id, fresh]) =>
        `${name} → “${id.slice(0, 60)}”: that id cannot be used; the record is kept as “${fresh}”.`,
    );
  });
}

function freshId(id: string, taken: ReadonlySet<string>): string {
  const stem = `repaired_${id.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 40)}`;
  if (!taken.has(stem)) return stem;
  for (let count = 2; ; count += 1) if (!taken.has(`${stem}_${count}`)) return `${stem}_${count}`;
}
