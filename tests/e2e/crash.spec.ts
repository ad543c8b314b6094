/** What is left when a tab or the whole browser dies, and when two tabs write as fast as they can. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { GoalsPlanner } from './pages/goals-planner.ts';
import { expect, type Page, test, watchForFaults } from './test.ts';

async function openPlanner(page: Page): Promise<GoalsPlanner> {
  const planner = new GoalsPlanner(page);
  await planner.open();
  return planner;
}

test('P34: a crashed tab loses nothing that was saved', async ({ page, context }) => {
  const planner = await openPlanner(page);
  await planner.addObjective('Written before the crash');
  await planner.saved();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await openPlanner(await context.newPage());
  await expect(again.text('Objective needed')).toHaveValue('Written before the crash');
});

test('P25: a tab that dies leaves the other one with all its saved work', async ({ page, context }) => {
  const first = await openPlanner(page);
  await first.addObjective('Shared');
  await first.saved();
  const second = await openPlanner(await context.newPage());
  await second.text('Unit needed').fill('minutes');
  await second.saved();
  const session = await context.newCDPSession(second.page);
  const crashed = second.page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(first.text('Unit needed')).toHaveValue('minutes');
  await first.text('Objective needed').fill('Still at work');
  await first.saved();
});

test('P35: a killed browser has what was saved when it starts again', async ({ baseURL }, { project }) => {
  const profile = await mkdtemp(join(tmpdir(), 'baseline-profile-'));
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...project.use.launchOptions, baseURL: baseURL ?? '' });
  const origin = new URL(baseURL ?? '').origin;
  try {
    const browser = await launch();
    const faults = await watchForFaults(browser, origin);
    const planner = await openPlanner(await browser.newPage());
    await planner.addObjective('Written before the power went');
    await planner.saved();
    const session = await browser.newCDPSession(planner.page);
    const gone = new Promise<void>((resolve) => browser.on('close', () => resolve()));
    void session.send('Browser.crash').catch(() => undefined);
    await gone;
    const restarted = await launch();
    const again = await openPlanner(await restarted.newPage());
    await expect(again.text('Objective needed')).toHaveValue('Written before the power went');
    await restarted.close();
    expect(faults).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
});

test('P26: two tabs that write at full speed lose no edit', async ({ page, context }) => {
  const first = await openPlanner(page);
  await first.addObjective('First tab 0');
  await first.addObjective('Second tab 0');
  // The field in use is left alone, so nobody stays in one.
  await page.getByRole('heading', { level: 1 }).click();
  await first.saved();
  const second = await openPlanner(await context.newPage());
  const typeOften = (tab: GoalsPlanner, place: number, words: string) =>
    tab
      .text('Objective needed')
      .nth(place)
      .evaluate(async (element, start) => {
        const field = element as HTMLTextAreaElement;
        const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
        for (let turn = 1; turn <= 500; turn += 1) {
          setter?.call(field, `${start} ${turn}`);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          // A hidden page leaves: every edit is written at once, not gathered.
          document.dispatchEvent(new Event('visibilitychange'));
          dispatchEvent(new PageTransitionEvent('pagehide'));
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, words);
  await Promise.all([typeOften(first, 0, 'First tab'), typeOften(second, 1, 'Second tab')]);
  for (const tab of [first, second]) {
    await expect(tab.text('Objective needed').nth(0)).toHaveValue('First tab 500');
    await expect(tab.text('Objective needed').nth(1)).toHaveValue('Second tab 500');
    await tab.saved();
    await expect(tab.page.getByRole('group', { name: /versions/ })).toHaveCount(0);
  }
  const again = await openPlanner(await context.newPage());
  await expect(again.text('Objective needed').nth(0)).toHaveValue('First tab 500');
  await expect(again.text('Objective needed').nth(1)).toHaveValue('Second tab 500');
});
