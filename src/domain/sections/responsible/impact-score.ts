/**
 * The open score of the impact questions, adapted from Canada's Algorithmic Impact Assessment (source: canada-aia).
 *
 * Impact = sum of the points of the answers. When mitigation reaches 80 % of its most, the score is 85 % of the impact,
 * rounded; otherwise it is the impact. The level follows from the score's part of the most the questions asked can give:
 * up to 25 %, 50 %, 75 %, above. Open questions make a range, never a guess.
 */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import { answerId, type ImpactQuestion, questions } from './impact-questions.ts';
import { impactAnswers } from './model.ts';

export type ImpactLevel = 1 | 2 | 3 | 4;

export const levelWords: Record<ImpactLevel, string> = {
  1: 'I · little impact',
  2: 'II · moderate impact',
  3: 'III · high impact',
  4: 'IV · very high impact',
};

/** What we would ask for from each level on. Our judgement; no law says so. */
export const levelAsks: Record<ImpactLevel, string> = {
  1: 'A page that says what it is for, and a name to write to.',
  2: 'As before, and: a reviewer outside the team, results by group, and a way to object.',
  3: 'As before, and: the review board before the pilot, proof that oversight works, and a fairness report with its reason.',
  4: 'As before, and: a decision of the board and of the sponsor by name, a tried way to switch it off, and a walk along the way to object.',
};

/** Mitigation counts from this part of its most, and takes away this part of the impact. */
const MITIGATED_FROM = { part: 4, of: 5 };
const KEPT = 0.85;

export interface ImpactScore {
  isStarted: boolean;
  impact: Range;
  impactMost: number;
  mitigation: Range;
  mitigationMost: number;
  /** Score after the deduction, and the levels it falls into: equal ends once everything is answered. */
  score: Range;
  level: { low: ImpactLevel; high: ImpactLevel };
  isReduced: boolean;
  /** Questions that are asked and have no answer. */
  open: { impact: number; mitigation: number };
}

export interface Range {
  low: number;
  high: number;
}

export type Answers = Readonly<Record<string, string | undefined>>;

/** The answers of a project by question, those that are options of it. */
export function answersOf(project: ProjectDocument): Answers {
  const records = collectionOf(project, impactAnswers.name);
  return Object.fromEntries(
    questions.flatMap(({ key, options }) => {
      const answer = Object.hasOwn(records, answerId(key)) ? records[answerId(key)]?.answer : undefined;
      return options.some(({ value }) => value === answer) ? [[key, String(answer)]] : [];
    }),
  );
}

/** Questions that apply under the answers given. What no longer applies keeps its answer and does not count. */
export function askedQuestions(answers: Answers): ImpactQuestion[] {
  return questions.filter(
    ({ unless }) => unless === undefined || !unless.answers.includes(answers[unless.key] ?? ''),
  );
}

const most = (question: ImpactQuestion) => Math.max(...question.options.map(({ points }) => points));

interface Part extends Range {
  most: number;
  open: number;
}

function addUp(asked: readonly ImpactQuestion[], answers: Answers): Part {
  const sum: Part = { low: 0, high: 0, most: 0, open: 0 };
  for (const question of asked) {
    const points = question.options.find(({ value }) => value === answers[question.key])?.points;
    sum.most += most(question);
    sum.low += points ?? 0;
    sum.high += points ?? most(question);
    if (points === undefined) sum.open += 1;
  }
  return sum;
}

const isEnough = (mitigation: number, ofMost: number) =>
  mitigation * MITIGATED_FROM.of >= ofMost * MITIGATED_FROM.part;

function levelOf(score: number, ofMost: number): ImpactLevel {
  if (score * 4 <= ofMost) return 1;
  if (score * 2 <= ofMost) return 2;
  return score * 4 <= ofMost * 3 ? 3 : 4;
}

export function scoreImpact(answers: Answers): ImpactScore {
  const asked = askedQuestions(answers);
  const impact = addUp(
    asked.filter(({ part }) => part === 'impact'),
    answers,
  );
  const mitigation = addUp(
    asked.filter(({ part }) => part === 'mitigation'),
    answers,
  );
  const after = (points: number, isReduced: boolean) => (isReduced ? Math.round(points * KEPT) : points);
  const isReduced = isEnough(mitigation.low, mitigation.most);
  const score = {
    low: after(impact.low, isEnough(mitigation.high, mitigation.most)),
    high: after(impact.high, isReduced),
  };
  return {
    isStarted: Object.keys(answers).length > 0,
    impact: { low: impact.low, high: impact.high },
    impactMost: impact.most,
    mitigation: { low: mitigation.low, high: mitigation.high },
    mitigationMost: mitigation.most,
    score,
    level: { low: levelOf(score.low, impact.most), high: levelOf(score.high, impact.most) },
    isReduced,
    open: { impact: impact.open, mitigation: mitigation.open },
  };
}

/** The level in words: one when all is answered, a range while questions are open. */
export function levelSentence(score: ImpactScore): string {
  if (!score.isStarted) return 'Not started.';
  const { low, high } = score.level;
  const open = score.open.impact + score.open.mitigation;
  const rest = open === 0 ? '' : ` ${open} ${open === 1 ? 'question is' : 'questions are'} open.`;
  return low === high
    ? `Level ${levelWords[low]}.${rest}`
    : `Between ${levelWords[low]} and ${levelWords[high]}.${rest}`;
}
