import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { BuiltSite, decode, elements } from './built-site.ts';

const { pages } = new BuiltSite();

/** What a rule finds, named by page, so that a failure says where to look. */
function findings(rule: (html: string) => string[]): string[] {
  return pages.flatMap(({ path, html }) => rule(html).map((finding) => `${path}: ${finding}`));
}

test('there is no style attribute', () => {
  const found = findings((html) =>
    elements(html).flatMap(({ name, attributes }) => (attributes.has('style') ? [`<${name} style>`] : [])),
  );
  expect(found).toEqual([]);
});

test('P60: there is no inline event handler and no javascript: address', () => {
  const found = findings((html) =>
    elements(html).flatMap(({ name, attributes }) =>
      [...attributes]
        .filter(([key, value]) => /^on/.test(key) || /^\s*javascript:/i.test(value))
        .map(([key]) => `<${name} ${key}>`),
    ),
  );
  expect(found).toEqual([]);
});

test('P60: each page has a policy without unsafe-inline, and it knows every inline script and style', () => {
  const found = findings((html) => {
    const meta = elements(html, 'meta').find(
      ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
    );
    const policy = meta?.attributes.get('content') ?? '';
    const directive = (name: string) =>
      policy.split(';').find((part) => part.trim().startsWith(`${name} `)) ?? `no ${name}`;
    const wrong = ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"].filter(
      (part) => !policy.includes(part),
    );
    if (policy.includes('unsafe-inline')) wrong.push("'unsafe-inline'");
    for (const [kind, tag] of [
      ['script-src', 'script'],
      ['style-src', 'style'],
    ] as const) {
      for (const [, attributes = '', text = ''] of html.matchAll(
        new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'),
      )) {
        if (/\bsrc=/.test(attributes) || /type="(?!module|text\/javascript)/.test(attributes)) continue;
        const hash = createHash('sha256').update(text).digest('base64');
        if (!directive(kind).includes(`'sha256-${hash}'`))
          wrong.push(`<${tag}> without its hash: ${text.slice(0, 60)}`);
      }
    }
    return wrong;
  });
  expect(found).toEqual([]);
});

test('P61: nothing is loaded from another host', () => {
  const loading = ['src', 'srcset', 'data', 'poster'];
  const found = findings((html) =>
    elements(html).flatMap(({ name, attributes }) => {
      const loads = loading.map((key) => attributes.get(key));
      if (name === 'link' && !/canonical|alternate/.test(attributes.get('rel') ?? ''))
        loads.push(attributes.get('href'));
      return loads
        .filter((address) => address && /^(https?:)?\/\//.test(address))
        .map((address) => `<${name}> ${address}`);
    }),
  );
  expect(found).toEqual([]);
});

test('the headings of each page begin with its one h1 and skip no level', () => {
  const found = findings((html) => {
    const levels = elements(html, 'h[1-6]').map(({ name }) => Number(name[1]));
    const wrong = levels.filter((level) => level === 1).length === 1 ? [] : ['not exactly one h1'];
    if (levels[0] !== 1) wrong.push(`begins with h${levels[0]}`);
    levels.forEach((level, at) => {
      const before = levels[at - 1] ?? level;
      if (level > before + 1) wrong.push(`h${before} is followed by h${level}`);
    });
    return wrong;
  });
  expect(found).toEqual([]);
});

test('ids are unique in each page, and references to ids resolve', () => {
  const referring = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget'];
  const found = findings((html) => {
    const all = elements(html);
    const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
    const known = new Set(ids);
    const doubled = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id "${id}" twice`);
    const dangling = all.flatMap(({ name, attributes }) =>
      referring.flatMap((key) =>
        (attributes.get(key) ?? '')
          .split(/\s+/)
          .filter((id) => id && !known.has(id))
          .map((id) => `<${name} ${key}> names "${id}"`),
      ),
    );
    return [...doubled, ...dangling];
  });
  expect(found).toEqual([]);
});

test('each page has its own title, description and language', () => {
  const titles = new Map<string, string>();
  const found = findings((html) => {
    const title = decode(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
    const wrong = title ? [] : ['no title'];
    if (titles.has(title)) wrong.push(`title "${title}" is used before`);
    titles.set(title, title);
    const description = elements(html, 'meta').find(
      ({ attributes }) => attributes.get('name') === 'description',
    );
    if (!description?.attributes.get('content')) wrong.push('no description');
    if (elements(html, 'html')[0]?.attributes.get('lang') !== 'en') wrong.push('no language');
    return wrong;
  });
  expect(found).toEqual([]);
});
