import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { zoneNames } from '#domain/calendar/zone-names.ts';
import { localTime } from '#domain/calendar/zones.ts';
import {
  clockTable,
  minutesByWeekday,
  nextChange,
  overlapOn,
  sharedWeekdays,
} from '#domain/sections/agreement/overlap.ts';
import { memberOf } from '#domain/sections/agreement/team.ts';
import { member } from './a-team.ts';

const between = (a: string, b: string, day: string) => overlapOn([member(a), member(b)], day).minutes;

describe('the minutes two people share who work 09:00 to 17:00', () => {
  it.each([
    ['Europe/Berlin', 'America/Bogota', '2025-07-01', 60],
    ['Europe/Berlin', 'America/Bogota', '2025-01-15', 120],
    ['Asia/Dubai', 'America/Argentina/Buenos_Aires', '2025-07-01', 60],
    ['Asia/Dubai', 'America/Argentina/Buenos_Aires', '2025-01-15', 60],
    ['Asia/Kolkata', 'Europe/London', '2025-07-01', 210],
    ['Asia/Kolkata', 'Europe/London', '2025-01-15', 150],
    // The table of the guide, remote/time-zones.
    ['Europe/Berlin', 'Asia/Dubai', '2027-01-15', 300],
    ['Europe/Berlin', 'Asia/Dubai', '2027-07-01', 360],
    ['America/Bogota', 'Asia/Dubai', '2027-07-01', 0],
    // Nepal is 4 h 45 min ahead of Germany in winter: 480 − 285.
    ['Asia/Kathmandu', 'Europe/Berlin', '2026-01-15', 195],
    ['Australia/Lord_Howe', 'Australia/Sydney', '2026-01-15', 480],
    ['Australia/Lord_Howe', 'Australia/Sydney', '2026-07-01', 450],
    // Across the date line: 22 hours apart on the calendar, two on the clock.
    ['Pacific/Auckland', 'Pacific/Honolulu', '2026-07-01', 360],
    ['Pacific/Kiritimati', 'Pacific/Honolulu', '2026-07-01', 480],
  ])('%s and %s on %s: %i', (a, b, day, minutes) => {
    expect(between(a, b, day)).toBe(minutes);
    expect(between(b, a, day)).toBe(minutes);
  });

  it('New York and London share four hours in the two weeks when only one has changed', () => {
    const days = ['2027-03-12', '2027-03-15', '2027-03-26', '2027-03-29'];
    expect(days.map((day) => between('America/New_York', 'Europe/London', day))).toEqual([
      180, 240, 240, 180,
    ]);
  });
});

describe('nights and half days', () => {
  const night = { start: '22:00', end: '06:00' };

  it('count over midnight', () => {
    // Night in Berlin and the morning of the day after in Auckland.
    const overlap = overlapOn([member('Europe/Berlin', night), member('Pacific/Auckland')], '2026-07-01');
    expect(overlap.minutes).toBe(420);
    expect(overlap.stretches[0]?.shifts).toEqual([0, 1]);
    expect(
      overlapOn([member('Pacific/Auckland'), member('Europe/Berlin', night)], '2026-07-02').minutes,
    ).toBe(420);
  });

  it('are an hour shorter or longer when clocks change in them', () => {
    const lengths = ['2026-03-27', '2026-03-28', '2026-10-24'].map(
      (day) => overlapOn([member('Europe/Berlin', night)], day).minutes,
    );
    expect(lengths).toEqual([480, 420, 540]);
  });

  it('a day that begins where another ends shares nothing', () => {
    const early = member('Europe/Berlin', { start: '05:00', end: '09:00' });
    expect(overlapOn([early, member('Europe/Berlin')], '2026-07-01')).toEqual({ minutes: 0, stretches: [] });
  });

  it('two shifts of one day may meet twice', () => {
    const allDay = member('UTC', { start: '00:00', end: '24:00' });
    const twice = member('Pacific/Auckland', { start: '08:00', end: '04:00' });
    const overlap = overlapOn([allDay, twice], '2026-07-01');
    expect(overlap.minutes).toBe(20 * 60);
    expect(overlap.stretches).toHaveLength(2);
  });
});

describe('days of the week', () => {
  it('Sunday to Thursday and Monday to Friday share four days', () => {
    const pair = [member('Asia/Dubai', { workdays: [7, 1, 2, 3, 4] }), member('Europe/Berlin')];
    expect(sharedWeekdays(pair, overlapOn(pair, '2026-07-01'))).toEqual([1, 2, 3, 4]);
  });

  it('the Monday of Auckland is the Sunday of Honolulu', () => {
    const pair = [member('Pacific/Auckland'), member('Pacific/Honolulu')];
    const overlap = overlapOn(pair, '2026-07-01');
    expect(sharedWeekdays(pair, overlap)).toEqual([2, 3, 4, 5]);
    expect(minutesByWeekday(pair, overlap)).toEqual([0, 360, 360, 360, 360, 0, 0]);
    const back = pair.toReversed();
    expect(sharedWeekdays(back, overlapOn(back, '2026-07-01'))).toEqual([1, 2, 3, 4]);
  });
});

describe('what clock changes do', () => {
  const pair = [member('Europe/Berlin'), member('America/Bogota')];

  it('the next day on which the overlap changes, and what it becomes', () => {
    expect(nextChange(pair, '2025-07-01')).toMatchObject({ day: '2025-10-26', before: 60, after: 120 });
    expect(nextChange(pair, '2026-01-15')).toMatchObject({ day: '2026-03-29', before: 120, after: 60 });
    expect(nextChange([member('Asia/Dubai'), member('America/Bogota')], '2026-01-15')).toBeUndefined();
  });

  it('clocks that change together change nothing between them, and stand in the table', () => {
    const together = [member('Europe/Berlin'), member('Europe/Paris')];
    expect(nextChange(together, '2026-01-15')).toBeUndefined();
    expect(
      clockTable(together, '2026-01-15').map(({ day, clocks, after }) => [day, clocks.length, after]),
    ).toEqual([
      ['2026-03-29', 2, 480],
      ['2026-10-25', 2, 480],
    ]);
  });

  it('a year of London and New York has four rows', () => {
    const rows = clockTable([member('Europe/London'), member('America/New_York')], '2027-01-04');
    expect(rows.map(({ day, before, after }) => [day, before, after])).toEqual([
      ['2027-03-14', 180, 240],
      ['2027-03-28', 240, 180],
      ['2027-10-31', 180, 240],
      ['2027-11-07', 240, 180],
    ]);
  });

  it('a change late in the evening of one is felt two days later by who begins at midnight', () => {
    const night = member('Africa/Abidjan', { start: '0:00', end: '1:00' });
    const team = [night, member('America/Santiago', { start: '9:00', end: '21:00' })];
    const [autumn] = clockTable(team, '2026-01-05');
    expect(autumn).toMatchObject({ day: '2026-04-04', settled: '2026-04-06', before: 0, after: 60 });
  });

  it('between two rows of the table nothing changes, and what is shared is what clocks show', () => {
    const zones = fc.constantFrom(...zoneNames());
    const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 12 }));
    const person = fc
      .tuple(zones, hours)
      .map(([tz, [start, length]]) =>
        member(tz, { start: `${start}:00`, end: `${(start + length) % 24}:00` }),
      );
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 0, max: 365 }),
        (members, away) => {
          const day = addDays('2026-01-05', away);
          const rows = clockTable(members, '2026-01-05', 400);
          const touched = rows.flatMap((row) => [-3, -2, -1, 0, 1, 2, 3].map((by) => addDays(row.day, by)));
          const { minutes, stretches } = overlapOn(members, day);
          if (!touched.includes(day)) {
            const valid =
              rows.findLast((row) => row.day < day)?.after ?? overlapOn(members, '2026-01-05').minutes;
            expect(minutes).toBe(valid);
          }
          for (const { from, to } of stretches) {
            for (const { zone, hours } of members) {
              const length = hours.end - hours.start;
              const begun = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
              const since = (begun.hour * 60 + begun.minute - hours.start + 2880) % 1440;
              if (!touched.includes(day)) expect(since).toBeLessThan(length);
              expect(localTime(zone, from).minutes).toBe(begun.hour * 60 + begun.minute);
            }
            expect(to).toBeGreaterThan(from);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('who cannot be calculated with', () => {
  const why = (fields: Record<string, unknown>) => {
    const read = memberOf('per_1', { name: 'Ana', ...fields });
    return 'why' in read ? read.why : 'ready';
  };

  it.each([
    [{}, 'Ana has no time zone yet.'],
    [{ tz: 'Xanadu' }, 'Time zone of Ana: “Xanadu” is not a time zone we know. Choose the largest city'],
    [{ tz: 'Berlin', start: '9' }, 'Nobody said when the working day of Ana ends.'],
    [{ tz: 'Berlin', start: 'early', end: '17:00' }, '“early” cannot be read as the time'],
    [{ tz: 'Berlin', start: '09:00', end: '9' }, 'begins and ends at the same time'],
    [{ tz: 'Berlin', start: '09:00', end: '17:00' }, 'ready'],
  ])('%j', (fields, words) => expect(why(fields)).toContain(words));

  it('without hours 09:00 to 17:00 is taken, and said to be', () => {
    expect(memberOf('per_1', { name: 'Ana', tz: 'Europe/Berlin' })).toMatchObject({
      hours: { start: 540, end: 1020 },
      isAssumed: true,
    });
  });
});
