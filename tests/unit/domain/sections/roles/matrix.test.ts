import { describe, expect, it } from 'vitest';
import { readProject } from '#domain/document/read.ts';
import { danglingReferences, deleteRecord, replaceReferences, usesOf } from '#domain/document/references.ts';
import { writeProject } from '#domain/document/write.ts';
import { collections } from '#domain/project/collections.ts';
import { lettersInWords, readLetters, sortLetters } from '#domain/sections/roles/letters.ts';
import { letterSetOf, matrixChecks, matrixOf, rowsByPhase } from '#domain/sections/roles/matrix.ts';
import {
  changeLetterSet,
  copyRows,
  planPhaseCopy,
  setCells,
  toggleLetter,
} from '#domain/sections/roles/matrix-edits.ts';
import { aMatrix, aProject, NOW } from './a-matrix.ts';

const BOTH = [
  { activity: 'act_eval', role: 'role_po' },
  { activity: 'act_prep', role: 'role_po' },
];

describe('the matrix of a project', () => {
  it('has the rows phase by phase, whatever order they were added in', () => {
    expect(matrixOf(aMatrix()).activities.map(({ id }) => id)).toEqual(['act_prep', 'act_eval']);
    expect(rowsByPhase(matrixOf(aMatrix())).map(({ name }) => name)).toEqual([
      'Data preparation',
      'Evaluation',
    ]);
  });

  it('puts activities without a known phase last, under words that say so', () => {
    const project = aMatrix({
      activities: { act_x: { name: 'X', phase: 'odd' }, act_y: { name: 'Y', phase: 'operation' } },
    });
    expect(rowsByPhase(matrixOf(project)).map(({ name }) => name)).toEqual(['Operation', 'No phase yet']);
  });

  it('passes the checks when each row has one A and an R', () => {
    expect(matrixChecks(aMatrix())).toEqual([]);
  });

  it('uses RACI until another set is chosen', () => {
    expect(letterSetOf(aMatrix())).toBe('raci');
    expect(letterSetOf(aMatrix({ matrixSettings: { role_matrix: { letters: 'daci' } } }))).toBe('daci');
    expect(letterSetOf(aMatrix({ matrixSettings: { role_matrix: { letters: 'toString' } } }))).toBe('raci');
  });
});

describe('a file', () => {
  const file = (row: string) =>
    readProject(writeProject(aMatrix()).replace(/"role_po": \[\s*"A"\s*\]/, `"role_po": ${row}`));

  it('keeps letters through writing and reading', () => {
    expect(file('["A"]')).toMatchObject({ kind: 'ok', project: { raci: { act_eval: { role_po: ['A'] } } } });
  });

  it.each(['"A"', '[1]', '{"A": true}'])('with %s for letters is named as damaged, with the place', (row) => {
    const result = file(row);
    expect(result.kind).toBe('damaged');
    expect(JSON.stringify(result)).toContain('raci → act_eval → role_po');
  });

  it('may hold a row that nothing else knows, and the review names it', () => {
    const project = aMatrix({ raci: { act_gone: { role_po: ['A'] } } });
    expect(danglingReferences(project, collections).map(({ id }) => id)).toEqual(['act_gone']);
  });
});

describe('deleting', () => {
  it('a role shows its rows by the names of the activities, and an A forbids it', () => {
    const uses = usesOf(aMatrix(), collections, 'role_po');
    expect(uses.map(({ name, rule }) => [name, rule])).toEqual([
      ['Evaluate results', 'refuse'],
      ['Construct data', 'empty'],
    ]);
  });

  it('a role takes its letters out of every row', () => {
    const { raci } = deleteRecord(aMatrix(), collections, 'roles', 'role_po', NOW);
    expect(raci).toMatchObject({ act_eval: { role_ds: ['R'] }, act_prep: { role_ds: ['A', 'R'] } });
    expect(JSON.stringify(raci)).not.toContain('role_po');
  });

  it('a role after replacing it hands its letters over, each once', () => {
    const { raci } = replaceReferences(aMatrix(), collections, 'role_ds', 'role_po', NOW);
    expect(raci).toMatchObject({ act_eval: { role_po: ['A', 'R'] }, act_prep: { role_po: ['I', 'A', 'R'] } });
    expect(JSON.stringify(raci)).not.toContain('role_ds');
  });

  it('an activity takes its row along, and comes to an end', () => {
    const project = deleteRecord(aMatrix(), collections, 'activities', 'act_eval', NOW);
    expect(Object.keys(project.raci as object)).toEqual(['act_prep']);
    expect(Object.keys(project.activities as object)).toEqual(['act_prep']);
  });

  it('an activity after replacing it hands its row over only where there is none', () => {
    const project = aMatrix({
      activities: { act_a: { name: 'A' }, act_b: { name: 'B' } },
      raci: { act_a: { role_po: ['A'] } },
    });
    const replaced = replaceReferences(project, collections, 'act_a', 'act_b', NOW);
    expect(replaced.raci).toMatchObject({ act_b: { role_po: ['A'] } });
    const kept = replaceReferences(aMatrix(), collections, 'act_eval', 'act_prep', NOW);
    expect(kept.raci).toMatchObject({ act_prep: { role_ds: ['A', 'R'], role_po: ['I'] } });
  });

  it('a person empties the places they held', () => {
    const project = deleteRecord(aMatrix(), collections, 'people', 'per_ana', NOW);
    expect(project.roles).toMatchObject({ role_po: { holders: [] } });
  });
});

describe('letters in cells', () => {
  it('are toggled one by one', () => {
    const cell = [{ activity: 'act_eval', role: 'role_po' }];
    const added = toggleLetter(aMatrix(), cell, 'R', NOW);
    expect(added.raci).toMatchObject({ act_eval: { role_po: ['A', 'R'], rev: 2 } });
    expect(toggleLetter(added, cell, 'A', NOW).raci).toMatchObject({ act_eval: { role_po: ['R'] } });
  });

  it('fill a row or a column where they are missing, and are taken away when they are everywhere', () => {
    const filled = toggleLetter(aMatrix(), BOTH, 'I', NOW);
    expect(filled.raci).toMatchObject({ act_eval: { role_po: ['A', 'I'] }, act_prep: { role_po: ['I'] } });
    const emptied = toggleLetter(filled, BOTH, 'I', NOW);
    expect(emptied.raci).toMatchObject({ act_eval: { role_po: ['A'] } });
    expect((emptied.raci as Record<string, object>).act_prep).not.toHaveProperty('role_po');
  });

  it('make a row when there is none, and no row for nothing', () => {
    const project = aMatrix({ raci: {} });
    const cell = { activity: 'act_eval', role: 'role_po' };
    expect(setCells(project, [{ ...cell, letters: [] }], NOW)).toBe(project);
    const made = setCells(
      project,
      [
        { ...cell, letters: ['R', 'A'] },
        { ...cell, role: 'role_ds', letters: [] },
      ],
      NOW,
    );
    expect(made.raci).toEqual({ act_eval: { role_po: ['A', 'R'], rev: 1, updatedAt: NOW } });
  });

  it('are copied from phase to phase by name, then by place, the last row for the rest', () => {
    const project = aMatrix({
      activities: {
        act_1: { name: 'One', phase: 'modeling' },
        act_2: { name: 'Two', phase: 'modeling' },
        act_3: { name: 'Two', phase: 'operation' },
        act_4: { name: 'Four', phase: 'operation' },
        act_5: { name: 'Five', phase: 'operation' },
      },
      raci: { act_1: { role_po: ['A'] }, act_2: { role_ds: ['R'] }, act_5: { role_po: ['I'] } },
      order: { activities: ['act_1', 'act_2', 'act_3', 'act_4', 'act_5'] },
    });
    const copies = planPhaseCopy(project, 'modeling', 'operation', false);
    expect(copies).toEqual([
      { from: 'act_2', to: 'act_3' },
      { from: 'act_2', to: 'act_4' },
      { from: 'act_2', to: 'act_5' },
    ]);
    expect(planPhaseCopy(project, 'modeling', 'operation', true).map(({ to }) => to)).toEqual([
      'act_3',
      'act_4',
    ]);
    const copied = copyRows(project, copies, NOW).raci as Record<string, Record<string, unknown>>;
    expect(copied.act_5).toMatchObject({ role_ds: ['R'] });
    expect(copied.act_5).not.toHaveProperty('role_po');
  });

  it('have nothing to copy within one phase or out of an empty one', () => {
    expect(planPhaseCopy(aMatrix(), 'evaluation', 'evaluation', false)).toEqual([]);
    expect(planPhaseCopy(aMatrix(), 'modeling', 'evaluation', false)).toEqual([]);
  });
});

describe('changing the set of letters', () => {
  it('turns the letter of the doer and counts what the new set does not know', () => {
    const project = aMatrix({ raci: { act_eval: { role_po: ['A'], role_ds: ['R', 'S'] } } });
    const { project: next, turned, left } = changeLetterSet(project, 'daci', NOW);
    expect(next.raci).toMatchObject({ act_eval: { role_po: ['A'], role_ds: ['D', 'S'] } });
    expect([turned, left]).toEqual([1, 1]);
    expect(changeLetterSet(next, 'raci', NOW).project.raci).toMatchObject({
      act_eval: { role_ds: ['R', 'S'] },
    });
  });

  it('turns nothing between RACI and RASCI', () => {
    expect(changeLetterSet(aMatrix(), 'rasci', NOW)).toMatchObject({ turned: 0, left: 0 });
  });
});

describe('reading letters', () => {
  it.each([
    ['A/R', ['A', 'R']],
    ['r, a', ['A', 'R']],
    ['AR', ['A', 'R']],
    ['Responsible', ['R']],
    ['consulted & informed', ['C', 'I']],
    ['–', []],
    ['  ', []],
    ['R(C)', ['R', 'C']],
  ])('%j gives %j', (text, letters) => {
    expect(readLetters(text, 'raci')).toEqual({ letters, unread: [] });
  });

  it('names what it cannot read and keeps the rest', () => {
    expect(readLetters('A, X', 'raci')).toEqual({ letters: ['A'], unread: ['X'] });
    expect(readLetters('D', 'raci').unread).toEqual(['D']);
    expect(readLetters('D', 'daci').letters).toEqual(['D']);
    expect(readLetters('AXE', 'raci').unread).toEqual(['AXE']);
  });

  it('says letters in words, the accountable one first', () => {
    expect(sortLetters(['I', 'R', 'A', 'R', 'C'])).toEqual(['A', 'R', 'C', 'I']);
    expect(lettersInWords('raci', ['R', 'A'])).toBe('Accountable and responsible');
    expect(lettersInWords('raci', [])).toBe('no letter');
  });
});

it('an empty project has an empty matrix', () => {
  expect(matrixOf(aProject())).toMatchObject({ roles: [], activities: [], cells: {} });
  expect(matrixChecks(aProject())).toEqual([]);
});
