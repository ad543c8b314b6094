/** Review rules about the impact questions, oversight and redress. */
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { inStatement, statementOf } from './each-record.ts';
import { chosenDefinition } from './fairness-choice.ts';
import { fairness } from './fairness-model.ts';
import { answerId, type ImpactQuestion } from './impact-questions.ts';
import { type Answers, answersOf, askedQuestions, levelWords, scoreImpact } from './impact-score.ts';
import { impact, impactAnswers } from './model.ts';

const questionsGuide = {
  planner: 'responsible',
  guide: 'responsible/review-board#when-a-case-comes-and-with-what',
} as const;
const oversight = {
  planner: 'responsible',
  guide: 'responsible/human-oversight#what-oversight-needs',
} as const;
const redress = { planner: 'responsible', guide: 'responsible/redress#a-way-to-object' } as const;

const OVERSIGHT_NEEDS = ['overseer', 'authority', 'time', 'information', 'training'] as const;
const REDRESS_NEEDS = ['objectionPath', 'objectionOwner', 'objectionDays'] as const;

/** The level that is certain, whatever the open questions will say; 0 before the first answer. */
function certainLevel(project: ProjectDocument): number {
  const score = scoreImpact(answersOf(project));
  return score.isStarted ? score.level.low : 0;
}

function eachMitigation(
  project: ProjectDocument,
  look: (question: ImpactQuestion, answers: Answers, id: string) => string | undefined,
  field: string,
): Place[] {
  const answers = answersOf(project);
  return askedQuestions(answers)
    .filter(({ part }) => part === 'mitigation')
    .flatMap((question) => {
      const id = answerId(question.key);
      const message = look(question, answers, id);
      return message === undefined ? [] : [{ collection: impactAnswers.name, record: id, field, message }];
    });
}

const labels = (names: readonly (keyof typeof impact.fields)[]) =>
  listWords(names.map((name) => `“${impact.fields[name].label}”`));

export const impactRules: readonly Rule[] = [
  {
    ...questionsGuide,
    id: 'responsible.questions-open',
    severity: 'advice',
    looksFor: 'Impact questions that were begun and not finished.',
    check: (project) => {
      const { isStarted, open } = scoreImpact(answersOf(project));
      const count = open.impact + open.mitigation;
      return isStarted && count > 0
        ? inStatement({
            message: `${count} impact ${count === 1 ? 'question is' : 'questions are'} open, so the level is a range.`,
          })
        : [];
    },
  },
  {
    ...questionsGuide,
    id: 'responsible.no-without-risk',
    severity: 'warning',
    looksFor: 'Safeguards answered “no” that no risk follows.',
    check: (project) =>
      eachMitigation(
        project,
        ({ key, question }, answers, id) =>
          answers[key] === 'no' && isMissing(recordOf(project, impactAnswers.name, id)?.risk)
            ? `“${question}” is answered no, and no risk in the register follows it.`
            : undefined,
        'risk',
      ),
  },
  {
    ...questionsGuide,
    id: 'responsible.yes-without-evidence',
    severity: 'warning',
    looksFor: 'Safeguards answered “yes” without evidence.',
    check: (project) =>
      eachMitigation(
        project,
        ({ key, question }, answers, id) =>
          answers[key] === 'yes' && isMissing(recordOf(project, impactAnswers.name, id)?.evidence)
            ? `“${question}” is answered yes without evidence.`
            : undefined,
        'evidence',
      ),
  },
  {
    ...oversight,
    id: 'responsible.oversight-incomplete',
    severity: 'warning',
    looksFor: 'Oversight plans that lack authority, time, information, training or a name.',
    check: (project) => {
      const statement = statementOf(project);
      if (isMissing(statement.oversightMoment) || statement.oversightMoment === 'none') return [];
      const missing = OVERSIGHT_NEEDS.filter((name) => isMissing(statement[name]));
      return missing.length === 0
        ? []
        : inStatement({
            field: missing[0] ?? 'overseer',
            message: `The oversight plan does not say yet: ${labels(missing)}.`,
          });
    },
  },
  {
    ...oversight,
    id: 'responsible.nobody-oversees',
    severity: 'error',
    looksFor: 'Systems with more than little impact that nobody oversees.',
    check: (project) => {
      const moment = statementOf(project).oversightMoment;
      const level = certainLevel(project);
      if (level < 2 || (!isMissing(moment) && moment !== 'none')) return [];
      return inStatement({
        field: 'oversightMoment',
        message: `The impact is at least ${levelWords[level as 2]}, and ${moment === 'none' ? 'nobody looks at its results' : 'nothing says who looks at its results'}.`,
      });
    },
  },
  {
    planner: 'responsible',
    guide: 'responsible/human-oversight#find-out-whether-it-works',
    id: 'responsible.oversight-without-evidence',
    severity: 'error',
    looksFor: 'High impact with oversight that was never shown to work.',
    check: (project) =>
      certainLevel(project) >= 3 && isMissing(statementOf(project).evidence)
        ? inStatement({
            field: 'evidence',
            message: 'The impact is high, and nothing shows that the oversight works.',
          })
        : [],
  },
  {
    ...oversight,
    id: 'responsible.no-switch',
    severity: 'warning',
    looksFor: 'High impact without a way to switch the system off.',
    check: (project) =>
      certainLevel(project) >= 3 && isMissing(statementOf(project).stop)
        ? inStatement({
            field: 'stop',
            message: 'The impact is high, and nothing says how it is switched off.',
          })
        : [],
  },
  {
    ...redress,
    id: 'responsible.no-redress',
    severity: 'error',
    looksFor: 'Sensitive uses, or more than little impact, without a way to object.',
    check: (project) => {
      const statement = statementOf(project);
      const isSensitive = !isMissing(statement.sensitiveUses);
      if (!isSensitive && certainLevel(project) < 2) return [];
      const missing = REDRESS_NEEDS.filter((name) => isMissing(statement[name]));
      if (missing.length === 0) return [];
      const why = isSensitive ? 'The use is sensitive' : 'The impact is more than little';
      return inStatement({
        field: missing[0] ?? 'objectionPath',
        message: `${why}, and the way to object does not say yet: ${labels(missing)}.`,
      });
    },
  },
  {
    ...redress,
    id: 'responsible.not-told',
    severity: 'warning',
    looksFor: 'More than little impact, and people are not told.',
    check: (project) =>
      certainLevel(project) >= 2 && isMissing(statementOf(project).told)
        ? inStatement({
            field: 'told',
            message:
              'Nothing says how people learn that the system is used; who does not know cannot object.',
          })
        : [],
  },
  {
    ...questionsGuide,
    id: 'responsible.high-impact-unsigned',
    severity: 'warning',
    looksFor: 'High impact that nobody signed for by name and date.',
    check: (project) => {
      const statement = statementOf(project);
      return certainLevel(project) >= 3 && (isMissing(statement.signedBy) || isMissing(statement.signedOn))
        ? inStatement({
            field: 'signedBy',
            message: 'The impact is high, and nobody has signed for it by name and date.',
          })
        : [];
    },
  },
  {
    planner: 'responsible',
    guide: 'responsible/fairness-metrics#choose-the-definition-first',
    id: 'responsible.high-impact-without-fairness',
    severity: 'warning',
    looksFor: 'High impact on people without a fairness report that stands on a chosen definition.',
    check: (project) => {
      if (certainLevel(project) < 3 || answersOf(project).people === 'none') return [];
      const isChosen = orderedIds(project, fairness.name).some((id) =>
        chosenDefinition(recordOf(project, fairness.name, id) ?? {}),
      );
      return isChosen
        ? []
        : inStatement({
            message:
              'The impact on people is high, and no fairness report says by which definition it was judged.',
          });
    },
  },
];
