/** A build with one format more than what is stored. The formats of today are not touched: the later one is made up. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnvelope, writeEnvelope } from '#domain/document/envelope.ts';
import type { RawDocument } from '#domain/document/migrations.ts';
import { emptyProject } from '#domain/document/project.ts';
import { Backups } from '#stores/backups.ts';
import { fakeBrowser, type TabOptions } from './fake-browser.ts';
import { type FakeBrowser, metricName, NOW, nameMetric, openTab } from './tabs.ts';

const NEXT = vi.hoisted(() => ({ step: (document: RawDocument): RawDocument => document }));

vi.mock('#domain/document/project.ts', async (original) => ({
  ...(await original<typeof import('#domain/document/project.ts')>()),
  SCHEMA_VERSION: 2,
}));
vi.mock('#domain/document/migrations.ts', async (original) => {
  const { migrate } = await original<typeof import('#domain/document/migrations.ts')>();
  const migrations = [(document: RawDocument) => NEXT.step(document)];
  return {
    migrations,
    migrate: (document: RawDocument, version: number) => migrate(document, version, migrations),
  };
});

const ID = 'prj_old';
const KEY = `baseline:/test:project:${ID}`;
/** Not as this build would write it, so that only the very same bytes are the original. */
const BODY = JSON.stringify({
  ...emptyProject(ID, NOW),
  schemaVersion: 1,
  rev: 5,
  title: 'Old',
  metrics: { met_1: { rev: 1, name: 'old name' } },
});

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});

async function stored(): Promise<string> {
  const text = writeEnvelope({
    ...{ id: ID, schemaVersion: 1, rev: 5, writer: 'old', savedAt: NOW, title: 'Old', body: BODY },
  });
  browser.local.setItem(KEY, text);
  browser.local.setItem('baseline:/test:current', ID);
  await (await browser.database()).update(ID, () => ({ put: text }));
  return text;
}

const renamed = (document: RawDocument): RawDocument => ({
  ...document,
  metrics: { met_1: { rev: 1, name: 'new name' } },
});

describe.each<[string, TabOptions]>([
  ['both stores', {}],
  ['localStorage alone', { database: 'missing' }],
  ['the database alone', { local: false }],
])('P17: a project of an earlier format in %s', (_name, options) => {
  it('opens in the newest format, and its text as it was is kept', async () => {
    await stored();
    NEXT.step = renamed;
    const tab = await openTab(browser, options);
    await tab.open(ID);
    expect(metricName(tab, 'met_1')).toBe('new name');
    expect(tab.$save.get().kind).toBe('saved');
    const written = (await tab.database?.read(ID)) ?? browser.local.getItem(KEY) ?? '';
    expect(readEnvelope(written)).toMatchObject({ kind: 'ok', envelope: { schemaVersion: 2 } });
    const [kept] = await new Backups(tab).list(ID);
    expect(kept).toMatchObject({ reason: 'migration', title: 'Old', rev: 5 });
    const texts = [
      ...((await tab.database?.backups(ID)) ?? []).map(({ body }) => body),
      ...tab.copies.backupTexts(ID).map(([, text]) => JSON.parse(text).body),
    ];
    expect(texts).toEqual([BODY]);
  });
});

it('P18: a step that fails half-way leaves every byte as it was, and the raw text can be taken away', async () => {
  const text = await stored();
  NEXT.step = (document) => {
    (document.metrics as Record<string, unknown>).met_1 = 'half-way';
    throw new Error('the step failed');
  };
  const tab = await openTab(browser);
  expect(tab.$save.get()).toEqual({ kind: 'read-only', reason: 'damaged' });
  expect(tab.$rescue.get()?.raw).toBe(BODY);
  expect(tab.$rescue.get()?.problems.join()).toContain('could not be brought to version 2');
  nameMetric(tab, 'met_1', 'typed');
  tab.leave();
  await tab.flush();
  expect(browser.local.getItem(KEY)).toBe(text);
  expect(await (await browser.database()).read(ID)).toBe(text);
});
