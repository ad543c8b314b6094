import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistProgress, type ProgressItem } from '#domain/sections/checklists/progress.ts';

function items(yes: number, no: number, open: number, na: number): ProgressItem[] {
  const repeat = (count: number, answer: ProgressItem['answer']) =>
    Array.from({ length: count }, () => ({ answer }));
  return [...repeat(yes, 'yes'), ...repeat(no, 'no'), ...repeat(open, null), ...repeat(na, 'na')];
}

describe('checklistProgress', () => {
  it.each([
    [15, 2, 1, 3, 83.3],
    [7, 1, 2, 5, 70],
  ])(
    'gives the values printed in the planner specification: %i yes, %i no, %i open, %i n/a',
    (yes, no, open, na, percent) => {
      expect(checklistProgress(items(yes, no, open, na))).toEqual({
        yes,
        no,
        open,
        notApplicable: na,
        percent,
      });
    },
  );

  it('is 0 when nothing is answered', () => {
    expect(checklistProgress(items(0, 0, 21, 0))).toMatchObject({ open: 21, percent: 0 });
  });

  it('is not applicable, not 100 %, when everything is not applicable', () => {
    const { percent, notApplicable } = checklistProgress(items(0, 0, 0, 21));
    expect(notApplicable).toBe(21);
    expect(percent).toEqual({ undefined: expect.stringMatching(/not applicable/i) });
  });

  it('is not defined without items, or with hidden ones only', () => {
    expect(checklistProgress([]).percent).toHaveProperty('undefined');
    expect(checklistProgress([{ answer: 'yes', hidden: true }])).toMatchObject({
      yes: 0,
      percent: { undefined: expect.any(String) },
    });
  });

  it('leaves hidden items out and takes every empty answer as open', () => {
    const list: ProgressItem[] = [
      { answer: 'yes' },
      { answer: 'no', hidden: true },
      { answer: '' },
      { answer: null, hidden: false },
      { answer: undefined },
      {},
      { answer: 'maybe' as never },
    ];
    expect(checklistProgress(list)).toEqual({ yes: 1, no: 0, open: 5, notApplicable: 0, percent: 16.7 });
  });

  it('counts every visible item once', () => {
    const count = fc.nat({ max: 50 });
    fc.assert(
      fc.property(count, count, count, count, (yes, no, open, na) => {
        const progress = checklistProgress(items(yes, no, open, na));
        expect(progress).toMatchObject({ yes, no, open, notApplicable: na });
        if (typeof progress.percent === 'number') {
          expect(progress.percent).toBeGreaterThanOrEqual(0);
          expect(progress.percent).toBeLessThanOrEqual(100);
        } else expect(yes + no + open).toBe(0);
      }),
    );
  });
});
