/**
 * A paper as one HTML file that needs nothing else: it prints on A4 and Letter, and word processors open it. It holds no
 * script, and forbids any in case something slipped through.
 */
import { escapeHtml, htmlParagraphs } from '#domain/text/html.ts';
import { type Brief, type BriefPart, isEmptyPart } from './brief.ts';

/** Lengths in points, so that word processors read them as a browser does. */
const STYLE = `
@page { margin: 18mm 17mm; }
body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 11pt/1.4 Georgia, "Times New Roman", serif; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4pt; }
h2 { font-size: 12pt; margin: 12pt 0 3pt; page-break-after: avoid; }
p { margin: 0 0 4pt; }
ul { margin: 0; padding-left: 16pt; }
table { width: 100%; border-collapse: collapse; font-size: 10pt; }
th, td { padding: 2pt 8pt 2pt 0; border-bottom: 0.5pt solid #999; text-align: left; vertical-align: top; }
tr, li { page-break-inside: avoid; }
.subtitle, .empty { color: #444; font-size: 9.5pt; }
h1, h2, p, li, td, th { overflow-wrap: anywhere; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
`.trim();

/** @param language of the texts, as in `en` */
export function briefHtml({ title, subtitle, parts }: Brief, language = 'en'): string {
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="subtitle">${escapeHtml(subtitle)}</p>`,
    ...parts.map(partHtml),
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

function partHtml(part: BriefPart): string {
  const { heading, lead, text, items = [], isChecklist, table, empty } = part;
  const mark = isChecklist ? '☐ ' : '';
  return [
    `<h2>${escapeHtml(heading)}</h2>`,
    lead ? `<p>${escapeHtml(lead)}</p>` : '',
    text ? htmlParagraphs(text) : '',
    items.length > 0 ? `<ul>${items.map((item) => `<li>${mark}${escapeHtml(item)}</li>`).join('')}</ul>` : '',
    table && table.rows.length > 0 ? tableHtml(table) : '',
    isEmptyPart(part) && empty ? `<p class="empty">${escapeHtml(empty)}</p>` : '',
  ]
    .filter((block) => block !== '')
    .join('\n');
}

function tableHtml({ head, rows }: NonNullable<BriefPart['table']>): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((words) => `<${tag}>${escapeHtml(words)}</${tag}>`).join('')}</tr>`;
  return `<table>
<thead>${row(head, 'th')}</thead>
<tbody>
${rows.map((cells) => row(cells, 'td')).join('\n')}
</tbody>
</table>`;
}
