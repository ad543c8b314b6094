/** The site in a folder of another host. `tests/site/base-path.test.ts` has built it. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createSiteServer } from '../../scripts/serve.mjs';
import { SearchDialog, SearchPage } from './pages/search-dialog.ts';
import { expect, test as guarded } from './test.ts';

const folder = resolve('.cache/site-under-base');
const base = '/playbook/';

const test = guarded.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  baseURL: async ({}, use) => {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run test:site builds it`);
    const server = createSiteServer({ folder, base });
    await new Promise<void>((resolveListening) => server.listen(0, 'localhost', resolveListening));
    await use(`http://localhost:${(server.address() as AddressInfo).port}${base}`);
    server.closeAllConnections();
    server.close();
  },
});

test('search finds pages, and its results lead to them', async ({ page }) => {
  const dialog = new SearchDialog(page);
  await page.goto('');
  await dialog.open();
  await dialog.ask('stop rule');
  const link = dialog.results.locator('a[href*="/guide/"]').first();
  const title = ((await link.textContent()) ?? '').trim();
  await link.click();
  await expect(page).toHaveURL(/\/playbook\/guide\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(title).not.toBe('');
  const search = new SearchPage(page);
  await search.open('?q=drift&kind=term');
  await expect(search.status).toContainText('“drift”');
  await search.links.first().click();
  await expect(page).toHaveURL(/\/playbook\/glossary\/#/);
});

test('a planner starts, takes what is typed and has it again after a reload', async ({ page }) => {
  await page.goto('planners/goals/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const name = page.getByRole('main').getByRole('textbox').first();
  await name.fill('Crews before the storm');
  await name.blur();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue('Crews before the storm');
});

test.describe('what does not exist', () => {
  test.use({ tolerated: [/404 \(Not Found\)/] });

  test('is answered by the 404 page, and its search works', async ({ page }) => {
    const response = await page.goto('no/such/page/');
    expect(response?.status()).toBe(404);
    await page.getByRole('main').getByRole('searchbox').fill('recall');
    await page.getByRole('main').getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/playbook\/search\/\?q=recall/);
  });
});
