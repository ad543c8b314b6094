import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/headers.mjs';
import { BuiltSite, elements } from './built-site.ts';

const site = new BuiltSite();
const rules = parseHeaders(site.read('_headers').toString());
const nginx = readFileSync('deploy/nginx.conf', 'utf8');
const immutable = 'public, max-age=31536000, immutable';

test('every page is sent with the security headers and asked for anew', () => {
  for (const { path } of site.pages) {
    expect(headersFor(rules, path), path).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    });
    expect(headersFor(rules, path)['Permissions-Policy']).toContain('camera=()');
  }
});

test('files whose name changes with their content are kept for a year', () => {
  const assets = site.pages.flatMap((page) =>
    elements(page.html, 'link').flatMap(({ attributes }) => {
      const target = site.resolve(attributes.get('href') ?? '', page);
      return target?.path.startsWith('/_astro/') ? [target.path] : [];
    }),
  );
  expect(assets.length).toBeGreaterThan(0);
  for (const path of new Set(assets)) expect(headersFor(rules, path)['Cache-Control'], path).toBe(immutable);
  expect(headersFor(rules, '/pagefind/pagefind.js')['Cache-Control']).toBe('no-cache');
  expect(headersFor(rules, '/theme.js')['Cache-Control']).toBe('no-cache');
});

test('no path gets the same header from two rules', () => {
  const paths = [
    ...site.pages.map(({ path }) => path),
    '/_astro/x.css',
    '/pagefind/pagefind.js',
    '/pagefind/index/x',
  ];
  for (const path of paths) {
    const matching = rules.filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    );
    const names = matching.flatMap(({ headers }) => headers.map(([name]) => name));
    expect(names, path).toEqual([...new Set(names)]);
  }
});

test('the policy of the header takes nothing back that the policy of the pages allows', () => {
  const policy = headersFor(rules, '/')['Content-Security-Policy'] ?? '';
  expect(policy.split(';').map((directive) => directive.trim().split(' ')[0])).toEqual(['frame-ancestors']);
});

test('the example for nginx sends the same headers', () => {
  const general = rules.find((rule) => rule.path === '/*')?.headers ?? [];
  const sent = [...nginx.matchAll(/^\s*add_header (\S+) "([^"]*)" always;$/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(sent).toEqual(general);
  const kept = rules
    .filter((rule) => rule.headers.some(([, value]) => value === immutable))
    .map((rule) => rule.path);
  const patterns = [...nginx.matchAll(/^\s*~(\S+)\s+"([^"]*)";$/gm)];
  expect(patterns.every(([, , value]) => value === immutable)).toBe(true);
  const uncovered = kept.filter(
    (path) => !patterns.some(([, pattern = '']) => new RegExp(pattern).test(path)),
  );
  expect(uncovered).toEqual([]);
  expect(nginx).toContain('error_page 404 /404.html;');
});
