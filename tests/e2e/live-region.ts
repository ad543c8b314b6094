/** What a planner says aloud. A sentence stands in its live region only until the next one, so it is kept as it comes. */
import type { Page } from '@playwright/test';

/** Keeps every sentence from now on. @returns what was said so far */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(globalThis, 'said', said);
    const region = document.querySelector('[data-planner] [role=status]');
    if (!region) throw new Error('no live region');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'said') as string[]);
}
