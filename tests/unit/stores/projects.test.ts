import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { setProjectFields } from '#domain/document/edit.ts';
import { writeEnvelope } from '#domain/document/envelope.ts';
import { writeProject } from '#domain/document/write.ts';
import { Backups, superfluous } from '#stores/backups.ts';
import type { StoredBackup } from '#stores/database.ts';
import { FileReminder } from '#stores/file-reminder.ts';
import { StorageKeeping } from '#stores/keeping.ts';
import { byteCount } from '#stores/project-list.ts';
import { Projects } from '#stores/projects.ts';
import { fakeBrowser, type TabOptions } from './fake-browser.ts';
import { type FakeBrowser, idOf, metricName, NOW, nameMetric, openTab } from './tabs.ts';

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});

async function openAll(options: TabOptions = {}) {
  const tab = await openTab(browser, options);
  const backups = new Backups(tab);
  return { tab, backups, projects: new Projects(tab, backups) };
}

async function withTwo(options: TabOptions = {}) {
  const all = await openAll(options);
  const first = (await all.projects.create({ title: 'First' })) ?? '';
  nameMetric(all.tab, 'met_1', 'of the first');
  await all.tab.flush();
  browser.state.now = '2026-03-02T11:00:00Z';
  const second = (await all.projects.create({ title: 'Second' })) ?? '';
  await all.tab.flush();
  return { ...all, first, second };
}

const titles = (projects: Projects) => projects.$projects.get().map(({ title }) => title);
const worlds: [string, TabOptions][] = [
  ['both stores', {}],
  ['localStorage alone', { database: 'missing' }],
  ['the database alone', { local: false }],
];

describe.each(worlds)('many projects in %s', (_name, options) => {
  it('are listed, the one saved last first, and switched between', async () => {
    const { tab, projects, first, second } = await withTwo(options);
    await projects.refresh();
    expect(projects.$projects.get()).toMatchObject([
      { id: second, title: 'Second', state: 'ok', archived: false },
      { id: first, title: 'First' },
    ]);
    expect(projects.$projects.get().every(({ bytes }) => bytes > 200)).toBe(true);
    nameMetric(tab, 'met_2', 'unsaved in the second');
    expect(await projects.open(first)).toBe(true);
    expect(metricName(tab, 'met_1')).toBe('of the first');
    await projects.open(second);
    expect(metricName(tab, 'met_2')).toBe('unsaved in the second');
  });

  it('are renamed, archived and duplicated, open or not', async () => {
    const { tab, projects, first, second } = await withTwo(options);
    await projects.rename(first, 'First, renamed');
    await projects.rename(second, 'Second, renamed');
    await projects.archive(first, true);
    expect(tab.$project.get().title).toBe('Second, renamed');
    const copy = await projects.duplicate(first);
    expect(titles(projects).sort()).toEqual(['First, renamed', 'First, renamed (copy)', 'Second, renamed']);
    expect(
      projects.$projects
        .get()
        .filter(({ archived }) => archived)
        .map(({ id }) => id),
    ).toEqual([first]);
    await projects.open(copy ?? '');
    expect(metricName(tab, 'met_1')).toBe('of the first');
    expect(tab.$project.get()).toMatchObject({ id: copy, rev: 1 });
  });

  it('are deleted and brought back whole', async () => {
    const { tab, projects, first, second } = await withTwo(options);
    expect(await projects.remove(second)).toBe(true);
    expect(idOf(tab)).toBe(first);
    expect(titles(projects)).toEqual(['First']);
    expect(projects.$deleted.get()).toMatchObject([{ id: second, title: 'Second' }]);
    browser.closeTabs();
    const again = await openAll(options);
    await again.projects.refresh();
    expect(titles(again.projects)).toEqual(['First']);
    expect(await projects.bringBack(second)).toBe(true);
    expect(titles(projects).sort()).toEqual(['First', 'Second']);
    expect(projects.$deleted.get()).toEqual([]);
    expect(await projects.bringBack('prj_never')).toBe(false);
  });

  it('are brought back from the backup on a later visit', async () => {
    if (options.local === false || options.database === 'missing') return;
    const { projects, first } = await withTwo(options);
    await projects.remove(first);
    browser.closeTabs();
    const again = await openAll(options);
    expect(await again.projects.bringBack(first)).toBe(true);
    await again.projects.open(first);
    expect(metricName(again.tab, 'met_1')).toBe('of the first');
  });
});

describe('a project', () => {
  it('deleted in another tab stays on the screen there, and lives again when brought back', async () => {
    const { projects, second } = await withTwo();
    const other = await openAll();
    expect(idOf(other.tab)).toBe(second);
    await projects.remove(second);
    expect(other.tab.$save.get()).toEqual({ kind: 'failed', reason: 'deleted' });
    nameMetric(other.tab, 'met_9', 'typed meanwhile');
    await projects.bringBack(second);
    await other.tab.flush();
    expect(other.tab.$save.get().kind).toBe('saved');
    await projects.open(second);
    expect(metricName(other.tab, 'met_9')).toBe('typed meanwhile');
  });

  it('renamed from the list shows its new name in the tab that has it open', async () => {
    const { projects, first, second } = await withTwo();
    const other = await openAll();
    await projects.open(first);
    await projects.rename(second, 'Renamed elsewhere');
    expect(other.tab.$project.get().title).toBe('Renamed elsewhere');
  });

  it('that is not saved is not left', async () => {
    const { tab, projects, first } = await withTwo();
    browser.failDatabase('QuotaExceededError');
    browser.failLocal('QuotaExceededError');
    nameMetric(tab, 'met_1', 'only on the screen');
    expect(await projects.open(first)).toBe(false);
    expect(await projects.create()).toBeUndefined();
    expect(metricName(tab, 'met_1')).toBe('only on the screen');
    expect(tab.$notices.get().at(-1)?.text).toContain('not saved');
  });

  it('opened from a file is new beside the one of the same id', async () => {
    const { tab, projects, first } = await withTwo();
    const text = writeProject(
      setProjectFields({ ...tab.$project.get(), id: first }, { title: 'From a file' }, NOW),
    );
    expect((await projects.openAsNew(text)).kind).toBe('ok');
    expect(idOf(tab)).not.toBe(first);
    expect(titles(projects).sort()).toEqual(['First', 'From a file', 'Second']);
    expect((await projects.openAsNew('[]')).kind).toBe('not-a-project');
    expect(titles(projects)).toHaveLength(3);
  });

  it('opened from a colleague’s file keeps its id, and the stored one is opened in its place when there is one', async () => {
    const { tab, projects, first, second } = await withTwo();
    const theirs = { ...tab.$project.get(), id: 'prj_theirs', title: 'Theirs' };
    expect(await projects.adopt(theirs)).toBe('shown');
    expect(idOf(tab)).toBe('prj_theirs');
    expect(await projects.adopt({ ...theirs, id: first, title: 'An older state' })).toBe('is-stored');
    expect(tab.$project.get()).toMatchObject({ id: first, title: 'First' });
    await projects.remove(second);
    expect(await projects.adopt({ ...theirs, id: second, rev: 1, title: 'From the file again' })).toBe(
      'shown',
    );
    browser.closeTabs();
    const again = await openAll();
    await again.projects.open(second);
    expect(again.tab.$project.get().title).toBe('From the file again');
  });

  it('saved by a newer version, or damaged, is listed as such', async () => {
    const { projects } = await withTwo();
    const database = await browser.database();
    const body = '{"format":"baseline-project","schemaVersion":9}';
    const newer = writeEnvelope({
      id: 'prj_n',
      schemaVersion: 9,
      rev: 1,
      writer: '',
      savedAt: NOW,
      title: 'Later',
      body,
    });
    await database.update('prj_n', () => ({ put: newer }));
    await database.update('prj_d', () => ({ put: '{"format":' }));
    await projects.refresh();
    expect(projects.$projects.get().find(({ id }) => id === 'prj_n')).toMatchObject({
      state: 'newer',
      title: 'Later',
    });
    expect(projects.$projects.get().find(({ id }) => id === 'prj_d')?.state).toBe('damaged');
    await projects.remove('prj_d');
    expect(await database.quarantined('prj_d')).toEqual(['{"format":']);
  });

  it('takes so many bytes, as we count and as the browser says', async () => {
    const { projects } = await withTwo();
    browser.state.estimate = { used: 5000, allowed: 1_000_000 };
    const room = await projects.room();
    expect(room).toMatchObject({ used: 5000, allowed: 1_000_000 });
    expect(room.projects).toBeGreaterThan(500);
    expect(room.local).toBeGreaterThan(room.projects);
    for (const text of ['', 'abc', 'é', '漢字', '👩‍👩‍👧 x'])
      expect(byteCount(text)).toBe(new TextEncoder().encode(text).length);
  });
});

describe('backups', () => {
  it('P43: stand behind a file that took the place of the open project, and it can be undone', async () => {
    const { tab, projects, backups, first } = await withTwo();
    await projects.open(first);
    const file = setProjectFields(tab.$project.get(), { title: 'As the file says' }, NOW);
    await projects.replaceOpen(file, 'Replace the project', 'import');
    expect(tab.$project.get().title).toBe('As the file says');
    expect(await backups.list(first)).toContainEqual(
      expect.objectContaining({ reason: 'import', title: 'First' }),
    );
    expect(tab.undo()).toBe('Replace the project');
    expect(tab.$project.get().title).toBe('First');
  });

  it('stand behind emptying a project, and it can be undone too', async () => {
    const { tab, projects, backups, first } = await withTwo();
    await projects.open(first);
    await projects.reset();
    expect(metricName(tab, 'met_1')).toBeUndefined();
    expect(tab.$project.get().title).toBe('First');
    const [kept] = await backups.list(first);
    expect(kept).toMatchObject({ reason: 'reset', title: 'First' });
    const read = await backups.read(kept ?? { project: '', id: '' });
    expect(read.kind === 'ok' && metricName(read.project, 'met_1')).toBe('of the first');
    expect(tab.undo()).toBe('Empty the project');
    expect(metricName(tab, 'met_1')).toBe('of the first');
  });

  it('are kept without a database too, the last of each kind', async () => {
    const { projects, backups, first } = await withTwo({ database: 'missing' });
    await projects.open(first);
    await projects.reset();
    expect(await backups.list(first)).toMatchObject([{ reason: 'reset' }]);
    expect((await backups.read({ project: first, id: 'reset' })).kind).toBe('ok');
    expect((await backups.read({ project: first, id: 'gone' })).kind).toBe('not-a-project');
  });

  it('are taken while work goes on, at most every five minutes, of the state before the latest save', async () => {
    const { tab, backups, second } = await withTwo();
    const names: unknown[] = [];
    for (let minute = 0; minute < 22; minute += 2) {
      browser.state.ticks += 2 * 60_000;
      nameMetric(tab, 'met_1', `minute ${minute}`);
      await tab.flush();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const backup of await backups.list(second)) {
      const read = await backups.read(backup);
      if (read.kind === 'ok') names.push(metricName(read.project, 'met_1'));
    }
    expect(names.length).toBeGreaterThanOrEqual(4);
    expect(names.length).toBeLessThanOrEqual(5);
    expect(names).not.toContain('minute 20');
  });

  it('give way to a save when there is no room, the oldest snapshots first', async () => {
    const { tab, backups, second } = await withTwo();
    for (let count = 0; count < 7; count += 1) await backups.add(tab.$project.get(), 'snapshot');
    await backups.add(tab.$project.get(), 'import');
    browser.failLocal('QuotaExceededError');
    browser.failDatabase('QuotaExceededError', 1);
    nameMetric(tab, 'met_1', 'fits now');
    await tab.flush();
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'database' });
    const reasons = (await backups.list(second)).map(({ reason }) => reason);
    // Five of seven went, and the save that followed took one of its own.
    expect(reasons.filter((reason) => reason === 'snapshot')).toHaveLength(3);
    expect(reasons).toContain('import');
  });

  it('keep five of each kind that matters, twenty snapshots, and one a day for two weeks', () => {
    const make = (key: number, reason: StoredBackup['reason'], at: string): StoredBackup => ({
      ...{ key, project: 'p', reason, at, title: '', rev: key, body: '' },
    });
    const imports = Array.from({ length: 8 }, (_, index) => make(index, 'import', NOW));
    expect(superfluous(imports).sort()).toEqual([0, 1, 2]);
    const days = Array.from({ length: 60 }, (_, index) =>
      make(index, 'snapshot', new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 2))).toISOString()),
    );
    const gone = new Set(superfluous(days));
    const kept = days.filter(({ key }) => !gone.has(key ?? -1));
    expect(kept).toHaveLength(20 + 14);
    expect(new Set(kept.slice(0, 14).map(({ at }) => at.slice(0, 10))).size).toBe(14);
    expect(kept.slice(14).map(({ key }) => key)).toEqual(
      Array.from({ length: 20 }, (_, index) => 40 + index),
    );
  });
});

describe('the reminder to save a file', () => {
  async function working() {
    const all = await withTwo();
    const reminder = new FileReminder(all.tab, all.backups);
    const work = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        browser.state.ticks += 60_000;
        nameMetric(all.tab, 'met_w', `${browser.state.ticks}`);
        await all.tab.flush();
      }
    };
    return { ...all, reminder, work };
  }

  it('comes after half an hour of changes, goes when a file is saved, and comes again', async () => {
    const { tab, reminder, work, backups } = await working();
    await work(25);
    expect(reminder.$state.get().isDue).toBe(false);
    await work(10);
    expect(reminder.$state.get()).toEqual({ isDue: 'work' });
    const saved = tab.$project.get();
    nameMetric(tab, 'met_w', 'Typed before the reminder was loaded');
    await reminder.noteSaved(saved);
    const { rev } = saved;
    expect(reminder.$state.get()).toEqual({ isDue: false, saved: { at: browser.state.now, rev } });
    expect((await backups.savedToFile(idOf(tab))).map((project) => project.rev)).toEqual([rev]);
    await work(35);
    expect(reminder.$state.get().isDue).toBe('work');
    reminder.snooze();
    expect(reminder.$state.get()).toMatchObject({ isDue: false, saved: { rev } });
  });

  it('comes three days after the first change, on the next visit, and not when the clock was set back', async () => {
    const { work } = await working();
    await work(2);
    const visit = async (now: string) => {
      browser.closeTabs();
      browser.state.now = now;
      const { tab, backups } = await openAll();
      return new FileReminder(tab, backups).$state.get().isDue;
    };
    expect(await visit('2026-03-04T10:00:00Z')).toBe(false);
    expect(await visit('2026-03-06T10:00:00Z')).toBe('days');
    expect(await visit('2025-03-06T10:00:00Z')).toBe(false);
  });

  it('counts for each project by itself', async () => {
    const { projects, reminder, work, first, second } = await working();
    await work(40);
    await projects.open(first);
    expect(reminder.$state.get().isDue).toBe(false);
    await projects.open(second);
    expect(reminder.$state.get().isDue).toBe('work');
  });
});

describe('P09: asking the browser to keep what is stored', () => {
  it.each([
    [true, 'kept'],
    [false, 'may-be-cleared'],
    [undefined, 'may-be-cleared'],
  ])('once, after the first real save: %s', async (answer, expected) => {
    const { tab } = await openAll();
    const keeping = new StorageKeeping(tab);
    browser.state.persisted = answer;
    expect(keeping.$keeping.get()).toBe('unknown');
    nameMetric(tab, 'met_1', 'x');
    await tab.flush();
    await Promise.resolve();
    expect(keeping.$keeping.get()).toBe(expected);
    browser.state.persisted = true;
    browser.closeTabs();
    const again = await openAll();
    const later = new StorageKeeping(again.tab);
    nameMetric(again.tab, 'met_1', 'y');
    await again.tab.flush();
    await Promise.resolve();
    expect(later.$keeping.get()).toBe(expected);
  });

  it('is no error when the browser throws', async () => {
    const { tab } = await openAll();
    const keeping = new StorageKeeping(tab);
    tab.environment.persist = () => Promise.reject(new Error('no'));
    nameMetric(tab, 'met_1', 'x');
    await tab.flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(keeping.$keeping.get()).toBe('may-be-cleared');
  });
});
