/** The plan review: every rule of every section, and those over several, on one project. */
import type { Day, ProjectDocument } from '#domain/document/project.ts';
import { crossRules } from './cross-rules.ts';
import { findingsOf } from './findings.ts';
import type { Finding, Rule } from './rule.ts';
import { sections } from './sections.ts';

export const rules: readonly Rule[] = [...sections.flatMap((section) => section.rules), ...crossRules];

/**
 * @param today the day deadlines and reviews are compared with
 * @returns findings, errors first; dismissed ones carry the reason
 */
export function reviewProject(project: ProjectDocument, today: Day): Finding[] {
  return findingsOf(project, today, rules);
}
