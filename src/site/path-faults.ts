/** Faults in a reading path that its schema cannot see: works and addresses that its texts name. Pure, as content-faults. */
import { textPieces } from '#domain/text/marked-text.ts';
import { type ContentText, type Fault, type Known, linkFault } from './content-faults.ts';
import { lineAt } from './mdx-mentions.ts';

export function findPathFaults({ path, text }: ContentText, known: Known): Fault[] {
  // Links may break over two lines of the file, so it is read as a whole.
  return textPieces(text).flatMap((piece) => {
    if (piece.kind === 'text') return [];
    const named = piece.kind === 'link' ? `](${piece.path})` : `[[${piece.id}]]`;
    const message =
      piece.kind === 'link'
        ? linkFault(piece.path, known, new Set())
        : known.sources.has(piece.id)
          ? undefined
          : `unknown source "${piece.id}"`;
    return message ? [{ path, line: lineAt(text, text.indexOf(named)), message }] : [];
  });
}
