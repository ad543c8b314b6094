import { type NotDefined, notDefined } from '#domain/stats/not-defined.ts';

/** The bands of the rubric, from worst to best. */
export type MlTestScoreBand = '0' | '(0,1]' | '(1,2]' | '(2,3]' | '(3,5]' | '>5';

/** What each band says about a system, in our words. Source: breck-2017. */
export const ML_TEST_SCORE_MEANINGS: Record<MlTestScoreBand, string> = {
  '0': 'Closer to research than to a product: at least one area has no test at all.',
  '(0,1]': 'Something is tested, but serious gaps in reliability are likely.',
  '(1,2]': 'A first pass at making it a product; more work is needed.',
  '(2,3]': 'Reasonably tested; more of it could be automated.',
  '(3,5]': 'Strong automated testing and monitoring, fit for a system that much depends on.',
  '>5': 'Exceptional automated testing and monitoring.',
};

const SECTION_NAMES = ['data', 'model', 'infrastructure', 'monitoring'];
const TESTS_PER_SECTION = 7;

/**
 * The ML Test Score: the lowest of the four section scores, and the band it falls into.
 *
 * In: the sums of the sections data, model, infrastructure and monitoring, in this order, each 0 to 7 (seven tests;
 * half a point when done by hand and documented, one when automated). Out: `score` 0 to 7 and its band. Not defined
 * for other than four sections or a sum outside 0 to 7. The paper knows no "not applicable": where one is used, call
 * the result adapted. Source: breck-2017.
 */
export function mlTestScore(
  sections: readonly number[],
): { score: number; band: MlTestScoreBand } | NotDefined {
  if (sections.length !== SECTION_NAMES.length) {
    return notDefined('The ML Test Score needs four sections: data, model, infrastructure and monitoring.');
  }
  for (const [index, sum] of sections.entries()) {
    if (!(sum >= 0 && sum <= TESTS_PER_SECTION)) {
      return notDefined(`The score of the section ${SECTION_NAMES[index]} must be a number from 0 to 7.`);
    }
  }
  const score = Math.min(...sections) + 0;
  return { score, band: bandOf(score) };
}

function bandOf(score: number): MlTestScoreBand {
  if (score === 0) return '0';
  if (score <= 1) return '(0,1]';
  if (score <= 2) return '(1,2]';
  if (score <= 3) return '(2,3]';
  if (score <= 5) return '(3,5]';
  return '>5';
}
