/** What is made from a project when somebody asks for it. */
import type { ProjectDocument } from '#domain/document/project.ts';
import { briefHtml } from '#domain/project/brief-html.ts';
import { changesSince, charterBrief } from '#domain/project/charter-brief.ts';
import { describeChanges } from '#domain/project/describe-changes.ts';
import { projectMarkdown } from '#domain/project/export-markdown.ts';
import { planCalendar } from '#domain/project/plan-dates.ts';
import { reviewProject } from '#domain/project/review.ts';
import { statusReport } from '#domain/project/status-report.ts';
import { charterBody } from '#domain/sections/charter/body.ts';
import { hashOf } from '#domain/sections/charter/hash.ts';
import { takeSnapshot } from '#domain/sections/charter/snapshots.ts';

export const name = 'papers';

const TODAY = '2026-06-01';

export function stepsFor(project: ProjectDocument): Record<string, () => unknown> {
  const findings = reviewProject(project, TODAY);
  const snapshot = takeSnapshot(project, 'cha_bench', project.updatedAt);
  const charter = (snapshot.charters as Record<string, Record<string, unknown>>).cha_bench ?? {};
  const without = { ...project, metrics: {}, risks: {} };
  return {
    'make the Markdown': () => projectMarkdown(project),
    'make the calendar': () => planCalendar(project),
    'make the charter': () => charterBrief(project, TODAY, findings),
    'make the charter as HTML': () => briefHtml(charterBrief(project, TODAY, findings)),
    'fingerprint the charter': () => hashOf(charterBody(project)),
    'what changed since it': () => changesSince(without, charter),
    'report for the team': () => statusReport(snapshot, { audience: 'team', today: TODAY, findings }),
    'say what changed': () => describeChanges(without, project),
  };
}
