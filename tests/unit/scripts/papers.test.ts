/** The command line on a file with sections this build may not know, and the papers it makes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { changeRecord } from '#domain/document/edit.ts';
import { isCollection, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { collectionDefinition } from '#domain/project/collections.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const example = join(root, 'tests/fixtures/documents/v1/example-all-sections.json');
const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = '2026-06-01T00:00:00Z';
const TODAY = ['--today', '2026-06-01'];

function project(...args: string[]) {
  const script = join(root, 'scripts/project.mjs');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: folder });
}

function read(text: string): ProjectDocument {
  const result = readProject(text);
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  return result.project;
}

function save(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const text = readFileSync(example, 'utf8');
const start = read(text);
const unknown = Object.keys(start).filter(
  (key) => isCollection(key, start[key]) && !collectionDefinition(key),
);

describe('a file with every section of the plan', () => {
  it('is valid, and holds sections this build does not know', () => {
    expect(project('validate', example)).toMatchObject({ status: 0 });
    expect(unknown.length).toBeGreaterThan(0);
  });

  it('keeps what this build does not know through a merge', () => {
    const side = (threshold: number, item: string) => {
      const edited = changeRecord(start, 'metrics', 'met_recall', { threshold }, NOW);
      return writeProject(changeRecord(edited, unknown[0] ?? '', item, { note: 'kept' }, NOW));
    };
    const [first = ''] = Object.keys(start[unknown[0] ?? ''] as object);
    const theirs = {
      ...read(side(0.8, first)),
      newerThings: { new_1: { rev: 1, name: 'From a later version' } },
    };
    const out = join(folder, 'merged.json');
    const mine = save('mine.json', side(0.85, first));
    expect(project('merge', example, mine, save('theirs.json', writeProject(theirs)), '-o', out).status).toBe(
      0,
    );
    const merged = read(readFileSync(out, 'utf8'));
    for (const name of unknown.slice(1)) expect(merged[name], name).toEqual(start[name]);
    expect(merged.newerThings).toEqual(theirs.newerThings);
    expect((merged[unknown[0] ?? ''] as Record<string, unknown>)[first]).toMatchObject({ note: 'kept' });
  });

  it('can be reviewed, and says of references into unknown sections nothing', () => {
    const { status, stdout } = project('review', example, '--json', ...TODAY);
    expect(status).toBeGreaterThan(0);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
    expect(findings.filter(({ message }) => /tsk_split|dec_1|exp_7/.test(message))).toEqual([]);
  });

  it('with a key that objects answer to by nature opens without it, and says so', () => {
    const odd = save('proto.json', text.replace('"met_false": {', '"met_false": { "__proto__": { "x": 1 },'));
    expect(project('validate', odd)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Left out “metrics → met_false → __proto__”'),
    });
  });
});

describe('papers', () => {
  it('give the charter as Markdown and as HTML', () => {
    const { status, stdout } = project('charter', example, ...TODAY);
    expect(status).toBe(0);
    expect(stdout).toContain('# Charter: Outage prediction for a power utility');
    expect(stdout).toContain('## Out of scope\n\nNot yet decided.');
    const html = join(folder, 'charter.html');
    expect(project('charter', example, '--html', '-o', html, ...TODAY).status).toBe(0);
    expect(readFileSync(html, 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  it('give the status for either reader, and compare with an earlier state', () => {
    const later = save(
      'later.json',
      writeProject(changeRecord(start, 'metrics', 'met_recall', { threshold: 0.85 }, NOW)),
    );
    expect(project('status', later, '--since', example, ...TODAY).stdout).toContain(
      '## What changed since revision 41\n\n- Threshold of “Outage recall at 24 h” changed from 0.8 to 0.85.',
    );
    expect(project('status', later, '--for', 'team', ...TODAY).stdout).toContain('## Planner by planner');
    expect(project('status', later, '--for', 'nobody')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('executives or team'),
    });
    const other = save('other.json', writeProject({ ...start, id: 'prj_other' }));
    expect(project('status', later, '--since', other).status).toBe(3);
  });
});

it('finds files beside the person, wherever npm starts the program', () => {
  save('here.json', text);
  const { status, stdout } = spawnSync(
    'npm',
    ['--prefix', root, 'run', '--silent', 'project', '--', 'validate', 'here.json'],
    {
      encoding: 'utf8',
      cwd: folder,
      shell: process.platform === 'win32',
    },
  );
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('here.json: ok') });
});
