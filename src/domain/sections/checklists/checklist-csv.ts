/** Reading a checklist from a table: one item per row, columns found by their headings. */
import Papa from 'papaparse';
import { type ImportedItem, type ImportResult, MAX_ITEMS, refused, shortened } from './imported-list.ts';

/** Headings under which each part of an item is found, in lower case. */
const HEADINGS: Record<'section' | 'number' | 'title' | 'question' | 'why' | 'severity', readonly string[]> =
  {
    section: ['section', 'area', 'group', 'section_title'],
    number: ['number', 'line_id', 'no', 'no.'],
    title: ['title', 'line_summary', 'summary', 'name', 'short name'],
    question: ['question', 'line', 'item', 'check', 'text'],
    why: ['why', 'why it matters', 'reason'],
    severity: ['severity', 'weight', 'level'],
  };

type Part = keyof typeof HEADINGS;

/** Takes away the apostrophe with which a formula was made harmless on export. */
function plain(text: string): string {
  return text.replace(/^'(?=[\s\u00a0]*[=+\-@\t\r＝＋－＠])/, '').trim();
}

/** @param name title of the list when the table has none, such as the name of the file */
export function fromChecklistCsv(text: string, name: string): ImportResult {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [heading, ...rows] = parsed.data;
  if (!heading || rows.length === 0) return refused('The file holds no row below its headings.');
  const columns = new Map<Part, number>();
  for (const part of Object.keys(HEADINGS) as Part[]) {
    const at = heading.findIndex((cell) => HEADINGS[part].includes(cell.trim().toLowerCase()));
    if (at !== -1) columns.set(part, at);
  }
  if (!columns.has('question'))
    return refused('No column is headed “Question” (or “line”, “item”, “check”), so nothing can be asked.');
  const items: ImportedItem[] = [];
  const problems: string[] = [];
  rows.forEach((row, index) => {
    const cell = (part: Part) => plain(row[columns.get(part) ?? -1] ?? '') || undefined;
    const question = cell('question');
    if (question === undefined) problems.push(`Row ${index + 2} has no question and is left out.`);
    else {
      items.push({
        section: cell('section') ?? 'Checklist',
        number: cell('number'),
        title: cell('title') ?? shortened(question),
        question,
        why: cell('why'),
        severity: severityIn(cell('severity')),
      });
    }
  });
  if (items.length === 0) return refused('No row holds a question.');
  if (items.length > MAX_ITEMS) return refused(`The file holds more than ${MAX_ITEMS} items.`);
  const known = new Set([...Object.values(HEADINGS).flat()]);
  const others = heading.filter((cell) => cell.trim() !== '' && !known.has(cell.trim().toLowerCase()));
  if (others.length > 0) problems.push(`Columns that are not taken over: ${others.join(', ')}.`);
  return { kind: 'ok', list: { title: name, items }, problems };
}

function severityIn(text: string | undefined): ImportedItem['severity'] {
  const word = text?.toLowerCase();
  return word === 'blocker' || word === 'major' || word === 'minor' ? word : undefined;
}
