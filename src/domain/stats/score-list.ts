import type { ScoredCase } from '#domain/stats/threshold-curve.ts';

/** A pasted line that could not be used: where it stands (1 is the first), what it said, and why it was left out. */
export interface ScoreListProblem {
  line: number;
  text: string;
  reason: string;
}

export interface ScoreList {
  scores: ScoredCase[];
  problems: ScoreListProblem[];
}

const LABELS = new Map<string, 0 | 1>([
  ['1', 1],
  ['1.0', 1],
  ['yes', 1],
  ['true', 1],
  ['0', 0],
  ['0.0', 0],
  ['no', 0],
  ['false', 0],
]);

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const DECIMAL_WITH_EXPONENT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a list of scores and true labels pasted from a spreadsheet or a CSV file.
 *
 * In: lines "score,label", with or without a header line, separated by comma, semicolon or tab, fields quoted or
 * not. A score is a number, with a decimal comma too where the comma does not separate, or a percentage
 * ("85 %" is 0.85). A label is 0, 1, yes, no, true or false. A header that names the columns "label, score" swaps
 * them. Out: the cases in order, and each line that was not understood with its number and reason. Empty lines are
 * skipped. Never throws.
 */
export function parseScoreList(text: string): ScoreList {
  const scores: ScoredCase[] = [];
  const problems: ScoreListProblem[] = [];
  let isFirst = true;
  let labelComesFirst = false;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const fields = splitFields(line);
    const couldBeHeader = isFirst;
    isFirst = false;
    if (couldBeHeader && isHeader(fields)) {
      labelComesFirst = fields[0]?.toLowerCase() === 'label';
      continue;
    }
    const read = readCase(labelComesFirst ? fields.toReversed() : fields);
    if (typeof read === 'string') problems.push({ line: index + 1, text: line, reason: read });
    else scores.push(read);
  }
  return { scores, problems };
}

/** Each line decides for itself: tab before semicolon before comma, so that a decimal comma can be one. */
function splitFields(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      fields.push(field.trim());
      field = '';
    } else field += character;
  }
  fields.push(field.trim());
  return fields;
}

/** A header has words in both columns, neither a number nor a label. */
function isHeader(fields: readonly string[]): boolean {
  return fields.length > 1 && fields.every((field) => readScore(field) === null && readLabel(field) === null);
}

function readCase(fields: readonly string[]): ScoredCase | string {
  const [scoreText, labelText] = fields;
  if (fields.length > 2) {
    return `Found ${fields.length} columns instead of 2. If the comma is the decimal sign, separate with a semicolon.`;
  }
  if (scoreText === undefined || labelText === undefined) {
    return 'Found one column instead of 2: a score and a label, separated by comma, semicolon or tab.';
  }
  const score = readScore(scoreText);
  if (score === null) return scoreText === '' ? 'The score is missing.' : `"${scoreText}" is not a number.`;
  const label = readLabel(labelText);
  if (label === null) {
    return labelText === ''
      ? 'The label is missing.'
      : `"${labelText}" is not a label: use 0 or 1, yes or no, true or false.`;
  }
  return { score, label };
}

function readLabel(text: string): 0 | 1 | null {
  return LABELS.get(text.toLowerCase().replace(',', '.')) ?? null;
}

function readScore(text: string): number | null {
  const isPercent = text.endsWith('%');
  let digits = (isPercent ? text.slice(0, -1) : text).trim().replace('\u2212', '-');
  if (digits.includes(',')) {
    // A point and a comma together could mean thousands: better refused than guessed.
    if (digits.includes('.')) return null;
    digits = digits.replace(',', '.');
  }
  if (!(isPercent ? DECIMAL : DECIMAL_WITH_EXPONENT).test(digits)) return null;
  const value = Number(isPercent ? `${digits}e-2` : digits);
  return Number.isFinite(value) ? value : null;
}
