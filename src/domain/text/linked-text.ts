/** Plain text with links `[words](/path/)` and citations `[[key]]`, as the data files of content write it. */

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'citation'; key: string };

const MARK = /\[\[([a-z0-9-]+)\]\]|\[([^\][]+)\]\(([^\s()]+)\)/g;

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, key, words, href] = match;
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    if (key !== undefined) pieces.push({ kind: 'citation', key });
    else pieces.push({ kind: 'link', text: words ?? '', href: href ?? '' });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

/** The words alone. */
export function plainWords(text: string): string {
  const words = piecesOf(text).map((piece) => (piece.kind === 'citation' ? '' : piece.text));
  return words.join('').replace(/ +/g, ' ').trim();
}

/** Keys of the works cited, each once, in order. */
export function citedIn(texts: readonly string[]): string[] {
  const keys = texts.flatMap(piecesOf).flatMap((piece) => (piece.kind === 'citation' ? [piece.key] : []));
  return [...new Set(keys)];
}
