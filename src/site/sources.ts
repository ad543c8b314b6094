/** How far a work was checked, in words for readers. */
import type { CollectionEntry } from 'astro:content';

type Checked = CollectionEntry<'sources'>['data']['checked'];

export const checkedWords: Record<Checked, { short: string; long: string }> = {
  read: { short: 'Read', long: 'The document, or the chapter that matters, was read.' },
  page: { short: 'Seen in part', long: 'Part of it was seen: an abstract, an opening or a product page.' },
  bibliography: {
    short: 'From a reading list',
    long: 'Title, authors and finding come from an annotated reading list.',
  },
  'second-hand': { short: 'Second-hand', long: 'Seen only through another person’s summary or notes.' },
  memory: { short: 'Not checked', long: 'Given from memory and not checked.' },
};

/** `Ryseff and others` for `J. Ryseff, B. De Bruhl and S. J. Newberry (RAND)`. */
export function shortAuthors(authors: string): string {
  const names = authors.replace(/\s*\([^)]*\)/g, '').split(/,\s+|\s+and\s+/);
  const first = (names[0] ?? authors).replace(/^(?:\p{Lu}\.[\s-]*)+/u, '');
  return names.length > 1 ? `${first} and others` : first;
}
