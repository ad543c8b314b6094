/** Counts of groups: from a record, or pasted as text. */
import { isPlainObject, type ProjectRecord } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import type { ConfusionCounts } from '#domain/stats/classification.ts';

export type GroupCounts = { name: string } & ConfusionCounts;

const KEYS = ['tp', 'fp', 'fn', 'tn'] as const;

/** Groups whose name and four counts are all there; `unfinished` counts the others that hold anything. */
export function groupsOf(record: ProjectRecord): { groups: GroupCounts[]; unfinished: number } {
  const rows = Array.isArray(record.groups) ? record.groups.filter(isPlainObject) : [];
  const groups: GroupCounts[] = [];
  let unfinished = 0;
  for (const row of rows) {
    const [tp, fp, fn, tn] = KEYS.map((key) => numberIn(row[key]));
    const name = typeof row.name === 'string' ? row.name.trim() : '';
    if (name !== '' && tp !== undefined && fp !== undefined && fn !== undefined && tn !== undefined)
      groups.push({ name, tp, fp, fn, tn });
    else if (Object.keys(row).length > 0) unfinished += 1;
  }
  return { groups, unfinished };
}

export interface PastedGroups {
  groups: GroupCounts[];
  /** Lines that could not be read, counted from 1, with the reason. */
  problems: { line: number; text: string; reason: string }[];
  kind: 'counts' | 'cases' | 'nothing';
}

const YES = new Set(['1', 'true', 'yes', 'y', 'positive']);
const NO = new Set(['0', 'false', 'no', 'n', 'negative']);

/**
 * Reads pasted lines, separated by comma, semicolon or tab: five columns are group, TP, FP, FN, TN; three columns are
 * one case each, group, predicted, true. A first line of headings is left out.
 */
export function parseGroups(text: string): PastedGroups {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((each) => each.text !== '');
  const result: PastedGroups = { groups: [], problems: [], kind: 'nothing' };
  const byName = new Map<string, GroupCounts>();
  const seen = new Set<string>();
  for (const [place, { line, text: content }] of lines.entries()) {
    const cells = content.split(/[,;\t]/).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
    const reason = readLine(cells, byName, seen, result);
    if (reason !== undefined && !(place === 0 && isHeading(cells)))
      result.problems.push({ line, text: content, reason });
  }
  result.groups = [...byName.values()];
  return result;
}

/** A first line whose second cell is a word and no answer. */
const isHeading = ([, second = '']: readonly string[]) => /^[a-z _-]+$/i.test(second) && !isWord(second);
const isWord = (cell: string) => YES.has(cell.toLowerCase()) || NO.has(cell.toLowerCase());

/** @returns why the line cannot be read; `undefined` when it was */
function readLine(
  cells: readonly string[],
  byName: Map<string, GroupCounts>,
  seen: Set<string>,
  result: PastedGroups,
): string | undefined {
  const [name = '', ...rest] = cells;
  if (name === '') return 'the group has no name';
  if (rest.length === 4 && result.kind !== 'cases') {
    const counts = rest.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : Number.NaN));
    if (counts.some((count) => !Number.isSafeInteger(count))) return 'the four counts must be whole numbers';
    if (seen.has(name)) return `the group “${name}” stands here twice`;
    const [tp = 0, fp = 0, fn = 0, tn = 0] = counts;
    seen.add(name);
    byName.set(name, { name, tp, fp, fn, tn });
    result.kind = 'counts';
    return undefined;
  }
  if (rest.length === 2 && result.kind !== 'counts') {
    const [predicted, actual] = rest.map(readFlag);
    if (predicted === undefined || actual === undefined) return 'predicted and true must be 1 or 0';
    const group = byName.get(name) ?? { name, tp: 0, fp: 0, fn: 0, tn: 0 };
    group[predicted ? (actual ? 'tp' : 'fp') : actual ? 'fn' : 'tn'] += 1;
    byName.set(name, group);
    result.kind = 'cases';
    return undefined;
  }
  return 'a line needs five columns (group, TP, FP, FN, TN) or three (group, predicted, true)';
}

function readFlag(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
