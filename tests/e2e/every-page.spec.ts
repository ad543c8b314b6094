/** Opens every page of the built site: no error, no violation, one h1, axe in light; its colours in dark once per layout. */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  expect,
  expectNoSidewaysScroll,
  findAxeViolations,
  findColourViolations,
  test,
  watchForFaults,
} from './test.ts';

const siteFolder = resolve(process.env.SITE_DIR ?? 'dist');
const pages = globSync('**/index.html', { cwd: siteFolder }).map((file) =>
  file.replaceAll('\\', '/').replace(/index\.html$/, ''),
);

/** Pages of the same folder and depth share their layout; planners and project pages are each their own. */
function layoutOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return ['planners', 'project'].includes(first) ? path : [first, ...rest.map(() => '*')].join('/');
}
const samples = [...new Map(pages.map((path) => [layoutOf(path), path])).values()];

/** Enough of them to use both workers evenly, few enough that each opens its pages in one tab. */
const batchSize = 10;

function inBatches(paths: string[]): string[][] {
  return Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, at) =>
    paths.slice(at * batchSize, (at + 1) * batchSize),
  );
}

test('the site has pages', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test.describe('every page', () => {
  test.describe.configure({ timeout: 300_000 });

  for (const [at, batch] of inBatches(pages).entries()) {
    test(`P65: pages ${at * batchSize + 1} to ${at * batchSize + batch.length} have one h1 and nothing for axe`, async ({
      page,
    }) => {
      const found: string[] = [];
      for (const path of batch) {
        await page.goto(path);
        await expect.soft(page.getByRole('heading', { level: 1 }), `h1 of ${path}`).toHaveCount(1);
        found.push(...(await findAxeViolations(page, ['light'])));
      }
      expect(found, 'found by axe').toEqual([]);
    });
  }

  for (const [at, batch] of inBatches(samples).entries()) {
    test(`P65: layouts ${at * batchSize + 1} to ${at * batchSize + batch.length} hold in dark and at 320 px`, async ({
      page,
    }) => {
      const found: string[] = [];
      for (const path of batch) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(path);
        found.push(...(await findColourViolations(page, 'dark')));
        await page.setViewportSize({ width: 320, height: 640 });
        await expectNoSidewaysScroll(page);
      }
      expect(found, 'found by axe').toEqual([]);
    });
  }
});

test('P59 and P61: the watch over faults, which every browser test stands under, catches each kind', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const faults = await watchForFaults(context, new URL(baseURL ?? '').origin);
  const page = await context.newPage();
  await page.goto('');
  await page.evaluate(async () => {
    console.error('a planted error');
    const script = document.createElement('script');
    script.textContent = 'globalThis.hasRun = true';
    document.head.append(script);
    await fetch('https://elsewhere.example/').catch(() => {});
    await fetch(location.href, { method: 'POST' }).catch(() => {});
    setTimeout(() => {
      throw new Error('a planted exception');
    });
  });
  const wanted = [
    'a planted error',
    'uncaught: a planted exception',
    'policy: script-src',
    'policy: connect-src',
    'POST ',
  ];
  await expect.poll(() => wanted.filter((part) => !faults.some((fault) => fault.includes(part)))).toEqual([]);
  await context.close();
});
