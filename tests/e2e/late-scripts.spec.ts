/** Faults of scripts that come late, or not at all, or fail while they draw; tests/faults.md lists them. */
import type { Page } from '@playwright/test';
import { GoalsPlanner } from './pages/goals-planner.ts';
import { savedProject } from './stored-project.ts';
import { expect, expectNoAxeViolations, test } from './test.ts';

/** Holds the scripts of the site back until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route(/_astro\/.*\.js/, async (route) => {
    await gate;
    // Nobody waits any more for what a page that has gone asked for.
    await route.continue().catch(() => undefined);
  });
  return release;
}

test.describe('P56: before the scripts have come', () => {
  test('a press on search, menu or theme is done when they have', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    for (const [press, done] of [
      ['[data-search-open]', '[data-search-dialog][open]'],
      ['[data-menu-open]', '#menu[open]'],
    ] as const) {
      const release = await holdScripts(page);
      await page.goto('guide/start/why-ml-projects-differ/', { waitUntil: 'commit' });
      await page.locator(press).click();
      release();
      await expect(page.locator(done)).toBeVisible();
      await page.unrouteAll();
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    const release = await holdScripts(page);
    await page.goto('guide/start/why-ml-projects-differ/', { waitUntil: 'commit' });
    await page.getByTitle('Dark').click();
    release();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  test('a case opens once, however often and early its button is pressed', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('cases/storm-outage/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Open in the planners' }).dblclick();
    release();
    await page.waitForURL(/\/project\/$/);
    await expect(page.getByRole('row').filter({ hasText: 'Outage prediction' })).toHaveCount(1);
  });

  test('nothing in a planner can be typed or pressed in vain', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('planners/goals/', { waitUntil: 'commit' });
    await expect(page.locator('body > footer')).toBeVisible();
    await expect(page.locator('astro-island :is(button, input, select, textarea):enabled')).toHaveCount(0);
    release();
    const planner = new GoalsPlanner(page);
    await planner.ready();
    await planner.addObjective('Typed at once');
    await planner.saved();
  });
});

test.describe('P57: without its script', () => {
  test.use({
    tolerated: [/Failed to load resource|error loading dynamically imported module|Failed to fetch/],
  });

  test('a planner says so in place of its status, and the rest of the page works', async ({ page }) => {
    await page.route(/_astro\/GoalsPlanner\..*\.js/, (route) => route.abort());
    await page.goto('planners/goals/');
    const alert = page.locator('main').getByRole('alert');
    await expect(alert).toContainText('This tool could not be loaded');
    await expect(page.getByText('Looking for your saved project')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'How to fill it in' })).toBeVisible();
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('[data-search-dialog]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectNoAxeViolations(page, ['light']);
  });

  test('a planner inside a page of the guide says so, and its link stays', async ({ page }) => {
    await page.route(/_astro\/(GoalsPlanner|mount)\..*\.js/, (route) => route.abort());
    await page.goto('guide/frame/goals-and-metrics/');
    const embed = page.locator('[data-planner-embed="goals"]');
    await embed.scrollIntoViewIfNeeded();
    await expect(embed.getByRole('status')).toContainText('could not be loaded here');
    await expect(embed.getByRole('link', { name: /on its own page/ })).toBeVisible();
  });

  test('a page that runs no script at all says what needs one', async ({ page, browser, baseURL }) => {
    const silent = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false });
    const plain = await silent.newPage();
    await page.route(/\.js(\?|$)/, (route) => route.abort());
    for (const each of [page, plain]) {
      await each.goto('planners/risks/');
      await expect(each.getByText('This page needs JavaScript to be filled in')).toBeVisible();
      await expect(each.getByText('Looking for your saved project')).toBeHidden();
      await expect(each.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await silent.close();
  });
});

test.describe('P58: a fault while drawing', () => {
  test.use({ tolerated: [/planted/] });

  /** Any place that shows this number fails from now on. */
  async function plantFault(page: Page): Promise<void> {
    await page.evaluate(() => {
      const { toPrecision } = Number.prototype;
      Number.prototype.toPrecision = function (this: number, digits?: number) {
        if (Number(this) === 0.123456) throw new Error('planted');
        return toPrecision.call(this, digits);
      };
    });
  }

  test('leaves the project to be saved to a file, whole', async ({ page }) => {
    const planner = await savedProject(page, 'Kept through the fault');
    await planner.addMetric('Recall');
    await plantFault(page);
    await planner.text('Threshold needed').fill('0.123456');
    await expect(planner.text('Threshold needed')).toHaveCount(1);
    await page.getByRole('heading', { level: 1 }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This planner stopped working');
    const { text } = await planner.download(() =>
      alert.getByRole('button', { name: 'Save the project to a file' }).click(),
    );
    expect(Object.values(JSON.parse(text).metrics)).toMatchObject([{ name: 'Recall', threshold: 0.123456 }]);
    expect(text).toContain('Kept through the fault');
    await expectNoAxeViolations(page, ['light']);
    await page.reload();
    await planner.ready();
    await expect(planner.text('Threshold needed')).toHaveValue('0.123456');
  });

  test('in a dialog of the frame leaves it too', async ({ page }) => {
    const planner = await savedProject(page, 'Kept through the fault');
    await plantFault(page);
    await page.locator('[data-open-csv]').setInputFiles({
      name: 'metrics.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Metric,Threshold\nRecall,0.123456\n'),
    });
    const { text } = await planner.download(() =>
      page.getByRole('alert').getByRole('button', { name: 'Save the project to a file' }).click(),
    );
    expect(text).toContain('Kept through the fault');
  });
});
