import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, checkRaci, type LetterSetName, type RaciRole } from '#domain/sections/roles/check-raci.ts';

type Cells = Record<string, Record<string, string[]>>;

function matrix(roleIds: string[], cells: Cells, change: Partial<RaciRole> = {}) {
  return {
    roles: roleIds.map((id) => ({ id, name: id, holders: ['per_1'], ...change })),
    activities: Object.keys(cells).map((id) => ({ id, name: `Activity ${id}`, phase: 'modelling' })),
    cells,
  };
}

function rules(roleIds: string[], cells: Cells, letters?: LetterSetName): string[] {
  return checkRaci(matrix(roleIds, cells), letters ? { letters } : {}).map(({ rule }) => rule);
}

describe('the row examples of the planner specification', () => {
  it('{PO:A, DS:RC} is valid with a warning: R with C', () => {
    const findings = checkRaci(matrix(['PO', 'DS'], { a: { PO: ['A'], DS: ['R', 'C'] } }));
    expect(findings).toEqual([
      {
        rule: 'responsible-and-consulted',
        severity: 'warning',
        activity: 'a',
        role: 'DS',
        message: expect.stringContaining('R and C'),
      },
    ]);
  });

  it('{PO:I, DS:R} is an error: no A', () => {
    const findings = checkRaci(matrix(['PO', 'DS'], { a: { PO: ['I'], DS: ['R'] } }));
    expect(findings).toEqual([
      { rule: 'no-accountable', severity: 'error', activity: 'a', message: expect.stringContaining('(A)') },
    ]);
  });

  it('{SP:A, PO:A, DS:A} is an error: three A', () => {
    const findings = checkRaci(matrix(['SP', 'PO', 'DS'], { a: { SP: ['A'], PO: ['A'], DS: ['A'] } }));
    expect(findings).toEqual([
      {
        rule: 'several-accountable',
        severity: 'error',
        activity: 'a',
        message: 'Activity a: 3 roles are accountable (A): SP, PO, DS. Keep one. No role is responsible (R).',
      },
    ]);
  });
});

describe('rows', () => {
  it('are fine with one A and one R, in one cell or two', () => {
    expect(rules(['PO', 'DS', 'SP'], { a: { PO: ['A'], DS: ['R'], SP: ['I'] } })).toEqual([]);
    expect(rules(['PO'], { a: { PO: ['A', 'R'] } })).toEqual([]);
    expect(rules(['PO', 'DS'], { a: { PO: ['a'], DS: ['r'] } })).toEqual([]);
  });

  it('without any letter lack A and R', () => {
    const findings = checkRaci(matrix(['PO', 'DS'], { a: { PO: ['A'], DS: ['R'] }, b: {} }));
    expect(findings).toMatchObject([
      { rule: 'no-accountable', severity: 'error', activity: 'b' },
      { rule: 'no-responsible', severity: 'error', activity: 'b' },
    ]);
  });

  it('without R are an error', () => {
    expect(rules(['PO', 'DS'], { a: { PO: ['A'], DS: ['I'] } })).toEqual(['no-responsible']);
  });

  it('with more than three R are a warning', () => {
    const row = { PO: ['A', 'R'], D1: ['R'], D2: ['R'] };
    expect(rules(['PO', 'D1', 'D2', 'D3'], { a: { ...row, D3: ['I'] } })).toEqual([]);
    expect(rules(['PO', 'D1', 'D2', 'D3'], { a: { ...row, D3: ['R'] } })).toEqual(['many-responsible']);
  });

  it('where everyone is consulted are a warning', () => {
    expect(rules(['X', 'Y'], { a: { X: ['C'], Y: ['C'] } })).toContain('everyone-consulted');
    const row = { PO: ['A'], DS: ['R'], X: ['C'], Y: ['C'] };
    expect(rules(['PO', 'DS', 'X', 'Y', 'Z'], { a: { ...row, Z: ['C'] } })).toEqual(['everyone-consulted']);
    expect(rules(['PO', 'DS', 'X', 'Y', 'Z'], { a: { ...row, Z: ['I'] } })).toEqual([]);
    expect(rules(['PO', 'DS', 'X', 'Y'], { a: row })).toEqual([]);
  });

  it('with C and I in one cell are a warning', () => {
    const findings = checkRaci(matrix(['PO', 'DS'], { a: { PO: ['A', 'R'], DS: ['C', 'I'] } }));
    expect(findings).toMatchObject([{ rule: 'consulted-and-informed', activity: 'a', role: 'DS' }]);
  });

  it('count a letter once per cell', () => {
    expect(rules(['PO', 'DS'], { a: { PO: ['A', 'A', 'a'], DS: ['R'] } })).toEqual([]);
  });
});

describe('roles', () => {
  it('idle in all rows are a warning', () => {
    const findings = checkRaci(matrix(['PO', 'QA'], { a: { PO: ['A', 'R'], QA: [] } }));
    expect(findings).toMatchObject([{ rule: 'idle-role', severity: 'warning', role: 'QA' }]);
  });

  it('holding A in more than half of the rows are a warning', () => {
    const cells = { a: { X: ['A'], Y: ['R'] }, b: { X: ['A'], Y: ['R'] }, c: { X: ['R'], Y: ['A'] } };
    expect(checkRaci(matrix(['X', 'Y'], cells))).toMatchObject([
      { rule: 'accountable-for-most', role: 'X', message: expect.stringContaining('2 of 3') },
    ]);
    expect(rules(['X', 'Y'], { ...cells, d: { X: ['R'], Y: ['A'] } })).toEqual([]);
  });

  it('without a holder are a warning', () => {
    const findings = checkRaci(matrix(['PO'], { a: { PO: ['A', 'R'] } }, { holders: [] }));
    expect(findings).toMatchObject([{ rule: 'role-without-holder', role: 'PO', severity: 'warning' }]);
  });

  it('with less than 20 % of time and more than five A are a warning', () => {
    const letters = (owned: number): Cells =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, i) => [
          `a${i}`,
          i < owned ? { X: ['A'], Y: ['R'] } : { X: ['R'], Y: ['A'] },
        ]),
      );
    const check = (owned: number, allocation: number | null) =>
      checkRaci(matrix(['X', 'Y'], letters(owned), { allocation }));
    expect(check(6, 0.1)).toMatchObject([
      { rule: 'overloaded-part-timer', role: 'X', message: expect.stringContaining('10 %') },
      { rule: 'overloaded-part-timer', role: 'Y' },
    ]);
    expect(check(5, 0.1).map(({ rule, role }) => [rule, role])).not.toContainEqual([
      'overloaded-part-timer',
      'X',
    ]);
    expect(check(6, 0.2)).toEqual([]);
    expect(check(6, null)).toEqual([]);
  });
});

describe('letter sets', () => {
  it('DACI asks for one driver and one approver', () => {
    expect(rules(['X', 'Y'], { a: { X: ['D'], Y: ['A'] } }, 'daci')).toEqual([]);
    expect(rules(['X', 'Y'], { a: { X: ['D'], Y: ['A', 'D'] } }, 'daci')).toEqual(['many-responsible']);
    expect(rules(['X', 'Y'], { a: { X: ['R'], Y: ['A'] } }, 'daci')).toEqual([
      'no-responsible',
      'unknown-letter',
      'idle-role',
    ]);
  });

  it('RASCI knows the supporter', () => {
    expect(rules(['X', 'Y', 'Z'], { a: { X: ['R'], Y: ['A'], Z: ['S'] } }, 'rasci')).toEqual([]);
    expect(rules(['X', 'Y', 'Z'], { a: { X: ['R'], Y: ['A'], Z: ['S'] } })).toContain('unknown-letter');
  });
});

describe('broken and hostile input', () => {
  it('finds letters of roles and activities that are gone', () => {
    const input = matrix(['PO'], { a: { PO: ['A', 'R'], old: ['I'], older: [] } });
    expect(
      checkRaci({ ...input, cells: { ...input.cells, ghost: { PO: ['A'] }, empty: { PO: [] } } }),
    ).toMatchObject([
      { rule: 'unknown-role', activity: 'a', role: 'old' },
      { rule: 'unknown-activity', activity: 'ghost' },
    ]);
  });

  it('names unknown letters and does not take a text for a list', () => {
    const findings = checkRaci(matrix(['PO'], { a: { PO: ['A', 'R', 'X', 'RA', ''] } }));
    expect(findings).toMatchObject([
      { rule: 'unknown-letter', message: expect.stringContaining('"X, RA, "') },
    ]);
    expect(rules(['PO'], { a: { PO: 'RA' as never } })).toEqual([
      'no-accountable',
      'no-responsible',
      'unknown-letter',
      'idle-role',
    ]);
  });

  it('takes missing rows, cells and maps as empty', () => {
    expect(checkRaci({ roles: [], activities: [], cells: {} })).toEqual([]);
    expect(checkRaci({ roles: [], activities: [], cells: null as never })).toEqual([]);
    expect(rules([], { a: null as never })).toEqual(['no-accountable', 'no-responsible']);
    expect(rules(['PO'], { a: { PO: null as never } })).toContain('idle-role');
    expect(checkRaci({ ...matrix(['PO'], {}), cells: {} })).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('is not fooled by the id %s', (id) => {
    const activity = { id, name: 'Row', phase: 'modelling' };
    const role = { id, name: 'Role', holders: ['per_1'] };
    expect(checkRaci({ roles: [role], activities: [activity], cells: {} }).map(({ rule }) => rule)).toEqual([
      'no-accountable',
      'no-responsible',
      'idle-role',
    ]);
    const cells = JSON.parse(`{"${id}": {"${id}": ["A", "R"]}}`);
    expect(checkRaci({ roles: [role], activities: [activity], cells })).toEqual([]);
  });

  it('never throws and is clean exactly when every row has one A and some R', () => {
    const letters = fc.subarray(['A', 'R', 'I']);
    const ids = ['x', 'y', 'z'];
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters, letters), { maxLength: 6 }), (rows) => {
        const cells: Cells = Object.fromEntries(
          rows.map((row, i) => [`a${i}`, Object.fromEntries(ids.map((id, j) => [id, row[j] ?? []]))]),
        );
        const errors = checkRaci(matrix(ids, cells)).filter(({ severity }) => severity === 'error');
        const isSound = rows.every(
          (row) =>
            row.filter((cell) => cell.includes('A')).length === 1 && row.some((cell) => cell.includes('R')),
        );
        expect(errors.length === 0).toBe(isSound);
      }),
    );
  });
});

describe('channels', () => {
  it.each([
    [5, 10],
    [10, 45],
    [3, 3],
    [1, 0],
    [0, 0],
  ])('gives the values printed in the planner specification: %i people, %i channels', (people, pairs) => {
    expect(channels(people)).toBe(pairs);
  });

  it.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('is not defined for %f', (people) => {
    expect(channels(people)).toEqual({ undefined: expect.any(String) });
  });
});
