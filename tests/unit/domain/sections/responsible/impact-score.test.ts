import { describe, expect, it } from 'vitest';
import { questions } from '#domain/sections/responsible/impact-questions.ts';
import {
  type Answers,
  answersOf,
  askedQuestions,
  levelSentence,
  scoreImpact,
} from '#domain/sections/responsible/impact-score.ts';
import { isNistTag } from '#domain/sections/risks/nist.ts';
import { answers, aProject } from './a-statement.ts';

const given = (impact: 'mildest' | 'gravest', safeguard: 'yes' | 'partly' | 'no') =>
  answersOf(aProject({ impactAnswers: answers(impact, safeguard) }));

/** Impact questions answered so that they give exactly so many points, safeguards answered “no”. */
function withPoints(points: number, safeguard = 'no'): Answers {
  // Data about people, so that every question is asked.
  let left = points - 1;
  const chosen: Record<string, string> = { personal: 'yes' };
  for (const { key, part, options } of questions) {
    if (key in chosen) continue;
    if (part === 'mitigation') {
      chosen[key] = safeguard;
      continue;
    }
    const option = options.toSorted((a, b) => b.points - a.points).find((each) => each.points <= left);
    chosen[key] = option?.value ?? '';
    left -= option?.points ?? 0;
  }
  expect(left).toBe(0);
  return chosen;
}

describe('impact questions', () => {
  it('have keys of their own, weights from 0, and tags NIST knows', () => {
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
    for (const { options, nist } of questions) {
      expect(Math.min(...options.map(({ points }) => points))).toBe(0);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      expect(nist.every(isNistTag)).toBe(true);
    }
  });

  it('keep their keys: an answer is found by its key for ever', () => {
    expect(questions.map(({ key }) => key).join(' ')).toBe(
      'role stakes undo lasts people dependent avoid power personal inferred purpose past reasons changes widely readers groups asked reviewed tested-groups data-written privacy security overseen traceable told objection switch watched',
    );
  });
});

describe('impact score', () => {
  it('is not started before the first answer', () => {
    const score = scoreImpact({});
    expect(score.isStarted).toBe(false);
    expect(levelSentence(score)).toBe('Not started.');
  });

  it('goes from 0 to all points', () => {
    expect(scoreImpact(given('mildest', 'no'))).toMatchObject({
      score: { low: 0, high: 0 },
      level: { low: 1, high: 1 },
    });
    const gravest = scoreImpact(given('gravest', 'no'));
    expect(gravest.impact).toEqual({ low: gravest.impactMost, high: gravest.impactMost });
    expect(gravest.level).toEqual({ low: 4, high: 4 });
  });

  it('puts the limits at 25, 50 and 75 % of the most, each belonging to the level below', () => {
    const full = scoreImpact(withPoints(1));
    expect(full.impactMost).toBe(56);
    const levels = [14, 15, 28, 29, 42, 43].map((points) => scoreImpact(withPoints(points)).level.low);
    expect(levels).toEqual([1, 2, 2, 3, 3, 4]);
  });

  it('lowers the score by 15 %, rounded, when mitigation reaches 80 % of its most', () => {
    // 30 points: 25.5 rounds to 26.
    expect(scoreImpact(withPoints(30, 'yes'))).toMatchObject({
      isReduced: true,
      score: { low: 26, high: 26 },
      level: { low: 2 },
    });
    expect(scoreImpact(withPoints(30, 'partly'))).toMatchObject({
      isReduced: false,
      score: { low: 30 },
      level: { low: 3 },
    });
    const twenty = { ...withPoints(30, 'yes'), asked: 'no', reviewed: 'no' };
    expect(scoreImpact(twenty)).toMatchObject({
      mitigation: { low: 20 },
      mitigationMost: 24,
      isReduced: true,
    });
    expect(scoreImpact({ ...twenty, privacy: 'partly' })).toMatchObject({
      mitigation: { low: 19 },
      isReduced: false,
    });
  });

  it('gives a range while questions are open, and never leaves the range when they are answered', () => {
    const { stakes: _open, ...rest } = withPoints(30);
    const open = scoreImpact(rest);
    expect(open.open).toEqual({ impact: 1, mitigation: 0 });
    expect(open.impact.high - open.impact.low).toBe(4);
    for (const stakes of ['comfort', 'money', 'chances', 'life']) {
      const closed = scoreImpact({ ...rest, stakes }).score.low;
      expect(closed).toBeGreaterThanOrEqual(open.score.low);
      expect(closed).toBeLessThanOrEqual(open.score.high);
    }
    expect(levelSentence(scoreImpact({ role: 'informs' }))).toBe(
      'Between I · little impact and IV · very high impact. 28 questions are open.',
    );
  });

  it('leaves out what is not asked, and keeps its answer', () => {
    const all = given('gravest', 'no');
    const without = { ...all, personal: 'no' };
    expect(askedQuestions(without).map(({ key }) => key)).not.toContain('inferred');
    expect(scoreImpact(without).impactMost).toBe(56 - 4 - 3);
    expect(scoreImpact(without).impact.low).toBe(56 - 4 - 3 - 3);
    expect((without as Answers).inferred).toBe('intimate');
  });

  it('does not count an answer that is none of the options', () => {
    expect(answersOf(aProject({ impactAnswers: { impq_role: { answer: 'constructor' } } }))).toEqual({});
  });
});
