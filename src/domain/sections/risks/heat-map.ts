/** The heat map: how many live risks stand in each cell of likelihood and impact, before and after mitigation. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { risks } from './model.ts';
import { type RiskModel, scoreRisk } from './score-risk.ts';
import { type Band, bandOf, isLive, modelOf } from './scoring.ts';

export interface HeatCell {
  likelihood: number;
  impact: number;
  score: number;
  band: Band;
  ids: string[];
}

export interface HeatMap {
  /** Likelihood 5 first, each row from impact 1 to 5. */
  rows: HeatCell[][];
  placed: number;
  /** Live risks without a rating, which have no cell. */
  unplaced: number;
  /** Live risks in the cells that count as high. */
  high: number;
}

export type HeatMapKind = 'before' | 'after';

const RATINGS = [1, 2, 3, 4, 5] as const;

/**
 * @param kind `after` takes the rating after mitigation where both parts of it are given, and the first rating where
 *   not: a share taken away lowers the score but says nothing about the cell
 */
export function heatMap(project: ProjectDocument, kind: HeatMapKind, opportunities = false): HeatMap {
  const model = modelOf(project);
  const rows = RATINGS.toReversed().map((likelihood) =>
    RATINGS.map((impact) => emptyCell(likelihood, impact, model)),
  );
  const map: HeatMap = { rows, placed: 0, unplaced: 0, high: 0 };
  for (const [id, risk] of Object.entries(collectionOf(project, risks.name))) {
    if (!isLive(risk) || (risk.kind === 'opportunity') !== opportunities) continue;
    const [afterL, afterI] = [numberIn(risk.residualL), numberIn(risk.residualI)];
    const isRatedAfter = kind === 'after' && afterL !== undefined && afterI !== undefined;
    const likelihood = isRatedAfter ? afterL : numberIn(risk.likelihood);
    const impact = isRatedAfter ? afterI : numberIn(risk.impactScore);
    const cell = rows[5 - (likelihood ?? 0)]?.[(impact ?? 0) - 1];
    if (!cell) {
      map.unplaced += 1;
      continue;
    }
    cell.ids.push(id);
    map.placed += 1;
    if (cell.band === 'high') map.high += 1;
  }
  return map;
}

function emptyCell(likelihood: number, impact: number, model: RiskModel): HeatCell {
  const result = scoreRisk({ likelihood, impact, model });
  const score = isDefined(result) ? result : 0;
  return { likelihood, impact, score, band: bandOf(score), ids: [] };
}
