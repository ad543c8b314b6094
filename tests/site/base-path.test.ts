/** Builds the site for a folder of another host, as a team does that puts it beside its other pages. */
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';
import { BuiltSite, elements } from './built-site.ts';
import { deadReferences, references } from './links.ts';

const run = promisify(execFile);
const base = '/playbook/';
/** Stays there for the browser tests, which open it in `e2e/base-path.spec.ts`. */
const folder = resolve('.cache/site-under-base');
let output: string;
let site: BuiltSite;

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  const { PATH, HOME } = process.env;
  const { stdout, stderr } = await run(resolve('node_modules/.bin/astro'), ['build', '--outDir', folder], {
    // Vitest puts BASE_URL, NODE_ENV and more into its own environment; a build must not see them.
    env: {
      PATH,
      HOME,
      BASE_PATH: base,
      SITE_URL: 'https://example.org',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  output = stdout + stderr;
  site = new BuiltSite(folder, base);
});

test('the build prints no warning', () => {
  expect(output.split('\n').filter((line) => /\[WARN\]|\bwarn(ing)?\b|\(!\)/i.test(line))).toEqual([]);
});

test('every link and asset begins with the base path and exists', () => {
  const strays = site.pages.flatMap((page) =>
    references(page)
      .filter((reference) => /^\/(?!\/)/.test(reference) && !reference.startsWith(base))
      .map((reference) => `${page.path}: ${reference}`),
  );
  expect(strays).toEqual([]);
  expect(deadReferences(site)).toEqual([]);
});

test('canonical addresses and the sitemap carry site and base path', () => {
  const canonical = elements(site.page('/guide/')?.html ?? '', 'link').find(
    ({ attributes }) => attributes.get('rel') === 'canonical',
  );
  expect(canonical?.attributes.get('href')).toBe('https://example.org/playbook/guide/');
  const sitemap = site.read('sitemap.xml').toString();
  for (const [, address] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    expect(address).toMatch(/^https:\/\/example\.org\/playbook\//);
  }
});

test('style sheets and scripts refer to nothing outside the base path', async () => {
  const files = new Set(
    site.pages.flatMap((page) =>
      references(page).flatMap((reference) => {
        const target = site.resolve(reference, page);
        return target && /\.(css|js)$/.test(target.path) ? [target.path] : [];
      }),
    ),
  );
  const strays: string[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, reference = ''] of text.matchAll(/url\(["']?(\/[^)"']+)/g)) {
      if (!reference.startsWith(base) || !site.has(`/${reference.slice(base.length)}`))
        strays.push(`${file}: ${reference}`);
    }
  }
  expect(files.size).toBeGreaterThan(3);
  expect(strays).toEqual([]);
});

test('the headers apply under the base path', () => {
  const rules = parseHeaders(site.read('_headers').toString());
  expect(headersFor(rules, '/playbook/')).toMatchObject({
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  expect(headersFor(rules, '/playbook/guide/')['Cache-Control']).toBe('no-cache');
  expect(headersFor(rules, '/playbook/_astro/x.js')['Cache-Control']).toContain('immutable');
  expect(headersFor(rules, '/other/')).toEqual({});
});
