import { describe, expect, it } from 'vitest';
import type { ProjectRecord } from '#domain/document/project.ts';
import { chosenDefinition, suggestDefinition } from '#domain/sections/responsible/fairness-choice.ts';
import { type FairnessResult, fairnessResult } from '#domain/sections/responsible/fairness-result.ts';
import { conflictSentence, resultSentences } from '#domain/sections/responsible/fairness-words.ts';
import { groupsOf, parseGroups } from '#domain/sections/responsible/group-counts.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { GROUPS, SOUND_REPORT } from './a-statement.ts';

function result(change: ProjectRecord = {}): FairnessResult {
  const made = fairnessResult({ ...SOUND_REPORT, ...change });
  if (!isDefined(made)) throw new Error(made.undefined);
  return made;
}

describe('the definition is asked for before any number', () => {
  it.each([
    [{ primaryMetric: undefined }, 'First choose the definition'],
    [{ why: '   ' }, 'First choose the definition'],
    [{ groups: GROUPS.slice(0, 1) }, 'two groups or more'],
    [{ favourable: undefined }, 'what people hope for'],
    [{ reference: 'named', referenceGroup: 'nowhere' }, 'is not among the groups'],
  ])('%o gives no number', (change, words) => {
    const none = fairnessResult({ ...SOUND_REPORT, ...change });
    expect(isDefined(none)).toBe(false);
    expect(JSON.stringify(none)).toContain(words);
  });

  it.each([
    [{ worse: 'missed', labels: 'yes' }, 'equal_opportunity', 0],
    [{ worse: 'wrongly-flagged', labels: 'yes' }, 'false_positive_parity', 0],
    [{ worse: 'both', labels: 'yes' }, 'equalized_odds', 0],
    [{ worse: 'neither', labels: 'yes' }, 'demographic_parity', 0],
    [{ worse: 'neither', labels: 'yes', reads: 'yes' }, 'predictive_parity', 0],
    [{ worse: 'missed', labels: 'no' }, 'demographic_parity', 0],
    [{ worse: 'missed', labels: 'doubt', reads: 'yes' }, 'equal_opportunity', 2],
    [{ worse: 'missed' }, 'equal_opportunity', 1],
  ])('the dialogue %o suggests %s', (dialogue, definition, cautions) => {
    const suggestion = suggestDefinition({ dialogue });
    expect(suggestion?.definition).toBe(definition);
    expect(suggestion?.cautions).toHaveLength(cautions);
  });

  it('suggests nothing before it knows which error hurts, and chooses nothing by itself', () => {
    expect(suggestDefinition({ dialogue: { labels: 'yes' } })).toBeUndefined();
    expect(chosenDefinition({ dialogue: { worse: 'missed' } })).toBeUndefined();
  });
});

describe('results on the groups printed in the planner specification', () => {
  it('show the difference of the chosen rate, with its interval', () => {
    const { chosen, others } = result();
    expect(chosen.map(({ rate, verdict }) => [rate, verdict])).toEqual([['tpr', 'difference']]);
    expect(chosen[0]?.gap.difference).toBeCloseTo(0.2, 12);
    expect(others.map(({ rate, verdict }) => [rate, verdict])).toEqual([
      ['selectionRate', 'cannot-tell'],
      ['fpr', 'cannot-tell'],
      ['ppv', 'cannot-tell'],
    ]);
  });

  it('look at two rates for equalized odds', () => {
    expect(result({ primaryMetric: 'equalized_odds' }).chosen.map(({ rate }) => rate)).toEqual([
      'tpr',
      'fpr',
    ]);
  });

  it('say how many cases it takes where the counts cannot tell', () => {
    const selection = result({ primaryMetric: 'demographic_parity', limit: undefined }).chosen[0];
    expect(selection).toMatchObject({ verdict: 'cannot-tell' });
    // .50 against .40, the usual comparison: 388 in each group.
    expect(selection?.gapSought).toBeCloseTo(0.1, 12);
    expect(selection?.needed).toBe(388);
  });

  it('seek the agreed limit rather than the gap seen', () => {
    const selection = result({ primaryMetric: 'demographic_parity', limit: 0.2 }).chosen[0];
    expect(selection?.gapSought).toBe(0.2);
    // .55 against .35.
    expect(selection?.needed).toBe(96);
  });

  it('ask for a limit where no gap is seen and none was agreed', () => {
    const [tpr] = result({ primaryMetric: 'false_positive_parity', limit: undefined }).chosen;
    expect(tpr?.needed).toEqual({
      undefined: 'Name the smallest gap that would matter, to see how many cases that takes.',
    });
  });

  it('have no pass mark: a small gap is “smaller than the limit”, and a group too small to tell is no fair group', () => {
    const many = GROUPS.map((group) => ({ ...group, tp: 4000, fp: 1000, fn: 1000, tn: 4000 }));
    expect(result({ groups: many }).chosen[0]?.verdict).toBe('within');
    const few = [GROUPS[0], { name: 'rural', tp: 4, fp: 1, fn: 1, tn: 4 }];
    expect(result({ groups: few }).chosen[0]?.verdict).toBe('cannot-tell');
    const large = [
      { name: 'urban', tp: 900, fp: 100, fn: 100, tn: 900 },
      { name: 'rural', tp: 600, fp: 100, fn: 400, tn: 900 },
    ];
    expect(result({ groups: large }).chosen[0]?.verdict).toBe('above-limit');
  });

  it('a group that cannot be measured does not look fair', () => {
    const none = [GROUPS[0], { name: 'nobody true', tp: 0, fp: 10, fn: 0, tn: 40 }];
    const [tpr] = result({ groups: none }).chosen;
    expect(tpr?.verdict).toBe('cannot-tell');
    expect(resultSentences({ ...SOUND_REPORT, groups: none }).join(' ')).toContain(
      'would divide by a count of 0',
    );
  });

  it('read as sentences with counts first', () => {
    expect(resultSentences(SOUND_REPORT)).toEqual([
      'Equal opportunity: those who qualify are found equally often.',
      'True positive rate: urban 0.800 (40 of 50), rural 0.600 (30 of 50).',
      expect.stringMatching(/^Gap 0\.200, 95 % interval 0\.0\d\d to 0\.\d{3}\.$/),
      'A difference is shown. The counts cannot tell whether it is above the agreed limit (5 points).',
    ]);
    expect(resultSentences({ ...SOUND_REPORT, limit: undefined }).at(-1)).toBe('A difference is shown.');
  });
});

describe('conflicts of definitions', () => {
  it('are said when the groups differ in what is to be found', () => {
    const groups = [
      { name: 'A', tp: 400, fp: 100, fn: 100, tn: 400 },
      { name: 'B', tp: 80, fp: 100, fn: 20, tn: 800 },
    ];
    const made = result({ groups });
    expect(made.conflict.differ).toBe(true);
    expect(conflictSentence(made)).toContain('A 0.500 (500 of 1000), B 0.100 (100 of 1000)');
    expect(conflictSentence(made)).toContain('exclude one another');
  });

  it('are not claimed where the counts do not show it', () => {
    expect(result().conflict.differ).toBe(false);
    expect(conflictSentence(result())).toContain('may agree');
  });
});

describe('counts of groups', () => {
  it('come from finished rows only', () => {
    expect(groupsOf({ groups: [...GROUPS, { name: 'x', tp: 1 }, {}, null] })).toEqual({
      groups: GROUPS,
      unfinished: 1,
    });
  });

  it('are pasted as counts, whatever the separator, headings left out', () => {
    const pasted = parseGroups(
      'group;tp;fp;fn;tn\r\nurban;40;10;10;40\n"rural"\t30\t10\t20\t40\nhalf, 1.5, 0, 0, 0\n',
    );
    expect(pasted.groups).toEqual(GROUPS);
    expect(pasted.problems).toEqual([
      { line: 4, text: 'half, 1.5, 0, 0, 0', reason: 'the four counts must be whole numbers' },
    ]);
  });

  it('are counted from cases: group, predicted, true', () => {
    const pasted = parseGroups('group,predicted,true\na,1,1\na,1,0\na,0,1\nb,no,no\nb,yes,maybe');
    expect(pasted.kind).toBe('cases');
    expect(pasted.groups).toEqual([
      { name: 'a', tp: 1, fp: 1, fn: 1, tn: 0 },
      { name: 'b', tp: 0, fp: 0, fn: 0, tn: 1 },
    ]);
    expect(pasted.problems).toHaveLength(1);
  });

  it('say what is wrong with each line', () => {
    const reasons = parseGroups('a,1,2,3,4\na,1,2,3,4\n,1,2,3,4\nb,1,1\nc').problems.map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual([
      'the group “a” stands here twice',
      'the group has no name',
      expect.stringContaining('five columns'),
      expect.stringContaining('five columns'),
    ]);
  });
});
