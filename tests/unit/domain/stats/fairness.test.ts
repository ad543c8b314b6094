import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FairnessInput, type FairnessReport, fairnessReport } from '#domain/stats/fairness.ts';

const A = { name: 'A', tp: 40, fp: 10, fn: 10, tn: 40 };
const B = { name: 'B', tp: 30, fp: 10, fn: 20, tn: 40 };

function report(change: Partial<FairnessInput> = {}): FairnessReport {
  const result = fairnessReport({ groups: [A, B], favourable: 'positive', reference: 'best', ...change });
  if ('undefined' in result) throw new Error(result.undefined);
  return result;
}

describe('two groups as printed in the planner specification', () => {
  const result = report();

  it('gives counts, rates and intervals of each group', () => {
    expect(result.groups[0]).toMatchObject({
      name: 'A',
      n: 100,
      selectionRate: 0.5,
      tpr: 0.8,
      fpr: 0.2,
      ppv: 0.8,
    });
    expect(result.groups[1]).toMatchObject({
      name: 'B',
      n: 100,
      selectionRate: 0.4,
      tpr: 0.6,
      fpr: 0.2,
      ppv: 0.75,
    });
    expect(result.groups[1]?.intervals.selectionRate).toEqual({
      low: expect.closeTo(0.3094, 4),
      high: expect.closeTo(0.498, 4),
    });
  });

  it('gives differences and ratios', () => {
    expect(result.differences.selectionRate).toBeCloseTo(0.1, 12);
    expect(result.ratios.selectionRate).toBeCloseTo(0.8, 12);
    expect(result.differences.tpr).toBeCloseTo(0.2, 12);
    expect(result.ratios.tpr).toBeCloseTo(0.75, 12);
    expect(result.differences.fpr).toBe(0);
    expect(result.equalizedOddsDifference).toBeCloseTo(0.2, 12);
    expect(result.equalizedOddsRatio).toBeCloseTo(0.75, 12);
    expect(result.averageOddsDifference).toBeCloseTo(-0.1, 12);
    expect(result.disparateImpact).toBeCloseTo(0.8, 12);
  });

  it('gives the Newcombe interval of the selection difference and cannot tell', () => {
    expect(result.selectionDifferenceInterval).toEqual({
      low: expect.closeTo(-0.0373, 4),
      high: expect.closeTo(0.2321, 4),
    });
    expect(result.gaps.selectionRate).toMatchObject({
      verdict: 'cannot tell',
      highest: ['A'],
      lowest: ['B'],
    });
    expect(result.gaps.selectionRate.sentence).toBe(
      'Selection rate: A 0.500, B 0.400, difference 0.100 (95 % interval -0.037 to 0.232). ' +
        'The interval contains 0: these counts cannot tell whether the groups differ.',
    );
  });

  it('finds the difference in true positive rates', () => {
    expect(result.gaps.tpr.verdict).toBe('difference');
    expect(result.gaps.tpr.sentence).toMatch(/chance alone does not explain/);
    expect(result.gaps.fpr.verdict).toBe('cannot tell');
  });
});

describe('other groups as printed in the planner specification', () => {
  it('cannot tell from 4 of 10 and 6 of 10', () => {
    const result = report({
      groups: [
        { name: 'A', tp: 2, fp: 2, fn: 3, tn: 3 },
        { name: 'B', tp: 3, fp: 3, fn: 2, tn: 2 },
      ],
    });
    expect(result.ratios.selectionRate).toBeCloseTo(0.6667, 4);
    expect(result.selectionDifferenceInterval).toEqual({
      low: expect.closeTo(-0.2063, 4),
      high: expect.closeTo(0.5278, 4),
    });
    expect(result.gaps.selectionRate.verdict).toBe('cannot tell');
    expect(result.groups[0]?.smallCells).toEqual(['selectionRate', 'tpr', 'fpr', 'ppv']);
  });

  it('gives the three groups of the fairlearn documentation', () => {
    const result = report({
      groups: [
        { name: 'first', tp: 2, fp: 1, fn: 0, tn: 1 },
        { name: 'second', tp: 1, fp: 1, fn: 1, tn: 1 },
        { name: 'third', tp: 1, fp: 0, fn: 0, tn: 1 },
      ],
    });
    expect(result.groups.map(({ selectionRate }) => selectionRate)).toEqual([0.75, 0.5, 0.5]);
    expect(result.differences.selectionRate).toBe(0.25);
    expect(result.ratios.selectionRate).toBeCloseTo(0.6667, 4);
    expect(result.gaps.selectionRate).toMatchObject({ highest: ['first'], lowest: ['second', 'third'] });
  });
});

describe('the favourable outcome and the reference', () => {
  it('compares rates of not being flagged when that is what people hope for', () => {
    const result = report({ favourable: 'negative' });
    // B is flagged less often (.4), so B is best: .5 of A against .6 of B.
    expect(result.groups[0]?.disparateImpact).toBeCloseTo(0.5 / 0.6, 12);
    expect(result.groups[1]?.disparateImpact).toBe(1);
    // Seen from the negative outcome: TNR .8 and .8, FNR .2 and .4; A minus B, halved.
    expect(result.averageOddsDifference).toBeCloseTo(-0.1, 12);
  });

  it('takes a named group or all groups together', () => {
    expect(report({ reference: 'B' }).disparateImpact).toBeCloseTo(1.25, 12);
    expect(report({ reference: 'B' }).averageOddsDifference).toBeCloseTo(0.1, 12);
    const overall = report({ reference: 'overall' });
    expect(overall.groups[0]?.disparateImpact).toBeCloseTo(0.5 / 0.45, 12);
    expect(overall.disparateImpact).toBeCloseTo(0.4 / 0.45, 12);
  });

  it('gives no ratio where the reference has nothing', () => {
    const none = { name: 'none', tp: 0, fp: 0, fn: 20, tn: 20 };
    const result = report({ groups: [A, none], reference: 'none' });
    expect(result.disparateImpact).toHaveProperty('undefined');
    expect(report({ groups: [A, none] }).disparateImpact).toBe(0);
    expect(report({ groups: [none, { ...none, name: 'too' }] }).ratios.selectionRate).toHaveProperty(
      'undefined',
    );
  });
});

describe('what cannot be measured', () => {
  it('does not look fair: a group without positives leaves the TPR gap undefined', () => {
    const result = report({ groups: [A, B, { name: 'C', tp: 0, fp: 10, fn: 0, tn: 30 }] });
    expect(result.groups[2]?.tpr).toEqual({ undefined: expect.stringContaining('of C') });
    expect(result.groups[2]?.intervals.tpr).toHaveProperty('undefined');
    expect(result.differences.tpr).toHaveProperty('undefined');
    expect(result.equalizedOddsDifference).toHaveProperty('undefined');
    expect(result.averageOddsDifference).toHaveProperty('undefined');
    expect(result.gaps.tpr).toMatchObject({
      verdict: 'cannot tell',
      sentence: expect.stringContaining('of C'),
    });
    expect(result.differences.selectionRate).toBeCloseTo(0.25, 12);
  });

  it('gives no verdict on small counts, unless the limit is lowered', () => {
    const groups = [
      { name: 'A', tp: 95, fp: 5, fn: 5, tn: 95 },
      { name: 'B', tp: 50, fp: 5, fn: 50, tn: 95 },
    ];
    expect(report({ groups }).gaps.tpr).toMatchObject({
      verdict: 'cannot tell',
      sentence: expect.stringContaining('below 10'),
    });
    expect(report({ groups, minCell: 5 }).gaps.tpr.verdict).toBe('difference');
  });

  it('survives groups without any cases', () => {
    const empty = { name: 'E', tp: 0, fp: 0, fn: 0, tn: 0 };
    expect(report({ groups: [empty, A] }).differences.selectionRate).toHaveProperty('undefined');
    expect(report({ groups: [empty, { ...empty, name: 'F' }] }).disparateImpact).toHaveProperty('undefined');
  });

  it.each<[string, Partial<FairnessInput>, RegExp]>([
    ['one group', { groups: [A] }, /two groups/],
    ['no groups', { groups: [] }, /two groups/],
    ['equal names', { groups: [A, A] }, /called "A"/],
    ['a negative count', { groups: [A, { ...B, fp: -1 }] }, /Group B: False positives/],
    ['a count too large to add', { groups: [A, { ...B, fp: 1e300 }] }, /Group B.*too large/],
    ['an unknown reference', { reference: 'Z' }, /"Z"/],
    ['no favourable outcome', { favourable: '' as never }, /favourable/],
    ['a negative limit', { minCell: -1 }, /smallest cell/],
  ])('is not defined for %s', (_, change, text) => {
    const result = fairnessReport({ groups: [A, B], favourable: 'positive', reference: 'best', ...change });
    expect(result).toEqual({ undefined: expect.stringMatching(text) });
  });
});

describe('any groups', () => {
  const count = fc.nat({ max: 200 });
  const groups = fc
    .array(fc.record({ tp: count, fp: count, fn: count, tn: count }), { minLength: 2, maxLength: 5 })
    .map((list) => list.map((counts, index) => ({ name: `g${index}`, ...counts })));

  it('never give NaN or Infinity', () => {
    const reference = fc.constantFrom('best', 'overall', 'g0');
    const favourable = fc.constantFrom('positive' as const, 'negative' as const);
    fc.assert(
      fc.property(groups, reference, favourable, (list, name, outcome) => {
        const seen = JSON.stringify(
          report({ groups: list, reference: name, favourable: outcome }),
          (_, value) => {
            if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not finite');
            return value;
          },
        );
        expect(seen).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it('give the same gaps in any order', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const forward = report({ groups: list });
        const backward = report({ groups: list.toReversed() });
        expect(backward.differences.selectionRate).toEqual(
          typeof forward.differences.selectionRate === 'number'
            ? forward.differences.selectionRate
            : { undefined: expect.any(String) },
        );
      }),
    );
  });
});
