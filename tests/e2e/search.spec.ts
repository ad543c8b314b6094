import type { Request } from '@playwright/test';
import { SearchDialog, SearchPage } from './pages/search-dialog.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

const guidePage = 'guide/start/why-projects-fail/';
const kib = 1024;

test.describe('the search dialog', () => {
  test('opens by button, slash and Ctrl+K, closes with Escape and gives the focus back', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto(guidePage);
    const button = page.getByRole('banner').getByRole('button', { name: /^Search/ });
    await search.open();
    await search.field.fill('drift');
    await page.keyboard.press('Escape');
    await expect(search.root).toBeHidden();
    await expect(button).toBeFocused();
    for (const keys of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(keys);
      await expect(search.field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(search.root).toBeHidden();
    }
    await search.open();
    await search.root.getByRole('button', { name: 'Close' }).click();
    await expect(button).toBeFocused();
  });

  test('leaves a slash that is typed alone, and can be told to leave the key alone', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto(guidePage);
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    await expect(search.field).toHaveValue('a/b');
    await search.root.getByRole('checkbox', { name: /opens search/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');
    await expect(search.root).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(search.root.getByRole('checkbox', { name: /opens search/ })).not.toBeChecked();
  });

  test('leads by keyboard alone from the question to the page', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto(guidePage);
    await page.keyboard.press('/');
    await page.keyboard.type('stop rule');
    await expect(search.status).toContainText(/\d+ results? for “stop rule”/);
    await page.keyboard.press('ArrowDown');
    await expect(search.links.first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(search.field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(search.links.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(search.links.last()).toBeFocused();
    await page.keyboard.press('Home');
    const address = await search.links.first().evaluate((link) => (link as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
    await expect(search.root).toBeHidden();
  });

  test('shows headings below their page, and terms with their definition', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto(guidePage);
    await search.open();
    await search.ask('drift');
    const first = search.results.first();
    await expect(first.getByRole('link', { name: 'drift', exact: true })).toBeVisible();
    await expect(first).toContainText('Term');
    await expect(search.results.nth(2)).not.toContainText('Term');
    const heading = search.results.locator('li a[href*="#"]').first();
    const address = (await heading.getAttribute('href')) ?? '';
    await heading.click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.locator(`[id="${decodeURIComponent(address.split('#')[1] ?? '')}"]`)).toBeInViewport();
  });

  test('shows more when asked, and moves the focus to what is new', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto(guidePage);
    await search.open();
    await search.ask('model');
    await expect(search.results).toHaveCount(8);
    await search.more.click();
    await expect(search.results).toHaveCount(16);
    await expect(search.results.nth(8).getByRole('link').first()).toBeFocused();
    await expect(search.status).toContainText('the first 16 shown');
    await search.more.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await expect(search.status).toContainText('the first 24 shown');
    const addresses = await search.results.evaluateAll((results) =>
      results.map((result) => result.querySelector('a')?.href),
    );
    expect(new Set(addresses).size).toBe(24);
  });

  test('says what to try when nothing is found, and shows typed markup as text', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto(guidePage);
    await search.open();
    await search.ask('<img src=x onerror=alert(1)>');
    await expect(search.root.locator('img')).toHaveCount(0);
    await search.ask('qqqzzzvvv');
    await expect(search.status).toContainText('Try fewer or other words');
    await expect(search.root.getByRole('link', { name: 'Browse the contents of the guide' })).toBeVisible();
    await search.filter('part').selectOption({ index: 1 });
    await expect(search.status).toContainText('show every kind');
    await expect(search.results).toHaveCount(0);
  });

  test('loads nothing before it is opened, and at most 80 KB up to the first result', async ({ page }) => {
    const search = new SearchDialog(page);
    const loaded: { path: string; size: Promise<number> }[] = [];
    const sizeOf = async (request: Request) => {
      await (await request.response())?.finished();
      return (await request.sizes()).responseBodySize;
    };
    page.on('request', (request) => {
      loaded.push({ path: new URL(request.url()).pathname, size: sizeOf(request) });
    });
    await page.goto(guidePage, { waitUntil: 'networkidle' });
    expect(loaded.filter(({ path }) => /pagefind|search/.test(path)).map(({ path }) => path)).toEqual([]);
    loaded.length = 0;
    await search.open();
    await search.ask('drift');
    const fragments = await Promise.all(
      loaded.filter(({ path }) => path.includes('/fragment/')).map(({ size }) => size),
    );
    const others = await Promise.all(
      loaded.filter(({ path }) => !path.includes('/fragment/')).map(({ size }) => size),
    );
    const total = others.reduce((sum, size) => sum + size, 0) + (fragments[0] ?? 0);
    expect(total / kib).toBeGreaterThan(40);
    expect(total / kib).toBeLessThanOrEqual(80);
  });

  test('has no fault that axe knows, empty and filled', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.goto(guidePage);
    await search.open();
    await expectNoAxeViolations(page);
    await search.ask('drift');
    await expectNoAxeViolations(page);
  });

  test('fits into 320 px and offers targets of 24 px', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(guidePage);
    await search.open();
    await search.ask('drift');
    await expectNoSidewaysScroll(page);
    const inside = await search.root.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth);
    expect(inside).toBe(true);
    for (const control of await search.root.getByRole('button').or(search.root.getByRole('combobox')).all()) {
      const box = await control.boundingBox();
      if (box) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
  });
});

test.describe('without the index', () => {
  test.use({ tolerated: [/pagefind/] });

  test('says that the index could not be loaded, and works once it can', async ({ page }) => {
    const search = new SearchDialog(page);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(guidePage);
    await search.open();
    await search.field.fill('drift');
    await expect(search.status).toContainText('The search index could not be loaded');
    await expect(search.root.getByRole('link', { name: 'Browse the contents of the guide' })).toBeVisible();
    await page.unroute('**/pagefind/**');
    await search.ask('drift rules');
  });

  test('says that it is searching when the index is slow', async ({ page }) => {
    const search = new SearchDialog(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pagefind/*.pf_meta', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(guidePage);
    await search.open();
    await search.field.fill('drift');
    await expect(search.status).toHaveText('Searching…');
    release();
    await expect(search.status).toContainText('“drift”');
  });

  test('draws its results once, with the words of the filters, however late those come', async ({ page }) => {
    const search = new SearchDialog(page);
    const held = Promise.withResolvers<void>();
    await page.route('**/search-facets.json', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(guidePage);
    await search.open();
    await search.field.fill('drift');
    await expect(search.status).toHaveText('Searching…');
    await expect(search.results).toHaveCount(0);
    held.resolve();
    await expect(search.status).toContainText('“drift”');
    await expect(search.results.first()).toContainText('Term');
  });
});

test.describe('the search page', () => {
  test('keeps question and filters in the address, and Back returns to them', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.ask('metric');
    await search.filter('kind').selectOption('guide');
    await search.filter('part').selectOption('frame');
    await expect(page).toHaveURL(/\/search\/\?q=metric&kind=guide&part=frame$/);
    // The results of the wider question stand there until those of this one have come.
    await expect(search.results.filter({ hasNotText: 'Guide · Frame the problem' })).toHaveCount(0);
    await expect(search.results.first()).toContainText('Guide · Frame the problem');
    const count = await search.results.count();
    await search.links.first().click();
    await expect(page).toHaveURL(/\/guide\/frame\//);
    await page.goBack();
    await expect(search.field).toHaveValue('metric');
    await expect(search.filter('kind')).toHaveValue('guide');
    await expect(search.filter('part')).toHaveValue('frame');
    await expect(search.results).toHaveCount(count);
  });

  test('answers an address that is opened directly', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=drift&kind=term');
    await expect(search.status).toContainText('“drift”');
    for (const result of await search.results.all()) await expect(result).toContainText('Term');
    await expectNoAxeViolations(page);
  });

  test('is where Enter in the dialog leads', async ({ page }) => {
    const dialog = new SearchDialog(page);
    await page.goto(guidePage);
    await dialog.open();
    await page.keyboard.type('recall');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=recall/);
    await expect(new SearchPage(page).status).toContainText('“recall”');
  });

  test('takes the focus instead of opening the dialog on itself', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await page.keyboard.press('/');
    await expect(search.field).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('says how to browse instead', async ({ page }) => {
      await page.goto('search/');
      await expect(page.getByRole('main')).toContainText('needs JavaScript');
      await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
      await page.getByRole('main').getByRole('link', { name: 'contents of the guide' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
});
