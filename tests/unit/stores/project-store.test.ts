import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openConflicts } from '#domain/document/conflicts.ts';
import { addRecord, changeRecord } from '#domain/document/edit.ts';
import { recordOf } from '#domain/document/project.ts';
import { ProjectStore } from '#stores/project-store.ts';
import { fakeBrowser } from './fake-browser.ts';

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
});

async function openTab(options = {}): Promise<ProjectStore> {
  const tab = new ProjectStore(browser.environment(options));
  await tab.open();
  return tab;
}

const NOW = '2026-03-02T09:00:00Z';

describe('one tab', () => {
  it('finds everything after closing and opening', async () => {
    const tab = await openTab();
    tab.change('Add', (project) =>
      addRecord(project, 'objectives', 'obj_1', { statement: 'Fewer minutes lost' }, NOW),
    );
    await tab.flush();
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'both' });
    const again = await openTab();
    expect(recordOf(again.$project.get(), 'objectives', 'obj_1')?.statement).toBe('Fewer minutes lost');
  });

  it('keeps what was typed in the last moment before the tab closed', async () => {
    const tab = await openTab();
    tab.change('Add', (project) => addRecord(project, 'objectives', 'obj_1', { statement: 'A' }, NOW));
    await tab.flush();
    tab.change('Type', (project) => changeRecord(project, 'objectives', 'obj_1', { statement: 'AB' }, NOW));
    browser.failDatabase('AbortError');
    tab.leave();
    browser.failDatabase(undefined);
    const again = await openTab();
    expect(recordOf(again.$project.get(), 'objectives', 'obj_1')?.statement).toBe('AB');
  });

  it('undoes typing in one field as one step, with words', async () => {
    const tab = await openTab();
    tab.change('Add an objective', (project) => addRecord(project, 'objectives', 'obj_1', {}, NOW));
    for (const statement of ['a', 'ab', 'abc']) {
      tab.change(
        'Change “Objective”',
        (project) => changeRecord(project, 'objectives', 'obj_1', { statement }, NOW),
        'obj_1.statement',
      );
    }
    expect(tab.undo()).toBe('Change “Objective”');
    expect(recordOf(tab.$project.get(), 'objectives', 'obj_1')?.statement).toBeUndefined();
    expect(tab.redo()).toBe('Change “Objective”');
    expect(recordOf(tab.$project.get(), 'objectives', 'obj_1')?.statement).toBe('abc');
    expect(tab.undo()).toBeDefined();
    expect(tab.undo()).toBe('Add an objective');
    expect(recordOf(tab.$project.get(), 'objectives', 'obj_1')).toBeUndefined();
  });

  it('says not saved, and keeps the text, when both stores refuse', async () => {
    browser.failLocal('QuotaExceededError');
    browser.failDatabase('QuotaExceededError');
    const tab = await openTab();
    tab.change('Add', (project) => addRecord(project, 'objectives', 'obj_1', { statement: 'A' }, NOW));
    await tab.flush();
    expect(tab.$save.get()).toEqual({ kind: 'failed', reason: 'full' });
    expect(recordOf(tab.$project.get(), 'objectives', 'obj_1')?.statement).toBe('A');
    browser.failDatabase(undefined);
    await tab.flush();
    expect(tab.$save.get().kind).toBe('saved');
  });
});

describe('two tabs', () => {
  async function twoTabs(options = {}) {
    const first = await openTab(options);
    first.change('Add', (project) =>
      addRecord(
        addRecord(project, 'metrics', 'met_1', { name: 'x' }, NOW),
        'metrics',
        'met_2',
        { name: 'y' },
        NOW,
      ),
    );
    await first.flush();
    return [first, await openTab(options)] as const;
  }

  it('lose no edit to different records', async () => {
    const [first, second] = await twoTabs();
    for (let turn = 0; turn < 40; turn += 1) {
      const [tab, id] = turn % 2 === 0 ? ([first, 'met_1'] as const) : ([second, 'met_2'] as const);
      tab.change('Type', (project) => changeRecord(project, 'metrics', id, { name: `turn ${turn}` }, NOW));
      if (turn % 3 === 0) await Promise.all([first.flush(), second.flush()]);
    }
    await first.flush();
    await second.flush();
    await vi.waitFor(() => expect(first.$project.get()).toEqual(second.$project.get()));
    expect(recordOf(first.$project.get(), 'metrics', 'met_1')?.name).toBe('turn 38');
    expect(recordOf(first.$project.get(), 'metrics', 'met_2')?.name).toBe('turn 39');
    expect(openConflicts(first.$project.get())).toEqual([]);
  });

  it('keep both values when one field is changed in both, without a channel too', async () => {
    for (const options of [{}, { channel: false }]) {
      browser = fakeBrowser();
      const [first, second] = await twoTabs(options);
      first.change('Type', (project) => changeRecord(project, 'metrics', 'met_1', { name: 'mine' }, NOW));
      second.change('Type', (project) => changeRecord(project, 'metrics', 'met_1', { name: 'yours' }, NOW));
      await first.flush();
      await second.flush();
      await first.refresh();
      expect(openConflicts(first.$project.get())[0]?.values).toEqual(['mine', 'yours']);
      expect(openConflicts(second.$project.get())[0]?.values).toEqual(['mine', 'yours']);
    }
  });
});
