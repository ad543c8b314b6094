/** When a page has loaded, run and drawn all that it brings late. */
import type { Page, Request } from '@playwright/test';

/** Waits until nothing is on its way and nothing is left to do: what has come late may ask for more. */
export async function settled(page: Page): Promise<void> {
  const underWay = new Set<Request>();
  let asked = 0;
  const begin = (request: Request) => {
    asked += 1;
    underWay.add(request);
  };
  const end = (request: Request) => underWay.delete(request);
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await page.waitForLoadState('networkidle');
  let before: number;
  do {
    before = asked;
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  } while (asked > before || underWay.size > 0);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}
