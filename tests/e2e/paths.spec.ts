import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

const key = 'baseline:/:reading';
const path = 'paths/engineer/';
const titles = [
  'Data scientist and ML engineer',
  'Versioning and pipelines',
  'MLOps for managers',
  'Serving',
  'Integration',
  'Rollout and A/B tests',
  'Monitoring and drift',
  'Incidents and rollback',
];
const [first = '', second = '', third = ''] = titles;

const step = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });
const bar = (page: Page) => page.getByRole('region', { name: 'Reading path' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
/** One day for a whole test, however late it is: noon, where the reader is. */
const readToday = (page: Page) => page.clock.setFixedTime('2026-11-20T12:00:00');

/** What this browser holds, put there before the first page. */
async function hold(page: Page, value: string): Promise<void> {
  await page.addInitScript(
    ([name, text]) => {
      if (name && localStorage.getItem(name) === null) localStorage.setItem(name, text ?? '');
    },
    [key, value],
  );
}

const read = (...pages: string[]) =>
  JSON.stringify({
    version: 1,
    active: 'engineer',
    read: { engineer: Object.fromEntries(pages.map((id) => [id, '2026-11-20'])) },
  });

test('a whole path: from the home page through every guide page to the page that is printed', async ({
  page,
}) => {
  await readToday(page);
  await page.goto('');
  await page.locator('#role-ml-engineer > summary').click();
  await page
    .getByRole('link', { name: /^As a path/ })
    .and(page.locator(':visible'))
    .click();
  await expect(heading(page, 'Engineer')).toBeVisible();
  await step(page, first).getByRole('link', { name: first }).click();
  for (const [at, title] of titles.entries()) {
    await expect(heading(page, title)).toBeVisible();
    await expect(bar(page)).toContainText(`page ${at + 1} of ${titles.length}`);
    await bar(page).getByRole('button', { name: 'Mark as read and go on' }).click();
  }
  await expect(heading(page, 'End of the path: Engineer')).toBeVisible();
  const days = page.getByRole('main').getByText('read on 20 November 2026');
  await expect(days).toHaveCount(titles.length);
  await expect(page.getByRole('main')).not.toContainText(/\d+ ?%|score|points/i);
  await expect(page.getByRole('heading', { name: 'What to do now' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Read by:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
});

test('a page opened before any script of the path is there is read on that path', async ({ page }) => {
  const held = Promise.withResolvers<void>();
  await page.route(/_astro\/.*\.js$/, async (route) => {
    await held.promise;
    await route.continue().catch(() => undefined);
  });
  await page.goto(path, { waitUntil: 'commit' });
  await step(page, first).getByRole('link', { name: first }).click({ noWaitAfter: true });
  await expect(heading(page, first)).toBeVisible();
  held.resolve();
  await expect(bar(page)).toContainText(`page 1 of ${titles.length}`);
  await expect(page).toHaveURL(/\/data-scientist-and-ml-engineer\/$/);
  await page.reload();
  await expect(bar(page)).toContainText(`page 1 of ${titles.length}`);
});

test('an address that names a path which is not there, or not the page’s, follows nothing', async ({
  page,
}) => {
  for (const wrong of ['nonsense', 'sponsor', '%3Cimg%20src%3Dx%3E']) {
    await page.goto(`guide/production/serving/?path=${wrong}`);
    await expect(page).toHaveURL(/\/production\/serving\/$/);
    await expect(bar(page)).toHaveCount(0);
  }
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
});

test('progress survives a reload, is continued from three places, and is taken back', async ({ page }) => {
  await readToday(page);
  await page.goto(path);
  await step(page, first)
    .getByRole('button', { name: `Mark as read “${first}”` })
    .click();
  await expect(page.getByRole('status').first()).toHaveText(`“${first}” is marked as read.`);
  await page.reload();
  await expect(step(page, first)).toContainText('Read on 20 November 2026');
  await expect(page.getByText(`1 of ${titles.length} pages read`)).toBeVisible();
  const goOn = page.getByRole('link', { name: `Go on with “${second}”` });
  await expect(goOn).toBeVisible();

  await page.goto('');
  await expect(page.getByText(`You have read 1 of ${titles.length} pages of “Engineer”.`)).toBeVisible();
  await page.goto('paths/');
  await goOn.click();
  await expect(heading(page, second)).toBeVisible();
  await expect(bar(page)).toContainText(`page 2 of ${titles.length}`);

  await page.goto(path);
  await step(page, first)
    .getByRole('button', { name: `Undo “${first}”` })
    .click();
  await expect(step(page, first)).not.toContainText('Read on');
  await expect(goOn).toBeHidden();
  await page.reload();
  await expect(step(page, first).getByRole('button', { name: `Mark as read “${first}”` })).toBeVisible();
});

test('beginning again can be taken back', async ({ page }) => {
  await hold(page, read('people/data-scientist-and-ml-engineer', 'production/serving'));
  await page.goto(path);
  await expect(page.getByRole('link', { name: 'Go on with “Integration”' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin again' }).click();
  await expect(step(page, first)).not.toContainText('Read on');
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(step(page, first)).toContainText('Read on 20 November 2026');
  await expect(step(page, 'Serving')).toContainText('Read on 20 November 2026');
});

test('a question says why, keeps the focus, and keeps no answer', async ({ page }) => {
  await page.goto(`${path}#page-production-rollout-and-ab-tests`);
  const questions = step(page, 'Rollout and A/B tests');
  const single = questions.getByRole('group', { name: /When is the “back” rule/ });
  const form = page.locator('form').filter({ hasText: 'When is the “back” rule' });
  const answer = form.getByRole('button', { name: 'Answer' });
  const outcome = form.getByRole('status');
  await answer.click();
  await expect(outcome).toHaveText('Choose an answer first.');
  await single.getByRole('radio', { name: /On the night/ }).check();
  await answer.click();
  await expect(outcome).toContainText(/Not right\.\s+Nobody chooses calmly at night/);
  await expect(answer).toBeFocused();
  await single.getByRole('radio', { name: /Before the step begins/ }).check();
  await answer.click();
  await expect(outcome).toContainText(/^Right\.\s+Operations knows/);

  const many = questions.getByRole('group', { name: /More than one may be right/ });
  const manyForm = page.locator('form').filter({ hasText: 'A test is fixed at four weeks' });
  await many.getByRole('checkbox', { name: /Go on to the date/ }).check();
  await manyForm.getByRole('button', { name: 'Answer' }).click();
  await expect(manyForm.getByRole('status')).toContainText('At least one more answer is right.');
  await many.getByRole('checkbox', { name: /if a guardrail/ }).check();
  await manyForm.getByRole('button', { name: 'Answer' }).click();
  await expect(manyForm.getByRole('status')).not.toContainText('At least one more');
  await expectNoAxeViolations(page);
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
});

test('by keyboard alone: open a page, mark it, undo, leave the path', async ({ page }) => {
  await page.goto(path);
  await step(page, first).getByRole('link', { name: first }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, first)).toBeVisible();
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole('button', { name: 'Mark as read and go on' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, second)).toBeVisible();
  await page.goBack();
  await expect(bar(page)).toContainText('read on');
  await bar(page).getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Space');
  await expect(bar(page).getByRole('button', { name: 'Mark as read and go on' })).toBeVisible();
  await expect(bar(page).locator(':focus')).toHaveCount(1);
  await bar(page).getByRole('button', { name: 'Leave the path' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(heading(page, first)).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('the bar is quiet: only on pages of the path, never over what has the focus, not on paper', async ({
  page,
}) => {
  await hold(page, read());
  await page.goto('guide/flow/scrum/');
  await expect(heading(page, 'Scrum')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(bar(page)).toHaveCount(0);
  await page.goto('guide/production/serving/');
  await expect(bar(page)).toBeVisible();
  await expectNoAxeViolations(page);
  const links = page.getByRole('main').getByRole('link');
  for (const at of [4, 8, 12]) {
    await links.nth(at).focus();
    const isUnder = () =>
      links.nth(at).evaluate((link) => {
        const top = document.querySelector('.path-bar')?.getBoundingClientRect().top ?? 0;
        return link.getBoundingClientRect().bottom > top;
      });
    await expect.poll(isUnder, { message: `link ${at} under the bar` }).toBe(false);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
});

test('a page with the bar still loads no framework, and a page without loads nothing of it', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('guide/production/serving/', { waitUntil: 'networkidle' });
  expect(asked.filter((address) => /path-bar|reading-paths/.test(address))).toEqual([]);
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, read()]);
  asked.length = 0;
  await page.reload({ waitUntil: 'networkidle' });
  await expect(bar(page)).toBeVisible();
  expect(asked.some((address) => address.endsWith('/reading-paths.json'))).toBe(true);
  expect(asked.filter((address) => /react|planner/i.test(address))).toEqual([]);
});

for (const [name, value] of [
  ['damaged', '{"version":1,"read":{"engineer":'],
  ['foreign', '["<img src=x>"]'],
  ['half right', '{"version":1,"active":7,"read":{"engineer":{"production/serving":"2026-11-20","x":1}}}'],
] as const) {
  test(`a ${name} value breaks nothing`, async ({ page }) => {
    await hold(page, value);
    for (const address of ['', 'paths/', 'guide/production/serving/', 'paths/engineer/done/']) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await page.goto(path);
    await step(page, third)
      .getByRole('button', { name: `Mark as read “${third}”` })
      .click();
    await page.reload();
    await expect(step(page, third)).toContainText('Read on');
  });
}

test('where storage is forbidden, marks work on the page and a sentence says how long', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(path);
  await expect(page.getByText('This browser does not keep anything for this site')).toBeVisible();
  await step(page, first)
    .getByRole('button', { name: `Mark as read “${first}”` })
    .click();
  await expect(step(page, first)).toContainText('Read on');
  await page.goto('');
  await page.goto('guide/production/serving/', { waitUntil: 'networkidle' });
  await expect(bar(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list, the reasons and the explained answers are there, and no dead button', async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      ...titles.map((title) => new RegExp(title)),
      'What to do now',
    ]);
    await expect(step(page, first)).toContainText('Where the work divides');
    await step(page, first).getByText('Check yourself').click();
    await step(page, first).getByText('All answers, explained').click();
    await expect(step(page, first).getByText('Both answers, a smaller model or more machines')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByText('What you mark as read stays')).toBeHidden();
    await page.goto('paths/engineer/done/');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

test('every page of the paths is clean for axe in both themes and fits 320 px', async ({ page }) => {
  await hold(page, read('production/serving'));
  for (const address of ['paths/', path, 'paths/engineer/done/', '']) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address, { waitUntil: 'networkidle' });
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  }
});

test('on paper the questions of a path stand open, without the answers', async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('group', { name: /^A prototype is three times/ })).toBeVisible();
  await expect(page.getByText('Both answers, a smaller model or more machines')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Mark as read/ }).first()).toBeHidden();
});

test('search finds a path, and can be narrowed to paths', async ({ page }) => {
  await page.goto('search/?q=facilitator&kind=path');
  await expect(page.getByRole('main').getByRole('link', { name: 'Facilitator', exact: true })).toBeVisible();
});
