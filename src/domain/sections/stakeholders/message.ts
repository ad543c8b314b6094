/** What one communication says: its message, its metrics in plain words for this audience, and what is not known. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { cell, paragraph } from '#domain/text/markdown.ts';
import { audienceOf } from './engagement.ts';
import { communications, stakeholders } from './model.ts';
import { translateMetric } from './translation.ts';

export interface Message {
  message: string;
  metrics: string[];
  unknown: string;
}

export function messageOf(project: ProjectDocument, id: string): Message {
  const record = recordOf(project, communications.name, id) ?? {};
  const text = (value: unknown) => (isMissing(value) ? '' : String(value).trim());
  return {
    message: text(record.message),
    metrics: metricLines(project, record),
    unknown: text(record.uncertaintyNote),
  };
}

/** One line per metric and way of telling it, each once. */
function metricLines(project: ProjectDocument, record: Record<string, unknown>): string[] {
  const ids = Array.isArray(record.metrics) ? record.metrics.map(String) : [];
  const audience = Array.isArray(record.audience) ? record.audience.map(String) : [];
  const kinds = new Set(audience.map((id) => audienceOf(recordOf(project, stakeholders.name, id) ?? {})));
  const lines = ids.flatMap((metric) =>
    [...kinds].flatMap((kind) => {
      const { today, measured, needed } = translateMetric(project, metric, kind);
      return [measured ? `Now: ${measured}` : today && `Today: ${today}`, needed];
    }),
  );
  return [...new Set(lines.filter((line): line is string => Boolean(line)))];
}

const UNKNOWN = 'What we do not know yet:';

export function messageMarkdown(project: ProjectDocument, id: string): string {
  const { message, metrics, unknown } = messageOf(project, id);
  return [
    message && paragraph(message),
    metrics.map((line) => `- ${cell(line)}`).join('\n'),
    unknown && `*${UNKNOWN}* ${paragraph(unknown)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Ready to paste into a mail or a calendar. */
export function messageText(project: ProjectDocument, id: string): string {
  const { message, metrics, unknown } = messageOf(project, id);
  return [message, metrics.join('\n'), unknown && `${UNKNOWN} ${unknown}`]
    .filter((part) => part !== '')
    .join('\n\n');
}
