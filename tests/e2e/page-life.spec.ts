/** Leaving a page, coming back to it, and what is asked before. Ids are those of `../faults.md`. */
import { chromium } from '@playwright/test';
import { closeAsAPerson } from './close-page.ts';
import { settled } from './settled.ts';
import { openPlanner, savedProject, storedTexts } from './stored-project.ts';
import { expect, test, watchForFaults } from './test.ts';

test('P31: words typed just before a tab is closed are there afterwards', async ({ page, context }) => {
  const planner = await savedProject(page);
  await planner.text('Objective needed').fill('Typed at the last moment');
  expect(await closeAsAPerson(page)).toBe(false);
  const again = await openPlanner(await context.newPage());
  await expect(again.text('Objective needed')).toHaveValue('Typed at the last moment');
});

test('P32: words typed just before a link, Back, a reload or another address are there afterwards', async ({
  page,
}) => {
  await page.goto('glossary/');
  const planner = await savedProject(page);
  const ways: [words: string, go: () => Promise<unknown>][] = [
    ['a link', () => page.getByRole('link', { name: 'Glossary', exact: true }).first().click()],
    ['an address', () => page.goto('about/')],
    ['Back', () => page.goBack()],
    ['a reload', () => page.reload()],
  ];
  for (const [words, go] of ways) {
    await planner.text('Objective needed').fill(`Typed before ${words}`);
    await go();
    if (words !== 'a reload') await planner.open();
    await planner.ready();
    await expect(planner.text('Objective needed')).toHaveValue(`Typed before ${words}`);
  }
});

test('P33: a page that comes back from the back/forward cache shows the newest state and overwrites nothing', async ({
  baseURL,
}, { project }) => {
  const browser = await chromium.launch({
    ...project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const faults = await watchForFaults(context, new URL(baseURL ?? '').origin);
    const page = await context.newPage();
    const first = await savedProject(page);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      }),
    );
    // A page that still waits for a file or holds a transaction is not kept.
    await settled(page);
    await storedTexts(page);
    await page.goto('glossary/');
    // A message would take the page out of the cache, so the other tab sends none.
    const other = await context.newPage();
    await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    const second = await openPlanner(other);
    await second.text('Objective needed').fill('Changed meanwhile');
    await second.saved();
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
    await expect(first.text('Objective needed')).toHaveValue('Changed meanwhile');
    await first.text('Unit needed').fill('minutes');
    await first.saved();
    await other.reload();
    await second.ready();
    await expect(second.text('Objective needed')).toHaveValue('Changed meanwhile');
    await expect(second.text('Unit needed')).toHaveValue('minutes');
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** The database takes its time: what is typed stays on its way to it. */
const delaySaves = () => {
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    const request = get.call(this, key);
    if (Reflect.get(globalThis, 'isSlow'))
      request.addEventListener('success', (event) => event.stopImmediatePropagation());
    return request;
  };
};

test('P36: nothing is asked when all is saved, or safe until the next visit', async ({ page, context }) => {
  await context.addInitScript(delaySaves);
  await savedProject(page);
  expect(await closeAsAPerson(page), 'with everything saved').toBe(false);
  const planner = await openPlanner(await context.newPage());
  await planner.page.evaluate(() => Reflect.set(globalThis, 'isSlow', true));
  await planner.text('Objective needed').fill('On its way');
  await expect(planner.status).toContainText('Saving');
  expect(await closeAsAPerson(planner.page), 'with the last words beside the database').toBe(false);
  const again = await openPlanner(await context.newPage());
  await expect(again.text('Objective needed')).toHaveValue('On its way');
});

test('P36: a page asks before it is left with words that are nowhere yet', async ({ page }) => {
  await page.addInitScript(delaySaves);
  const planner = await savedProject(page);
  await page.evaluate(() => {
    Reflect.set(globalThis, 'isSlow', true);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await planner.text('Objective needed').fill('Nowhere yet');
  await expect(planner.status).toContainText('Saving');
  expect(await closeAsAPerson(page)).toBe(true);
});
