import { describe, expect, it } from 'vitest';
import { wordsOf } from '#domain/project/display.ts';
import { agreementMarkdown } from '#domain/sections/agreement/markdown.ts';
import { agreementSection } from '#domain/sections/agreement/section.ts';
import { clockCsv, pairsCsv, sayDays, sayStretch, sayWait } from '#domain/sections/agreement/tables.ts';
import { ANA, aProject, JAN, member } from './a-team.ts';

const full = aProject(
  ANA,
  JAN,
  [
    'agreements',
    'agr_1',
    {
      name: 'Team | one',
      coreHours: { start: '16:00', end: '17:00', tz: 'Europe/Berlin' },
      responseTimes: { chat: 4, urgent: 'Telephone' },
      decisionWindowHours: 48,
      channels: [{ purpose: 'Decisions', channel: 'Decision log' }],
      holidays: [{ date: '2026-05-01', name: 'Labour Day', people: ['per_jan'] }],
      reviewOn: '2026-06-01',
    },
  ],
  [
    'meetings',
    'mtg_1',
    {
      name: 'Sync',
      cadence: 'weekly',
      firstOn: '2026-03-05',
      start: '16:00',
      tz: 'Berlin',
      minutes: 45,
      until: '2026-05-28',
    },
  ],
);

describe('the agreement as Markdown', () => {
  it('says what was agreed, the hours shared and the meetings', () => {
    const text = agreementMarkdown(full, wordsOf(full));
    for (const line of [
      '### Team \\| one',
      '- **Core hours:** 16:00 to 17:00 Europe/Berlin',
      '- **Answer: in chat:** 4 working hours',
      '- **Decision window:** 48 hours',
      '| Decisions | Decision log |  |  |',
      '| Ana | America/Bogota | Mon to Fri | 09:00 to 17:00 |',
      '| Ana and Jan | 2 h | 14:00 to 16:00 |',
      '| 2026-03-29 | Europe/Berlin UTC+1 to UTC+2 | 1 h instead of 2 h |',
      '16:00 Europe/Berlin; first on 2026-03-05',
      '| 2026-05-01 | Labour Day | Jan |',
    ])
      expect(text).toContain(line);
  });

  it('is empty while nothing is agreed', () => {
    const project = aProject(ANA, JAN);
    expect(agreementMarkdown(project, wordsOf(project))).toBe('');
  });
});

it('the dates of the plan: the next review, and the last day of each meeting', () => {
  expect(agreementSection.dates(full).map(({ id, day, title }) => [id, day, title])).toEqual([
    ['agr_1-review', '2026-06-01', 'Look at the working agreement again'],
    ['mtg_1-last', '2026-05-28', 'Last “Sync”: keep it or let it go'],
  ]);
  expect(agreementSection.progress(full)).toEqual({ done: 6, total: 8 });
});

describe('words for hours and days', () => {
  it.each([
    [[1, 2, 3, 4, 5], 'Mon to Fri'],
    [[7, 1, 2, 3, 4], 'Sun to Thu'],
    [[1, 3, 5], 'Mon, Wed, Fri'],
    [[6, 7], 'Sat, Sun'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day'],
    [[2], 'Tue'],
  ])('%j is %s', (days, words) => expect(sayDays(days)).toBe(words));

  it('a stretch over midnight says so', () => {
    const stretch = { from: Date.parse('2026-07-01T13:00:00Z'), to: Date.parse('2026-07-01T15:00:00Z') };
    expect(sayStretch('UTC', stretch)).toBe('13:00 to 15:00');
    expect(sayStretch('Asia/Tokyo', stretch)).toBe('22:00 to 00:00');
    expect(sayStretch('Australia/Sydney', stretch)).toBe('23:00 to 01:00 (+1)');
    expect([230, 1080, 3900].map(sayWait)).toEqual(['3 h 45 min', '18 h', '2.7 days']);
  });
});

describe('tables for spreadsheets', () => {
  const team = [member('America/Bogota', { name: '=Ana' }), member('Europe/Berlin')];

  it('of clock changes and of pairs, numbers as numbers and names harmless', () => {
    expect(clockCsv(team, '2026-01-15').split('\r\n')[1]).toBe(
      '2026-03-29,Europe/Berlin,UTC+1 to UTC+2,120,60,14:00 to 15:00',
    );
    expect(pairsCsv(team, '2026-01-15', 1).split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/^'=Ana,Europe\/Berlin,120,\d+,\d+$/),
      expect.stringMatching(/^Europe\/Berlin,'=Ana,120,225,\d+$/),
    ]);
  });
});
