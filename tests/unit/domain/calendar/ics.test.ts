import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarText } from '#domain/calendar/ics.ts';
import { addRecord, changeRecord } from '#domain/document/edit.ts';
import { emptyProject } from '#domain/document/project.ts';
import { planCalendar, planDates } from '#domain/project/plan-dates.ts';
import { anyText, START as NOW } from '../document/random-projects.ts';

const event: CalendarEvent = {
  uid: 'obj_1-deadline.prj_1@baseline-playbook',
  stamp: '2026-03-02T09:05:07.123Z',
  sequence: 3,
  day: '2026-12-31',
  title: 'Deadline: cut minutes lost',
};

/** Read by another program. */
function events(text: string): InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('a calendar file', () => {
  it('holds all that an entry needs, line by line', () => {
    expect(
      calendarText('Outages', [{ ...event, repeats: 'FREQ=WEEKLY;INTERVAL=2', details: 'Why; because' }]),
    ).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Baseline//Playbook for machine-learning projects//EN',
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:Outages',
        'BEGIN:VEVENT',
        'UID:obj_1-deadline.prj_1@baseline-playbook',
        'DTSTAMP:20260302T090507Z',
        'SEQUENCE:3',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'RRULE:FREQ=WEEKLY;INTERVAL=2',
        'SUMMARY:Deadline: cut minutes lost',
        'DESCRIPTION:Why\\; because',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('is read by another program as what was written, whatever the words', () => {
    const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
    fc.assert(
      fc.property(anyText, anyText, (title, details) => {
        const [read] = events(calendarText(title, [{ ...event, title, details }]));
        expect(read?.summary ?? '').toBe(clean(title));
        if (details !== '') expect(read?.description ?? '').toBe(clean(details));
        expect(read?.startDate.toString()).toBe('2026-12-31');
        expect(read?.endDate.toString()).toBe('2027-01-01');
        expect(read?.uid).toBe(event.uid);
      }),
      { numRuns: 300 },
    );
  });

  it('has no line over 75 octets and cuts no letter in two', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('x', 'é', '漢', '👩‍👩‍👧', ',', '\n'), { maxLength: 200 }),
        (letters) => {
          const text = calendarText(letters.join(''), [{ ...event, title: letters.join('') }]);
          const bytes = new TextEncoder().encode(text);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(text);
          for (const line of text.split('\r\n')) {
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
            expect(line.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });

  it('lets no words become a line of their own', () => {
    const text = calendarText('x', [
      { ...event, title: 'a\r\nATTENDEE:mailto:x@y.z', repeats: 'FREQ=DAILY\r\nX:1' },
    ]);
    expect(text).not.toMatch(/^ATTENDEE/m);
    expect(text).not.toContain('RRULE');
  });
});

describe('the dates of a plan', () => {
  const start = addRecord(
    addRecord(
      emptyProject('prj_1', NOW),
      'objectives',
      'obj_b',
      { statement: 'Second', deadline: '2026-12-31' },
      NOW,
    ),
    'objectives',
    'obj_a',
    { statement: 'First', deadline: '2026-06-30' },
    NOW,
  );

  it('come in order, and only real days', () => {
    const odd = addRecord(start, 'objectives', 'obj_c', { deadline: '' }, NOW);
    expect(planDates(odd).map(({ day }) => day)).toEqual(['2026-06-30', '2026-12-31']);
  });

  it('update the entries of an earlier file: the id stays, the sequence goes up', () => {
    const before = events(planCalendar(start));
    const after = events(
      planCalendar(
        changeRecord(start, 'objectives', 'obj_a', { deadline: '2026-07-31' }, '2026-04-01T00:00:00Z'),
      ),
    );
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0]?.sequence).toBe((before[0]?.sequence ?? 0) + 1);
    expect(after[0]?.startDate.toString()).toBe('2026-07-31');
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(2);
  });

  it('give the same bytes for the same project', () => {
    expect(planCalendar(start)).toBe(planCalendar(start));
  });
});
