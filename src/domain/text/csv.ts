/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. Source: rfc-4180. */
import Papa from 'papaparse';

/** Characters with which a spreadsheet begins a formula, full-width forms and leading space included. */
const FORMULA_START = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/;

/** Puts an apostrophe before text that a spreadsheet would run as a formula. */
export function neutralised(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** @returns CSV text with CRLF line ends. Texts are neutralised, numbers stay numbers. Prepend U+FEFF for Excel. */
export function csvTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const safe = (value: string | number) => (typeof value === 'string' ? neutralised(value) : value);
  return Papa.unparse({ fields: [...head], data: rows.map((row) => row.map(safe)) }, { newline: '\r\n' });
}
