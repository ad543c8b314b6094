/** What the vocabulary of one page must know about that page as a whole. Lives in `Astro.locals.words`. */
import { mentioned } from './mdx-mentions.ts';

export interface Words {
  /** Ids of cited works; the number of a citation is its place here plus one. */
  citations: string[];
  terms: string[];
  /** Counts what has been rendered, to give ids to first mentions only and to keep ids of drawings apart. */
  seen: Map<string, number>;
}

export function readWords(body: string): Words {
  return { citations: mentioned(body, 'source'), terms: mentioned(body, 'term'), seen: new Map() };
}

/** How often this key was counted before. */
export function countBefore(words: Words | undefined, key: string): number {
  const before = words?.seen.get(key) ?? 0;
  words?.seen.set(key, before + 1);
  return before;
}
