import { Frame } from './pages/frame.ts';
import { GuidePage } from './pages/guide-page.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

const guidePage = 'guide/start/why-ml-projects-differ/';
const phone = { width: 390, height: 780 };

test('the skip link is the first stop and leads past the navigation', async ({ page }) => {
  const frame = new Frame(page);
  await page.goto(guidePage);
  await page.keyboard.press('Tab');
  await expect(frame.skipLink).toBeFocused();
  await expect(frame.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(frame.main).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(frame.main.locator(':focus')).toHaveCount(1);
});

test.describe('the theme', () => {
  for (const { name, theme, system } of [
    { name: 'Dark', theme: 'dark', system: 'light' },
    { name: 'Light', theme: 'light', system: 'dark' },
  ] as const) {
    test(`${name} stays chosen and is there before the first paint`, async ({ page }) => {
      const frame = new Frame(page);
      await page.emulateMedia({ colorScheme: system });
      await page.goto(guidePage);
      const before = await frame.paper();
      await frame.theme(name).check();
      const chosen = await frame.paper();
      expect(chosen).not.toBe(before);
      await page.addInitScript(() => {
        requestAnimationFrame(() => {
          Reflect.set(globalThis, 'firstTheme', document.documentElement.dataset.theme);
        });
      });
      await page.goto('glossary/');
      await page.waitForFunction(() => Reflect.has(globalThis, 'firstTheme'));
      expect(await page.evaluate(() => Reflect.get(globalThis, 'firstTheme'))).toBe(theme);
      expect(await frame.paper()).toBe(chosen);
      await expect(frame.theme(name)).toBeChecked();
      await frame.theme('As the system').check();
      expect(await frame.paper()).toBe(before);
    });
  }

  test('works for this page when storage is forbidden', async ({ page }) => {
    const frame = new Frame(page);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(guidePage);
    await frame.theme('Dark').check();
    await expect(frame.root).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('the menu of narrow screens', () => {
  test.use({ viewport: phone });

  test('holds the focus, closes with Escape and gives the focus back', async ({ page }) => {
    const frame = new Frame(page);
    await page.goto(guidePage);
    await frame.menuButton.click();
    await expect(frame.menu).toBeVisible();
    await expectNoAxeViolations(page);
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      const isTrapped = await frame.menu.evaluate((menu) => {
        const active = document.activeElement;
        return active === document.body || menu.contains(active);
      });
      expect(isTrapped, `stop ${stop}`).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(frame.menu).toBeHidden();
    await expect(frame.menuButton).toBeFocused();
  });

  test('closes with Back and stays on the page', async ({ page }) => {
    const frame = new Frame(page);
    await page.goto('glossary/');
    await page.goto(guidePage);
    await frame.menuButton.click();
    await expect(frame.menu).toBeVisible();
    await page.goBack();
    await expect(frame.menu).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`${guidePage}$`));
    await page.goBack();
    await expect(page).toHaveURL(/\/glossary\/$/);
  });

  test('leads to a page, and Back from there leads to where the reader was', async ({ page }) => {
    const frame = new Frame(page);
    await page.goto(guidePage);
    await frame.menuButton.click();
    await frame.menu.getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL(/\/glossary\/$/);
    await expect(frame.menu).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${guidePage}$`));
  });
});

test('the table of contents marks the heading that is being read', async ({ page }) => {
  const guide = new GuidePage(page);
  await page.goto(guidePage);
  const links = guide.contents.getByRole('link');
  await expect(links.first()).toBeVisible();
  const last = await links.count();
  for (const at of [1, last - 1]) {
    const link = links.nth(at);
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(guide.contents.locator('[aria-current]')).toHaveCount(1);
    await expect(guide.section(((await link.textContent()) ?? '').trim())).toBeInViewport();
  }
});

test('a term shows its definition on keyboard focus, hides it with Escape, and leads to the glossary', async ({
  page,
}) => {
  const guide = new GuidePage(page);
  await page.goto(guidePage);
  await page.keyboard.press('Tab');
  await guide.term.focus();
  await expect(guide.definition).toBeVisible();
  await expect(guide.term).toHaveAccessibleDescription(/\w+ \w+/);
  await expectNoAxeViolations(page, ['light']);
  await page.keyboard.press('Escape');
  await expect(guide.definition).toBeHidden();
  await expect(guide.term).toBeFocused();
  const id = await guide.term.getAttribute('data-term');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/glossary/#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('a term shows its definition on the first tap and leads on with the second', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: phone,
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  const guide = new GuidePage(page);
  await page.goto(guidePage);
  await guide.term.tap();
  await expect(guide.definition).toBeVisible();
  await guide.term.tap();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, viewport] of Object.entries({ desk: { width: 1280, height: 800 }, phone })) {
    test(`everything can be read and reached (${name})`, async ({ page }) => {
      const guide = new GuidePage(page);
      await page.setViewportSize(viewport);
      await page.goto(guidePage);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('banner').getByRole('link', { name: 'Guide', exact: true })).toBeVisible();
      await expect(page.getByRole('radio')).toHaveCount(0);
      await expect(page.getByRole('banner').getByRole('button')).toHaveCount(0);
      await guide.term.click();
      await expect(page).toHaveURL(/\/glossary\/#/);
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
      await expect(page).toHaveURL(/\/search\/$/);
    });
  }
});

test('a guide page prints the text, without navigation and in ink on white', async ({ page }) => {
  const frame = new Frame(page);
  await page.goto(guidePage);
  await frame.theme('Dark').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toBeHidden();
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  await page.emulateMedia({ media: 'screen' });
  await frame.theme('Light').check();
  expect(ink).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
  for (const format of ['A4', 'Letter']) expect((await page.pdf({ format })).length).toBeGreaterThan(10_000);
});

test.describe('an address that does not exist', () => {
  test.use({ tolerated: [/404 \(Not Found\)/] });

  test('answers 404 and offers search and the contents', async ({ page }) => {
    const response = await page.goto('guide/no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoAxeViolations(page);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: /contents|guide/i }).first()).toBeVisible();
    await main.getByRole('searchbox').fill('drift');
    await main.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=drift/);
  });

  test('is a 404 for a missing file too, and never the home page', async ({ request }) => {
    for (const path of ['_astro/gone.js', 'pagefind/gone.pf_fragment', 'favicon.gone']) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(404);
      expect(response.headers()['cache-control'], path).not.toContain('immutable');
    }
  });
});

test('every kind of page fits into 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '',
    guidePage,
    'guide/',
    'guide/start/',
    'glossary/',
    'sources/',
    'search/',
    'planners/',
    'about/',
  ]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});

test('text spacing of WCAG 1.4.12 hides nothing', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(guidePage);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await expectNoSidewaysScroll(page);
});

test('every page is sent with the headers of _headers', async ({ request }) => {
  const page = await request.get(guidePage);
  expect(page.headers()).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
  const style = /href="([^"]*_astro\/[^"]+\.css)"/.exec(await page.text())?.[1] ?? '';
  const asset = await request.get(style);
  expect(asset.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
});
