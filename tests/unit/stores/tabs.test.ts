import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openConflicts } from '#domain/document/conflicts.ts';
import { changeRecord, removeRecord } from '#domain/document/edit.ts';
import { readHead, writeDeletionMark } from '#domain/document/envelope.ts';
import { collectionOf, orderedIds } from '#domain/document/project.ts';
import type { ProjectStore } from '#stores/project-store.ts';
import { readTabMessage } from '#stores/tab-messages.ts';
import { fakeBrowser, type TabOptions } from './fake-browser.ts';
import { type FakeBrowser, idOf, metricName, NOW, nameMetric, openTab, put, savedTab } from './tabs.ts';

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});

const worlds: [string, TabOptions, saves: number][] = [
  ['everything there', {}, 500],
  ['no channel', { channel: false }, 100],
  ['no database', { database: 'missing' }, 500],
  ['no localStorage', { local: false }, 100],
  ['neither channel nor localStorage', { channel: false, local: false }, 100],
];

/** Every tab shows what is stored. */
async function settle(...tabs: ProjectStore[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const tab of tabs) {
      await tab.flush();
      await tab.refresh();
    }
  }
  await Promise.all(tabs.map((tab) => tab.flush()));
}

describe.each(worlds)('two tabs with %s', (_name, options, count) => {
  it(`lose no edit of ${count} saves each`, { timeout: 120_000 }, async () => {
    const first = await savedTab(browser, options);
    const second = await openTab(browser, options);
    const saves = async (tab: ProjectStore, name: string) => {
      for (let turn = 0; turn < count; turn += 1) {
        put(tab, `met_${name}${turn % 25}`, { name: `${name} ${turn}`, minSampleSize: turn });
        await tab.flush();
      }
    };
    await Promise.all([saves(first, 'a'), saves(second, 'b')]);
    await settle(first, second);
    browser.closeTabs();
    const { $project } = await openTab(browser, options);
    const metrics = collectionOf($project.get(), 'metrics');
    for (const name of ['a', 'b'])
      for (let turn = count - 25; turn < count; turn += 1)
        expect(metrics[`met_${name}${turn % 25}`]).toMatchObject({
          name: `${name} ${turn}`,
          minSampleSize: turn,
        });
    expect(openConflicts($project.get())).toEqual([]);
  });

  it('keep both values of a field changed in both at one moment, and the person chooses', async () => {
    const first = await savedTab(browser, options);
    const second = await openTab(browser, options);
    nameMetric(first, 'met_1', 'mine');
    nameMetric(second, 'met_1', 'yours');
    await settle(first, second);
    for (const tab of [first, second]) {
      expect(openConflicts(tab.$project.get())[0]?.values).toEqual(['mine', 'yours']);
      expect(['mine', 'yours']).toContain(metricName(tab, 'met_1'));
    }
  });

  it('keep an edit of a record the other deletes at the same moment', async () => {
    const first = await savedTab(browser, options);
    const second = await openTab(browser, options);
    nameMetric(first, 'met_1', 'still needed');
    second.change('Delete', (project) => removeRecord(project, 'metrics', 'met_1', NOW));
    await settle(first, second);
    expect(metricName(first, 'met_1')).toBe('still needed');
    expect(metricName(second, 'met_1')).toBe('still needed');
  });

  it('bring nothing back that one of them deleted', async () => {
    const first = await savedTab(browser, options);
    nameMetric(first, 'met_2', 'stays');
    await first.flush();
    const second = await openTab(browser, options);
    first.change('Delete', (project) => removeRecord(project, 'metrics', 'met_1', NOW));
    nameMetric(second, 'met_2', 'changed');
    await settle(first, second);
    expect(orderedIds(second.$project.get(), 'metrics')).toEqual(['met_2']);
    expect(metricName(first, 'met_2')).toBe('changed');
  });
});

/** Types into the name of `met_1`, as one go on typing in its field. */
const type = (tab: ProjectStore, name: string) =>
  tab.change('Type', (project) => changeRecord(project, 'metrics', 'met_1', { name }, NOW), 'met_1.name');

describe('two tabs that hear each other', () => {
  it('show the other’s edit without losing what is being typed', async () => {
    const first = await savedTab(browser);
    nameMetric(first, 'met_2', 'second');
    await first.flush();
    const second = await openTab(browser);
    nameMetric(second, 'met_2', 'being typed');
    nameMetric(first, 'met_1', 'from the first');
    await first.flush();
    await vi.waitFor(() => expect(metricName(second, 'met_1')).toBe('from the first'));
    expect(metricName(second, 'met_2')).toBe('being typed');
    expect(second.undo()).toBe('Type');
    expect(metricName(second, 'met_2')).toBe('second');
    expect(metricName(second, 'met_1')).toBe('from the first');
  });

  it('P24: keep both values when one types on in a field that the other has changed since', async () => {
    const first = await savedTab(browser);
    const second = await openTab(browser);
    type(first, 'a');
    await first.flush();
    await vi.waitFor(() => expect(metricName(second, 'met_1')).toBe('a'));
    type(second, 'other');
    await second.flush();
    await vi.waitFor(() => expect(metricName(first, 'met_1')).toBe('other'));
    // The field still shows what was typed there.
    type(first, 'ab');
    await settle(first, second);
    for (const tab of [first, second])
      expect(openConflicts(tab.$project.get()).map(({ values }) => values)).toEqual([['ab', 'other']]);
    type(first, 'abc');
    await settle(first, second);
    expect(metricName(second, 'met_1')).toBe('abc');
    expect(openConflicts(second.$project.get())).toHaveLength(1);
  });

  it('ask nothing of a person who left the field and saw what the other wrote', async () => {
    const first = await savedTab(browser);
    const second = await openTab(browser);
    type(first, 'a');
    await first.flush();
    first.endTyping();
    await vi.waitFor(() => expect(metricName(second, 'met_1')).toBe('a'));
    type(second, 'other');
    await second.flush();
    await vi.waitFor(() => expect(metricName(first, 'met_1')).toBe('other'));
    type(first, 'other words');
    await settle(first, second);
    expect(metricName(second, 'met_1')).toBe('other words');
    expect(openConflicts(second.$project.get())).toEqual([]);
  });

  it('take nothing from messages they do not understand', async () => {
    const tab = await savedTab(browser);
    const before = tab.$project.get();
    const post = browser.environment().channel?.post;
    for (const message of [
      null,
      1,
      'x',
      {},
      { kind: 'saved' },
      { kind: 'saved', id: 7, text: 'x' },
      { kind: 'saved', id: idOf(tab), text: 'rubbish' },
      { kind: 'later', id: 'x' },
    ]) {
      post?.(message);
      expect(readTabMessage(message)?.kind).toBe(
        (message as { text?: string } | null)?.text === 'rubbish' ? 'saved' : undefined,
      );
    }
    await Promise.resolve();
    expect(tab.$project.get()).toBe(before);
    expect(tab.$save.get().kind).toBe('saved');
  });

  it('ignore a message older than what they hold', async () => {
    const first = await savedTab(browser);
    const old = browser.local.getItem(`baseline:/test:project:${idOf(first)}`);
    nameMetric(first, 'met_1', 'newer');
    await first.flush();
    browser.environment().channel?.post({ kind: 'saved', id: idOf(first), text: old });
    await Promise.resolve();
    expect(metricName(first, 'met_1')).toBe('newer');
  });
});

describe('closing a tab', () => {
  it('keeps the last words of two tabs that were closed with unsaved edits', async () => {
    const first = await savedTab(browser);
    const second = await openTab(browser);
    browser.failDatabase('AbortError');
    nameMetric(first, 'met_first', 'last words of the first');
    nameMetric(second, 'met_second', 'last words of the second');
    first.leave();
    second.leave();
    browser.closeTabs();
    browser.failDatabase(undefined);
    const again = await openTab(browser);
    expect(metricName(again, 'met_first')).toBe('last words of the first');
    expect(metricName(again, 'met_second')).toBe('last words of the second');
    expect(again.copies.pending(idOf(again))).toEqual([]);
  });

  it('keeps both values when the two closed tabs typed in one field', async () => {
    const first = await savedTab(browser);
    const second = await openTab(browser);
    browser.failDatabase('AbortError');
    browser.failLocal(undefined);
    nameMetric(first, 'met_1', 'one');
    nameMetric(second, 'met_1', 'two');
    first.leave();
    second.leave();
    browser.closeTabs();
    browser.failDatabase(undefined);
    const again = await openTab(browser);
    expect(openConflicts(again.$project.get())[0]?.values).toEqual(['one', 'two']);
  });

  it('keeps what is typed while a save is under way, though that save then completes', async () => {
    const tab = await savedTab(browser);
    nameMetric(tab, 'met_1', 'being saved');
    const saving = tab.flush();
    nameMetric(tab, 'met_1', 'typed since');
    tab.leave();
    browser.failDatabase('AbortError');
    await saving;
    browser.closeTabs();
    browser.failDatabase(undefined);
    browser.local.removeItem(`baseline:/test:project:${idOf(tab)}`);
    expect(metricName(await openTab(browser), 'met_1')).toBe('typed since');
  });

  it('keeps a project that was never saved before', async () => {
    const tab = await openTab(browser);
    browser.failDatabase('AbortError');
    nameMetric(tab, 'met_1', 'first words');
    tab.leave();
    browser.closeTabs();
    browser.failDatabase(undefined);
    browser.local.removeItem(`baseline:/test:project:${idOf(tab)}`);
    const again = await openTab(browser);
    await again.open(idOf(tab));
    expect(metricName(again, 'met_1')).toBe('first words');
  });

  it('is no reason to write when everything is saved', async () => {
    const tab = await savedTab(browser);
    const { writes } = browser.local;
    tab.leave();
    expect(browser.local.writes).toBe(writes);
    expect(tab.hasUnsaved).toBe(false);
  });
});

describe('another tab', () => {
  it('clears localStorage: the open project is written there again', async () => {
    const tab = await savedTab(browser);
    browser.local.clear();
    tab.hearStorage(null, null);
    await vi.waitFor(() =>
      expect(browser.local.getItem(`baseline:/test:project:${idOf(tab)}`)).toContain('first'),
    );
    expect(tab.hasUnsaved).toBe(false);
  });

  it('clears everything: the open project is written to both stores again', async () => {
    const tab = await savedTab(browser);
    const database = await browser.database();
    browser.local.clear();
    await database.remove(idOf(tab));
    tab.hearStorage(null, null);
    await vi.waitFor(() => expect(tab.hasUnsaved).toBe(true));
    await tab.flush();
    expect(await database.read(idOf(tab))).toContain('first');
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'both' });
  });

  it.each([
    ['tells', {}],
    ['cannot tell', { channel: false }],
  ] as [string, TabOptions][])(
    'deletes the project and %s: it stays on the screen, and is saved only as a new one',
    async (_name, options) => {
      const tab = await savedTab(browser, options);
      const id = idOf(tab);
      const database = await browser.database();
      const mark = writeDeletionMark({ id, rev: tab.$project.get().rev + 1, title: 'T', deletedAt: NOW });
      await database.update(id, () => ({ put: mark }));
      browser.local.setItem(`baseline:/test:project:${id}`, mark);
      if (options.channel !== false) {
        browser.environment().channel?.post({ kind: 'deleted', id, title: 'T' });
        await Promise.resolve();
      }
      nameMetric(tab, 'met_1', 'typed after');
      await tab.flush();
      expect(tab.$save.get()).toEqual({ kind: 'failed', reason: 'deleted' });
      tab.leave();
      expect(readHead((await database.read(id)) ?? '')?.isDeleted).toBe(true);
      tab.keepAsNew();
      await tab.flush();
      expect(idOf(tab)).not.toBe(id);
      expect(tab.$save.get().kind).toBe('saved');
      browser.closeTabs();
      const again = await openTab(browser);
      expect(metricName(again, 'met_1')).toBe('typed after');
      await again.open(id);
      expect(metricName(again, 'met_1')).toBeUndefined();
    },
  );
});

describe('opening another project', () => {
  it('first saves what is unsaved in the one that was open', async () => {
    const tab = await savedTab(browser);
    const old = idOf(tab);
    nameMetric(tab, 'met_1', 'not saved yet');
    tab.startAfresh();
    nameMetric(tab, 'met_1', 'other project');
    await tab.flush();
    await vi.waitFor(async () => {
      const again = await openTab(browser, { channel: false });
      await again.open(old);
      expect(metricName(again, 'met_1')).toBe('not saved yet');
    });
    expect(metricName(tab, 'met_1')).toBe('other project');
  });
});

it('P37: writes at most once in two seconds of steady typing', async () => {
  const tab = await savedTab(browser);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let saves = 0;
  tab.listenSaved(() => {
    saves += 1;
  });
  const real = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => real);
  try {
    for (let key = 0; key < 200; key += 1) {
      nameMetric(tab, 'met_1', 'x'.repeat(key + 1));
      browser.state.ticks += 10;
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(3000);
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
  await tab.flush();
  expect(saves).toBeLessThanOrEqual(10);
  expect(metricName(tab, 'met_1')).toBe('x'.repeat(200));
  expect(tab.$save.get().kind).toBe('saved');
});
