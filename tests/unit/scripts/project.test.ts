import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openConflicts } from '#domain/document/conflicts.ts';
import { changeRecord, removeRecord } from '#domain/document/edit.ts';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const script = join(root, 'scripts/project.mjs');
const example = join(root, 'tests/fixtures/documents/v1/storm-outage.json');
const invalid = join(root, 'tests/fixtures/documents/invalid');
const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TODAY = ['--today', '2026-06-01'];
const NOW = '2026-06-01T00:00:00Z';

function project(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

function save(name: string, content: ProjectDocument | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : writeProject(content));
  return path;
}

function read(path: string): ProjectDocument {
  const result = readProject(readFileSync(path, 'utf8'));
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  return result.project;
}

const start = read(example);
const metric = (patch: Record<string, unknown>, from = start) =>
  changeRecord(from, 'metrics', 'met_recall', patch, NOW);

describe('validate', () => {
  it('says ok of the example, and names the fault of every faulty file', () => {
    const names = readdirSync(invalid).map((name) => join(invalid, name));
    const { status, json } = project('validate', '--json', example, ...names);
    expect(status).toBe(3);
    const [good, ...bad] = json() as { kind: string; problems?: string[]; repairs?: string[] }[];
    expect(good).toMatchObject({ kind: 'ok', rev: 41, repairs: [] });
    expect(bad).toHaveLength(names.length);
    for (const { kind, problems } of bad) {
      expect(kind).not.toBe('ok');
      expect(problems?.[0]).toMatch(/\S{3}.*\.$/);
    }
  });

  it('ends with 0 for a good file, 1 for one that had to be mended, 3 for none', () => {
    expect(project('validate', example)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('ok, “Outage prediction'),
    });
    const odd = save('odd.json', writeProject(start).replace('"met_false": {', '"met false": {'));
    expect(project('validate', odd)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('mended: metrics → “met false”'),
    });
    expect(project('validate', join(folder, 'nowhere.json'))).toMatchObject({
      status: 3,
      stdout: expect.stringContaining('no such file'),
    });
  });
});

describe('what cannot be got at', () => {
  it('is one answer among the others, and hides none of them', () => {
    const nowhere = join(folder, 'nowhere.json');
    expect(project('validate', nowhere, folder, example)).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(
        /nowhere\.json: there is no such file\.\n.*: this is a folder, not a file\.\n.*: ok, /,
      ),
    });
    expect(project('validate', '--json', nowhere, example).json()).toMatchObject([
      { file: nowhere, kind: 'unreadable', problems: ['there is no such file.'] },
      { kind: 'ok' },
    ]);
  });

  it('is said in plain words, and to a program as JSON', () => {
    expect(project('review', folder).stderr).toBe(`${folder}: this is a folder, not a file.\n`);
    const lost = join(folder, 'no-folder', 'plan.md');
    expect(project('markdown', example, '-o', lost)).toMatchObject({
      status: 3,
      stderr: `${lost} cannot be written: there is no such folder.\n`,
    });
    const { status, json } = project('review', '--json', join(folder, 'nowhere.json'));
    expect(status).toBe(3);
    expect(json()).toEqual({ error: expect.stringContaining('there is no such file.') });
  });
});

describe('review', () => {
  const faults: [name: string, plan: ProjectDocument, rule: string][] = [
    ['a threshold worse than the baseline', metric({ threshold: 0.4 }), 'goals.threshold-wrong-side'],
    ['a share above one', metric({ threshold: 80 }), 'goals.share-out-of-range'],
    [
      'accuracy on a rare class',
      metric({ formulaKey: 'accuracy', classShare: 0.02 }),
      'goals.accuracy-on-rare-class',
    ],
    ['a stretch below the threshold', metric({ stretch: 0.6 }), 'goals.stretch-below-threshold'],
    ['bounds that are not there', metric({ direction: 'within' }), 'goals.within-needs-bounds'],
    ['an owner that is gone', metric({ owner: 'role_gone' }), 'project.dangling-reference'],
    ['words in a number', metric({ typed: { stretch: 'high' } }), 'project.unreadable-value'],
    [
      'a link without a counter-metric',
      changeRecord(start, 'metricLinks', 'lnk_1', { counterMetric: null }, NOW),
      'goals.link-without-counter-metric',
    ],
    [
      'a metric that guards itself',
      changeRecord(start, 'metricLinks', 'lnk_1', { counterMetric: 'met_recall' }, NOW),
      'goals.counter-metric-is-metric',
    ],
    [
      'an objective without a metric',
      removeRecord(start, 'metricLinks', 'lnk_1', NOW),
      'goals.objective-without-metric',
    ],
    [
      'a deadline that has passed',
      changeRecord(start, 'objectives', 'obj_min', { deadline: '2026-05-01' }, NOW),
      'goals.deadline-passed',
    ],
    [
      'a target on the wrong side',
      changeRecord(start, 'objectives', 'obj_min', { direction: 'down', target: 130 }, NOW),
      'goals.target-wrong-side',
    ],
    [
      'costs that give no threshold',
      changeRecord(start, 'errorCosts', 'cost_matrix', { costFn: 0, costTp: 900, costFp: 0 }, NOW),
      'goals.costs-unreasonable',
    ],
    [
      'nobody accountable',
      changeRecord(start, 'raci', 'act_eval', { role_po: ['C'] }, NOW),
      'roles.no-accountable',
    ],
    [
      'two accountable',
      changeRecord(start, 'raci', 'act_eval', { role_ds: ['A', 'R'] }, NOW),
      'roles.several-accountable',
    ],
  ];
  const before = (
    project('review', example, '--json', ...TODAY).json() as { findings: { rule: string; key: string }[] }
  ).findings;

  it.each(faults)('finds %s', (name, plan, rule) => {
    const { status, json } = project('review', save(`${name}.json`, plan), '--json', ...TODAY);
    const { findings } = json() as { findings: typeof before };
    const known = new Set(before.map(({ key }) => key));
    expect(findings.filter(({ key }) => !known.has(key)).map((finding) => finding.rule)).toContain(rule);
    expect(status).toBeGreaterThan(0);
  });

  it('reads well, hides what was dismissed, and shows it when asked', () => {
    const { status, stdout } = project('review', example, ...TODAY);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^ERROR {3}\S/);
    expect(stdout).toMatch(
      /Outage prediction for a power utility: \d+ errors?, \d+ warnings?, \d+ pieces? of advice\.\n$/,
    );
    expect(stdout).toContain('/guide/frame/goals-and-metrics/#');
    expect(stdout).not.toContain('dismissed');
    expect(project('review', example, '--all', ...TODAY).stdout).toContain(
      '[dismissed: The dispatcher owns it in fact',
    );
  });

  it('ends by severity: 0 for a clean plan and for advice, 1 for warnings', () => {
    const empty = save('empty.json', {
      ...start,
      ...Object.fromEntries(
        Object.keys(start)
          .filter((key) => typeof start[key] === 'object')
          .map((key) => [key, undefined]),
      ),
    });
    expect(project('review', empty)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('nothing found'),
    });
    const stakeholder = { ...read(empty), stakeholders: { stk_1: { name: 'Operations' } } };
    expect(project('review', save('advice.json', stakeholder))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 piece of advice'),
    });
    const metrics = {
      ...read(empty),
      metrics: { met_1: { name: 'Recall', kind: 'model', direction: 'up', unit: 'share', threshold: 0.8 } },
    };
    expect(project('review', save('warning.json', metrics)).status).toBe(1);
  });

  it('refuses a day that is none, and a file that cannot be read', () => {
    expect(project('review', example, '--today', 'soon')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('is not a day'),
    });
    expect(project('review', join(invalid, 'cut-off.json'))).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('not valid JSON'),
    });
  });
});

describe('merge', () => {
  const base = save('base.json', start);
  const mine = metric({ threshold: 0.85 });
  const theirs = changeRecord(start, 'metrics', 'met_false', { threshold: 7 }, NOW);

  it('joins the edits of both and ends with 0', () => {
    const out = join(folder, 'merged.json');
    expect(
      project('merge', base, save('mine.json', mine), save('theirs.json', theirs), '-o', out).status,
    ).toBe(0);
    expect(recordOf(read(out), 'metrics', 'met_recall')?.threshold).toBe(0.85);
    expect(recordOf(read(out), 'metrics', 'met_false')?.threshold).toBe(7);
    const { stdout } = project('merge', base, save('mine.json', mine), save('theirs.json', theirs));
    expect(stdout).toBe(readFileSync(out, 'utf8'));
  });

  it('keeps both values of one field, says so, and ends with 1', () => {
    const out = join(folder, 'conflict.json');
    const { status, stderr } = project(
      'merge',
      base,
      save('mine.json', mine),
      save('theirs.json', metric({ threshold: 0.9 })),
      '-o',
      out,
    );
    expect(status).toBe(1);
    expect(stderr).toContain('Both changed “Threshold” of “Outage recall at 24 h”: 0.85 or 0.9.');
    expect(openConflicts(read(out)).map(({ values }) => values)).toContainEqual([0.85, 0.9]);
    const answer = project(
      'merge',
      base,
      save('mine.json', mine),
      save('theirs.json', theirs),
      '--json',
      '-o',
      out,
    ).json();
    expect(answer).toMatchObject({
      conflicts: [],
      changes: ['Threshold of “Needless crew trips per week” changed from 8 to 7.'],
    });
  });

  it('refuses two different projects, and JSON without a place for the result', () => {
    const other = save('other.json', { ...theirs, id: 'prj_other' });
    expect(project('merge', base, save('mine.json', mine), other)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('different projects'),
    });
    expect(project('merge', base, base, base, '--json').status).toBe(3);
  });

  it('serves git as a merge driver: what does not conflict merges by itself, what does stays to decide', () => {
    const repository = join(folder, 'repository');
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-C', repository, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args],
        { encoding: 'utf8', stdio: 'pipe' },
      );
    execFileSync('git', ['init', '-q', '-b', 'main', repository]);
    git('config', 'merge.baseline.driver', `"${process.execPath}" "${script}" merge %O %A %B --in-place`);
    const file = join(repository, 'plan.baseline.json');
    const commit = (plan: ProjectDocument) => {
      writeFileSync(file, writeProject(plan));
      git('add', '-A');
      git('commit', '-q', '-m', 'plan');
    };
    writeFileSync(join(repository, '.gitattributes'), '*.baseline.json merge=baseline\n');
    commit(start);
    git('checkout', '-q', '-b', 'theirs');
    commit(theirs);
    git('checkout', '-q', 'main');
    commit(mine);
    git('merge', '-q', '--no-edit', 'theirs');
    expect(recordOf(read(file), 'metrics', 'met_recall')?.threshold).toBe(0.85);
    expect(recordOf(read(file), 'metrics', 'met_false')?.threshold).toBe(7);
    git('checkout', '-q', '-b', 'rival', 'HEAD~2');
    commit(metric({ threshold: 0.7 }));
    git('checkout', '-q', 'main');
    expect(() => git('merge', '-q', '--no-edit', 'rival')).toThrow();
    expect(openConflicts(read(file)).map(({ values }) => values)).toContainEqual([0.7, 0.85]);
  });
});

describe('markdown and changes', () => {
  it('give the project, or one section of it', () => {
    const { stdout, status } = project('markdown', example);
    expect(status).toBe(0);
    expect(stdout).toContain('# Outage prediction for a power utility');
    const goals = project('markdown', example, '--section', 'goals').stdout;
    expect(goals).toContain('## Goals and metrics');
    expect(goals.length).toBeLessThan(stdout.length);
    expect(project('markdown', example, '--section', 'nowhere')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('There are: goals'),
    });
  });

  it('say what changed in sentences', () => {
    const after = save('after.json', metric({ threshold: 0.85 }));
    expect(project('changes', example, after).stdout).toBe(
      'Threshold of “Outage recall at 24 h” changed from 0.8 to 0.85.\n',
    );
    expect(project('changes', example, example).stdout).toBe('Nothing changed.\n');
    expect(project('changes', example, after, '--json').json()).toMatchObject([
      { collection: 'metrics', record: 'met_recall' },
    ]);
  });
});

it('says how it is used, and that it did not understand', () => {
  expect(project('help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit codes') });
  expect(project()).toMatchObject({ status: 0 });
  expect(project('explode')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('no command “explode”'),
  });
  expect(project('review')).toMatchObject({ status: 3 });
  expect(project('review', example, '--what')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('There is no option “--what”.\n\nnpm run project -- help'),
  });
});
