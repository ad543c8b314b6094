/** The ML Test Score of a project, read from its answers to the checklist of production readiness. */
import type { ProjectDocument } from '#domain/document/project.ts';
import type { NotDefined } from '#domain/stats/not-defined.ts';
import { checksOf } from './check-records.ts';
import { type MlTestScoreBand, mlTestScore } from './ml-test-score.ts';

export const TEST_LIST = 'production-readiness';

/** The four areas, by the first word of an item's id, in the order the score takes them. */
export const testAreas = [
  { id: 'data', title: 'Data and features' },
  { id: 'model', title: 'Model' },
  { id: 'infra', title: 'Infrastructure' },
  { id: 'monitor', title: 'Monitoring' },
] as const;

const POINTS: Record<string, number> = { automated: 1, manual: 0.5 };

export interface TestScore {
  areas: { id: string; title: string; points: number }[];
  result: { score: number; band: MlTestScoreBand } | NotDefined;
  /** Tests marked as not applicable, which the paper does not know: they give no point, and the score is adapted. */
  notApplicable: number;
  /** Tests with any answer. */
  answered: number;
}

/** Half a point for a test done by hand and written down, one when automated; the lowest area counts. Source: breck-2017. */
export function testScoreOf(project: ProjectDocument): TestScore {
  const byKey = new Map(checksOf(project, { list: TEST_LIST }).map(([, check]) => [check.key, check]));
  const given = [...byKey.values()];
  const areas = testAreas.map(({ id, title }) => {
    const own = given.filter((check) => String(check.key ?? '').startsWith(`${id}-`));
    return { id, title, points: own.reduce((sum, check) => sum + (POINTS[String(check.answer)] ?? 0), 0) };
  });
  return {
    areas,
    result: mlTestScore(areas.map(({ points }) => points)),
    notApplicable: given.filter((check) => check.answer === 'na').length,
    answered: given.filter((check) => check.answer !== undefined && check.answer !== '').length,
  };
}
