import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/document/project.ts';
import { dayInZone, dayWords, shortDay, workingDays } from '#domain/sections/checkin/day-words.ts';
import {
  calendarOf,
  daysWaited,
  dueDayFrom,
  firstWeekday,
  streakOf,
  weekOf,
} from '#domain/sections/checkin/work-calendar.ts';
import { aTeam } from './a-team.ts';

const FRIDAY = '2026-04-17';
const MONDAY = '2026-04-20';
const TUESDAY = '2026-04-21';
const mondayOff = {
  agreements: { agr_a: { holidays: [{ date: MONDAY, name: 'Spring day', people: ['per_jan'] }] } },
};
const streak = (person: string, days: Day[], today: Day, project = aTeam()) =>
  streakOf(new Set(days), calendarOf(project, person), today);

describe('a row of working days', () => {
  it('goes over a weekend: Friday and Monday are two', () => {
    expect(streak('per_jan', [FRIDAY, MONDAY], MONDAY)).toBe(2);
  });

  it('goes over a holiday: with Monday off, Friday and Tuesday are two', () => {
    expect(streak('per_jan', [FRIDAY, TUESDAY], TUESDAY, aTeam(mondayOff))).toBe(2);
    expect(streak('per_ana', [FRIDAY, TUESDAY], TUESDAY, aTeam(mondayOff))).toBe(1);
  });

  it('goes by the week of the person: from Thursday to Sunday for Noor, not for Jan', () => {
    expect(streak('per_noor', ['2026-04-16', '2026-04-19'], '2026-04-19')).toBe(2);
    expect(streak('per_noor', ['2026-04-16', MONDAY], MONDAY)).toBe(1);
    expect(streak('per_jan', ['2026-04-16', '2026-04-19'], '2026-04-19')).toBe(0);
  });

  it('goes over a pause, which is nobody’s fault', () => {
    const paused = aTeam({
      pauses: { pau_a: { person: 'per_jan', from: '2026-04-13', until: '2026-04-17' } },
    });
    expect(streak('per_jan', ['2026-04-10', MONDAY], MONDAY, paused)).toBe(2);
    expect(streak('per_ana', ['2026-04-10', MONDAY], MONDAY, paused)).toBe(1);
  });

  it('has not been broken by a day that is not over, and is by one that is', () => {
    expect(streak('per_jan', ['2026-04-16', FRIDAY], MONDAY)).toBe(2);
    expect(streak('per_jan', ['2026-04-16', FRIDAY], TUESDAY)).toBe(0);
    expect(streak('per_jan', [], MONDAY)).toBe(0);
  });

  it('does not count a check-in written on a Saturday', () => {
    expect(streak('per_jan', [FRIDAY, '2026-04-18', MONDAY], MONDAY)).toBe(2);
  });
});

describe('working days', () => {
  it('something waited: Thursday, Friday and Monday on the Tuesday after', () => {
    const jan = calendarOf(aTeam(), 'per_jan');
    expect(daysWaited(jan, '2026-04-16', TUESDAY)).toBe(3);
    expect(daysWaited(jan, MONDAY, MONDAY)).toBe(0);
    expect(daysWaited(jan, TUESDAY, MONDAY)).toBe(0);
    expect(daysWaited(calendarOf(aTeam(mondayOff), 'per_jan'), '2026-04-16', TUESDAY)).toBe(2);
    expect(daysWaited(calendarOf(aTeam(), 'per_noor'), '2026-04-16', TUESDAY)).toBe(3);
  });

  it('come to an end of counting, however wrong the year', () => {
    expect(daysWaited(calendarOf(aTeam(), 'per_jan'), '0026-04-16', TUESDAY)).toBeLessThan(400);
  });

  it('are found forwards and backwards', () => {
    const jan = calendarOf(aTeam(mondayOff), 'per_jan');
    expect(dueDayFrom(jan, FRIDAY, 1)).toBe(TUESDAY);
    expect(dueDayFrom(jan, TUESDAY, -1)).toBe(FRIDAY);
    expect(dueDayFrom(calendarOf(aTeam(), 'per_noor'), '2026-04-16', 1)).toBe('2026-04-19');
  });

  it('say why nothing is due', () => {
    const jan = calendarOf(aTeam(mondayOff), 'per_jan');
    expect(jan.whyFree('2026-04-18')).toBe('not one of the working days');
    expect(jan.whyFree(MONDAY)).toBe('a holiday: Spring day');
    expect(jan.whyFree(TUESDAY)).toBeUndefined();
    const paused = aTeam({ pauses: { pau_a: { person: 'per_jan', from: TUESDAY } } });
    expect(calendarOf(paused, 'per_jan').whyFree(TUESDAY)).toBe('a pause');
    expect(calendarOf(paused, 'per_jan').whyFree('2026-04-22')).toBeUndefined();
  });
});

describe('a week', () => {
  it('begins on the day on which most people come back from their rest', () => {
    expect(firstWeekday(aTeam())).toBe(1);
    const sundays = { per_a: { workdays: [7, 1, 2, 3, 4] }, per_b: { workdays: [7, 1, 2, 3, 4] }, per_c: {} };
    expect(firstWeekday(aTeam({ people: sundays }))).toBe(7);
    expect(firstWeekday(aTeam({ people: { per_a: { workdays: [6, 7, 1, 2, 3] } } }))).toBe(6);
    expect(firstWeekday(aTeam({ people: {} }))).toBe(1);
  });

  it('holds the day it is asked for', () => {
    expect(weekOf('2026-04-16', 1)).toEqual([
      '2026-04-13',
      '2026-04-14',
      '2026-04-15',
      '2026-04-16',
      '2026-04-17',
      '2026-04-18',
      '2026-04-19',
    ]);
    expect(weekOf('2026-04-19', 1)[0]).toBe('2026-04-13');
    expect(weekOf('2026-04-19', 7)[0]).toBe('2026-04-19');
    expect(weekOf('2026-04-18', 7)[0]).toBe('2026-04-12');
  });
});

describe('words and zones', () => {
  it('name days as people do', () => {
    expect(dayWords('2026-04-16')).toBe('Thursday 16 April');
    expect(shortDay('2026-05-04')).toBe('Mon 4 May');
    expect([workingDays(1), workingDays(3)]).toEqual(['1 working day', '3 working days']);
  });

  it('know that it is tomorrow in Auckland and still yesterday in Bogotá', () => {
    expect(dayInZone(new Date('2026-04-16T13:30:00Z'), 'Pacific/Auckland')).toBe('2026-04-17');
    expect(dayInZone(new Date('2026-04-16T03:30:00Z'), 'America/Bogota')).toBe('2026-04-15');
    expect(dayInZone(new Date('2026-04-16T03:30:00Z'), 'Nowhere/Here')).toBeUndefined();
  });
});
