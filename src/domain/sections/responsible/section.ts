/** The responsible section: impact, oversight, redress and fairness. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { PlanDate, Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { statementOf } from './each-record.ts';
import { fairness } from './fairness-model.ts';
import { answersOf, askedQuestions } from './impact-score.ts';
import { responsibleMarkdown } from './markdown.ts';
import { affected, failures, IMPACT, impact, impactAnswers } from './model.ts';
import { responsibleRules } from './rules.ts';

function dates(project: ProjectDocument): PlanDate[] {
  const day = statementOf(project).boardBy;
  return typeof day === 'string' && day !== ''
    ? [
        {
          id: `${IMPACT}-board`,
          day,
          title: 'Answer of the review board needed',
          collection: impact.name,
          record: IMPACT,
        },
      ]
    : [];
}

/** Required fields of the records that exist, and the impact questions once one is answered. */
function progress(project: ProjectDocument): Progress {
  const counted = { done: 0, total: 0 };
  for (const definition of [impact, affected, failures, fairness]) {
    const required = Object.entries(definition.fields).filter(([, field]) => field.required);
    for (const record of Object.values(collectionOf(project, definition.name))) {
      counted.total += required.length;
      counted.done += required.filter(([field]) => !isMissing(record[field])).length;
    }
  }
  const answers = answersOf(project);
  const answered = askedQuestions(answers).filter(({ key }) => answers[key] !== undefined).length;
  if (answered === 0) return counted;
  return { done: counted.done + answered, total: counted.total + askedQuestions(answers).length };
}

export const responsibleSection: Section = {
  name: 'responsible',
  title: 'Responsible use',
  collections: [impact, affected, failures, impactAnswers, fairness],
  rules: responsibleRules,
  markdown: responsibleMarkdown,
  dates,
  progress,
};
