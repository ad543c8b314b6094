/** A short paper made from the project for one reader: headed parts with lines, questions to answer, or a table. */
import { cell, markdownTable, paragraph } from '#domain/text/markdown.ts';

export interface BriefPart {
  heading: string;
  lead?: string;
  /** Paragraphs as somebody typed them; an empty line parts them. */
  text?: string;
  items?: readonly string[];
  /** Items are things to tick off. */
  isChecklist?: boolean;
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] };
  /** Said when the part has neither text, items nor rows. */
  empty?: string;
  /** Short enough to stand beside another such part. */
  isNarrow?: boolean;
  /** Section that fills this part, for a link beside what is empty. */
  section?: string;
  /** The record and field of it that is asked for. */
  at?: { record: string; field: string };
}

export interface Brief {
  title: string;
  /** Project, day and revision it was made from. */
  subtitle: string;
  parts: readonly BriefPart[];
}

export function isEmptyPart({ text = '', items = [], table }: BriefPart): boolean {
  return text === '' && items.length === 0 && (table === undefined || table.rows.length === 0);
}

export function briefMarkdown({ title, subtitle, parts }: Brief): string {
  const blocks = parts.map((part) =>
    [
      `## ${cell(part.heading)}`,
      part.lead ? cell(part.lead) : '',
      part.text ? paragraph(part.text) : '',
      (part.items ?? []).map((item) => `- ${part.isChecklist ? '[ ] ' : ''}${cell(item)}`).join('\n'),
      part.table ? markdownTable(part.table.head, part.table.rows) : '',
      isEmptyPart(part) && part.empty ? cell(part.empty) : '',
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
  );
  return `${[`# ${cell(title)}`, cell(subtitle), ...blocks].join('\n\n')}\n`;
}
