import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permanentIds } from './content-files.ts';

const present = permanentIds();
const known = JSON.parse(readFileSync('tests/content/known-ids.json', 'utf8')) as Record<string, string[]>;

test('ids are lower-case words joined by hyphens', () => {
  const strange = Object.entries(present).flatMap(([file, ids]) =>
    ids.filter((id) => !/^[a-z0-9]+([-/][a-z0-9]+)*$/.test(id)).map((id) => `${file}: ${id}`),
  );
  expect(strange).toEqual([]);
});

test('ids are unique in their file', () => {
  const doubled = Object.entries(present).flatMap(([file, ids]) =>
    ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id}`),
  );
  expect(doubled).toEqual([]);
});

test('no id that was ever recorded is gone: saved projects and links hold on to it', () => {
  const gone = Object.entries(known).flatMap(([file, ids]) =>
    ids.filter((id) => !present[file]?.includes(id)).map((id) => `${file}: ${id}`),
  );
  expect(gone).toEqual([]);
});

test('every id is recorded (npm run ids adds new ones)', () => {
  const unrecorded = Object.entries(present).flatMap(([file, ids]) =>
    ids.filter((id) => !known[file]?.includes(id)).map((id) => `${file}: ${id}`),
  );
  expect(unrecorded).toEqual([]);
});
