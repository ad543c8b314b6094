import { describe, expect, it } from 'vitest';
import { recordOf } from '#domain/document/project.ts';
import { isOverdue, openBlockers } from '#domain/sections/checkin/blockers.ts';
import { chatText } from '#domain/sections/checkin/chat.ts';
import { confidenceByDay, median } from '#domain/sections/checkin/confidence.ts';
import {
  changeBlocker,
  declineRisk,
  freshCheckin,
  raiseBlocker,
  riskFromBlocker,
  saveCheckin,
} from '#domain/sections/checkin/edit-checkin.ts';
import { checkinId, entriesOf, entryBefore } from '#domain/sections/checkin/entries.ts';
import { goalOf } from '#domain/sections/checkin/goal.ts';
import { retroMaterial } from '#domain/sections/checkin/retro-material.ts';
import { aTeam, withCheckins } from './a-team.ts';

const NOW = '2026-04-21T09:00:00Z';
const waiting = { text: 'No access to the station list', since: '2026-04-16' };

describe('confidence', () => {
  it('is the median of a day: 4 of [4, 2, 5], 3.5 of [3, 4]', () => {
    expect(median([4, 2, 5])).toBe(4);
    expect(median([3, 4])).toBe(3.5);
    expect(median([2])).toBe(2);
    expect(median([])).toBeUndefined();
  });

  it('is counted by day with its lowest figure, days in order, other values left out', () => {
    const project = withCheckins({
      'jan 2026-04-17': { confidence: 3 },
      'ana 2026-04-16': { confidence: 4 },
      'jan 2026-04-16': { confidence: 2 },
      'noor 2026-04-16': { confidence: 5 },
      'noor 2026-04-17': { confidence: 9, done: 'x' },
      'ana 2026-04-18': { done: 'no figure' },
    });
    expect(confidenceByDay(project)).toEqual([
      { day: '2026-04-16', median: 4, lowest: 2, highest: 5, count: 3 },
      { day: '2026-04-17', median: 3, lowest: 3, highest: 3, count: 1 },
    ]);
  });

  it('is about the goal of the running iteration, else about the one typed', () => {
    const typed = { checkinSettings: { checkin_settings: { goal: 'Answer the weather question' } } };
    expect(goalOf(aTeam())).toBe('');
    expect(goalOf(aTeam(typed))).toBe('Answer the weather question');
    const iterations = {
      itr_1: { goal: 'Old', startedOn: '2026-03-01', endedOn: '2026-03-20' },
      itr_2: { goal: 'Rural labels', startedOn: '2026-04-01', endedOn: null },
    };
    expect(goalOf(aTeam({ ...typed, iterations }))).toBe('Rural labels');
  });
});

describe('a check-in', () => {
  it('is one per person and day, wherever it is written', () => {
    const once = saveCheckin(aTeam(), 'per_jan', '2026-04-16', { done: 'Split' }, NOW);
    const twice = saveCheckin(once, 'per_jan', '2026-04-16', { next: 'Gusts' }, NOW);
    expect(entriesOf(twice)).toHaveLength(1);
    expect(entriesOf(twice)[0]).toMatchObject({
      id: 'chkin_jan_20260416',
      record: { done: 'Split', next: 'Gusts' },
    });
    const elsewhere = saveCheckin(aTeam(), 'per_jan', '2026-04-16', { learned: 'Inland' }, NOW);
    expect(entriesOf(elsewhere)[0]?.id).toBe('chkin_jan_20260416');
  });

  it('keeps the id that a file gave it', () => {
    expect(checkinId(withCheckins({ 'jan 2026-04-16': { done: 'x' } }), 'per_jan', '2026-04-16')).toBe(
      'chkin_0',
    );
  });

  it('counts only when it says something', () => {
    expect(
      entriesOf(
        withCheckins({
          'jan 2026-04-16': { done: '  ' },
          'ana 2026-04-16': { blocker: { text: 'x' } },
          'ana someday': { done: 'x' },
        }),
      ).map(({ person }) => person),
    ).toEqual(['per_ana']);
  });

  it('begins with what was in the way the last time, over a weekend too, and not with what is gone', () => {
    const blocked = withCheckins({ 'jan 2026-04-17': { done: 'x', blocker: { text: 'No disk' } } });
    expect(freshCheckin(blocked, 'per_jan', '2026-04-20')).toEqual({
      person: 'per_jan',
      date: '2026-04-20',
      blocker: { text: 'No disk', since: '2026-04-17' },
    });
    expect(freshCheckin(blocked, 'per_ana', '2026-04-20')).toEqual({ person: 'per_ana', date: '2026-04-20' });
    const gone = changeBlocker(blocked, 'chkin_0', { goneOn: '2026-04-17' }, NOW);
    expect(freshCheckin(gone, 'per_jan', '2026-04-20')).not.toHaveProperty('blocker');
    const saved = saveCheckin(blocked, 'per_jan', '2026-04-20', { done: 'y' }, NOW);
    expect(recordOf(saved, 'checkins', 'chkin_jan_20260420')?.blocker).toEqual({
      text: 'No disk',
      since: '2026-04-17',
    });
  });

  it('follows the last one of the same person', () => {
    const project = withCheckins({
      'jan 2026-04-17': { next: 'Gusts' },
      'ana 2026-04-18': { next: 'Other' },
      'jan 2026-04-20': { next: 'Later' },
    });
    expect(entryBefore(project, 'per_jan', '2026-04-20')?.record.next).toBe('Gusts');
    expect(entryBefore(project, 'per_jan', '2026-04-17')).toBeUndefined();
  });
});

describe('what is in the way', () => {
  const project = withCheckins(
    {
      'jan 2026-04-16': { blocker: { text: 'No access to the station list' } },
      'jan 2026-04-17': { blocker: waiting, next: 'Gusts for 2025.\nThen labels.' },
      'ana 2026-04-17': { blocker: { text: 'Broken build' } },
      'ana 2026-04-20': { done: 'Mended it' },
    },
    { risks: {} },
  );

  it('is the blocker of each last check-in, with its age in working days', () => {
    expect(openBlockers(project, '2026-04-20')).toEqual([
      {
        origin: 'chkin_0',
        checkin: 'chkin_1',
        person: 'per_jan',
        text: 'No access to the station list',
        since: '2026-04-16',
        age: 2,
        owner: '',
        risk: '',
        isDeclined: false,
      },
    ]);
  });

  it('offers itself as a risk after two working days, not before', () => {
    const [onMonday] = openBlockers(project, '2026-04-20');
    const [onTuesday] = openBlockers(project, '2026-04-21');
    if (!onMonday || !onTuesday) throw new Error('nothing is in the way');
    expect([isOverdue(onMonday), isOverdue(onTuesday)]).toEqual([false, true]);
  });

  it('becomes a draft in words, owned by a role of whoever clears it, tied to every day it stood', () => {
    const owned = changeBlocker(project, 'chkin_1', { owner: 'per_ana' }, NOW);
    const [blocker] = openBlockers(owned, '2026-04-21');
    if (!blocker) throw new Error('nothing is in the way');
    const wording = riskFromBlocker(owned, blocker);
    expect(wording).toEqual({
      title: 'Still in the way: No access to the station list',
      cause:
        'No access to the station list. In the way of Jan since Thu 16 Apr (2026-04-16), 3 working days so far.',
      event: 'It is not cleared in time, and “Gusts for 2025” waits or is done without it.',
    });
    const raised = raiseBlocker(owned, blocker, wording, 'risk_new', NOW);
    expect(recordOf(raised, 'risks', 'risk_new')).toMatchObject({
      title: wording.title,
      owner: 'role_it',
      category: 'schedule',
      status: 'open',
      number: 1,
      source: 'the check-ins of Jan, in the way since 2026-04-16',
    });
    for (const id of ['chkin_0', 'chkin_1'])
      expect(recordOf(raised, 'checkins', id)?.blocker).toMatchObject({ risk: 'risk_new' });
    const [tied] = openBlockers(raised, '2026-04-21');
    expect(tied && isOverdue(tied)).toBe(false);
  });

  it('remembers that no risk follows, from day to day', () => {
    const [blocker] = openBlockers(project, '2026-04-21');
    if (!blocker) throw new Error('nothing is in the way');
    const declined = declineRisk(project, blocker, 'It waits.', NOW);
    const nextDay = saveCheckin(declined, 'per_jan', '2026-04-21', { done: 'x' }, NOW);
    expect(openBlockers(nextDay, '2026-04-22')[0]).toMatchObject({
      isDeclined: true,
      origin: 'chkin_0',
      age: 4,
    });
    const raised = raiseBlocker(nextDay, blocker, riskFromBlocker(nextDay, blocker), 'risk_new', NOW);
    expect(openBlockers(raised, '2026-04-22')[0]).toMatchObject({ isDeclined: false, risk: 'risk_new' });
  });
});

describe('text for chat', () => {
  it('says what was written, in plain words, without what is private', () => {
    const project = withCheckins(
      {
        'jan 2026-04-21': {
          done: 'Split by year\nBackfilled 2024',
          next: 'Gusts',
          blocker: { ...waiting, owner: 'per_ana', risk: 'risk_a' },
          learned: 'Half are one substation',
          confidence: 2,
          kind: 'Thanked Noor',
          mood: 'tired',
        },
      },
      { risks: { risk_a: { number: 4, title: 'Access' } } },
    );
    const record = recordOf(project, 'checkins', 'chkin_0');
    const text = [
      'Jan, Tuesday 21 April',
      'Done: Split by year',
      '  Backfilled 2024',
      'Next: Gusts',
      'In the way: No access to the station list (since Thu 16 Apr, 3 working days; Ana clears it; risk R-4)',
      'Learnt: Half are one substation',
      'Sure: 2 of 5',
    ];
    expect(chatText(project, record)).toBe(text.join('\n'));
    expect(chatText(project, { ...record, linesShared: true })).toBe(
      [...text, 'Kind: Thanked Noor'].join('\n'),
    );
    expect(chatText(project, { ...record, blocker: { ...waiting, goneOn: '2026-04-21' } })).toContain(
      'Out of the way: No access to the station list (since Thu 16 Apr)',
    );
    expect(chatText(project, { person: 'per_jan', date: '2026-04-21' })).toBe('');
  });
});

describe('a retrospective', () => {
  it('gets what was learnt and what waited longest since the last one', () => {
    const project = withCheckins(
      {
        'jan 2026-03-30': { learned: 'Too early' },
        'jan 2026-04-17': { learned: 'Inland only', blocker: waiting },
        'jan 2026-04-20': { blocker: waiting },
        'ana 2026-04-20': { blocker: { text: 'Broken build' } },
      },
      { retrospectives: { retro_a: { on: '2026-03-31' }, retro_b: { on: '2026-04-21' } } },
    );
    expect(retroMaterial(project, '2026-04-21')).toEqual({
      from: '2026-04-01',
      checkins: 3,
      learned: ['Jan: Inland only'],
      waits: [
        { words: 'Jan: No access to the station list', days: 2 },
        { words: 'Ana: Broken build', days: 0 },
      ],
    });
    expect(retroMaterial(aTeam(), '2026-04-29').from).toBe('2026-04-01');
  });
});
