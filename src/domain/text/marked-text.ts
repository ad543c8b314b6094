/** The two marks that a line in a YAML file of content may hold: `[words](/address/)` and `[[source]]`. */

export type TextPiece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; path: string }
  | { kind: 'source'; id: string };

const mark = /\[\[([a-z0-9-]+)\]\]|\[([^\]]+)\]\((\/[^)\s]*)\)/g;

/** The pieces of a line in order. What is no mark stays text as it was typed. */
export function textPieces(line: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text !== '') pieces.push({ kind: 'text', text });
  };
  for (const match of line.matchAll(mark)) {
    const [whole, source, text = '', path = ''] = match;
    addText(line.slice(end, match.index));
    pieces.push(source === undefined ? { kind: 'link', text, path } : { kind: 'source', id: source });
    end = match.index + whole.length;
  }
  addText(line.slice(end));
  return pieces;
}

/** The line without its marks, for places that show plain words. */
export function plainWords(line: string): string {
  return textPieces(line)
    .map((piece) => (piece.kind === 'source' ? '' : piece.text))
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ +(?=[.,;:?!”’)]|$)/g, '');
}

/** Keys of the sources that some text names, each once, in order. */
export function citedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\[\[([a-z0-9-]+)\]\]/g)].flatMap(([, id]) => id ?? []))];
}
