import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readClock, sayClock, sayMinutes } from '#domain/calendar/clock.ts';
import { cityOf, findZone, unknownZone, zoneNames } from '#domain/calendar/zone-names.ts';
import { clockChanges, localTime, momentOf, offsetAt, sayOffset } from '#domain/calendar/zones.ts';

const at = (text: string) => Date.parse(text);
const said = (moment: number) => new Date(moment).toISOString();

describe('times of day', () => {
  it.each([
    ['09:00', 540],
    ['9', 540],
    ['9.30', 570],
    [' 17h15 ', 1035],
    ['5 pm', 1020],
    ['12 am', 0],
    ['12:30 p.m.', 750],
    ['24:00', 1440],
    ['0:00', 0],
  ])('%s is read', (text, minutes) => expect(readClock(text)).toBe(minutes));

  it.each(['', 'nine', '25:00', '24:01', '9:60', '13 pm', '0 am', '-1', undefined, 9])('%s is not', (text) =>
    expect(readClock(text)).toBeUndefined(),
  );

  it('are said with two digits, past midnight as on the clock', () => {
    expect([0, 545, 1440, 1500, -60].map(sayClock)).toEqual(['00:00', '09:05', '24:00', '01:00', '23:00']);
    expect([0, 45, 60, 150].map(sayMinutes)).toEqual(['0 min', '45 min', '1 h', '2 h 30 min']);
  });
});

describe('the clock in a zone', () => {
  it('is ahead of UTC or behind, by quarters of an hour too', () => {
    const january = at('2026-01-15T12:00:00Z');
    expect(offsetAt('Europe/Berlin', january)).toBe(60);
    expect(offsetAt('America/Bogota', january)).toBe(-300);
    expect(offsetAt('Asia/Kolkata', january)).toBe(330);
    expect(offsetAt('Asia/Kathmandu', january)).toBe(345);
    expect(offsetAt('Pacific/Chatham', january)).toBe(825);
    expect(offsetAt('Pacific/Marquesas', january)).toBe(-570);
    expect([0, 60, -570, 345].map(sayOffset)).toEqual(['UTC', 'UTC+1', 'UTC−9:30', 'UTC+5:45']);
  });

  it('changes at a known moment, by half an hour on Lord Howe Island, and never in Bogotá', () => {
    const year = [at('2026-01-01T00:00:00Z'), at('2026-12-31T23:59:00Z')] as const;
    expect(clockChanges('Europe/Berlin', ...year)).toEqual([
      { at: at('2026-03-29T01:00:00Z'), before: 60, after: 120 },
      { at: at('2026-10-25T01:00:00Z'), before: 120, after: 60 },
    ]);
    expect(clockChanges('Australia/Lord_Howe', ...year).map(({ before, after }) => after - before)).toEqual([
      -30, 30,
    ]);
    expect(clockChanges('America/Bogota', ...year)).toEqual([]);
  });

  it('shows another day on the other side of the date line', () => {
    const noon = at('2026-07-01T12:00:00Z');
    expect(localTime('Pacific/Auckland', noon)).toEqual({ day: '2026-07-02', minutes: 0 });
    expect(localTime('Pacific/Honolulu', noon)).toEqual({ day: '2026-07-01', minutes: 120 });
  });

  it('reads a skipped time by the clock of before, and a time that comes twice as the first', () => {
    expect(said(momentOf('Europe/Berlin', '2026-03-29', 150))).toBe('2026-03-29T01:30:00.000Z');
    expect(said(momentOf('Europe/Berlin', '2026-10-25', 150))).toBe('2026-10-25T00:30:00.000Z');
    expect(said(momentOf('America/New_York', '2026-11-01', 90))).toBe('2026-11-01T05:30:00.000Z');
  });

  it('gives the moments that Temporal gives, for every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zoneNames()),
        fc.integer({ min: 0, max: 3 * 365 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, days, minutes) => {
          const day = new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
          const theirs = Temporal.PlainDateTime.from(`${day}T${sayClock(minutes)}`).toZonedDateTime(zone);
          expect(momentOf(zone, day, minutes)).toBe(theirs.epochMilliseconds);
          const back = Temporal.Instant.fromEpochMilliseconds(theirs.epochMilliseconds).toZonedDateTimeISO(
            zone,
          );
          expect(localTime(zone, theirs.epochMilliseconds)).toEqual({
            day: back.toPlainDate().toString(),
            minutes: back.hour * 60 + back.minute,
          });
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('the name of a zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin ', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['bogotá', 'America/Bogota'],
    ['Medellín', 'America/Bogota'],
    ['New York', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Kiev', 'Europe/Kyiv'],
    ['UTC', 'UTC'],
  ])('%s is found', (typed, zone) => expect(findZone(typed)).toBe(zone));

  it('may be an older one that is in no list', () => {
    expect(findZone('US/Eastern')).toBeTruthy();
    expect(findZone('Europe/Kiev')).toBeTruthy();
  });

  it.each(['', 'CET/CEST/X', 'Xanadu', 'EST', 'Europe/Xanadu', undefined, 7])('%s is none', (typed) =>
    expect(findZone(typed)).toBeUndefined(),
  );

  it('is asked for in a sentence when it is unknown', () => {
    expect(unknownZone('Berln')).toBe('“Berln” is not a time zone we know. Did you mean Europe/Berlin?');
    expect(unknownZone('CST')).toMatch(/^“CST” can be more than one zone/);
    expect(unknownZone('Xanadu')).toMatch(/not a time zone we know\. /);
  });

  it('is listed once, under the name in use', () => {
    expect(zoneNames()).toContain('Asia/Kolkata');
    expect(zoneNames()).not.toContain('Asia/Calcutta');
    expect(new Set(zoneNames()).size).toBe(zoneNames().length);
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });
});
