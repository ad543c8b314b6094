import { describe, expect, it } from 'vitest';
import { holidaysIn } from '#domain/calendar/workdays.ts';
import { fairDeadline, leastWindow, windowNeeds } from '#domain/sections/agreement/fair-deadline.ts';
import { replyTime } from '#domain/sections/agreement/reply.ts';
import { afterWork, scheduleOf } from '#domain/sections/agreement/schedule.ts';
import { member } from './a-team.ts';

const at = (text: string) => Date.parse(text);
const said = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16);
const [ana, jan] = [member('America/Bogota'), member('Europe/Berlin')];

describe('working time on a line', () => {
  const week = scheduleOf(jan, '2026-01-12', 14);

  it('passes only while somebody works', () => {
    expect(said(afterWork(week, at('2026-01-12T09:00:00Z'), 60))).toBe('2026-01-12T10:00');
    expect(said(afterWork(week, at('2026-01-12T15:30:00Z'), 60))).toBe('2026-01-13T08:30');
    expect(said(afterWork(week, at('2026-01-16T15:30:00Z'), 60))).toBe('2026-01-19T08:30');
    expect(said(afterWork(week, at('2026-01-12T08:00:00Z'), 480))).toBe('2026-01-12T16:00');
    expect(afterWork(week, at('2026-02-12T08:00:00Z'), 1)).toBeUndefined();
  });

  it('leaves holidays out', () => {
    const off = holidaysIn([{ date: '2026-01-13', name: 'Off' }]);
    expect(said(afterWork(scheduleOf(jan, '2026-01-12', 14, off), at('2026-01-12T16:30:00Z'), 0))).toBe(
      '2026-01-14T08:00',
    );
  });
});

describe('a question comes back', () => {
  it('within the hour when the hours are the same, on the next day when asked at the end', () => {
    const reply = replyTime(jan, member('Europe/Paris'), '2026-01-15', 1);
    expect(reply?.median).toBe(60);
    // Friday 16:15: 45 minutes are left, the rest comes on Monday morning.
    expect(reply?.longest).toBe(65 * 60);
    expect(said(reply?.asked)).toBe('2026-01-16T15:15');
  });

  it('as in the example of the guide: asked at 15:00 in Medellín, read at 09:00, 18 hours later', () => {
    const [theirs, mine] = [scheduleOf(jan, '2026-01-12', 7), scheduleOf(ana, '2026-01-12', 7)];
    const asked = at('2026-01-13T20:00:00Z');
    const read = afterWork(mine, afterWork(theirs, asked, 60) ?? 0, 0) ?? 0;
    expect((read - asked) / 3_600_000).toBe(18);
  });

  it('slower from one side than from the other, and never before the other works', () => {
    const [west, east] = [replyTime(ana, jan, '2026-01-15', 1), replyTime(jan, ana, '2026-01-15', 1)];
    expect(west?.median).toBeGreaterThan(17 * 60);
    // Per day 5 questions come back after an hour and 24 after 75, 90 … minutes: the 16th of 32 after 225.
    expect(east?.median).toBe(225);
    expect(west?.longest).toBeGreaterThan(65 * 60);
    const later = replyTime(ana, jan, '2026-01-15', 4);
    expect(later?.median).toBeGreaterThanOrEqual(west?.median ?? 0);
  });

  it('not at all within a month when the answer takes longer than the work of one', () => {
    expect(replyTime(ana, jan, '2026-01-15', 1000)).toBeUndefined();
  });
});

describe('the window of a decision', () => {
  it('is a day where all work Monday to Friday, wherever they are', () => {
    for (const team of [[jan], [ana, jan], [ana, jan, member('Pacific/Auckland')]]) {
      const least = leastWindow(windowNeeds(team, '2026-01-15'));
      expect(least?.hours).toBe(24);
    }
  });

  it('is longer over a weekend, and where weeks differ', () => {
    const needs = windowNeeds([jan], '2026-01-15');
    expect(needs.map(({ weekday, hours }) => [weekday, hours])).toEqual([
      [1, 24],
      [2, 24],
      [3, 24],
      [4, 24],
      [5, 72],
    ]);
    const mixed = windowNeeds([jan, member('Asia/Dubai', { workdays: [7, 1, 2, 3, 4] })], '2026-01-15');
    expect(mixed.find(({ weekday }) => weekday === 4)?.hours).toBeGreaterThan(48);
    expect(mixed.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it('waits for whoever works one day a week', () => {
    const needs = windowNeeds([jan, member('Europe/London', { workdays: [2] })], '2026-01-15');
    const least = leastWindow(needs);
    expect(least?.hours).toBeGreaterThan(24);
    expect(least?.last.zone).toBe('Europe/London');
  });

  it('ends for one note when the last person has had a day of work', () => {
    const deadline = fairDeadline([ana, jan], at('2026-01-16T14:00:00Z'));
    expect([said(deadline?.at), deadline?.last.zone]).toEqual(['2026-01-19T14:00', 'Europe/Berlin']);
    const off = holidaysIn([{ date: '2026-01-19', name: 'Off' }]);
    expect(said(fairDeadline([ana, jan], at('2026-01-16T14:00:00Z'), off)?.at)).toBe('2026-01-20T14:00');
  });

  it('has no answer without people', () => {
    expect(fairDeadline([], at('2026-01-16T14:00:00Z'))).toBeUndefined();
    expect(windowNeeds([], '2026-01-15')).toEqual([]);
  });
});
