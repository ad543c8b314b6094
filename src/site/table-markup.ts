/** Markdown knows only column headers. This turns its table into one that names its rows too (WCAG 1.3.1). */

/** The inside of the first `<table>` in this HTML, with scopes; an empty corner is no header. */
export function markHeaders(html: string, { namesRows }: { namesRows: boolean }): string {
  const inside = /<table[^>]*>([\s\S]*)<\/table>/.exec(html)?.[1] ?? html;
  const hasEmptyCorner = /<thead>\s*<tr>\s*<th[^>]*>\s*<\/th>/.test(inside);
  const columns = inside
    .replace(/<th([^>]*)>\s*<\/th>/g, '<td$1></td>')
    .replace(/<th(?=[\s>])/g, '<th scope="col"');
  if (!namesRows && !hasEmptyCorner) return columns;
  return columns.replace(/<tbody[\s\S]*/, (body) =>
    body.replace(/(<tr[^>]*>\s*)<td([^>]*)>([\s\S]*?)<\/td>/g, '$1<th scope="row"$2>$3</th>'),
  );
}
