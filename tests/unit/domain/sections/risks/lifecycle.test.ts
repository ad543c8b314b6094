import { describe, expect, it } from 'vitest';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import {
  addRisk,
  allowedMoves,
  changeRisk,
  historyOf,
  moveNeeds,
  reviewRisk,
} from '#domain/sections/risks/lifecycle.ts';
import { reviewDue } from '#domain/sections/risks/review-rhythm.ts';
import { aProject, aRegister, NOW, SOUND } from './a-register.ts';

const riskIn = (project: ProjectDocument, id = 'risk_a') => recordOf(project, 'risks', id) ?? {};

describe('moves of the status', () => {
  it.each([
    ['open', ['mitigating', 'accepted', 'realised']],
    ['mitigating', ['closed', 'accepted', 'realised', 'open']],
    ['accepted', ['open', 'realised']],
    ['realised', ['mitigating', 'closed']],
    ['closed', ['open', 'realised']],
  ])('from %s', (status, moves) => {
    expect(allowedMoves({ status })).toEqual(moves);
  });

  it('begin at open for a risk that says nothing', () => {
    expect(allowedMoves({ status: 'nonsense' })).toEqual(allowedMoves({ status: 'open' }));
  });

  it('ask for a reason when a risk is closed or opened again, and for a name when it is accepted', () => {
    expect(moveNeeds('mitigating', 'closed')).toBe('reason');
    expect(moveNeeds('closed', 'open')).toBe('reason');
    expect(moveNeeds('open', 'accepted')).toBe('name-and-date');
    expect(moveNeeds('open', 'mitigating')).toBeUndefined();
  });
});

describe('history', () => {
  it('is written by the program when what matters changes, in words', () => {
    const first = changeRisk(aRegister(SOUND), 'risk_a', { status: 'mitigating' }, NOW, 'Split began');
    const second = changeRisk(first, 'risk_a', { owner: 'role_po', likelihood: 4 }, '2026-04-21T09:00:00Z');
    expect(historyOf(riskIn(second))).toEqual([
      { at: NOW, field: 'Status', from: 'Open', to: 'Mitigating', why: 'Split began' },
      { at: '2026-04-21T09:00:00Z', field: 'Likelihood', from: '3 · possible', to: '4 · likely' },
      { at: '2026-04-21T09:00:00Z', field: 'Owner', from: 'Data scientist', to: 'Product owner' },
    ]);
  });

  it('says nothing of typing, nor of a change that changes nothing', () => {
    const typed = changeRisk(aRegister(SOUND), 'risk_a', { mitigation: 'Split', likelihood: 3 }, NOW);
    expect(historyOf(riskIn(typed))).toEqual([]);
    expect(riskIn(typed).mitigation).toBe('Split');
  });

  it('keeps every review, also two on one day', () => {
    const once = reviewRisk(aRegister(SOUND), 'risk_a', '2026-04-20', NOW);
    const twice = reviewRisk(once, 'risk_a', '2026-04-20', '2026-04-20T17:00:00Z');
    expect(riskIn(twice).lastReviewed).toBe('2026-04-20');
    expect(historyOf(riskIn(twice)).map(({ at }) => at)).toEqual([NOW, '2026-04-20T17:00:00Z']);
  });

  it('begins with where the risk came from, and numbers go up', () => {
    const first = addRisk(aRegister({ ...SOUND, number: 7 }), 'risk_b', { title: 'New' }, NOW, 'premortem');
    expect(riskIn(first, 'risk_b')).toMatchObject({
      number: 8,
      status: 'open',
      kind: 'threat',
      source: 'premortem',
    });
    expect(historyOf(riskIn(first, 'risk_b'))).toEqual([{ at: NOW, field: 'Added', to: 'premortem' }]);
    expect(riskIn(addRisk(aProject({}), 'risk_c', {}, NOW), 'risk_c').number).toBe(1);
  });
});

describe('review rhythm', () => {
  it('counts from the last review, by the risk or by the project', () => {
    expect(reviewDue({ lastReviewed: '2026-02-27', reviewEvery: 3 }, 30)).toBe('2026-03-02');
    expect(reviewDue({ lastReviewed: '2026-03-01' }, 30)).toBe('2026-03-31');
  });

  it('counts from the first entry of the history when nobody has looked yet', () => {
    expect(reviewDue({ history: [{ at: '2026-03-01T10:00:00Z' }] }, 14)).toBe('2026-03-15');
  });

  it('has no day when nothing says when, or when the risk is over', () => {
    expect(reviewDue({}, 30)).toBeUndefined();
    expect(reviewDue({ lastReviewed: '2026-03-01', status: 'closed' }, 30)).toBeUndefined();
  });
});
