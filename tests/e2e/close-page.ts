/** Leaving a page for good. */
import type { Page } from '@playwright/test';

/** Closes the page as a person does, and agrees if it asks. @returns whether it asked, once it is gone */
export async function closeAsAPerson(page: Page): Promise<boolean> {
  let hasAsked = false;
  page.once('dialog', (dialog) => {
    hasAsked = dialog.type() === 'beforeunload';
    // The answer may come back after the page has gone.
    dialog.accept().catch(() => undefined);
  });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  return hasAsked;
}
