import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, sameValue } from '#domain/document/canonical.ts';
import { CONFLICTS, openConflicts, resolveConflict } from '#domain/document/conflicts.ts';
import { type Change, changesBetween } from '#domain/document/diff.ts';
import {
  addRecord,
  changeRecord,
  moveRecord,
  putRecord,
  removeRecord,
  setProjectFields,
} from '#domain/document/edit.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { emptyProject, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { buriedRev, wasDeleted } from '#domain/document/tombstones.ts';
import { writeProject } from '#domain/document/write.ts';
import { anyProject, edited, START as NOW, someBase, someEdits } from './random-projects.ts';

const threeWay = fc
  .tuple(someBase, someEdits, someEdits)
  .map(([base, left, right]) => [base, edited(base, left, 'x'), edited(base, right, 'y')] as const);

const merged = (base: ProjectDocument | undefined, x: ProjectDocument, y: ProjectDocument) =>
  mergeProjects(base, x, y).project;

describe('any merge', () => {
  it('gives the same whichever side is mine', () => {
    fc.assert(
      fc.property(threeWay, fc.boolean(), ([base, x, y], isBaseKnown) => {
        const known = isBaseKnown ? base : undefined;
        expect(canonicalText(merged(known, x, y))).toBe(canonicalText(merged(known, y, x)));
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing when it is made again with either side', () => {
    fc.assert(
      fc.property(threeWay, fc.boolean(), ([base, x, y], isBaseKnown) => {
        const known = isBaseKnown ? base : undefined;
        const once = merged(known, x, y);
        for (const side of [x, y, once])
          expect(canonicalText(merged(known, once, side))).toBe(canonicalText(once));
      }),
      { numRuns: 400 },
    );
  });

  it('holds for any two documents and any third they came from', () => {
    fc.assert(
      fc.property(anyProject, anyProject, fc.option(anyProject, { nil: undefined }), (x, y, base) => {
        const once = merged(base, x, y);
        expect(canonicalText(merged(base, y, x))).toBe(canonicalText(once));
        expect(readProject(writeProject(once))).toMatchObject({ kind: 'ok', repairs: [] });
        expect(canonicalText(merged(base, once, once))).toBe(canonicalText(once));
      }),
      { numRuns: 300 },
    );
  });

  it('takes the side that changed something when the other did not', () => {
    fc.assert(
      fc.property(threeWay, ([base, x]) => {
        expect(changesBetween(x, merged(base, x, base))).toEqual([]);
        expect(mergeProjects(base, base, x).conflicts).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no edit: it is in the result, or among the conflicts', () => {
    fc.assert(
      fc.property(threeWay, ([base, x, y]) => {
        const result = merged(base, x, y);
        const [mine, theirs] = [changesBetween(base, x), changesBetween(base, y)];
        for (const change of mine) expectKept(change, theirs, result, isUntouched(base, y));
        for (const change of theirs) expectKept(change, mine, result, isUntouched(base, x));
      }),
      { numRuns: 600 },
    );
  });

  it('gives a project that can be stored and read', () => {
    fc.assert(
      fc.property(threeWay, ([base, x, y]) => {
        const result = merged(base, x, y);
        const read = readProject(writeProject(result));
        expect(read).toMatchObject({ kind: 'ok', repairs: [] });
        expect(read.kind === 'ok' && writeProject(read.project)).toBe(writeProject(result));
      }),
      { numRuns: 500 },
    );
  });

  it('stands above both sides that hold something else, so that it is never taken for older', () => {
    fc.assert(
      fc.property(threeWay, ([base, x, y]) => {
        const result = merged(base, x, y);
        for (const side of [x, y]) {
          if (changesBetween(side, result).length > 0) expect(result.rev).toBeGreaterThan(side.rev);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const isUntouched = (base: ProjectDocument, side: ProjectDocument) => (collection: string, id: string) =>
  recordOf(base, collection, id)?.rev === recordOf(side, collection, id)?.rev;

/** Every record in the result lives above its tombstone, so that a later merge keeps it. */
function expectKept(
  change: Change,
  others: readonly Change[],
  result: ProjectDocument,
  isUntouchedByOther: (collection: string, id: string) => boolean,
): void {
  if (change.kind === 'order') return;
  if (change.kind === 'project') {
    const rival = others.find((other) => other.kind === 'project' && other.field === change.field);
    expectValue(result[change.field], change.field, ['', ''], change, rival, result);
    return;
  }
  const { collection, id } = change;
  const record = recordOf(result, collection, id);
  const rivals = others.filter(
    (other) => 'id' in other && other.id === id && other.collection === collection,
  );
  if (change.kind === 'removed') {
    const isGone = rivals.length > 0 && rivals.every((rival) => rival.kind === 'removed');
    if (isGone || isUntouchedByOther(collection, id)) expect(record, `${id} stays deleted`).toBeUndefined();
    return;
  }
  expect(record, `${id} is still there`).toBeDefined();
  expect(record?.rev ?? 0).toBeGreaterThan(
    wasDeleted(result.deleted, collection, id) ? buriedRev(result.deleted, collection, id) : -1,
  );
  const values =
    change.kind === 'field'
      ? [[change.field, change.after] as const]
      : Object.entries(change.record).filter(([field]) => field !== 'rev' && field !== 'updatedAt');
  for (const [field, after] of values) {
    const rival = rivals.find((other) => other.kind === 'field' && other.field === field);
    const sameAdded = rivals.find((other) => other.kind === 'added');
    const other =
      rival ??
      (sameAdded?.kind === 'added' && Object.hasOwn(sameAdded.record, field)
        ? { after: sameAdded.record[field], before: undefined }
        : undefined);
    expectValue(
      record?.[field],
      field,
      [collection, id],
      { after, before: 'before' in change ? change.before : undefined },
      other as Change | undefined,
      result,
    );
  }
}

function expectValue(
  held: unknown,
  field: string,
  [collection, id]: [string, string],
  change: { after?: unknown; before?: unknown },
  rival: { after?: unknown } | Change | undefined,
  result: ProjectDocument,
): void {
  const other = rival && 'after' in rival ? rival.after : undefined;
  if (!rival || sameValue(other, change.after)) {
    expect(held, `${id}.${field}`).toEqual(change.after);
    return;
  }
  const conflict = openConflicts(result).find(
    (each) => each.collection === collection && each.record === id && each.field === field,
  );
  const values = conflict?.values.map((value) => value ?? undefined) ?? [];
  if (values.some((value) => sameValue(value, change.after))) return;
  const was = change.before;
  if (Array.isArray(change.after) && Array.isArray(held)) {
    const origin = Array.isArray(was) ? was : [];
    for (const item of change.after) if (!origin.includes(item)) expect(held).toContain(item);
    for (const item of origin) if (!change.after.includes(item)) expect(held).not.toContain(item);
    return;
  }
  expect(typeof held === 'object' && held !== null, `${id}.${field} lost`).toBe(true);
  const [before, after, now] = [was ?? {}, change.after ?? {}, held] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (!sameValue(before?.[key], after?.[key])) expect(now?.[key]).toEqual(after?.[key]);
  }
}

describe('a merge of two people’s work', () => {
  const base = ['met_1', 'met_2', 'met_3'].reduce(
    (project, id) => addRecord(project, 'metrics', id, { name: id, slices: ['a', 'b'] }, NOW),
    emptyProject('prj_1', NOW),
  );
  const change = (project: ProjectDocument, id: string, patch: Record<string, unknown>) =>
    changeRecord(project, 'metrics', id, patch, NOW);

  it('keeps a record that one changed once while the other worked on it for long and then deleted it', () => {
    const mine = change(base, 'met_1', { note: 'I still need this' });
    const worked = ['x', 'y', 'z'].reduce((project, note) => change(project, 'met_1', { note }), base);
    const theirs = removeRecord(worked, 'metrics', 'met_1', NOW);
    const result = mergeProjects(base, mine, theirs);
    expect(recordOf(result.project, 'metrics', 'met_1')?.note).toBe('I still need this');
    expect(result.kept).toEqual([{ collection: 'metrics', id: 'met_1' }]);
  });

  it('keeps a setting that one made while the other made and undid it', () => {
    const mine = putRecord(base, 'errorCosts', 'cost_matrix', { costFp: 5 }, NOW);
    const theirs = removeRecord(
      putRecord(base, 'errorCosts', 'cost_matrix', { costFp: 1 }, NOW),
      'errorCosts',
      'cost_matrix',
      NOW,
    );
    expect(recordOf(merged(base, mine, theirs), 'errorCosts', 'cost_matrix')?.costFp).toBe(5);
  });

  it('does not bring back a record deleted by hand in a file', () => {
    const { met_2: _gone, ...rest } = base.metrics as Record<string, unknown>;
    const theirs = { ...base, metrics: rest };
    const mine = change(base, 'met_1', { name: 'renamed' });
    const result = merged(base, mine, theirs as ProjectDocument);
    expect(orderedIds(result, 'metrics')).toEqual(['met_1', 'met_3']);
    expect(recordOf(result, 'metrics', 'met_1')?.name).toBe('renamed');
  });

  it('keeps all values when a third person differs too', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((name) => change(base, 'met_1', { name })) as [
      ProjectDocument,
      ProjectDocument,
      ProjectDocument,
    ];
    const result = merged(base, merged(base, x, y), z);
    expect(openConflicts(result)[0]?.values).toEqual(['x', 'y', 'z']);
  });

  it('keeps the values of both conflicts when both sides already hold one', () => {
    const [w, x, y, z] = ['w', 'x', 'y', 'z'].map((name) =>
      change(base, 'met_1', { name }),
    ) as ProjectDocument[];
    const left = merged(base, w as ProjectDocument, x as ProjectDocument);
    const right = merged(base, y as ProjectDocument, z as ProjectDocument);
    expect(openConflicts(merged(base, left, right))[0]?.values).toEqual(['w', 'x', 'y', 'z']);
  });

  it('closes a conflict for good once a person has chosen', () => {
    const [x, y] = ['x', 'y'].map((name) => change(base, 'met_1', { name })) as [
      ProjectDocument,
      ProjectDocument,
    ];
    const both = merged(base, x, y);
    const conflict = openConflicts(both)[0];
    const decided = resolveConflict(both, conflict?.id ?? '', 'x', NOW);
    expect(openConflicts(decided)).toEqual([]);
    const edit = change(both, 'met_2', { name: 'meanwhile' });
    const later = merged(both, decided, edit);
    expect(openConflicts(later)).toEqual([]);
    expect(recordOf(later, 'metrics', 'met_1')?.name).toBe('x');
    expect(recordOf(later, 'metrics', 'met_2')?.name).toBe('meanwhile');
  });

  it('can store a conflict about a field with any name', () => {
    const names = ['ключ', 'a b', 'x'.repeat(300)];
    const set = (value: string) =>
      names.reduce((project, name) => change(project, 'met_1', { [name]: value }), base);
    const both = merged(base, set('x'), set('y'));
    const read = readProject(writeProject(both));
    expect(read).toMatchObject({ kind: 'ok', repairs: [] });
    expect(
      openConflicts(both)
        .map((each) => each.field)
        .sort(),
    ).toEqual(names.sort());
  });

  it.each(['toString', 'valueOf', 'hasOwnProperty'])('is not fooled by a later section called %s', (name) => {
    const records = { a_1: { rev: 1 }, a_2: { rev: 1 } };
    const theirs = {
      ...base,
      [name]: records,
      order: { ...base.order, [name]: ['a_2', 'a_1'] },
      deleted: { [name]: 3 },
    };
    const unordered = { ...base, [name]: records, deleted: { 'metrics/met_9': 1 } };
    for (const from of [undefined, base, unordered, theirs])
      for (const mine of [base, unordered]) {
        const result = merged(from, mine, theirs);
        expect(canonicalText(merged(from, theirs, mine))).toBe(canonicalText(result));
        expect(readProject(writeProject(result))).toMatchObject({ kind: 'ok', repairs: [] });
        expect(result.deleted?.[name]).toBe(3);
      }
    expect(orderedIds(merged(base, base, theirs), name)).toEqual(['a_2', 'a_1']);
    expect(orderedIds(unordered, name)).toEqual(['a_1', 'a_2']);
    expect(orderedIds(removeRecord(unordered, name, 'a_1', NOW), name)).toEqual(['a_2']);
  });

  it('keeps the order in which one side added to a list, and a rearrangement', () => {
    const mine = change(base, 'met_1', { slices: ['b', 'a', 'z', 'k'] });
    const theirs = change(base, 'met_1', { slices: ['a', 'b', 'm'] });
    const result = merged(base, mine, theirs);
    expect(recordOf(result, 'metrics', 'met_1')?.slices).toEqual(['b', 'm', 'a', 'z', 'k']);
    expect(openConflicts(result)).toEqual([]);
  });

  it('merges the parts of a group that each side changed', () => {
    const start = change(base, 'met_1', { trigger: { metric: 'met_2', value: 1 } });
    const mine = change(start, 'met_1', { trigger: { metric: 'met_2', value: 2 } });
    const theirs = change(start, 'met_1', { trigger: { metric: 'met_3', value: 1 } });
    expect(recordOf(merged(start, mine, theirs), 'metrics', 'met_1')?.trigger).toEqual({
      metric: 'met_3',
      value: 2,
    });
  });

  it('keeps a move of one side and an addition of the other', () => {
    const mine = moveRecord(base, 'metrics', 'met_3', 0, NOW);
    const theirs = addRecord(base, 'metrics', 'met_4', {}, NOW, 'met_1');
    expect(orderedIds(merged(base, mine, theirs), 'metrics')).toEqual(['met_3', 'met_1', 'met_4', 'met_2']);
  });

  it('keeps the place of records that each side deleted while the other changed them', () => {
    const base = ['met_2', 'met_1'].reduce(
      (project, id) => addRecord(project, 'metrics', id, { name: id }, NOW),
      emptyProject('prj_1', NOW),
    );
    const mine = changeRecord(
      removeRecord(base, 'metrics', 'met_1', NOW),
      'metrics',
      'met_2',
      { unit: 'h' },
      NOW,
    );
    const theirs = changeRecord(
      removeRecord(base, 'metrics', 'met_2', NOW),
      'metrics',
      'met_1',
      { unit: 'd' },
      NOW,
    );
    const once = merged(base, mine, theirs);
    expect(once.order?.metrics).toEqual(['met_2', 'met_1']);
    for (const side of [mine, theirs])
      expect(canonicalText(merged(base, once, side))).toBe(canonicalText(once));
  });

  it('keeps what a later version wrote, whatever its shape', () => {
    const shaped = (value: unknown) => setProjectFields(base, { later: value }, NOW);
    const mine = shaped({ a: { b: 1 } });
    for (const other of [5, 'text', [1], { a: 1 }]) {
      const theirs = shaped(other);
      const result = merged(base, mine, theirs);
      const held = openConflicts(result).find((each) => each.field === 'later')?.values ?? [result.later];
      expect(held.map(canonicalText)).toContain(canonicalText(other));
    }
  });

  it('asks nothing about when a project was made', () => {
    const mine = { ...base, createdAt: '2026-01-01T00:00:00Z' };
    const theirs = { ...base, createdAt: '2026-02-01T00:00:00Z', title: 'T' };
    const result = mergeProjects(undefined, mine, theirs);
    expect(result.project.createdAt).toBe('2026-01-01T00:00:00Z');
    expect(result.conflicts.filter((each) => each.field !== 'title')).toEqual([]);
    expect(CONFLICTS in result.project).toBe(result.conflicts.length > 0);
  });
});
