/** Opens every page of the built site: no error, no violation, one h1, axe in light; axe in dark once per layout. */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, expectNoSidewaysScroll, findAxeViolations, test, watchForFaults } from './test.ts';

const siteFolder = resolve(process.env.SITE_DIR ?? 'dist');
const pages = globSync('**/index.html', { cwd: siteFolder }).map((file) =>
  file.replaceAll('\\', '/').replace(/index\.html$/, ''),
);

/** Pages below the same folder share their layout: `guide/start/x/` stands for all of `guide/*∕*∕`. */
function layoutOf(path: string): string {
  return path.replace(/[^/]+\/(?=.)/g, '*/');
}

/** Enough of them to use both workers evenly, few enough that each opens its pages in one tab. */
const batchSize = 12;
const batches = Array.from({ length: Math.ceil(pages.length / batchSize) }, (_, at) =>
  pages.slice(at * batchSize, (at + 1) * batchSize),
);

test('the site has pages', () => {
  expect(pages.length).toBeGreaterThan(20);
});

batches.forEach((batch, at) => {
  test(`pages ${at * batchSize + 1} to ${at * batchSize + batch.length} are sound`, async ({ page }) => {
    test.setTimeout(240_000);
    const found: string[] = [];
    for (const path of batch) {
      await page.goto(path);
      await expect.soft(page.getByRole('heading', { level: 1 }), `h1 of ${path}`).toHaveCount(1);
      found.push(...(await findAxeViolations(page, ['light'])));
    }
    expect(found, 'found by axe').toEqual([]);
  });
});

test('each layout is free of faults in dark, and fits 320 px', async ({ page }) => {
  test.setTimeout(240_000);
  const samples = new Map(pages.map((path) => [layoutOf(path), path]));
  const found: string[] = [];
  for (const path of samples.values()) {
    await page.goto(path);
    found.push(...(await findAxeViolations(page, ['dark'])));
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  expect(found, 'found by axe').toEqual([]);
});

test('the watch over faults catches each kind', async ({ browser, baseURL }) => {
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
