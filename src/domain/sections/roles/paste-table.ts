/** Text from a spreadsheet, or a CSV file, as rows of cells. */
import Papa from 'papaparse';

const TEXT_MARK = /^'(?=\s*[=+\-@＝＋－＠])/;

/**
 * @returns rows without the empty ones at the end; cells trimmed, the apostrophe that CSV exports put before formulas
 * taken off
 */
export function readTable(text: string): string[][] {
  const delimiter = text.includes('\t') ? '\t' : '';
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: false });
  const rows = data.map((row) => row.map((cell) => cell.trim().replace(TEXT_MARK, '')));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}
