import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '#domain/document/diff.ts';
import { addRecord, changeRecord, removeRecord } from '#domain/document/edit.ts';
import { emptyProject, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { History } from '#stores/history.ts';
import { edited, START as NOW, someBase, someEdits } from '../domain/document/random-projects.ts';

const base = addRecord(emptyProject('prj_1', NOW), 'metrics', 'met_1', { name: 'm' }, NOW);
const type = (project: ProjectDocument, name: string) =>
  changeRecord(project, 'metrics', 'met_1', { name }, NOW);
const nameIn = (project: ProjectDocument | undefined) =>
  project && recordOf(project, 'metrics', 'met_1')?.name;

function recorded(
  history: History,
  before: ProjectDocument,
  names: string[],
  key: string,
  from = 0,
): ProjectDocument {
  return names.reduce((current, name, index) => {
    const next = type(current, name);
    history.record('Type', current, next, from + index * 100, key);
    return next;
  }, before);
}

describe('history', () => {
  it('goes all the way back and all the way forward again, whatever was done', () => {
    fc.assert(
      fc.property(someBase, fc.array(fc.tuple(someEdits, fc.boolean()), { maxLength: 5 }), (start, runs) => {
        const history = new History();
        const end = runs.reduce((current, [edits, isTyping], index) => {
          const next = edited(current, edits, `r${index}`);
          history.record('Edit', current, next, index, isTyping ? 'field' : undefined);
          return next;
        }, start);
        let project = end;
        for (let step = history.undo(project, NOW); step; step = history.undo(project, NOW))
          project = step.project;
        expect(changesBetween(project, start)).toEqual([]);
        for (let step = history.redo(project, NOW); step; step = history.redo(project, NOW))
          project = step.project;
        expect(changesBetween(project, end)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('joins typing in one field, and parts it after a pause, in another field, and after an undo', () => {
    const history = new History();
    const typed = recorded(history, base, ['a', 'ab', 'abc'], 'met_1.name');
    const paused = recorded(history, typed, ['abcd'], 'met_1.name', 60_000);
    const undone = history.undo(paused, NOW);
    expect(nameIn(undone?.project)).toBe('abc');
    const again = recorded(history, undone?.project ?? base, ['x'], 'met_1.name', 60_050);
    expect(nameIn(history.undo(again, NOW)?.project)).toBe('abc');
    expect(nameIn(history.undo(undone?.project ?? base, NOW)?.project)).toBe('m');
  });

  it('leaves alone what came in from another tab while typing', () => {
    const history = new History();
    const typed = recorded(history, base, ['a'], 'k');
    const merged = addRecord(typed, 'metrics', 'met_other', {}, NOW);
    const more = recorded(history, merged, ['ab'], 'k', 50);
    const once = history.undo(more, NOW)?.project ?? base;
    const twice = history.undo(once, NOW)?.project ?? base;
    expect(nameIn(twice)).toBe('m');
    expect(orderedIds(twice, 'metrics')).toEqual(['met_1', 'met_other']);
  });

  it('redoes an addition with what another tab wrote into it before it was undone', () => {
    const history = new History();
    const added = addRecord(base, 'metrics', 'met_2', { name: 'new' }, NOW);
    history.record('Add', base, added, 0);
    const filled = changeRecord(added, 'metrics', 'met_2', { note: 'from the other tab' }, NOW);
    const undone = history.undo(filled, NOW)?.project ?? base;
    expect(recordOf(undone, 'metrics', 'met_2')).toBeUndefined();
    const redone = history.redo(undone, NOW)?.project ?? base;
    expect(recordOf(redone, 'metrics', 'met_2')).toMatchObject({ name: 'new', note: 'from the other tab' });
  });

  it('passes over a step about a record that another tab deleted', () => {
    const history = new History();
    const titled = { ...base, title: 'T' };
    history.record('Name the project', base, titled, 0);
    const typed = recorded(history, titled, ['a'], 'k');
    const gone = removeRecord(typed, 'metrics', 'met_1', NOW);
    expect(history.undo(gone, NOW)?.label).toBe('Name the project');
    expect(history.undo(gone, NOW)).toBeUndefined();
  });

  it('forgets what was undone once something new is done', () => {
    const history = new History();
    const typed = recorded(history, base, ['a'], 'k');
    const undone = history.undo(typed, NOW)?.project ?? base;
    recorded(history, undone, ['b'], 'k');
    expect(history.redoLabel).toBeUndefined();
  });
});
