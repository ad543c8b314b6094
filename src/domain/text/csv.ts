/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. Source: rfc-4180. */
import Papa from 'papaparse';

/**
 * Characters with which a spreadsheet begins a formula, full-width forms and leading space included. Apostrophes before
 * them count, so that taking one away gives back exactly what was there.
 */
const FORMULA_START = /^'*[\s\u00a0]*[=+\-@\t\r＝＋－＠]/;

/** Puts an apostrophe before text that a spreadsheet would run as a formula. */
export function neutralised(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `neutralised` put before a text. */
export function asTyped(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}

/**
 * Reads CSV with commas, semicolons or tabs between the cells.
 * @returns the rows as they stand, the heading among them; no row for an empty line
 */
export function readCsv(text: string): { rows: string[][]; faults: string[] } {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: true,
  });
  const faults = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  return { rows: data, faults: faults.map(({ row, message }) => `Row ${(row ?? 0) + 1}: ${message}.`) };
}

/** @returns CSV text with CRLF line ends. Texts are neutralised, numbers stay numbers. Prepend U+FEFF for Excel. */
export function csvTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const safe = (value: string | number) => (typeof value === 'string' ? neutralised(value) : value);
  return Papa.unparse(
    { fields: head.map(neutralised), data: rows.map((row) => row.map(safe)) },
    { newline: '\r\n' },
  );
}
