import { describe, expect, it } from 'vitest';
import { recordOf } from '#domain/document/project.ts';
import { deleteRecord } from '#domain/document/references.ts';
import { collections } from '#domain/project/collections.ts';
import { wordsOf } from '#domain/project/display.ts';
import { findingsOf } from '#domain/project/findings.ts';
import { planCalendar, planDates } from '#domain/project/plan-dates.ts';
import { sessionsMarkdown } from '#domain/sections/sessions/markdown.ts';
import { entriesOf, runsOf } from '#domain/sections/sessions/outcome.ts';
import { sessionRules } from '#domain/sections/sessions/rules.ts';
import { sessionsSection } from '#domain/sections/sessions/section.ts';
import { heldProject, START } from './a-run.ts';

const TODAY = '2026-05-20';
const action = { what: 'Ask operations', who: 'per_ines', by: '2026-06-01' };
const decided = { decisions: [{ text: 'We leave the north out.' }] };
const found = (...made: Parameters<typeof heldProject>) =>
  findingsOf(heldProject(...made), TODAY, sessionRules).map(({ rule }) => rule);

describe('review rules', () => {
  it.each([
    ['sessions.action-without-owner', decided, { ...action, who: undefined }],
    ['sessions.action-without-day', decided, { ...action, by: '' }],
    ['sessions.action-overdue', decided, { ...action, by: '2026-05-19' }],
    ['sessions.ended-with-nothing', { decisions: [{ text: ' ' }] }, undefined],
    ['sessions.left-running', { ...decided, state: 'running' }, action],
    ['sessions.parked-and-forgotten', { ...decided, parking: [{ text: 'Budget' }] }, action],
  ])('%s', (rule, session, act) => {
    expect(found(session, ...(act ? [act] : []))).toEqual([rule]);
  });

  it('find nothing in a session that ended well', () => {
    const session = { ...decided, parking: [{ text: 'Budget', outcome: 'Monday, with the sponsor' }] };
    expect(found(session, action, { what: 'Done', done: true })).toEqual([]);
    expect(found({ state: 'running', startedAt: `${TODAY}T08:00:00Z` })).toEqual([]);
    expect(found({ state: 'running', steps: [{ step: 'a', day: 2 }] })).toEqual([]);
  });
});

describe('what a session leaves', () => {
  const session = {
    ...decided,
    facilitator: 'per_ines',
    parking: [{ text: 'Budget', outcome: 'Monday' }],
    links: [
      { text: 'Notes | here', address: 'https://example.org/a' },
      { text: 'Bad', address: 'javascript:alert(1)' },
    ],
    howItWent: 'Quick.',
    steps: [{ step: 'open', title: 'Open', minutes: 5, before: 431, state: 'done' }],
  };
  const project = heldProject(session, action);

  it('reads as Markdown, escaped, with who does what by when', () => {
    const text = sessionsMarkdown(project, wordsOf(project));
    expect(text).toContain('### Small talk of 2026-05-04');
    expect(text).toContain('- Facilitator: Ines');
    expect(text).toContain('- We leave the north out.');
    expect(text).toContain('| Ask operations | Ines | 2026-06-01 | no |');
    expect(text).toContain('- Budget: Monday');
    expect(text).toContain('[Notes \\| here](<https://example.org/a>)');
    expect(text).not.toContain('](<javascript');
    expect(text).toContain('| Open | Done | 5 | 7 |');
  });

  it('is due on the days of its open actions, in the plan and in a calendar', () => {
    expect(planDates(project).map(({ id, day, title }) => [id, day, title])).toEqual([
      ['sact_0-due', '2026-06-01', 'Action: Ask operations'],
    ]);
    expect(planCalendar(project, ['sessionActions'])).toContain('SUMMARY:Action: Ask operations');
    expect(sessionsSection.dates(heldProject(session, { ...action, done: true }))).toEqual([]);
    expect(sessionsSection.progress(project)).toEqual({ done: 1, total: 2 });
  });

  it('goes with the session, and loses only the name when a person leaves', () => {
    const without = deleteRecord(project, collections, 'people', 'per_ines', START);
    expect(recordOf(without, 'sessionActions', 'sact_0')).toMatchObject({ what: 'Ask operations' });
    expect(recordOf(without, 'sessionActions', 'sact_0')?.who ?? '').toBe('');
    const gone = deleteRecord(project, collections, 'sessions', 'ses_one', START);
    expect(recordOf(gone, 'sessionActions', 'sact_0')).toBeUndefined();
  });

  it('survives broken data', () => {
    expect(entriesOf({ decisions: 'x' }, 'decisions')).toEqual([]);
    expect(entriesOf({ links: [null, {}, { text: 5 }] }, 'links')).toEqual([]);
    expect(runsOf(project, 'small-talk')).toEqual(['ses_one']);
    expect(runsOf(project, 'other')).toEqual([]);
  });
});
