import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { zoneDescription } from '#domain/calendar/ics-zone.ts';
import { zoneNames } from '#domain/calendar/zone-names.ts';
import { localTime, momentOf } from '#domain/calendar/zones.ts';
import { agreementCalendar } from '#domain/sections/agreement/calendar.ts';
import { occurrencesOf } from '#domain/sections/agreement/meeting-times.ts';
import { meetingsOf } from '#domain/sections/agreement/meetings.ts';
import { ANA, aProject, type Entry, JAN } from './a-team.ts';

const TODAY = '2026-03-02';

function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((component) => [String(component.getFirstPropertyValue('tzid')), new ICAL.Timezone(component)]),
  );
  const all = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { text, zones, all, timed: all.filter(({ startDate }) => !startDate.isDate) };
}

/** The first moments of an entry, as another program reads them. */
function moments(
  event: InstanceType<typeof ICAL.Event>,
  zones: Map<string, InstanceType<typeof ICAL.Timezone>>,
  count: number,
): number[] {
  const zone = zones.get(String(event.component.getFirstProperty('dtstart')?.getParameter('tzid')));
  const read = (time: InstanceType<typeof ICAL.Time>) => {
    if (zone) time.zone = zone;
    return time.toJSDate().getTime();
  };
  if (!event.isRecurring()) return [read(event.startDate.clone())];
  const iterator = event.iterator();
  const found: number[] = [];
  for (let next = iterator.next(); next && found.length < count; next = iterator.next())
    found.push(read(next));
  return found;
}

function project(fields: Record<string, unknown>, ...others: Entry[]) {
  return aProject(
    ANA,
    JAN,
    [
      'meetings',
      'mtg_1',
      {
        name: 'Sync; weekly',
        firstOn: '2026-03-05',
        start: '15:00',
        tz: 'Europe/Berlin',
        minutes: 45,
        ...fields,
      },
    ],
    ...others,
  );
}

describe('the calendar of an agreement', () => {
  it('keeps a weekly meeting at its local time when clocks change, as another program reads it', () => {
    const read = readCalendar(agreementCalendar(project({ cadence: 'weekly' }), TODAY));
    const [event] = read.timed;
    if (!event) throw new Error('no entry');
    expect(event.summary).toBe('Sync; weekly');
    expect(event.duration.toSeconds()).toBe(45 * 60);
    const times = moments(event, read.zones, 60);
    expect(times).toHaveLength(60);
    for (const time of times) expect(localTime('Europe/Berlin', time).minutes).toBe(15 * 60);
    expect(new Set(times.map((time) => new Date(time).getUTCHours()))).toEqual(new Set([13, 14]));
  });

  it.each([
    [{ cadence: 'daily' }],
    [{ cadence: 'daily', rotation: [{ start: '08:00', tz: 'America/Bogota' }] }],
    [{ cadence: 'weekly', rotation: [{ start: '09:00', tz: 'America/Bogota' }, { start: '17:00' }] }],
    [{ cadence: '2-weekly', until: '2026-09-01' }],
    [{ cadence: '4-weekly', rotation: [{ start: '10:00' }] }],
    [{ cadence: 'monthly', firstOn: '2026-03-31' }],
    [{ cadence: 'monthly', rotation: [{ start: '10:00' }], until: '2026-12-31' }],
    [{ cadence: 'once', tz: 'UTC' }],
    [{ cadence: 'weekly', tz: 'Australia/Lord_Howe', start: '01:45' }],
    [{ cadence: 'weekly', tz: 'Asia/Kathmandu', start: '24:00' }],
  ])('says the same dates as the page: %j', (fields) => {
    const plan = project(fields);
    const read = readCalendar(agreementCalendar(plan, TODAY));
    const last = Date.parse('2027-02-01T00:00:00Z');
    const theirs = read.timed
      .flatMap((event) => moments(event, read.zones, 400))
      .filter((time) => time < last)
      .sort((a, b) => a - b);
    const meeting = meetingsOf(plan)[0]?.plan;
    const ours = meeting ? occurrencesOf(meeting, '2026-01-01', '2027-02-05').map(({ from }) => from) : [];
    expect(theirs).toEqual(ours.filter((time) => time < last).sort((a, b) => a - b));
    expect(theirs.length).toBeGreaterThan(0);
  });

  it('leaves out days off for everybody', () => {
    const off: Entry = ['agreements', 'agr_1', { holidays: [{ date: '2026-03-12', name: 'Off' }] }];
    const read = readCalendar(agreementCalendar(project({ cadence: 'weekly' }, off), TODAY));
    const days = read.timed.flatMap((event) =>
      moments(event, read.zones, 3).map((time) => localTime('Europe/Berlin', time).day),
    );
    expect(days).toEqual(['2026-03-05', '2026-03-19', '2026-03-26']);
  });

  it('names each change of clocks in the year ahead, with what the team shares then, and the review', () => {
    const review: Entry = ['agreements', 'agr_1', { reviewOn: '2026-06-01' }];
    const read = readCalendar(agreementCalendar(project({ cadence: 'weekly' }, review), TODAY));
    const days = read.all.filter(({ startDate }) => startDate.isDate);
    expect(days.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
      ['2026-03-29', 'Clocks change: Europe/Berlin'],
      ['2026-10-25', 'Clocks change: Europe/Berlin'],
      ['2026-06-01', 'Look at the working agreement again'],
    ]);
    expect(days[0]?.description).toContain('All together share 1 h instead of 2 h.');
  });

  it('keeps its ids and lines within 75 octets', () => {
    const text = agreementCalendar(project({ cadence: 'weekly', leaves: 'ä'.repeat(200) }), TODAY);
    expect(text).toContain('UID:mtg_1-1.prj_1@baseline-playbook');
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});

describe('the description of a zone', () => {
  it('is one rule for each change where they follow one', () => {
    const lines = zoneDescription('Europe/Berlin', '2026-03-05');
    expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    expect(zoneDescription('America/New_York', '2026-03-05')).toContain(
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    );
    expect(
      zoneDescription('America/Bogota', '2026-03-05').filter((line) => line.startsWith('TZOFFSET')),
    ).toEqual(['TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500']);
  });

  it('gives the local times of every zone over the years ahead', () => {
    for (const zone of zoneNames().filter((name) => name !== 'UTC')) {
      const text = ['BEGIN:VCALENDAR', ...zoneDescription(zone, '2026-03-05'), 'END:VCALENDAR'].join('\r\n');
      const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone');
      const read = new ICAL.Timezone(component as InstanceType<typeof ICAL.Component>);
      for (const day of [
        '2026-01-15',
        '2026-04-02',
        '2026-07-15',
        '2026-10-29',
        '2028-01-15',
        '2029-07-15',
      ]) {
        const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
        const time = ICAL.Time.fromData({ year, month, day: date, hour: 12 }, read);
        expect(time.toJSDate().getTime(), `${zone} ${day}`).toBe(momentOf(zone, day, 720));
      }
    }
  });
});
