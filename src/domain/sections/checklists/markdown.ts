/** The checklists section as Markdown: what was answered, list by list. Open items are on the sheets' own exports. */
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { cell, markdownTable } from '#domain/text/markdown.ts';
import { isDone, isGap } from './checklist.ts';
import { listTitle } from './list-title.ts';
import { checks } from './model.ts';
import { testScoreOf } from './test-score.ts';

const SHOWN = ['answer', 'evidence', 'owner', 'checkedOn', 'reason', 'note', 'risk'] as const;

export function checklistsMarkdown(project: ProjectDocument, words: Words): string {
  const sheets = new Map<string, ProjectRecord[]>();
  for (const id of orderedIds(project, checks.name)) {
    const check = recordOf(project, checks.name, id) ?? {};
    const heading = headingOf(project, check, words);
    sheets.set(heading, [...(sheets.get(heading) ?? []), check]);
  }
  if (sheets.size === 0) return '';
  const blocks = [...sheets].map(([heading, given]) => sheetBlock(heading, given, words));
  return ['## Checklists', ...blocks, scoreLine(project)].filter((part) => part !== '').join('\n\n');
}

function headingOf(project: ProjectDocument, check: ProjectRecord, words: Words): string {
  const title = listTitle(project, String(check.list ?? ''));
  const subject = isMissing(check.subject) ? '' : words.name(checks.fields.subject.to, String(check.subject));
  return subject === '' ? title : `${title}: ${subject}`;
}

function sheetBlock(heading: string, given: readonly ProjectRecord[], words: Words): string {
  const done = given.filter((check) => isDone(check.answer)).length;
  const gaps = given.filter((check) => isGap(check.answer)).length;
  const aside = given.filter((check) => check.answer === 'na').length;
  const rows = given.map((check) => [
    isMissing(check.asked) ? String(check.key ?? '') : String(check.asked),
    ...SHOWN.map(
      (field) => words.value(checks.fields[field], check[field]) || (field === 'answer' ? 'Open' : ''),
    ),
  ]);
  const table = markdownTable(['Item', ...SHOWN.map((field) => checks.fields[field].label)], rows);
  return `### ${cell(heading)}\n\n${done} yes, ${gaps} no, ${aside} not applicable of ${given.length} looked at.\n\n${table}`;
}

function scoreLine(project: ProjectDocument): string {
  const { areas, result, notApplicable, answered } = testScoreOf(project);
  if (answered === 0 || !isDefined(result)) return '';
  const adapted = notApplicable > 0 ? ' (adapted: tests were marked as not applicable)' : '';
  return `**ML Test Score:** ${result.score}${adapted}, the lowest of ${areas.map(({ title, points }) => `${title.toLowerCase()} ${points}`).join(', ')}.`;
}
