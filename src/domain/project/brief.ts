/** A short paper made from the project for one reader: headed parts with lines, questions to answer, or a table. */
import { cell, markdownTable } from '#domain/text/markdown.ts';

export interface BriefPart {
  heading: string;
  lead?: string;
  items?: readonly string[];
  /** Items are things to tick off. */
  isChecklist?: boolean;
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] };
  /** Said when the part has neither items nor rows. */
  empty?: string;
}

export interface Brief {
  title: string;
  /** Project, day and revision it was made from. */
  subtitle: string;
  parts: readonly BriefPart[];
}

export function isEmptyPart({ items = [], table }: BriefPart): boolean {
  return items.length === 0 && (table === undefined || table.rows.length === 0);
}

export function briefMarkdown({ title, subtitle, parts }: Brief): string {
  const blocks = parts.map((part) =>
    [
      `## ${cell(part.heading)}`,
      part.lead ? cell(part.lead) : '',
      (part.items ?? []).map((item) => `- ${part.isChecklist ? '[ ] ' : ''}${cell(item)}`).join('\n'),
      part.table ? markdownTable(part.table.head, part.table.rows) : '',
      isEmptyPart(part) && part.empty ? cell(part.empty) : '',
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
  );
  return `${[`# ${cell(title)}`, cell(subtitle), ...blocks].join('\n\n')}\n`;
}
