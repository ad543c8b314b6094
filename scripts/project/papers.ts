/** `charter FILE` and `status FILE`: the papers of the site, as Markdown or as one HTML file. */
import { isDay } from '#domain/document/field.ts';
import { type Brief, briefMarkdown } from '#domain/project/brief.ts';
import { briefHtml } from '#domain/project/brief-html.ts';
import { charterBrief } from '#domain/project/charter-brief.ts';
import { reviewProject } from '#domain/project/review.ts';
import { type Audience, statusReport } from '#domain/project/status-report.ts';
import { give, giveJson, type Options, onlyFiles, readGood, UsageError } from './files.ts';

const AUDIENCES: readonly Audience[] = ['executives', 'team'];

export function charter(files: string[], options: Options): number {
  const [file = ''] = onlyFiles(files, 1, 'one project file');
  const project = readGood(file);
  const today = dayOf(options);
  return givePaper(charterBrief(project, today, reviewProject(project, today)), options);
}

export function status(files: string[], options: Options): number {
  const [file = ''] = onlyFiles(files, 1, 'one project file');
  const audience = AUDIENCES.find((each) => each === (options.for ?? 'executives'));
  if (audience === undefined)
    throw new UsageError(`--for: “${options.for}” is nobody; write ${AUDIENCES.join(' or ')}.`);
  const project = readGood(file);
  const today = dayOf(options);
  const since = options.since === undefined ? undefined : earlier(options.since, project.id);
  const findings = reviewProject(project, today);
  return givePaper(statusReport(project, { audience, today, findings, since }), options);
}

function earlier(file: string, id: string) {
  const project = readGood(file);
  if (project.id !== id) throw new UsageError(`${file} is a different project.`, false);
  return { name: `revision ${project.rev}`, project };
}

function givePaper(brief: Brief, options: Options): number {
  if (options.json) giveJson(brief);
  else give(options.html ? briefHtml(brief) : briefMarkdown(brief), options.out);
  return 0;
}

/** The day the review compares dates with: the one given, or today where the program runs. */
export function dayOf({ today }: Options): string {
  if (today === undefined) return localDay(new Date());
  if (!isDay(today)) throw new UsageError(`--today: “${today}” is not a day; write it as 2026-12-31.`);
  return today;
}

function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
