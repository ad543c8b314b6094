import { describe, expect, it } from 'vitest';
import { holidaysIn } from '#domain/calendar/workdays.ts';
import { occurrencesOf, placeInMonth, planOf } from '#domain/sections/agreement/meeting-times.ts';
import { meetingsOf, painAhead } from '#domain/sections/agreement/meetings.ts';
import { painOf } from '#domain/sections/agreement/pain.ts';
import { suggestTimes } from '#domain/sections/agreement/suggest-times.ts';
import { ANA, aProject, DINA, JAN, member } from './a-team.ts';

const WEEKLY = {
  name: 'Sync',
  cadence: 'weekly',
  firstOn: '2026-03-05',
  start: '15:00',
  tz: 'Europe/Berlin',
  minutes: 60,
};
const plan = (fields: Record<string, unknown>, attendees = [member('Europe/Berlin')]) => {
  const read = planOf({ ...WEEKLY, ...fields }, attendees);
  if ('open' in read) throw new Error(read.open);
  return read;
};
const said = (moment: number) => new Date(moment).toISOString().slice(0, 16);
const when = (fields: Record<string, unknown>, to: string, from = '2026-03-01') =>
  occurrencesOf(plan(fields), from, to).map((each) => said(each.from));

describe('the dates of a meeting', () => {
  it('keep their local time when clocks change', () => {
    expect(when({}, '2026-04-03')).toEqual([
      '2026-03-05T14:00',
      '2026-03-12T14:00',
      '2026-03-19T14:00',
      '2026-03-26T14:00',
      '2026-04-02T13:00',
    ]);
  });

  it('every two weeks, every four, and up to the last day', () => {
    expect(when({ cadence: '2-weekly', until: '2026-04-16' }, '2026-12-31')).toHaveLength(4);
    expect(when({ cadence: '4-weekly' }, '2026-05-01')).toEqual([
      '2026-03-05T14:00',
      '2026-04-02T13:00',
      '2026-04-30T13:00',
    ]);
  });

  it('every month on the same weekday; the fifth is the last', () => {
    expect(when({ cadence: 'monthly' }, '2026-06-30').map((day) => day.slice(0, 10))).toEqual([
      '2026-03-05',
      '2026-04-02',
      '2026-05-07',
      '2026-06-04',
    ]);
    expect(placeInMonth('2026-03-31')).toBe(-1);
    expect(
      when({ cadence: 'monthly', firstOn: '2026-03-31' }, '2026-06-30').map((day) => day.slice(0, 10)),
    ).toEqual(['2026-03-31', '2026-04-28', '2026-05-26', '2026-06-30']);
  });

  it('every day that all of them work', () => {
    const both = [member('Europe/Berlin'), member('Asia/Dubai', { workdays: [7, 1, 2, 3, 4] })];
    const days = occurrencesOf(plan({ cadence: 'daily' }, both), '2026-03-05', '2026-03-12');
    expect(days.map(({ day }) => day.slice(8))).toEqual(['05', '09', '10', '11', '12']);
  });

  it('take turns, week by week when daily', () => {
    const rotation = [{ start: '09:00', tz: 'America/Bogota' }, { start: '08:00' }];
    expect(when({ rotation }, '2026-03-31')).toEqual([
      '2026-03-05T14:00',
      '2026-03-12T14:00',
      '2026-03-19T07:00',
      '2026-03-26T14:00',
    ]);
    const daily = occurrencesOf(plan({ cadence: 'daily', rotation }), '2026-03-05', '2026-03-17');
    expect(daily.map(({ slot }) => slot)).toEqual([0, 0, 1, 1, 1, 1, 1, 2, 2]);
  });

  it.each([
    [{ start: '' }, 'It has no time yet.'],
    [{ start: 'noon' }, '“noon” cannot be read as a time.'],
    [{ tz: undefined }, 'It has no time zone yet.'],
    [{ tz: 'Xanadu' }, '“Xanadu” is not a time zone we know.'],
    [{ firstOn: '' }, 'It has no first day yet.'],
    [{ form: 'written' }, 'It is in writing'],
    [{ cadence: 'question' }, 'when a question is answered'],
  ])('%j leaves it open', (fields, words) => {
    const read = planOf({ ...WEEKLY, ...fields }, []);
    expect('open' in read ? read.open : '').toContain(words);
  });
});

describe('minutes of pain', () => {
  const hour = (text: string) => ({ from: Date.parse(text), to: Date.parse(text) + 3_600_000 });

  it('of the example on the guide page, in January', () => {
    const people = ['America/Bogota', 'Europe/Berlin', 'Asia/Dubai'].map((tz) => member(tz));
    const outside = (time: string) =>
      people.map((each) => painOf(each, hour(`2027-01-13T${time}:00Z`)).outside);
    expect(outside('12:00')).toEqual([60, 0, 0]);
    expect(outside('13:00')).toEqual([60, 0, 60]);
    expect(outside('14:00')).toEqual([0, 0, 60]);
    expect(outside('16:00')).toEqual([0, 60, 60]);
  });

  it('are all of a meeting on a day off, and less by what a person would work by choice', () => {
    const jan = member('Europe/Berlin', { flexible: { earliest: '08:00', latest: '18:30' } });
    expect(painOf(jan, hour('2026-07-01T16:00:00Z'))).toMatchObject({ outside: 30, byChoice: 30 });
    // A Saturday, and a holiday.
    expect(painOf(jan, hour('2026-07-04T12:00:00Z')).outside).toBe(60);
    const off = holidaysIn([{ date: '2026-07-01', name: 'Off' }]);
    expect(painOf(jan, hour('2026-07-01T12:00:00Z'), off).outside).toBe(60);
  });

  it('in the night and in focus time are told apart', () => {
    const ana = member('America/Bogota', { focus: [{ day: '3', start: '09:00', end: '11:30' }] });
    expect(painOf(ana, hour('2026-07-01T16:00:00Z'))).toMatchObject({ outside: 0, inFocus: 30 });
    expect(painOf(ana, hour('2026-07-02T16:00:00Z')).inFocus).toBe(0);
    expect(painOf(ana, hour('2026-07-01T10:30:00Z'))).toMatchObject({ outside: 60, night: 30 });
  });

  it('of a project are counted over the quarter ahead, with turns and holidays', () => {
    const project = aProject(ANA, JAN, DINA, [
      'meetings',
      'mtg_1',
      {
        ...WEEKLY,
        firstOn: '2027-01-06',
        start: '12:00',
        tz: 'UTC',
        rotation: [{ start: '14:00' }],
        until: '2027-01-27',
      },
    ]);
    const counts = painAhead(project, '2027-01-04');
    expect(counts.map(({ member: { name }, outside, meetings }) => [name, outside, meetings])).toEqual([
      ['Ana', 120, 4],
      ['Dina', 120, 4],
      ['Jan', 0, 4],
    ]);
    expect(meetingsOf(project)[0]?.attendees).toHaveLength(3);
  });
});

describe('the suggested rotation', () => {
  const begin = Date.parse('2027-01-13T00:00:00Z');
  const named = (zones: string[], minutes = 60) =>
    suggestTimes(
      zones.map((tz) => member(tz)),
      minutes,
      begin,
    );

  it('of the example on the guide page alternates 12:00 and 14:00 UTC', () => {
    const found = named(['America/Bogota', 'Europe/Berlin', 'Asia/Dubai']);
    expect(found?.times.map(({ from }) => said(from).slice(11))).toEqual(['12:00', '14:00']);
    expect([found?.most, found?.total]).toEqual([30, 60]);
  });

  it('is one time when one suits everybody, in the middle of their days and out of focus time', () => {
    expect(named(['Europe/Berlin'])?.times.map(({ from }) => said(from).slice(11))).toEqual(['11:30']);
    const busy = member('Europe/Berlin', { focus: [{ day: 'every', start: '09:00', end: '16:00' }] });
    const found = suggestTimes([busy], 60, begin);
    expect(found).toMatchObject({ most: 0, total: 0 });
    expect(found?.times.map(({ from }) => said(from).slice(11))).toEqual(['15:00']);
  });

  it('leaves everybody asleep where it can', () => {
    const found = named(['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo']);
    const nights = found?.times.flatMap(({ pains }) => pains.map(({ night }) => night)) ?? [];
    // Three thirds of the world: somebody's night is in every hour.
    expect(nights.length).toBeGreaterThan(0);
    const two = named(['America/Los_Angeles', 'Europe/Berlin']);
    expect(two?.times.every(({ pains }) => pains.every(({ night }) => night === 0))).toBe(true);
  });

  it('needs somebody', () => expect(suggestTimes([], 60, begin)).toBeUndefined());
});
