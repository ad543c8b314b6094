/** From the fields of a risk to its numbers, under the scoring model the project chose. */
import {
  collectionOf,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { isDefined, notDefined, type Result } from '#domain/stats/not-defined.ts';
import { RISK_SETTINGS, riskSettings, risks } from './model.ts';
import { expectedMonetaryValue, type RiskModel, residualRisk, scoreRisk } from './score-risk.ts';

/** Likelihood times impact, until a project chooses otherwise. */
export const DEFAULT_MODEL: RiskModel = 3;

/** The models as the page prints them: L is likelihood, I is impact, both 1 to 5. */
export const modelFormulas: Record<RiskModel, string> = {
  1: '(L × I + 2 × I) / 35 × 10',
  2: '(L × I + I) / 30 × 10',
  3: 'L × I / 25 × 10',
  4: '(L × I + L) / 30 × 10',
  5: '(L × I + 2 × L) / 35 × 10',
};

/** Where a score begins to count as medium, and as high. Our judgement. */
export const MEDIUM_FROM = 4;
export const HIGH_FROM = 7;

export type Band = 'low' | 'medium' | 'high';

export function bandOf(score: number): Band {
  if (score >= HIGH_FROM) return 'high';
  return score >= MEDIUM_FROM ? 'medium' : 'low';
}

export function modelOf(project: ProjectDocument): RiskModel {
  const chosen = Number(recordOf(project, riskSettings.name, RISK_SETTINGS)?.model);
  return chosen >= 1 && chosen <= 5 && Number.isInteger(chosen) ? (chosen as RiskModel) : DEFAULT_MODEL;
}

/** Score before anything is done about the risk. */
export function inherentScore(risk: ProjectRecord, model: RiskModel): Result {
  const [likelihood, impact] = [numberIn(risk.likelihood), numberIn(risk.impactScore)];
  if (likelihood === undefined || impact === undefined)
    return notDefined('Likelihood and impact are not both rated yet.');
  return scoreRisk({ likelihood, impact, model });
}

export interface Residual {
  score: Result;
  /** What it was computed from: a new rating, a share taken away, or nothing (then it is the score itself). */
  from: 'rating' | 'share' | 'nothing';
}

/** Score that is left after mitigation. A rating of likelihood and impact afterwards goes before a share. */
export function residualScore(risk: ProjectRecord, model: RiskModel): Residual {
  const [likelihood, impact] = [numberIn(risk.residualL), numberIn(risk.residualI)];
  if (likelihood !== undefined && impact !== undefined)
    return { score: scoreRisk({ likelihood, impact, model }), from: 'rating' };
  const inherent = inherentScore(risk, model);
  const share = numberIn(risk.mitigationShare);
  if (share === undefined) return { score: inherent, from: 'nothing' };
  return { score: isDefined(inherent) ? residualRisk(inherent, share) : inherent, from: 'share' };
}

/** Probability times cost. Not defined until both are there. */
export function expectedCost(risk: ProjectRecord): Result {
  const [probability, cost] = [numberIn(risk.probability), numberIn(risk.cost)];
  if (probability === undefined || cost === undefined)
    return notDefined('Probability and cost are not both there yet.');
  return expectedMonetaryValue(probability, cost);
}

/** True while a risk can still happen: not closed, and not already there. */
export function isLive(risk: ProjectRecord): boolean {
  return risk.status !== 'closed' && risk.status !== 'realised';
}

export interface ExpectedCosts {
  threats: number;
  /** Expected gain of the opportunities, as a cost: 0 or less. */
  opportunities: number;
  total: number;
  /** Live risks that have both numbers, and those that do not. */
  counted: number;
  left: number;
}

/** Sum of the expected costs of the live risks; what has no numbers is counted as left out, never as 0. */
export function expectedCosts(project: ProjectDocument): ExpectedCosts {
  const sum: ExpectedCosts = { threats: 0, opportunities: 0, total: 0, counted: 0, left: 0 };
  for (const risk of Object.values(collectionOf(project, risks.name))) {
    if (!isLive(risk)) continue;
    const value = expectedCost(risk);
    if (!isDefined(value)) {
      sum.left += 1;
      continue;
    }
    sum.counted += 1;
    if (risk.kind === 'opportunity') sum.opportunities += value;
    else sum.threats += value;
  }
  sum.total = sum.threats + sum.opportunities;
  return sum;
}
