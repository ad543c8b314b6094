import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/calendar/days.ts';
import { dueOf, nextAfter, recurrenceRule, sentOn } from '#domain/sections/stakeholders/cadence.ts';

const TODAY = '2026-04-20';

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });
});

describe('the day after', () => {
  it.each([
    ['2026-04-03', 'weekly', '2026-04-20', '2026-04-24'],
    ['2026-04-20', 'weekly', '2026-04-20', '2026-04-27'],
    ['2026-04-06', '2-weekly', '2026-04-20', '2026-05-04'],
    ['2026-01-31', 'monthly', '2026-02-28', '2026-03-31'],
    ['2026-01-31', 'monthly', '2026-01-31', '2026-02-28'],
    ['2026-01-15', 'quarterly', '2026-04-20', '2026-07-15'],
    ['2026-05-01', 'weekly', '2026-04-20', '2026-05-01'],
  ])('%s, %s, after %s is %s', (start, cadence, after, then) => {
    expect(nextAfter(start, cadence, after)).toBe(then);
  });

  it('does not exist for what does not recur, or near the end of days', () => {
    expect(nextAfter('2026-04-03', 'once', TODAY)).toBeUndefined();
    expect(nextAfter('2026-04-03', 'per-gate', TODAY)).toBeUndefined();
    expect(nextAfter('2026-04-03', 'weekly', '9999-12-31')).toBeUndefined();
  });

  it('is the first of the rhythm that lies later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        fc.constantFrom('weekly', '2-weekly', 'monthly', 'quarterly'),
        (offset, cadence) => {
          const start = addDays(TODAY, offset);
          const next = nextAfter(start, cadence, TODAY) ?? '';
          expect(next > TODAY).toBe(true);
          const step = { weekly: 7, '2-weekly': 14, monthly: 31, quarterly: 92 }[cadence] ?? 0;
          expect(next <= addDays(start > TODAY ? start : TODAY, step)).toBe(true);
        },
      ),
    );
  });
});

describe('a communication', () => {
  it('is planned until its day has passed', () => {
    expect(dueOf({ next: TODAY, cadence: 'weekly' }, TODAY)).toEqual({ kind: 'planned', day: TODAY });
    expect(dueOf({ next: '2026-04-19' }, TODAY)).toEqual({ kind: 'late', day: '2026-04-19' });
  });

  it('that was sent on its day or later waits for the next one', () => {
    expect(dueOf({ next: '2026-04-10', lastSent: '2026-04-10', cadence: 'weekly' }, TODAY)).toEqual({
      kind: 'late',
      day: '2026-04-17',
    });
    expect(dueOf({ next: '2026-04-17', lastSent: '2026-04-18', cadence: 'weekly' }, TODAY)).toEqual({
      kind: 'planned',
      day: '2026-04-24',
    });
    expect(dueOf({ next: '2026-04-17', lastSent: '2026-04-18', cadence: 'once' }, TODAY).kind).toBe(
      'undated',
    );
  });

  it('without a day, or with a word for a day, has none', () => {
    expect(dueOf({}, TODAY).kind).toBe('undated');
    expect(dueOf({ next: 'soon' }, TODAY).kind).toBe('undated');
  });

  it('that goes out today moves to the next day of its rhythm', () => {
    expect(sentOn({ next: '2026-04-10', cadence: 'weekly' }, TODAY)).toEqual({
      lastSent: TODAY,
      next: '2026-04-24',
    });
    expect(sentOn({ next: '2026-04-24', cadence: 'weekly' }, TODAY)).toEqual({
      lastSent: TODAY,
      next: '2026-05-01',
    });
    expect(sentOn({ cadence: 'weekly' }, TODAY)).toEqual({ lastSent: TODAY, next: '2026-04-27' });
    expect(sentOn({ next: '2026-04-10', cadence: 'per-gate' }, TODAY)).toEqual({
      lastSent: TODAY,
      next: undefined,
    });
  });
});

describe('the rule of recurrence', () => {
  it.each([
    ['weekly', '2026-04-24', 'FREQ=WEEKLY'],
    ['2-weekly', '2026-04-24', 'FREQ=WEEKLY;INTERVAL=2'],
    ['monthly', '2026-04-24', 'FREQ=MONTHLY'],
    ['quarterly', '2026-04-28', 'FREQ=MONTHLY;INTERVAL=3'],
    ['monthly', '2026-03-31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['monthly', '2026-03-29', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ])('of %s from %s is %s', (cadence, day, rule) => {
    expect(recurrenceRule(cadence, day)).toBe(rule);
  });

  it('does not exist for a single message', () => {
    expect(recurrenceRule('once', TODAY)).toBeUndefined();
    expect(recurrenceRule(undefined, TODAY)).toBeUndefined();
  });
});
