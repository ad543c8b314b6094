import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkFolder } from '#site/check-content.ts';
import { permanentIds, readFiles, readPages } from './content-files.ts';

const ids = permanentIds();
const has = (file: string, id: string) => ids[file]?.includes(id) ?? false;

test('every link, next page, door, term, source, planner and figure that content names exists', async () => {
  expect(await checkFolder(`${process.cwd()}/`)).toEqual([]);
});

test('checklists name only roles and pages that exist', () => {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const unknown = readFiles('checklists/*.yaml').flatMap(({ path, text }) => {
    const data = parse(text) as Record<string, unknown>;
    const roles = list(data.roles).filter((id) => !has('roles.yaml', id));
    const pages = list(data.guide).filter((id) => !has('pages', `guide/${id}`));
    return [...roles, ...pages].map((id) => `${path}: ${id}`);
  });
  expect(unknown).toEqual([]);
});

test('checklists cite only sources that exist, or say that it is our judgement', () => {
  const unknown = readFiles('checklists/*.yaml').flatMap(({ path, text }) =>
    [...text.matchAll(/^\s*(?:- )?source: *([\w-]+) *$/gm)]
      .filter(([, id = '']) => id !== 'judgement' && !has('sources.yaml', id))
      .map(([, id]) => `${path}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test('a page on which the glossary says that a word is explained holds the word', () => {
  const plain = (words: string) => words.toLowerCase().replaceAll('-', ' ');
  const pages = new Map(readPages('guide/**/*.mdx').map(({ path, body }) => [path, body]));
  const entries = readFiles('glossary.yaml').flatMap(
    ({ text }) => parse(text) as { id: string; term: string; see?: string[] }[],
  );
  const missing = entries.flatMap(({ id, term, see = [] }) =>
    see
      .filter((page) => {
        const body = pages.get(`guide/${page}.mdx`) ?? '';
        const names = [term.replace(/ *\(.*\)/, ''), ...(/\((.+)\)/.exec(term)?.slice(1) ?? [])];
        return !body.includes(`id="${id}"`) && !names.some((name) => plain(body).includes(plain(name)));
      })
      .map((page) => `${id}: ${page}`),
  );
  expect(missing).toEqual([]);
});
