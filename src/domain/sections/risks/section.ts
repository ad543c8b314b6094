/** The risks section: the register, how it is scored, and when it is looked at. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { risksMarkdown } from './markdown.ts';
import { riskSettings, risks } from './model.ts';
import { reviewDue, rhythmOf } from './review-rhythm.ts';
import { riskRules } from './rules.ts';

function dates(project: ProjectDocument): PlanDate[] {
  const rhythm = rhythmOf(project);
  return Object.entries(collectionOf(project, risks.name)).flatMap(([id, risk]) => {
    const day = reviewDue(risk, rhythm);
    const title = `Review the risk: ${String(risk.title ?? 'without a name')}`;
    return day === undefined ? [] : [{ id: `${id}-review`, day, title, collection: risks.name, record: id }];
  });
}

/** Required fields filled in, over required fields of the risks that exist. */
function progress(project: ProjectDocument): Progress {
  const required = Object.entries(risks.fields).filter(([, field]) => field.required);
  const records = Object.values(collectionOf(project, risks.name));
  const filled = records.map((risk) => required.filter(([field]) => !isMissing(risk[field])).length);
  return { done: filled.reduce((sum, count) => sum + count, 0), total: records.length * required.length };
}

export const risksSection: Section = {
  name: 'risks',
  title: 'Risks',
  collections: [risks, riskSettings],
  rules: riskRules,
  markdown: risksMarkdown,
  dates,
  progress,
};
