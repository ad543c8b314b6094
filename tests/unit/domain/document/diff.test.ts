import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '#domain/document/apply-changes.ts';
import { canonicalText } from '#domain/document/canonical.ts';
import { changesBetween, invert } from '#domain/document/diff.ts';
import { addRecord, changeRecord, moveRecord, putRecord, removeRecord } from '#domain/document/edit.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { emptyProject, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { anyProject, edited, START as NOW, someBase, someEdits } from './random-projects.ts';

const LATER = '2026-03-03T10:00:00Z';
const twoStates = fc
  .tuple(someBase, someEdits)
  .map(([before, edits]) => [before, edited(before, edits, 'x')] as const);

describe('changes between two states', () => {
  it('applied to the earlier give the later, and backwards the earlier', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const changes = changesBetween(before, after);
        expect(changesBetween(applyChanges(before, changes, LATER), after)).toEqual([]);
        expect(changesBetween(applyChanges(after, invert(changes), LATER), before)).toEqual([]);
        expect(invert(invert(changes))).toEqual(changes);
      }),
      { numRuns: 400 },
    );
  });

  it('work between any two documents, known fields and unknown', () => {
    fc.assert(
      fc.property(anyProject, anyProject, (before, after) => {
        const changes = changesBetween(before, after);
        expect(changesBetween(applyChanges(before, changes, LATER), after)).toEqual([]);
        expect(changesBetween(applyChanges(after, invert(changes), LATER), before)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('survive as text, as edits of a closed tab do', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const changes = JSON.parse(JSON.stringify(changesBetween(before, after)));
        expect(changesBetween(applyChanges(before, changes, LATER), after)).toEqual([]);
      }),
    );
  });

  it('undone stay undone when merged with the state they were made in', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const undone = applyChanges(after, invert(changesBetween(before, after)), LATER);
        const { project } = mergeProjects(after, undone, after);
        expect(changesBetween(undone, project)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are not fooled by a section that has a name every object answers to', () => {
    const before = {
      ...emptyProject('prj_1', NOW),
      toString: { a_1: {}, a_2: {} },
    } as never as ProjectDocument;
    const after = { ...before, order: { metrics: [] } };
    expect(changesBetween(before, after)).toEqual([]);
  });

  it('do not depend on the order of keys', () => {
    fc.assert(
      fc.property(someBase, (project) => {
        const turned = Object.fromEntries(Object.entries(project).toReversed()) as ProjectDocument;
        expect(changesBetween(project, turned)).toEqual([]);
        expect(canonicalText(turned)).toBe(canonicalText(project));
      }),
    );
  });
});

describe('undoing while others work on the same project', () => {
  const base = ['met_1', 'met_2', 'met_3'].reduce(
    (project, id) => addRecord(project, 'metrics', id, { name: id }, NOW),
    emptyProject('prj_1', NOW),
  );

  it('keeps what another tab added and where it stands', () => {
    const moved = moveRecord(base, 'metrics', 'met_3', 0, NOW);
    const undo = invert(changesBetween(base, moved));
    const meanwhile = addRecord(moved, 'metrics', 'met_new', {}, NOW, 'met_1');
    expect(orderedIds(applyChanges(meanwhile, undo, LATER), 'metrics')).toEqual([
      'met_1',
      'met_new',
      'met_2',
      'met_3',
    ]);
  });

  it('keeps fields another tab wrote into a setting whose making is redone', () => {
    const made = putRecord(base, 'errorCosts', 'cost_matrix', { costFp: 1 }, NOW);
    const redo = changesBetween(base, made);
    const other = putRecord(base, 'errorCosts', 'cost_matrix', { costFn: 9 }, NOW);
    expect(recordOf(applyChanges(other, redo, LATER), 'errorCosts', 'cost_matrix')).toMatchObject({
      costFp: 1,
      costFn: 9,
    });
  });

  it('brings a deleted record back above its tombstone', () => {
    const gone = removeRecord(
      changeRecord(base, 'metrics', 'met_1', { name: 'x' }, NOW),
      'metrics',
      'met_1',
      NOW,
    );
    const back = applyChanges(gone, invert(changesBetween(base, gone)), LATER);
    expect(orderedIds(back, 'metrics')).toEqual(['met_1', 'met_2', 'met_3']);
    expect(mergeProjects(base, back, gone).project).toMatchObject({ metrics: { met_1: { name: 'met_1' } } });
    expect(recordOf(mergeProjects(undefined, gone, back).project, 'metrics', 'met_1')).toBeDefined();
  });

  it('knows an activity from the matrix row of the same id', () => {
    const both = putRecord(
      addRecord(base, 'activities', 'act_1', { name: 'Evaluate' }, NOW),
      'raci',
      'act_1',
      { role_a: ['A'] },
      NOW,
    );
    const worked = putRecord(both, 'raci', 'act_1', { role_a: ['R'] }, NOW);
    const cleared = removeRecord(worked, 'raci', 'act_1', NOW);
    const { project } = mergeProjects(undefined, cleared, base);
    expect(recordOf(project, 'activities', 'act_1')?.name).toBe('Evaluate');
    expect(recordOf(mergeProjects(undefined, cleared, both).project, 'raci', 'act_1')).toBeUndefined();
  });
});
