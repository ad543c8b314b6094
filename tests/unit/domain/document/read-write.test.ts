import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalFile } from '#domain/document/canonical.ts';
import { addRecord, changeRecord } from '#domain/document/edit.ts';
import { isSafeId } from '#domain/document/ids.ts';
import { migrate } from '#domain/document/migrations.ts';
import { emptyProject, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { MAX_RECORDS } from '#domain/document/sanitize.ts';
import { writeProject } from '#domain/document/write.ts';
import { anyJson, anyProject, edited, START as NOW, someBase, someEdits } from './random-projects.ts';

function readOk(text: string): { project: ProjectDocument; repairs: string[] } {
  const result = readProject(text);
  if (result.kind !== 'ok') throw new Error(`not ok: ${JSON.stringify(result)}`);
  return result;
}

const withRaw = (raw: string) =>
  writeProject(emptyProject('prj_1', NOW)).replace('"title": ""', `"title": "", ${raw}`);

describe('reading and writing', () => {
  it('P15 and P45: give the same bytes for any project, with emoji, RTL, NUL and unknown fields at every level', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const text = writeProject(project);
        const { project: again, repairs } = readOk(text);
        expect(repairs).toEqual([]);
        expect(again).toEqual(JSON.parse(text));
        expect(writeProject(again)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('write the same bytes whatever the order of keys', () => {
    const turn = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turn(inner)]),
          )
        : value;
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(writeProject(turn(project) as ProjectDocument)).toBe(writeProject(project));
      }),
    );
  });

  it('P15: keep a collection and top-level fields that this build does not know', () => {
    const text = withRaw(
      '"futureThings": {"fut_1": {"rev": 2, "deep": {"a": [1, {"b": null}]}}}, "later": [1, "x"]',
    );
    const { project } = readOk(text);
    expect(project.futureThings).toEqual({ fut_1: { rev: 2, deep: { a: [1, { b: null }] } } });
    expect(project.later).toEqual([1, 'x']);
  });

  it('P15: keep what this build does not know through any edit around it', () => {
    const unknown = { fut: [1, { deep: null }] };
    fc.assert(
      fc.property(someBase, someEdits, (base, edits) => {
        const known = addRecord(base, 'metrics', 'met_kept', { name: 'kept', ...unknown }, NOW);
        const { project } = readOk(writeProject({ ...known, ...unknown, laterThings: { lat_1: unknown } }));
        const named = changeRecord(
          edited(project, edits, 'e'),
          'metrics',
          'met_kept',
          { name: 'other' },
          NOW,
        );
        const { project: again } = readOk(writeProject(named));
        expect(again).toMatchObject({ ...unknown, laterThings: { lat_1: unknown } });
        // A random edit may have deleted the record itself.
        const record = recordOf(again, 'metrics', 'met_kept');
        if (record) expect(record).toMatchObject(unknown);
      }),
      { numRuns: 100 },
    );
  });

  it('end in a named result for any text at all, and never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anyJson.map((value) => JSON.stringify(value)),
          fc.json(),
        ),
        (text) => {
          expect(['ok', 'damaged', 'newer', 'not-a-project']).toContain(readProject(text).kind);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('end in a named result for any value in any place of a real project', () => {
    const places = [
      'title',
      'rev',
      'metrics',
      'order',
      'deleted',
      'id',
      'schemaVersion',
      'archived',
      'dismissals',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), anyJson, (place, value) => {
        const result = readProject(JSON.stringify({ ...emptyProject('prj_1', NOW), [place]: value }));
        if (result.kind === 'ok') expect(readOk(writeProject(result.project)).repairs).toEqual([]);
        else if (result.kind === 'damaged') expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('read a text cut off anywhere as damaged or as no project, never as a smaller project', () => {
    const whole = writeProject({ ...emptyProject('prj_1', NOW), title: 'Störung 👷' });
    for (let length = 0; length < whole.trimEnd().length; length += 7) {
      expect(['damaged', 'not-a-project']).toContain(readProject(whole.slice(0, length)).kind);
    }
  });
});

describe('P13: what is not a project', () => {
  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['"x"', 'JSON, but not a project'],
    ['[]', 'JSON, but not a project'],
    ['42', 'JSON, but not a project'],
    ['null', 'JSON, but not a project'],
    ['{}', 'does not say'],
    ['{"format": "something-else"}', 'does not say'],
    ['<!doctype html><title>x</title>', 'web page'],
    ['\uFEFF <html>', 'web page'],
    ['\u0000{\u0000', 'UTF-8'],
    ['\uFFFD\uFFFD{\u0000"\u0000', 'UTF-8'],
    ['PK\u0003\u0004\u0000\u0000', 'UTF-8'],
  ])('P38: %j is named', (text, words) => {
    const result = readProject(text);
    expect(result.kind).toBe('not-a-project');
    expect(result.kind === 'not-a-project' && result.reason).toContain(words);
  });

  it('P39: is said of a text too large to be one, whatever it holds', () => {
    for (const end of ['{}', '']) {
      const result = readProject(' '.repeat(13 * 1024 * 1024).concat(end));
      expect(result.kind === 'not-a-project' && result.reason).toContain('larger than 12 million');
    }
  });

  it('P38: accepts a byte order mark', () => {
    const text = writeProject(emptyProject('prj_1', NOW));
    expect(writeProject(readOk(`\uFEFF${text}`).project)).toBe(text);
  });

  it('P38: names line and column of broken JSON', () => {
    const result = readProject('{"format": "baseline-project",\n  "rev": 1,\n}');
    expect(result).toMatchObject({ kind: 'damaged' });
    expect(result.kind === 'damaged' && result.problems[0]).toMatch(/line 3, column 1/);
  });
});

describe('P14: values a field cannot hold', () => {
  it.each([
    [
      '"metrics": {"met_1": {"threshold": "5"}}',
      'metrics → met_1 → threshold: must be a number, but is the text “5”.',
    ],
    [
      '"metrics": {"met_1": {"threshold": 1e999}}',
      'metrics → met_1 → threshold: must be a number, but is a number too large to hold.',
    ],
    [
      '"metrics": {"met_1": {"slices": "x"}}',
      'metrics → met_1 → slices: must be a list, but is the text “x”.',
    ],
    [
      '"metrics": {"met_1": {"slices": [1]}}',
      'metrics → met_1 → slices → 0: must be a text, but is the number 1.',
    ],
    ['"metrics": {"met_1": {"kind": "odd"}}', 'metrics → met_1 → kind: must be one of “business”'],
    [
      '"metrics": {"met_1": {"minSampleSize": 2.5}}',
      'metrics → met_1 → minSampleSize: must be a whole number, but is the number 2.5.',
    ],
    [
      '"metrics": {"met_1": {"minSampleSize": -1}}',
      'metrics → met_1 → minSampleSize: must be at least 0, but is the number -1.',
    ],
    [
      '"metrics": {"met_1": {"classShare": 5}}',
      'metrics → met_1 → classShare: must be at most 1, but is the number 5.',
    ],
    ['"metrics": {"met_1": 7}', 'metrics → met_1: must be an object, but is the number 7.'],
    ['"metrics": []', 'metrics: must be a map of records, but is a list.'],
    ['"metrics": {"met_1": {"rev": -2}}', 'metrics → met_1 → rev: must be at least 0'],
    [
      '"objectives": {"obj_1": {"deadline": "2026-02-30"}}',
      'objectives → obj_1 → deadline: must be a day written YYYY-MM-DD',
    ],
    ['"order": {"metrics": "met_1"}', 'order → metrics: must be a list'],
    ['"deleted": {"metrics/met_1": "3"}', 'deleted → metrics/met_1: must be'],
    ['"archived": "no"', 'archived: must be true or false'],
  ])('%s', (raw, sentence) => {
    const result = readProject(withRaw(raw));
    expect(result.kind).toBe('damaged');
    expect(result.kind === 'damaged' && result.problems.join('\n')).toContain(sentence);
  });

  it('names at most twenty places', () => {
    const metrics = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`met_${index}`, { threshold: 'x' }]),
    );
    const result = readProject(JSON.stringify({ ...emptyProject('prj_1', NOW), metrics }));
    expect(result.kind === 'damaged' && result.problems).toHaveLength(21);
  });

  it('P19: refuses two keys of one name, wherever they stand', () => {
    for (const raw of [
      '"metrics": {"met_1": {}, "met_1": {}}',
      '"metrics": {"met_1": {"name": "a", "na\\u006de": "b"}}',
      '"rev": 2',
    ]) {
      const result = readProject(withRaw(raw));
      expect(result.kind === 'damaged' && result.problems[0]).toContain('stands twice');
    }
  });

  it('finds two keys of one name in a file with a very long text', () => {
    const long = `"description": "${'\\"x'.repeat(2_000_000)}", "rev": 3`;
    expect(readProject(withRaw(long))).toMatchObject({ kind: 'damaged' });
  });
});

describe('P19: ids that objects answer to by nature', () => {
  const bad = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'length',
    '',
    ' ',
    'a b',
    'x'.repeat(200),
  ];

  it('are replaced, and no record is lost', () => {
    const raw = bad.map((id, index) => `${JSON.stringify(id)}: {"name": "m${index}"}`).join(',');
    const { project, repairs } = readOk(withRaw(`"metrics": {${raw}}`));
    const records = Object.entries(project.metrics as Record<string, { name: string }>);
    expect(records.map(([, record]) => record.name).sort()).toEqual(
      bad.map((_, index) => `m${index}`).sort(),
    );
    expect(records.every(([id]) => isSafeId(id))).toBe(true);
    expect(repairs).toHaveLength(bad.length);
    expect(readOk(writeProject(project)).repairs).toEqual([]);
  });

  it('keep their place in the order', () => {
    const raw =
      '"metrics": {"met_b": {}, "a b": {}, "met_a": {}}, "order": {"metrics": ["met_b", "a b", "met_a"]}';
    const { project } = readOk(withRaw(raw));
    const order = project.order?.metrics ?? [];
    expect([order[0], order[2]]).toEqual(['met_b', 'met_a']);
    expect(recordOf(project, 'metrics', order[1] ?? '')).toBeDefined();
  });

  it('P40: are left out as names of fields, at the top and deep inside, and named', () => {
    const { project, repairs } = readOk(
      withRaw(
        '"__proto__": {"x": 1}, "metrics": {"met_1": {"a": {"constructor": {"prototype": {"x": 1}}, "b": 1}}}',
      ),
    );
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect((project.metrics as Record<string, unknown>).met_1).toEqual({ a: { b: 1 } });
    expect(repairs).toHaveLength(2);
  });
});

describe('limits', () => {
  it('P41: refuse a file nested too deep', () => {
    const deep = `"later": ${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(readProject(withRaw(deep))).toMatchObject({
      kind: 'damaged',
      problems: [expect.stringContaining('32 levels')],
    });
  });

  it('P42: refuse a hundred thousand rows, naming the limit', () => {
    const metrics = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`met_${index}`, {}]));
    const result = readProject(JSON.stringify({ ...emptyProject('prj_1', NOW), metrics }));
    expect(result.kind === 'damaged' && result.problems[0]).toContain(MAX_RECORDS.toLocaleString('en'));
    const rows = JSON.stringify({
      ...emptyProject('prj_1', NOW),
      later: Array.from({ length: 500_000 }, () => 0),
    });
    expect(readProject(rows)).toMatchObject({
      kind: 'damaged',
      problems: [expect.stringContaining('400,000')],
    });
  });
});

describe('halves of letters', () => {
  const broken = fc
    .array(fc.constantFrom('\ud83d', '\udc00', '\ud800', '👷', 'שלום', '\u0000', '\uFFFD', 'x'), {
      maxLength: 5,
    })
    .map((parts) => parts.join(''));

  it('P45: come back as whole letters, said once, and no value is lost to another of the same name', () => {
    fc.assert(
      fc.property(broken, fc.dictionary(broken, broken, { noNullPrototype: true }), (title, later) => {
        const given = { ...emptyProject('prj_1', NOW), title, metrics: { met_1: { name: title, later } } };
        const { project, repairs } = readOk(writeProject(given as unknown as ProjectDocument));
        const texts = [title, ...Object.keys(later), ...Object.values(later)];
        expect(repairs.length > 0).toBe(texts.some((text) => !text.isWellFormed()));
        expect(project.title).toBe(title.toWellFormed());
        const back = recordOf(project, 'metrics', 'met_1')?.later as Record<string, string>;
        expect(Object.values(back).sort()).toEqual(
          Object.values(later)
            .map((text) => text.toWellFormed())
            .sort(),
        );
        expect(readOk(writeProject(project))).toEqual({ kind: 'ok', project, repairs: [] });
      }),
    );
  });

  it('P45: are replaced and named, and reading again finds nothing to repair', () => {
    const { project, repairs } = readOk(
      withRaw('"metrics": {"met_1": {"name": "cut \\ud83d off", "\\udc00": 1}}'),
    );
    expect((project.metrics as Record<string, unknown>).met_1).toEqual({
      name: 'cut \uFFFD off',
      '\uFFFD': 1,
    });
    expect(repairs.join('\n')).toContain('metrics → met_1 → name');
    expect(readOk(writeProject(project)).repairs).toEqual([]);
  });
});

describe('versions', () => {
  it('P44: reads a newer file as newer, whatever else is in it', () => {
    const text = JSON.stringify({
      format: 'baseline-project',
      schemaVersion: 99,
      title: 'T',
      metrics: 'another shape',
    });
    expect(readProject(text)).toEqual({ kind: 'newer', version: 99, title: 'T' });
  });

  it.each([0, -1, 1.5, '1', null, undefined])('refuses version %j', (schemaVersion) => {
    expect(readProject(JSON.stringify({ format: 'baseline-project', schemaVersion }))).toMatchObject({
      kind: 'damaged',
    });
  });

  it('P18: migrates step by step and leaves the original as it was when a step fails', () => {
    const original = Object.freeze({ schemaVersion: 1, metrics: Object.freeze({}) });
    const steps = [
      (document: Record<string, unknown>) => ({ ...document, two: true }),
      (document: Record<string, unknown>) => ({ ...document, three: document.two }),
    ];
    expect(migrate(original, 1, steps)).toEqual({ schemaVersion: 3, metrics: {}, two: true, three: true });
    const failing = [
      steps[0] as (typeof steps)[0],
      () => {
        throw new Error('half-way');
      },
    ];
    expect(() => migrate(original, 1, failing)).toThrow('half-way');
    expect(original).toEqual({ schemaVersion: 1, metrics: {} });
  });
});

it('writes numbers, not float noise, and ends with a line break', () => {
  expect(canonicalFile({ b: 0.1, a: -0, c: undefined })).toBe('{\n  "a": 0,\n  "b": 0.1\n}\n');
});
