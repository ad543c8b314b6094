/** Reading paths: what a reader would stumble over if it were wrong. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFiles, readPages } from './content-files.ts';

interface Check {
  id: string;
  question: string;
  answers: { text: string; right?: true; because: string }[];
}

interface Path {
  role: string;
  order: number;
  pages: { page: string; why: string; check?: Check[] }[];
}

const paths = readFiles('paths/*.yaml').map(({ path, text }) => ({ path, ...(parse(text) as Path) }));
const guide = new Set(readPages('guide/**/*.mdx').map(({ path }) => path.replace(/^guide\/|\.mdx$/g, '')));
const doors = parse(readFiles('doors.yaml')[0]?.text ?? '') as { roles: { role: string; pages: string[] }[] };
const checks = paths.flatMap(({ path, pages }) =>
  pages.flatMap(({ check = [] }) => check.map((each) => ({ path, ...each }))),
);

test('there is one path for each role of the first door, and each has its own place', () => {
  expect(paths.map(({ role }) => role).sort()).toEqual(doors.roles.map(({ role }) => role).sort());
  expect(new Set(paths.map(({ order }) => order)).size).toBe(paths.length);
});

test('every page of a path exists, and stands on it once', () => {
  const faults = paths.flatMap(({ path, pages }) => {
    const ids = pages.map(({ page }) => page);
    const missing = ids.filter((id) => !guide.has(id)).map((id) => `${path}: no page ${id}`);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: ${id} twice`);
    const short = pages.length < 5 || pages.length > 12 ? [`${path}: ${pages.length} pages`] : [];
    return [...missing, ...twice, ...short];
  });
  expect(faults).toEqual([]);
});

test('most pages of a path have a question', () => {
  for (const { path, pages } of paths)
    expect(pages.filter(({ check }) => check).length / pages.length, path).toBeGreaterThan(0.7);
});

test('every question has a right answer, not all are right, and every answer is explained', () => {
  const faults = checks.flatMap(({ path, id, answers }) => {
    const right = answers.filter((answer) => answer.right === true).length;
    const bare = answers.filter(({ text, because }) => !text?.trim() || !(because?.trim().length > 20));
    return [
      ...(right === 0 ? [`${path} ${id}: no right answer`] : []),
      ...(right === answers.length ? [`${path} ${id}: every answer is right`] : []),
      ...bare.map(({ text }) => `${path} ${id}: “${text}” is not explained`),
    ];
  });
  expect(checks.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});

test('a question says so when more than one answer is right, and only then', () => {
  const faults = checks.filter(
    ({ question, answers }) =>
      answers.filter(({ right }) => right).length > 1 !== /More than one may be/.test(question),
  );
  expect(faults.map(({ path, id }) => `${path} ${id}`)).toEqual([]);
});

test('the right answer is not given away by its place', () => {
  const firsts = checks.filter(({ answers }) => answers[0]?.right).length;
  expect(firsts / checks.length).toBeLessThan(0.5);
});
