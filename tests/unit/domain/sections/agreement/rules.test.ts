import { describe, expect, it } from 'vitest';
import { agreementRules } from '#domain/sections/agreement/rules.ts';
import { ANA, aProject, DINA, type Entry, JAN } from './a-team.ts';

const TODAY = '2026-03-02';

const SOUND = {
  name: 'Forecast team',
  coreHours: { start: '15:00', end: '16:00', tz: 'Europe/Berlin' },
  responseTimes: { chat: 4 },
  decisionWindowHours: 48,
  silence: 'nothing',
  reviewOn: '2026-06-01',
};
const agreed = (fields: Record<string, unknown> = {}): Entry => [
  'agreements',
  'agr_1',
  { ...SOUND, ...fields },
];
const MEETING = {
  name: 'Weekly sync',
  form: 'live',
  cadence: 'weekly',
  firstOn: '2026-03-05',
  start: '15:00',
  tz: 'Europe/Berlin',
  minutes: 60,
  leaves: 'Order of questions',
  until: '2026-05-28',
};
const meeting = (fields: Record<string, unknown> = {}): Entry => [
  'meetings',
  'mtg_1',
  { ...MEETING, ...fields },
];

/** Findings of the rule `agreement.<name>`. */
function found(name: string, entries: readonly Entry[], today = TODAY) {
  const rule = agreementRules.find(({ id }) => id === `agreement.${name}`);
  if (!rule) throw new Error(`no rule ${name}`);
  return rule.check(aProject(...entries), { today });
}
const messages = (name: string, entries: readonly Entry[], today?: string) =>
  found(name, entries, today).map(({ message }) => message);

it('nothing is found in a sound agreement', () => {
  const project = aProject(
    ANA,
    JAN,
    agreed({ coreHours: { start: '16:00', end: '17:00', tz: 'Europe/Berlin' } }),
    meeting({ start: '16:00', minutes: 45 }),
  );
  expect(agreementRules.flatMap((rule) => rule.check(project, { today: TODAY }))).toEqual([]);
});

describe('people', () => {
  const lost: Entry = ['people', 'per_lost', { name: 'Lars' }];
  const early: Entry = ['people', 'per_early', { name: 'Mei', tz: 'Berlin', start: 'early', end: '17:00' }];

  it('without a zone are named, those with hours that cannot be read too', () => {
    expect(found('person-without-zone', [lost, early, agreed()])).toEqual([
      { collection: 'people', record: 'per_lost', field: 'tz', message: 'Lars has no time zone yet.' },
    ]);
    expect(messages('hours-unreadable', [lost, early, agreed()])).toEqual([
      '“early” cannot be read as the time at which the working day of Mei begins. Write it as 09:00.',
    ]);
    // People whom the agreement leaves out, and projects that agreed on nothing, are left in peace.
    expect(messages('person-without-zone', [lost, JAN, agreed({ people: ['per_jan'] })])).toEqual([]);
    expect(messages('person-without-zone', [lost])).toEqual([]);
  });

  it('in two zones without an agreement', () => {
    expect(messages('zones-without-agreement', [ANA, JAN])).toEqual([
      'People work in 2 time zones, and nothing is agreed on how they work together.',
    ]);
    expect(messages('zones-without-agreement', [ANA, JAN, agreed()])).toEqual([]);
    expect(messages('zones-without-agreement', [JAN])).toEqual([]);
  });

  it('who share no hour, a few by name', () => {
    expect(messages('pair-without-overlap', [ANA, JAN, DINA, agreed()])).toEqual([
      'No shared working hour today: “Ana and Dina”. A question takes a day each way, so let them hand over in writing.',
    ]);
    const more = [1, 2, 3, 4].map(
      (number): Entry => [
        'people',
        `per_d${number}`,
        { name: `D${number}`, tz: 'Dubai', start: '9', end: '17' },
      ],
    );
    expect(messages('pair-without-overlap', [ANA, ...more, agreed()])[0]).toContain('and 1 more pairs');
    expect(messages('pair-without-overlap', [ANA, JAN, agreed()])).toEqual([]);
  });
});

describe('core hours', () => {
  it('that cannot be read', () => {
    const core = (coreHours: Record<string, unknown>) =>
      messages('core-hours-unreadable', [agreed({ coreHours })]);
    expect(core({ start: '14:00' })).toEqual(['The core hours have no end yet.']);
    expect(core({ start: 'noon', end: '14:00' })[0]).toContain('“noon” cannot be read as a time');
    expect(core({ start: '12', end: '14', tz: 'Xanadu' })[0]).toContain('“Xanadu” is not a time zone');
    expect(core({ start: '12', end: '14' })).toEqual([]);
    expect(core({})).toEqual([]);
  });

  it('that somebody misses, today or after the next clock change', () => {
    expect(messages('core-hours-missed', [ANA, JAN, DINA, agreed()])).toEqual([
      'Core hours today: Dina works 0 min of 1 h.',
    ]);
    // 15:00 in Berlin is 09:00 in Bogotá in winter and 08:00 in summer.
    expect(messages('core-hours-missed', [ANA, JAN, agreed()])).toEqual([
      'Core hours from 2026-03-30 on, when clocks have changed: Ana works 0 min of 1 h.',
    ]);
    const later = { coreHours: { start: '16:00', end: '17:00', tz: 'Europe/Berlin' } };
    expect(messages('core-hours-missed', [ANA, JAN, agreed(later)])).toEqual([]);
  });
});

describe('what was agreed', () => {
  it('a decision window shorter than a day, or than somebody’s week allows', () => {
    const window = (hours: number, ...others: Entry[]) =>
      messages('window-short', [ANA, JAN, ...others, agreed({ decisionWindowHours: hours })]);
    expect(window(12)[0]).toMatch(
      /gives a decision 12 hours\. .+ has not had a working day by then; it takes 24\.$/,
    );
    expect(window(24)).toEqual([]);
    const rare: Entry = ['people', 'per_rare', { name: 'Rare', tz: 'Berlin', workdays: [2] }];
    // A note of Monday morning, 08:00 UTC, waits for the end of Tuesday: 32 hours.
    expect(window(30, rare)[0]).toContain('Rare has not had a working day by then; it takes 32.');
    expect(window(32, rare)).toEqual([]);
    expect(messages('window-short', [agreed({ decisionWindowHours: 8 })])).toEqual([
      '“Forecast team” gives a decision 8 hours. It takes 24 at least, so that each zone has had a working day.',
    ]);
  });

  it.each([
    ['no-window', { decisionWindowHours: undefined }, 'how long a decision in writing is open'],
    ['silence-unsaid', { silence: undefined }, 'what silence means'],
    ['no-answer-times', { responseTimes: {} }, 'when one may expect an answer'],
    ['never-reviewed', { reviewOn: undefined }, 'no day on which the team looks at it again'],
    ['review-late', { reviewOn: '2026-03-01' }, 'was to be looked at again on 2026-03-01'],
  ])('%s', (name, fields, words) => {
    expect(messages(name, [agreed(fields)])[0]).toContain(words);
    expect(messages(name, [agreed()])).toEqual([]);
  });

  it('the day of review itself is not late', () => {
    expect(messages('review-late', [agreed({ reviewOn: TODAY })])).toEqual([]);
  });
});

describe('meetings', () => {
  it('outside the hours of one person every time, until they take turns', () => {
    expect(messages('always-outside', [ANA, JAN, DINA, meeting()])).toEqual([
      '“Weekly sync” lies outside the hours of Dina every time. Let it take turns.',
    ]);
    const turns = { rotation: [{ start: '10:00', tz: 'Europe/Berlin' }] };
    expect(messages('always-outside', [ANA, JAN, DINA, meeting(turns)])).toEqual([]);
    expect(messages('always-outside', [JAN, DINA, meeting({ cadence: 'once' })])).toEqual([]);
  });

  it('that ask somebody more than once a week', () => {
    const daily = meeting({ cadence: 'daily', until: '2026-12-31' });
    expect(found('outside-too-often', [JAN, DINA, daily])).toMatchObject([
      { collection: 'people', record: 'per_dina', message: expect.stringContaining('more than once a week') },
    ]);
    expect(found('outside-too-often', [JAN, DINA, meeting()])).toEqual([]);
  });

  it.each([
    ['meeting-undated', { start: '' }, '“Weekly sync” is in nobody’s calendar. It has no time yet.'],
    ['meeting-without-output', { leaves: '' }, '“Weekly sync” does not say what it leaves behind.'],
    ['meeting-without-end', { until: '' }, '“Weekly sync” has no last day. It will outlive its reason.'],
    [
      'meeting-without-end',
      { until: '2026-12-31' },
      '“Weekly sync” runs until 2026-12-31, more than three months on. Let it be argued for again before.',
    ],
  ])('%s %j', (name, fields, message) => {
    expect(messages(name, [JAN, meeting(fields)])).toEqual([message]);
    expect(messages(name, [JAN, meeting()])).toEqual([]);
  });

  it('in writing, or when a question is answered, need no date and no end', () => {
    for (const fields of [{ form: 'written' }, { cadence: 'question' }]) {
      const open = { ...fields, start: '', firstOn: '', until: '' };
      expect(messages('meeting-undated', [JAN, meeting(open)])).toEqual([]);
      expect(messages('meeting-without-end', [JAN, meeting(open)])).toEqual([]);
    }
  });
});
