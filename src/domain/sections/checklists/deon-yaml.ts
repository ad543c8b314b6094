/**
 * The YAML of deon (drivendataorg/deon): `title`, and `sections` of `title`, `section_id` and `lines`, each line with
 * `line_id`, `line_summary` and `line`. In its oldest files a line is the question alone. It holds questions only; answers
 * have no place in it.
 */
import { parseDocument, stringify } from 'yaml';
import { isPlainObject } from '#domain/document/project.ts';
import type { Checklist } from './checklist.ts';
import { type ImportedItem, type ImportResult, MAX_ITEMS, refused, shortened } from './imported-list.ts';
import { sectionLetter } from './own-lists.ts';

export function toDeonYaml(list: Checklist): string {
  const sections = list.sections.map((section, index) => ({
    title: section.title,
    section_id: sectionLetter(index),
    lines: section.items.map((item) => ({
      line_id: item.number,
      line_summary: item.title,
      line: item.question.replace(/\s+/g, ' ').trim(),
    })),
  }));
  return stringify({ title: list.title, sections }, { lineWidth: 0 });
}

/** Reads a checklist in deon's form. Lines that hold no question are left out and named. */
export function fromDeonYaml(text: string): ImportResult {
  let content: unknown;
  try {
    const strict = parseDocument(text);
    const error = strict.errors[0];
    const document = error ? parseDocument(withQuotes(text)) : strict;
    if (error && document.errors.length > 0)
      return refused(`The file is not valid YAML: ${error.message.split('\n', 1)[0]}`);
    content = document.toJS({ maxAliasCount: 50 });
  } catch {
    return refused('The file is nested too deeply, or repeats itself too often, to be read.');
  }
  if (!isPlainObject(content) || !Array.isArray(content.sections))
    return refused('The file holds no list “sections”, as a checklist of deon does.');
  const items: ImportedItem[] = [];
  const problems: string[] = [];
  content.sections.forEach((section: unknown, index) => {
    const place = `Section ${index + 1}`;
    if (!isPlainObject(section) || !Array.isArray(section.lines)) {
      problems.push(`${place} has no “lines” and is left out.`);
      return;
    }
    const title = words(section.title) ?? place;
    section.lines.forEach((line: unknown, at) => {
      const { line_id, line_summary, line: asked } = isPlainObject(line) ? line : { line };
      const question = words(asked);
      if (question === undefined) {
        problems.push(`${place}, line ${at + 1} has no question and is left out.`);
        return;
      }
      const number = words(line_id) ?? `${words(section.section_id) ?? sectionLetter(index)}.${at + 1}`;
      items.push({
        section: title,
        number,
        title: words(line_summary) ?? shortened(question),
        question,
      });
    });
  });
  if (items.length === 0) return refused('The file holds no line with a question.');
  if (items.length > MAX_ITEMS) return refused(`The file holds more than ${MAX_ITEMS} items.`);
  return { kind: 'ok', list: { title: words(content.title) ?? 'Imported checklist', items }, problems };
}

/** Puts quotes around texts on one line that hold a colon: people forget them, and YAML then finds a second key. */
function withQuotes(text: string): string {
  return text.replace(
    /^([ \t]*(?:- +)?(?:title|line_summary|line): +)(?!["'|>&*!{[])(.*:(?:[ \t].*)?)$/gm,
    (_, key: string, value: string) => `${key}${JSON.stringify(value.trim())}`,
  );
}

function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
