/** Lists of short texts in one cell of a table: separated by commas, an item that holds one stands in quotes. */

const NEEDS_QUOTES = /[",;\n\r]|^\s|\s$|^$/;

export function writeList(items: readonly string[]): string {
  return items.map((item) => (NEEDS_QUOTES.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(', ');
}

/** Reads what `writeList` wrote, and lists as people type them: with commas, semicolons or line breaks between. */
export function readList(text: string): string[] {
  const items: string[] = [];
  const item = /\s*(?:"((?:[^"]|"")*)"\s*(?=[,;\n]|$)|([^,;\n]*))(?:[,;\n]|$)/y;
  while (item.lastIndex < text.length) {
    const match = item.exec(text);
    if (!match) break;
    const [, quoted, plain = ''] = match;
    if (quoted !== undefined) items.push(quoted.replaceAll('""', '"'));
    else if (plain.trim() !== '') items.push(plain.trim());
  }
  return items;
}
