import { describe, expect, it } from 'vitest';
import {
  holidaysIn,
  isWorkday,
  nextWorkday,
  previousWorkday,
  weekdayOf,
  workdaysBetween,
  workerOf,
} from '#domain/calendar/workdays.ts';

const jan = workerOf('per_jan', {});
/** Sunday to Thursday. */
const dana = workerOf('per_dana', { workdays: [7, 1, 2, 3, 4] });
const MAY_DAY = holidaysIn([{ date: '2026-05-01', name: 'Labour Day' }]);
const ONLY_DANA = holidaysIn([{ date: '2026-05-05', name: 'Day off', people: ['per_dana'] }]);

describe('working days', () => {
  it('are Monday to Friday when nothing is said, or nothing that is a day of the week', () => {
    expect(workerOf('per_x', undefined).workdays).toEqual([1, 2, 3, 4, 5]);
    expect(workerOf('per_x', { workdays: [] }).workdays).toEqual([1, 2, 3, 4, 5]);
    expect(workerOf('per_x', { workdays: [0, 8, 'Monday'] }).workdays).toEqual([1, 2, 3, 4, 5]);
  });

  it('follow the week of the person', () => {
    // 3 May 2026 is a Sunday.
    expect(weekdayOf('2026-05-03')).toBe(7);
    expect([isWorkday(jan, [], '2026-05-03'), isWorkday(dana, [], '2026-05-03')]).toEqual([false, true]);
    expect([isWorkday(jan, [], '2026-05-08'), isWorkday(dana, [], '2026-05-08')]).toEqual([true, false]);
  });

  it('leave out holidays of everybody, and of the person alone', () => {
    expect(isWorkday(jan, MAY_DAY, '2026-05-01')).toBe(false);
    expect(isWorkday(dana, ONLY_DANA, '2026-05-05')).toBe(false);
    expect(isWorkday(jan, ONLY_DANA, '2026-05-05')).toBe(true);
  });

  it('come next and before, over weekends and holidays, months and years', () => {
    expect(nextWorkday(jan, [], '2026-05-01')).toBe('2026-05-04');
    expect(previousWorkday(jan, MAY_DAY, '2026-05-04')).toBe('2026-04-30');
    expect(nextWorkday(dana, [], '2026-05-07')).toBe('2026-05-10');
    expect(previousWorkday(jan, [], '2026-01-01')).toBe('2025-12-31');
  });

  it('may be missing for a whole year', () => {
    const away = Array.from({ length: 500 }, (_, index) => ({
      date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      name: 'Leave',
    }));
    expect(nextWorkday(jan, holidaysIn(away), '2026-01-01')).toBeUndefined();
  });

  it('are counted after the one day up to and with the other', () => {
    // Friday to Monday; with the Monday off, to Tuesday.
    expect(workdaysBetween(jan, [], '2026-05-01', '2026-05-04')).toBe(1);
    expect(workdaysBetween(jan, holidaysIn([{ date: '2026-05-04' }]), '2026-05-01', '2026-05-05')).toBe(1);
    expect(workdaysBetween(jan, [], '2026-05-04', '2026-05-11')).toBe(5);
    expect(workdaysBetween(jan, [], '2026-05-04', '2026-05-04')).toBe(0);
    expect(workdaysBetween(jan, [], '2026-05-04', '2026-05-01')).toBe(0);
  });
});

it('holidays without a day, or that are none, are left out', () => {
  expect(holidaysIn([{ name: 'Some day' }, null, { date: '2026-12-25' }])).toEqual([
    { date: '2026-12-25', name: '', people: [] },
  ]);
  expect(holidaysIn(undefined)).toEqual([]);
});
