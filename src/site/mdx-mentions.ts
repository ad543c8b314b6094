/**
 * What one MDX text mentions: terms, sources, planners, figures, links, components, each with its line.
 * Pure, so that the pages (citation numbers, "cited on") and the check of the content read the same thing.
 */
export type MentionKind = 'term' | 'source' | 'planner' | 'figure' | 'try' | 'link' | 'component' | 'callout';

export interface Mention {
  kind: MentionKind;
  /** The id or the name, or the address of a link. */
  value: string;
  /** Line inside the given text, from 1. */
  line: number;
}

const patterns: [MentionKind, RegExp][] = [
  ['term', /<Term\b[^>]*?\bid="([^"]*)"/g],
  ['source', /<Source\b[^>]*?\bid="([^"]*)"/g],
  ['planner', /<PlannerEmbed\b[^>]*?\bname="([^"]*)"/g],
  ['figure', /<Figure\b[^>]*?\bname="([^"]*)"/g],
  ['try', /<Try\b[^>]*?\bname="([^"]*)"/g],
  ['link', /\]\(\s*<?([^)\s>]+)/g],
  ['link', /<a\b[^>]*?\bhref="([^"]*)"/g],
  ['component', /<([A-Z]\w*)/g],
  ['callout', /<Callout\b[^>]*?\bkind="([^"]*)"/g],
];

/** Same length and lines as the text, with everything inside code blanked out. */
export function withoutCode(text: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return text
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, blank)
    .replace(/(`+)(?!`)[^\n]*?\1/g, blank);
}

export function findMentions(text: string): Mention[] {
  const source = withoutCode(text);
  const found: (Mention & { at: number })[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of source.matchAll(pattern)) {
      found.push({ kind, value: match[1] ?? '', at: match.index, line: lineAt(source, match.index) });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind, value, line }) => ({ kind, value, line }));
}

/** The values of one kind, each once, in the order of their first mention. */
export function mentioned(text: string, kind: MentionKind): string[] {
  const values = findMentions(text).filter((mention) => mention.kind === kind);
  return [...new Set(values.map((mention) => mention.value))];
}

export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
