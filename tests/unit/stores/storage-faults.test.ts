import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnvelope, writeEnvelope } from '#domain/document/envelope.ts';
import { emptyProject, SCHEMA_VERSION } from '#domain/document/project.ts';
import { writeProject } from '#domain/document/write.ts';
import { openProjectDatabase } from '#stores/database.ts';
import { LARGEST_COPY } from '#stores/local-copies.ts';
import { isQuotaError } from '#stores/quota.ts';
import { fakeBrowser } from './fake-browser.ts';
import { type FakeBrowser, idOf, metricName, NOW, nameMetric, openTab, savedTab } from './tabs.ts';

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => vi.unstubAllGlobals());

const keyOf = (id: string) => `baseline:/test:project:${id}`;

describe('a full or forbidden store', () => {
  it.each([['QuotaExceededError'], ['NS_ERROR_DOM_QUOTA_REACHED'], ['QUOTA_EXCEEDED_ERR']])(
    'P06: %s is known as quota by its name',
    (name) => {
      expect(isQuotaError(Object.assign(new Error('x'), { name }))).toBe(true);
    },
  );

  it('P06: is known by its codes too, and nothing else is taken for it', () => {
    expect([22, 1014].every((code) => isQuotaError({ name: 'Error', code }))).toBe(true);
    for (const other of [
      null,
      undefined,
      'QuotaExceededError',
      new Error('full'),
      { code: 11 },
      { name: 'SecurityError', code: 18 },
    ])
      expect(isQuotaError(other)).toBe(false);
    class QuotaExceededError extends Error {
      override name = 'QuotaExceededError';
      quota = 5;
    }
    expect(isQuotaError(new QuotaExceededError())).toBe(true);
  });

  it('saves in the database alone when localStorage is full, and says so', async () => {
    browser.failLocal('QuotaExceededError');
    const tab = await savedTab(browser);
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'database' });
    expect(metricName(await savedTabAgain(), 'met_1')).toBe('first');
  });

  it('works in memory and says so from the start when both are forbidden', async () => {
    browser.failLocal('SecurityError');
    const tab = await openTab(browser, { database: 'missing' });
    expect(tab.$save.get()).toEqual({ kind: 'failed', reason: 'forbidden' });
    nameMetric(tab, 'met_1', 'typed');
    await tab.flush();
    expect(tab.$save.get()).toEqual({ kind: 'failed', reason: 'forbidden' });
    expect(metricName(tab, 'met_1')).toBe('typed');
  });

  it('works in memory where localStorage does not exist at all', async () => {
    const tab = await savedTab(browser, { local: false });
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'database' });
    const none = await openTab(browser, { local: false, database: 'missing' });
    expect(none.$save.get()).toEqual({ kind: 'failed', reason: 'forbidden' });
  });

  it('P10: saves again by itself once there is room', async () => {
    const tab = await savedTab(browser);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      browser.failLocal('QuotaExceededError');
      browser.failDatabase('QuotaExceededError');
      nameMetric(tab, 'met_1', 'second');
      await tab.flush();
      expect(tab.$save.get()).toEqual({ kind: 'failed', reason: 'full' });
      browser.failLocal(undefined);
      browser.failDatabase(undefined);
      await vi.advanceTimersByTimeAsync(3000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(() => expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'both' }));
  });

  it('P08: never says saved after a transaction that was aborted, and saves when tried again', async () => {
    const tab = await savedTab(browser);
    browser.failDatabase('AbortError', 1);
    nameMetric(tab, 'met_1', 'second');
    await tab.flush();
    expect(tab.$save.get()).toEqual({ kind: 'failed', reason: 'interrupted' });
    await tab.flush();
    expect(tab.$save.get().kind).toBe('saved');
    expect(metricName(await savedTabAgain(), 'met_1')).toBe('second');
  });

  it('opens the database anew when the browser has closed it', async () => {
    const tab = await savedTab(browser);
    browser.failDatabase('InvalidStateError', 1);
    nameMetric(tab, 'met_1', 'second');
    await tab.flush();
    await tab.flush();
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'both' });
  });

  it('keeps a project too large for localStorage in the database, and leaves no old copy behind', async () => {
    const tab = await savedTab(browser);
    tab.change('Paste', (project) => ({
      ...project,
      description: 'x'.repeat(LARGEST_COPY),
      rev: project.rev + 1,
    }));
    await tab.flush();
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'database' });
    expect(browser.local.getItem(keyOf(idOf(tab)))).toBeNull();
    browser.closeTabs();
    const again = await openTab(browser);
    expect(again.$save.get()).toMatchObject({ kind: 'saved', copies: 'database' });
    expect(again.hasUnsaved).toBe(false);
    const alone = await openTab(browser, { database: 'missing' });
    expect(alone.$notices.get()[0]?.text).toContain('Reload');
  });

  async function savedTabAgain() {
    browser.failLocal(undefined);
    browser.closeTabs();
    return openTab(browser);
  }
});

describe('a database that cannot be opened', () => {
  it('leaves localStorage alone as the store, whatever the size of the project', async () => {
    const tab = await openTab(browser, { database: 'missing' });
    tab.change('Paste', (project) => ({
      ...project,
      title: 'T',
      description: 'x'.repeat(LARGEST_COPY),
      rev: 1,
    }));
    await tab.flush();
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'local' });
    expect((await openTab(browser, { database: 'missing' })).$project.get().title).toBe('T');
  });

  it('P07: is given up after two seconds when it never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      vi.stubGlobal('indexedDB', { open: () => Object.assign(new EventTarget(), {}) });
      const opening = openProjectDatabase('never');
      await vi.advanceTimersByTimeAsync(2000);
      expect(await opening).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is no error, neither when the browser throws nor when it has none', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(await openProjectDatabase('throws')).toBeUndefined();
    vi.stubGlobal('indexedDB', undefined);
    expect(await openProjectDatabase('none')).toBeUndefined();
  });

  it('stops this build when a newer one has changed the layout', async () => {
    indexedDB.open('laid out anew', 99);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await openProjectDatabase('laid out anew')).toBe('newer');
    const tab = await openTab(browser, { database: 'newer' });
    expect(tab.$save.get()).toEqual({ kind: 'read-only', reason: 'new-version-open' });
  });

  it('loses nothing that was typed without it when it is back and further on', async () => {
    const tab = await savedTab(browser);
    const shared = await openTab(browser, { channel: false });
    browser.closeTabs();
    const alone = await openTab(browser, { database: 'missing', channel: false });
    nameMetric(alone, 'met_alone', 'typed without a database');
    await alone.flush();
    for (const name of ['a', 'b', 'c', 'd']) {
      nameMetric(shared, 'met_1', name);
      await shared.flush();
    }
    expect(shared.$project.get().rev).toBeGreaterThan(alone.$project.get().rev);
    const again = await openTab(browser);
    expect(metricName(again, 'met_alone')).toBe('typed without a database');
    expect(metricName(again, 'met_1')).toBe('d');
    expect(again.$project.get().conflicts).toBeUndefined();
    expect(again.copies.pending(idOf(tab))).toEqual([]);
  });

  it('loses nothing over several visits without it, and asks about nothing that was only changed there', async () => {
    await savedTab(browser);
    for (const name of ['one', 'two', 'three']) {
      browser.closeTabs();
      const alone = await openTab(browser, { database: 'missing' });
      nameMetric(alone, 'met_1', name);
      await alone.flush();
      expect(alone.copies.pending(idOf(alone))).toHaveLength(1);
    }
    browser.closeTabs();
    const again = await openTab(browser);
    expect(metricName(again, 'met_1')).toBe('three');
    expect(again.$project.get().conflicts).toBeUndefined();
    expect(again.copies.pending(idOf(again))).toEqual([]);
  });
});

describe('damaged copies', () => {
  async function damage(where: ('local' | 'database')[], text: (whole: string) => string) {
    const tab = await savedTab(browser);
    nameMetric(tab, 'met_1', 'kept');
    await tab.flush();
    const id = idOf(tab);
    browser.closeTabs();
    const whole = browser.local.getItem(keyOf(id)) ?? '';
    const bad = text(whole);
    if (where.includes('local')) browser.local.setItem(keyOf(id), bad);
    const database = await browser.database();
    if (where.includes('database')) await database.update(id, () => ({ put: bad }));
    return { id, bad, database };
  }
  const faults: [string, (whole: string) => string][] = [
    ['cut off', (whole) => whole.slice(0, -20)],
    ['changed inside', (whole) => whole.replace('kept', 'kepp')],
    ['a number', () => '42'],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['an empty object', () => '{}'],
    ['an empty text', () => ''],
    ['a body that is no project', () => envelope('[]')],
  ];
  const envelope = (body: string) =>
    writeEnvelope({ id: 'x', schemaVersion: 1, rev: 9, writer: '', savedAt: '', title: '', body });

  it.each(faults)(
    'P11, P13 and P21: one copy %s: the other is opened, the damaged text is set aside, both are whole again',
    async (_name, fault) => {
      for (const where of ['local', 'database'] as const) {
        browser = fakeBrowser();
        const { id, bad, database } = await damage([where], fault);
        const tab = await openTab(browser);
        expect(metricName(tab, 'met_1')).toBe('kept');
        expect(tab.$notices.get()[0]?.text).toContain('damaged');
        expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'both' });
        expect(await database.quarantined(id)).toContain(readRaw(bad));
        for (const text of [browser.local.getItem(keyOf(id)), await database.read(id)])
          expect(readEnvelope(text ?? '').kind).toBe('ok');
      }
    },
  );

  it.each(faults)(
    'P12, P13 and P21: both copies %s: read-only, nothing overwritten, raw text at hand',
    async (_name, fault) => {
      const { id, bad, database } = await damage(['local', 'database'], fault);
      const tab = await openTab(browser);
      expect(tab.$save.get()).toEqual({ kind: 'read-only', reason: 'damaged' });
      expect(tab.$rescue.get()?.copies).toHaveLength(2);
      expect(tab.$rescue.get()?.raw).toBe(readRaw(bad));
      nameMetric(tab, 'met_1', 'typed');
      await tab.flush();
      tab.leave();
      expect([browser.local.getItem(keyOf(id)), await database.read(id)]).toEqual([bad, bad]);
      tab.startAfresh();
      nameMetric(tab, 'met_1', 'afresh');
      await tab.flush();
      expect([browser.local.getItem(keyOf(id)), await database.read(id)]).toEqual([bad, bad]);
      expect(tab.$save.get().kind).toBe('saved');
    },
  );

  function readRaw(text: string): string {
    const read = readEnvelope(text);
    return read.kind === 'ok' ? read.envelope.body : text;
  }

  it('found while saving is set aside in the same transaction', async () => {
    const tab = await savedTab(browser);
    const database = await browser.database();
    await database.update(idOf(tab), () => ({ put: 'rubbish' }));
    nameMetric(tab, 'met_1', 'second');
    await tab.flush();
    expect(await database.quarantined(idOf(tab))).toEqual(['rubbish']);
    expect(tab.$save.get().kind).toBe('saved');
  });

  it('P20: leave every foreign key alone', async () => {
    const foreign = { theme: 'dark', 'other:app': '{"a":1}', 'baseline:/other:project:prj_1': 'x', docs: '' };
    for (const [key, value] of Object.entries(foreign)) browser.local.setItem(key, value);
    const tab = await savedTab(browser);
    await tab.open(idOf(tab));
    for (const [key, value] of Object.entries(foreign)) expect(browser.local.getItem(key)).toBe(value);
  });
});

describe('a newer build of the site', () => {
  const newerBody = JSON.stringify({
    format: 'baseline-project',
    schemaVersion: SCHEMA_VERSION + 1,
    title: 'Later',
    strange: [1],
  });
  const newer = (id: string) =>
    writeEnvelope({
      id,
      schemaVersion: SCHEMA_VERSION + 1,
      rev: 1,
      writer: 'new',
      savedAt: NOW,
      title: 'Later',
      body: newerBody,
    });

  it.each(['local', 'database', 'both'])(
    'left its project in %s: read-only, every byte as it was',
    async (where) => {
      const tab = await savedTab(browser);
      const id = idOf(tab);
      const database = await browser.database();
      browser.closeTabs();
      if (where !== 'database') browser.local.setItem(keyOf(id), newer(id));
      if (where !== 'local') await database.update(id, () => ({ put: newer(id) }));
      const before = [browser.local.getItem(keyOf(id)), await database.read(id)];
      const again = await openTab(browser);
      expect(again.$save.get()).toEqual({ kind: 'read-only', reason: 'newer' });
      expect(again.$rescue.get()?.raw).toBe(newerBody);
      nameMetric(again, 'met_1', 'x');
      again.leave();
      await again.flush();
      expect([browser.local.getItem(keyOf(id)), await database.read(id)]).toEqual(before);
    },
  );

  it.each(['local', 'database'])(
    'P64: writes to %s while an older tab is open: the older one stops and keeps what was typed',
    async (where) => {
      const tab = await savedTab(browser, { channel: false });
      const id = idOf(tab);
      const database = await browser.database();
      if (where === 'database') await database.update(id, () => ({ put: newer(id) }));
      else browser.local.setItem(keyOf(id), newer(id));
      nameMetric(tab, 'met_1', 'typed in the old tab');
      await tab.flush();
      expect(tab.$save.get()).toEqual({ kind: 'read-only', reason: 'new-version-open' });
      expect(metricName(tab, 'met_1')).toBe('typed in the old tab');
      expect(where === 'database' ? await database.read(id) : browser.local.getItem(keyOf(id))).toBe(
        newer(id),
      );
      expect(tab.copies.pending(id)[0]?.text).toContain('typed in the old tab');
    },
  );
});

describe('the two copies of one project', () => {
  const body = (rev: number, title: string) => writeProject({ ...emptyProject('prj_x', NOW), rev, title });
  const stored = (rev: number, title: string, savedAt = NOW) =>
    writeEnvelope({
      id: 'prj_x',
      schemaVersion: 1,
      rev,
      writer: 'w',
      savedAt,
      title,
      body: body(rev, title),
    });

  it('the higher revision wins, never the newer clock', async () => {
    browser.local.setItem(keyOf('prj_x'), stored(7, 'older clock', '2020-01-01T00:00:00Z'));
    await (await browser.database()).update('prj_x', () => ({
      put: stored(6, 'newer clock', '2030-01-01T00:00:00Z'),
    }));
    const tab = await openTab(browser);
    await tab.open('prj_x');
    expect(tab.$project.get().title).toBe('older clock');
    expect(await (await browser.database()).read('prj_x')).toContain('older clock');
  });

  it('of one revision and different content are both kept, and the person is asked', async () => {
    browser.local.setItem(keyOf('prj_x'), stored(7, 'one'));
    await (await browser.database()).update('prj_x', () => ({ put: stored(7, 'other') }));
    const tab = await openTab(browser);
    await tab.open('prj_x');
    expect(Object.values(tab.$project.get().conflicts ?? {})).toMatchObject([
      { field: 'title', values: ['one', 'other'] },
    ]);
    expect(tab.$save.get()).toMatchObject({ kind: 'saved', copies: 'both' });
  });

  it('are both there again after one was cleared', async () => {
    const tab = await savedTab(browser);
    browser.local.removeItem(keyOf(idOf(tab)));
    await openTab(browser);
    expect(browser.local.getItem(keyOf(idOf(tab)))).toContain('first');
  });

  it('survive a clock that was set back a year', async () => {
    const tab = await savedTab(browser);
    browser.state.now = '2025-03-02T10:00:00Z';
    nameMetric(tab, 'met_1', 'after the clock changed');
    await tab.flush();
    browser.closeTabs();
    browser.state.now = '2036-01-01T00:00:00Z';
    expect(metricName(await openTab(browser), 'met_1')).toBe('after the clock changed');
  });
});
