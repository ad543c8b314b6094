/** Markdown (GFM) from text people typed: escaped so that a word stays a word and a row stays a row. */

/** Escapes what Markdown or HTML would read as markup: emphasis, links, lists, headings, tags, entities. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/([\\`*_[\]<>|~#&])/g, '\\$1')
    .replace(/^(\s*)([-+])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*)(=+|-{2,})(?=\s*$)/gm, '$1\\$2')
    .replaceAll('\u0000', '\uFFFD');
}

/** Text inside a table cell: one line. */
export function cell(text: string): string {
  return escapeMarkdown(text.replace(/\r\n?/g, '\n').trim()).replace(/\n+/g, ' / ');
}

/** A GFM table; `''` when there are no rows. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head.map(cell)), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join(
    '\n',
  );
}

/** A block of several lines, escaped, line breaks kept. Lines lose their indent, which would make them code. */
export function paragraph(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^[ \t]+/gm, '');
  return escapeMarkdown(lines.trim()).replace(/\n(?!\n)/g, '  \n');
}
