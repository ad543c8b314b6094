/** Entries by id. A missing one is undefined without a warning: the check of the content has the better message. */
import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';

const indexes = new Map<CollectionKey, Promise<Map<string, CollectionEntry<CollectionKey>>>>();

export async function findEntry<Key extends CollectionKey>(
  collection: Key,
  id: string,
): Promise<CollectionEntry<Key> | undefined> {
  let index = import.meta.env.DEV ? undefined : indexes.get(collection);
  if (!index) {
    index = getCollection(collection).then((entries) => new Map(entries.map((entry) => [entry.id, entry])));
    indexes.set(collection, index);
  }
  return (await index).get(id) as CollectionEntry<Key> | undefined;
}
