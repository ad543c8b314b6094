/** `review FILE`: the findings of the plan review, errors first. */
import { countBySeverity } from '#domain/project/findings.ts';
import { reviewProject } from '#domain/project/review.ts';
import type { Finding } from '#domain/project/rule.ts';
import { countWords, giveJson, type Options, onlyFiles, readGood } from './files.ts';
import { dayOf } from './papers.ts';

export function review(files: string[], options: Options): number {
  const [file = ''] = onlyFiles(files, 1, 'one project file');
  const today = dayOf(options);
  const project = readGood(file);
  const findings = reviewProject(project, today);
  const counts = countBySeverity(findings);
  const shown = findings.filter((finding) => options.all || !finding.dismissed);
  if (options.json)
    giveJson({ file, title: project.title, rev: project.rev, today, counts, findings: shown });
  else console.log([...shown.map(line), summary(project.title || file, counts)].join('\n'));
  return counts.error > 0 ? 2 : counts.warning > 0 ? 1 : 0;
}

function line({ severity, message, rule, guide, dismissed }: Finding): string {
  const aside = dismissed ? ` [dismissed: ${dismissed.reason}]` : '';
  return `${severity.toUpperCase().padEnd(8)}${message}${aside}\n        ${rule}, see /guide/${guide.replace(/(#.*)?$/, '/$1')}`;
}

function summary(title: string, { error, warning, advice }: ReturnType<typeof countBySeverity>): string {
  const total = error + warning + advice;
  if (total === 0) return `${title}: nothing found.`;
  const parts = [
    error > 0 ? countWords(error, 'error') : '',
    warning > 0 ? countWords(warning, 'warning') : '',
    advice > 0 ? countWords(advice, 'piece of advice', 'pieces of advice') : '',
  ];
  return `${title}: ${parts.filter((part) => part !== '').join(', ')}.`;
}
