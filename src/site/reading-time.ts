/** Words a reader reads: markup, addresses and attribute values do not count. */
export function countWords(mdx: string): number {
  const text = mdx
    .replace(/<(?:Callout|ComparisonTable|Figure)\b[^>]*?(?:title|caption)="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whole minutes at 220 words a minute (a usual pace for reading English on a screen), at least one. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(countWords(mdx) / 220));
}
