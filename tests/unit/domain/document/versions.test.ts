import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '#domain/document/diff.ts';
import { migrations } from '#domain/document/migrations.ts';
import { SCHEMA_VERSION } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';

const folder = fileURLToPath(new URL('../../../fixtures/documents/', import.meta.url));
const text = (path: string) => readFileSync(folder + path, 'utf8');
const files = (version: number) =>
  readdirSync(`${folder}v${version}`).filter((name) => !name.endsWith('.golden.json'));

/** Saved files of released versions are never edited: a file here is what people have on their disks. */
const FROZEN: Record<string, string> = {
  'v1/example-all-sections.json': '4c3ccd69040c870d751457e811f814d20da8f0ab959391b31b7639cb0b201bf6',
  'v1/storm-outage.json': '3dfb6c8aacd37dcb5fc239856e46c57cd64bff8bc407337f29d6d22ea988907b',
};

/** Versions, the newest included, of which no saved file is kept. */
function versionsWithoutFile(migrationCount: number, folders: readonly string[]): number[] {
  const versions = Array.from({ length: migrationCount + 1 }, (_, index) => index + 1);
  return versions.filter((version) => !folders.includes(`v${version}`) || files(version).length === 0);
}

describe('P17: format versions', () => {
  it('count one more than the migrations', () => {
    expect(SCHEMA_VERSION).toBe(migrations.length + 1);
  });

  it('each have a saved file, so that no migration goes untested', () => {
    expect(versionsWithoutFile(migrations.length, readdirSync(folder))).toEqual([]);
  });

  it('would be missed if a migration came without one', () => {
    expect(versionsWithoutFile(migrations.length + 1, readdirSync(folder))).toEqual([SCHEMA_VERSION + 1]);
  });

  it('are kept byte for byte', () => {
    const kept = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1).flatMap((version) =>
      files(version).map((name) => `v${version}/${name}`),
    );
    expect(kept.sort()).toEqual(Object.keys(FROZEN).sort());
    for (const path of kept) expect(createHash('sha256').update(text(path)).digest('hex')).toBe(FROZEN[path]);
  });
});

describe.each(Object.keys(FROZEN))('%s', (path) => {
  const result = readProject(text(path));
  const version = Number(/^v(\d+)/.exec(path)?.[1]);

  it('opens without a repair', () => {
    expect(result).toMatchObject({ kind: 'ok', repairs: [] });
    expect(result.kind === 'ok' && result.migratedFrom).toBe(version < SCHEMA_VERSION ? version : undefined);
  });

  it('gives the same bytes when written, or the agreed ones when it had to be migrated', () => {
    const written = result.kind === 'ok' ? writeProject(result.project) : '';
    expect(written).toBe(text(version < SCHEMA_VERSION ? path.replace('.json', '.golden.json') : path));
  });

  it('opens again from what was written, with nothing changed', () => {
    if (result.kind !== 'ok') throw new Error('not ok');
    const again = readProject(writeProject(result.project));
    expect(again.kind === 'ok' && changesBetween(result.project, again.project)).toEqual([]);
  });
});

describe('a faulty file', () => {
  const faults: [file: string, kind: string, words: RegExp][] = [
    ['another-format', 'not-a-project', /does not say "format"/],
    ['cut-off', 'damaged', /not valid JSON: line \d+, column \d+/],
    ['empty', 'not-a-project', /empty/],
    ['impossible-day', 'damaged', /objectives → obj_min → deadline: must be a day/],
    ['key-twice', 'damaged', /metrics → met_recall → name: stands twice/],
    ['list', 'not-a-project', /JSON, but not a project/],
    ['nested-too-deep', 'damaged', /32 levels deep/],
    ['newer-version', 'newer', /2/],
    ['number-too-large', 'damaged', /metrics → met_recall → threshold: must be a number/],
    ['order-of-numbers', 'damaged', /order → metrics → 0: must be a text/],
    ['records-as-list', 'damaged', /metrics: must be a map of records, but is a list/],
    ['revision-below-zero', 'damaged', /metrics → met_recall → rev: must be at least 0/],
    [
      'text-for-number',
      'damaged',
      /metrics → met_recall → threshold: must be a number, but is the text “80 %”/,
    ],
    ['trailing-comma', 'damaged', /not valid JSON: line 31, column \d+/],
    ['unknown-choice', 'damaged', /metrics → met_recall → direction: must be one of/],
    ['utf-16', 'not-a-project', /UTF-8/],
    ['version-missing', 'damaged', /schemaVersion: must be a whole number/],
    ['web-page', 'not-a-project', /web page/],
  ];

  it('is listed here for every file in the folder', () => {
    expect(readdirSync(`${folder}invalid`).sort()).toEqual(faults.map(([file]) => `${file}.json`).sort());
  });

  it.each(faults)('%s is found and named', (file, kind, words) => {
    const result = readProject(text(`invalid/${file}.json`));
    expect(result.kind).toBe(kind);
    const { problems, reason, version } = result as {
      problems?: string[];
      reason?: string;
      version?: number;
    };
    expect([...(problems ?? []), reason ?? '', String(version ?? '')].join('\n')).toMatch(words);
  });
});
