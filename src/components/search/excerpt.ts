/**
 * Pagefind hands out excerpts as HTML text whose only element is `<mark>`. They are split into plain pieces here,
 * so that nothing from the index is ever parsed as HTML by the browser.
 */
export interface ExcerptPiece {
  text: string;
  isMatch: boolean;
}

const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The pieces of an excerpt in order. Any other tag than `<mark>` stays visible as text. */
export function splitExcerpt(excerpt: string): ExcerptPiece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => {
      const match = /^<mark>(.*)<\/mark>$/s.exec(piece);
      return { text: decodeEntities(match?.[1] ?? piece), isMatch: match !== null };
    });
}
