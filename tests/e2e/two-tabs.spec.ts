/** Two tabs in a browser that lacks what usually joins them. Ids are those of `../faults.md`. */
import type { Page } from '@playwright/test';
import { beforeEitherSaves, openPlanner, savedProject } from './stored-project.ts';
import { expect, test } from './test.ts';

for (const [id, what, init] of [
  ['P29', 'Web Locks', () => Reflect.deleteProperty(Navigator.prototype, 'locks')],
  ['P30', 'BroadcastChannel', () => Reflect.deleteProperty(globalThis, 'BroadcastChannel')],
] as const) {
  test(`${id}: without ${what} two tabs lose nothing, and ask about a field that both changed`, async ({
    page,
    context,
  }) => {
    await context.addInitScript(init);
    const first = await savedProject(page);
    const second = await openPlanner(await context.newPage());
    const versions = (tab: Page) => tab.getByRole('group', { name: /Two versions/ });
    await first.text('Unit needed').fill('minutes');
    await second.text('Measured how needed').fill('By the report');
    await expect(second.text('Unit needed')).toHaveValue('minutes');
    await expect(first.text('Measured how needed')).toHaveValue('By the report');
    await beforeEitherSaves(first, second, async () => {
      await first.text('Objective needed').fill('Mine');
      await second.text('Objective needed').fill('Yours');
    });
    for (const tab of [first.page, second.page]) {
      await expect(versions(tab)).toContainText('Mine');
      await expect(versions(tab)).toContainText('Yours');
    }
    await first.saved();
    await second.saved();
    await page.reload();
    await first.ready();
    await expect(versions(page)).toContainText('Yours');
    await expect(first.text('Unit needed')).toHaveValue('minutes');
  });
}
