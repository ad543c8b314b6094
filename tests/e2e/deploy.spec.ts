/** A page that is older than the site: its late parts are gone, or a newer build is at work in another tab. */
import type { Page } from '@playwright/test';
import { GoalsPlanner } from './pages/goals-planner.ts';
import { settled } from './settled.ts';
import { expect, test } from './test.ts';

async function openPlanner(page: Page): Promise<GoalsPlanner> {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await settled(page);
  return planner;
}

const someFile = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') };

test.describe('P63', () => {
  test.use({ tolerated: [/Failed to load resource|console: .*Failed to fetch dynamically imported module/] });

  const scripts = /_astro\/.*\.js/;
  const lost = 'A part of this page could not be loaded';

  /** A project with one objective, typed into and not saved yet when the press comes. */
  async function typing(page: Page): Promise<GoalsPlanner> {
    const planner = await openPlanner(page);
    await planner.addObjective('Fewer minutes lost');
    await planner.saved();
    await planner.finding('objective-without-metric').waitFor();
    return planner;
  }

  /** Presses whose answer is loaded when it is needed. */
  const presses: [words: string, press: (planner: GoalsPlanner) => Promise<void>][] = [
    ['opening a file', ({ page }) => page.locator('[data-open-file]').setInputFiles(someFile)],
    ['saving as Markdown', (planner) => planner.more('Save as Markdown')],
    [
      'dismissing a finding',
      ({ page }) =>
        page
          .getByRole('button', { name: /^Dismiss/ })
          .first()
          .click(),
    ],
  ];

  for (const [words, press] of presses) {
    test(`P63: ${words} after a new deployment saves what was typed and offers the new page`, async ({
      page,
    }) => {
      const planner = await typing(page);
      await page.route(scripts, (route) => route.fulfill({ status: 404, body: '' }));
      let loads = 0;
      page.on('load', () => {
        loads += 1;
      });
      await planner.text('Objective needed').fill('Typed before the press');
      await press(planner);
      await expect(page.getByText(lost)).toBeVisible();
      await planner.saved();
      await expect(planner.text('Objective needed')).toHaveValue('Typed before the press');
      expect(loads, 'the page never reloads by itself').toBe(0);
      await page.unroute(scripts);
      await page.getByRole('button', { name: 'Reload the page' }).click();
      await expect(page.getByText(lost)).toHaveCount(0);
      await planner.ready();
      await expect(planner.text('Objective needed')).toHaveValue('Typed before the press');
    });
  }

  test('P63: without a network the page is not given up', async ({ page, context }) => {
    const planner = await typing(page);
    const knows = (isOnline: boolean) => page.waitForFunction((is) => navigator.onLine === is, isOnline);
    await context.setOffline(true);
    await knows(false);
    await planner.more('Save as Markdown');
    const notice = page.getByText('because there is no network');
    await expect(notice).toBeVisible();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await planner.text('Objective needed').fill('Typed without a network');
    await planner.saved();
    await expect(notice).toBeVisible();
    await context.setOffline(false);
    await knows(true);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expect(notice).toHaveCount(0);
    await planner.ready();
    await expect(planner.text('Objective needed')).toHaveValue('Typed without a network');
  });
});

test.describe('P64', () => {
  /** What a newer build does that writes a newer format: a higher version in the head, and a message about it. */
  const saveAsNewer = async () => {
    const key = Object.keys(localStorage).find((each) => each.includes(':project:')) ?? '';
    const id = key.split(':').at(-1) ?? '';
    const name = key.slice(0, key.indexOf(':project:'));
    const text = JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? ''), schemaVersion: 99 });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('projects', 'readwrite');
        transaction.objectStore('projects').put(text, id);
        transaction.oncomplete = () => resolve();
      };
    });
    localStorage.setItem(key, text);
    new BroadcastChannel(name).postMessage({ kind: 'saved', id, text });
    return text;
  };

  /** What a newer build does that lays the database out anew. */
  const layOutAnew = async () => {
    const key = Object.keys(localStorage).find((each) => each.includes(':project:')) ?? '';
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(key.slice(0, key.indexOf(':project:')), 99);
      opening.onerror = () => reject(opening.error);
      opening.onblocked = () => reject(new Error('the older tab holds on to the database'));
      opening.onsuccess = () => resolve();
    });
    return localStorage.getItem(key);
  };

  for (const [words, act] of [
    ['saves the project in its own format', saveAsNewer],
    ['lays out the database anew', layOutAnew],
  ] as const) {
    test(`P64: a newer build in another tab ${words}: the older tab stops writing and asks to be reloaded`, async ({
      page,
      context,
    }) => {
      const planner = await openPlanner(page);
      await planner.addObjective('Saved by the older tab');
      await planner.saved();
      const newer = await context.newPage();
      await newer.goto('about/');
      const stored = await newer.evaluate(act);
      // A tab that heard of it takes no more words; one that did not hears of it when it saves.
      const field = planner.text('Objective needed');
      await field.evaluate((element) => {
        const area = element as HTMLTextAreaElement;
        if (area.matches(':disabled')) return;
        area.focus();
        area.select();
        document.execCommand('insertText', false, 'Typed in the older tab');
      });
      await expect(planner.status).toContainText('another tab runs a newer version of the site. Reload');
      await expect(field).toBeDisabled();
      const key = await page.evaluate(
        () => Object.keys(localStorage).find((each) => each.includes(':project:')) ?? '',
      );
      if (act === saveAsNewer)
        expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(stored);
      const left = await page.evaluate(() =>
        Object.keys(localStorage)
          .filter((each) => each.includes(':pending:'))
          .map((each) => localStorage.getItem(each)),
      );
      const shown = await field.inputValue();
      if (shown !== 'Saved by the older tab') expect(left.join()).toContain(shown);
    });
  }
});
