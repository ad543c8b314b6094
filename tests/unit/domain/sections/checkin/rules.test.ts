import { describe, expect, it } from 'vitest';
import type { ProjectDocument, ProjectRecord } from '#domain/document/project.ts';
import { findingsOf } from '#domain/project/findings.ts';
import { openBlockers } from '#domain/sections/checkin/blockers.ts';
import { declineRisk } from '#domain/sections/checkin/edit-checkin.ts';
import { checkinRules } from '#domain/sections/checkin/rules.ts';
import { aTeam, withCheckins } from './a-team.ts';

const TODAY = '2026-04-21';
const readers = { checkinSettings: { checkin_settings: { readers: 'The team, for a year; no appraisal.' } } };
const found = (project: ProjectDocument) =>
  Object.fromEntries(
    checkinRules.flatMap((rule) =>
      rule.check(project, { today: TODAY }).map(({ message }) => [rule.id, message]),
    ),
  );

/** The same fields for some people on some days. */
function everyDay(people: string[], days: string[], fields: (person: string) => ProjectRecord) {
  return Object.fromEntries(
    days.flatMap((day) => people.map((person) => [`${person} ${day}`, fields(person)] as const)),
  );
}
const LAST_DAYS = ['2026-04-16', '2026-04-17', '2026-04-20', '2026-04-21'];
const blocked = (blocker: ProjectRecord) => withCheckins({ 'jan 2026-04-20': { learned: 'x', blocker } });
const retro = (fields: ProjectRecord) =>
  aTeam({ retrospectives: { retro_a: { on: '2026-04-10', ...fields } } });

describe('review rules of check-ins', () => {
  it('say nothing about an empty plan, nor about a team that does well', () => {
    expect(found(aTeam())).toEqual({});
    const well = withCheckins(
      everyDay(['ana', 'jan'], LAST_DAYS, (person) => ({
        learned: 'x',
        confidence: person === 'ana' ? 4 : 3,
      })),
      {
        ...readers,
        retrospectives: {
          retro_a: {
            on: '2026-04-10',
            keep: 'x',
            changes: [{ what: 'y', who: 'per_ana', by: '2026-05-01' }],
          },
        },
      },
    );
    expect(found(well)).toEqual({});
  });

  it.each([
    [
      'checkin.blocker-not-a-risk',
      blocked({ text: 'No list', since: '2026-04-16', owner: 'per_ana' }),
      '“No list” has been in the way of Jan for 3 working days and is in no risk',
    ],
    [
      'checkin.blocker-unowned',
      blocked({ text: 'No list', since: '2026-04-20' }),
      '“No list” has been in the way of Jan for 1 working day, and nobody is named',
    ],
    [
      'checkin.confidence-low',
      withCheckins(
        everyDay(['ana', 'jan'], LAST_DAYS.slice(0, 3), () => ({ confidence: 2, learned: 'x' })),
        { checkinSettings: { checkin_settings: { goal: 'Weather answered' } } },
      ),
      'the team has not believed in “Weather answered”: the median was at most 2 on all 3 days',
    ],
    [
      'checkin.alone-with-doubt',
      withCheckins({
        'ana 2026-04-21': { confidence: 4 },
        'jan 2026-04-21': { confidence: 2 },
        'noor 2026-04-21': { confidence: 5 },
      }),
      'Jan said 2 on Tue 21 Apr, while the median was 4',
    ],
    [
      'checkin.always-the-same',
      withCheckins(everyDay(['ana', 'jan'], LAST_DAYS, () => ({ confidence: 4, learned: 'x' }))),
      'Everybody has said 4 every day for two weeks. Ask instead what would make you say 3.',
    ],
    [
      'checkin.nothing-learnt',
      withCheckins(everyDay(['ana', 'jan'], LAST_DAYS, () => ({ done: 'x' }))),
      '8 check-ins in two weeks, and none says what was learnt',
    ],
    [
      'checkin.manager-silent',
      withCheckins(
        everyDay(['ana', 'jan'], ['2026-04-20'], () => ({ done: 'x' })),
        { roles: { role_pm: { kind: 'project-manager', holders: ['per_noor'] } } },
      ),
      'Noor has not written for a week while 2 others did',
    ],
    [
      'checkin.same-day-twice',
      aTeam({
        checkins: {
          chkin_a: { person: 'per_jan', date: '2026-04-20', done: 'x' },
          chkin_b: { person: 'per_jan', date: '2026-04-20', done: 'y' },
        },
      }),
      'Jan has two check-ins on 2026-04-20',
    ],
    [
      'checkin.no-reader-named',
      withCheckins(everyDay(['ana', 'jan'], ['2026-04-20'], () => ({ done: 'x' }))),
      'Nothing says who reads the check-ins',
    ],
    [
      'checkin.change-without-name',
      retro({ changes: [{ what: 'Ask before Friday' }, { what: 'Read errors', who: 'per_ana' }] }),
      '“Ask before Friday” of the retrospective of 2026-04-10 has neither a name nor a day. And 1 more.',
    ],
    [
      'checkin.change-late',
      retro({ changes: [{ what: 'Ask before Friday', who: 'per_ana', by: '2026-04-20' }] }),
      'was promised in the retrospective of 2026-04-10 for 2026-04-20, and is not done',
    ],
    [
      'checkin.no-change',
      retro({ keep: 'Reading errors' }),
      'The retrospective of 2026-04-10 has words and no change',
    ],
  ])('%s', (id, project, words) => {
    expect(found(project)[id]).toContain(words);
  });

  it('hold their tongue below their limits', () => {
    expect(found(blocked({ text: 'No list', since: '2026-04-17', owner: 'per_ana' }))).toEqual({});
    expect(found(blocked({ text: 'No list', since: '2026-04-10', goneOn: '2026-04-20' }))).toEqual({});
    const twoDays = everyDay(['ana', 'jan'], LAST_DAYS.slice(0, 2), () => ({ confidence: 2, learned: 'x' }));
    expect(found(withCheckins(twoDays, readers))).toEqual({});
    expect(found(withCheckins({ ...twoDays, 'ana 2026-04-20': { confidence: 3 } }, readers))).toEqual({});
    const done = { what: 'x', isDone: true, by: '2026-04-11' };
    expect(found(retro({ keep: 'y', changes: [done] }))).toEqual({});
  });

  it('take “no risk follows” for an answer, also on the next day', () => {
    const project = blocked({ text: 'No list', since: '2026-04-16', owner: 'per_ana' });
    const [blocker] = openBlockers(project, TODAY);
    if (!blocker) throw new Error('nothing is in the way');
    const declined = declineRisk(project, blocker, 'It waits.', '2026-04-21T09:00:00Z');
    const [finding] = findingsOf(declined, TODAY, checkinRules);
    expect(finding?.dismissed?.reason).toBe('No risk follows from it.');
  });
});
