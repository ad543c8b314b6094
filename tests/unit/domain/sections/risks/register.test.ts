import { describe, expect, it } from 'vitest';
import { filterRows, NO_FILTER, registerRows, sortRows } from '#domain/sections/risks/register.ts';
import { aProject, SOUND, TODAY } from './a-register.ts';

const project = aProject({
  roles: { role_ds: { name: 'Data scientist' } },
  risks: {
    risk_a: { ...SOUND, number: 1, title: 'Beta', phase: 'modeling', likelihood: 2 },
    risk_b: { ...SOUND, number: 2, title: 'alpha', category: 'people', status: 'closed', likelihood: 5 },
    risk_c: { ...SOUND, number: 3, title: 'Gamma', lastReviewed: '2026-01-01', owner: undefined },
    risk_d: { title: 'Draft only' },
    risk_e: {
      ...SOUND,
      number: 5,
      title: 'Wired',
      trigger: { metric: 'met_a', op: '>', value: 1 },
      readings: [{ on: '2026-04-20', value: 2 }],
      probability: 0.5,
      cost: 100,
    },
  },
});
const rows = registerRows(project, TODAY);
const ids = (list: typeof rows) => list.map(({ id }) => id.slice(-1)).join('');
const filtered = (filter: Partial<typeof NO_FILTER>) => ids(filterRows(rows, { ...NO_FILTER, ...filter }));

describe('rows of the register', () => {
  it('carry what the table shows', () => {
    expect(rows[0]).toMatchObject({
      title: 'Beta',
      ownerName: 'Data scientist',
      score: 2.4,
      residual: 2.4,
      status: 'open',
    });
    expect(rows[3]).toMatchObject({ isDraft: true, score: undefined, due: undefined, status: 'open' });
  });

  it.each([
    [{}, 'abcde'],
    [{ words: 'alp' }, 'b'],
    [{ words: 'scientist r-5' }, 'e'],
    [{ words: 'split too' }, 'abce'],
    [{ status: 'live' as const }, 'acde'],
    [{ status: 'closed' as const }, 'b'],
    [{ category: 'people' }, 'b'],
    [{ phase: 'modeling' }, 'a'],
    [{ owner: 'role_ds' }, 'abe'],
    [{ attention: 'overdue' as const }, 'c'],
    [{ attention: 'look-now' as const }, 'e'],
    [{ attention: 'draft' as const }, 'cd'],
    [{ attention: 'no-owner' as const }, 'cd'],
    [{ category: 'data', status: 'live' as const, words: 'gamma' }, 'c'],
  ])('filter by %o', (filter, expected) => {
    expect(filtered(filter)).toBe(expected);
  });

  it.each([
    ['given', 'abcde'],
    ['score', 'bcead'],
    ['residual', 'bcead'],
    ['expected', 'eabcd'],
    ['due', 'caebd'],
    ['title', 'badce'],
  ] as const)('sort by %s, what has no value last', (by, expected) => {
    // Beta scores 2.4, alpha 6, Gamma and Wired 3.6; the draft has no score.
    expect(ids(sortRows(rows, by))).toBe(expected);
  });
});
