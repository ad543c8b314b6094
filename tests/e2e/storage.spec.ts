/** What storage and other tabs can do to a project, and what the page must do then. Ids are those of the fault list. */
import type { BrowserContext, Page } from '@playwright/test';
import type { GoalsPlanner } from './pages/goals-planner.ts';
import { ProjectPage } from './pages/project-page.ts';
import { beforeEitherSaves, openPlanner, savedProject, storedTexts } from './stored-project.ts';
import { expect, expectNoAxeViolations, test } from './test.ts';

const cut = (text: string | null) => (text ?? '').slice(0, (text ?? '').length / 2);
const newer = (text: string | null) => JSON.stringify({ ...JSON.parse(text ?? ''), schemaVersion: 99 });
const projectKey = () => Object.keys(localStorage).find((key) => key.includes(':project:')) ?? '';

test('P11: one damaged copy is set aside and the other one opens', async ({ page }) => {
  const planner = await savedProject(page);
  await storedTexts(page, { local: cut((await storedTexts(page)).local) });
  await page.reload();
  await planner.ready();
  await expect(planner.text('Objective needed')).toHaveValue('First words');
  await expect(page.getByText('One of the two stored copies was damaged')).toBeVisible();
  expect(
    await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes(':quarantine:'))),
  ).toBe(true);
});

test('P12: two damaged copies are not overwritten, and each can be taken away', async ({ page }) => {
  const planner = await savedProject(page);
  const whole = await storedTexts(page);
  const damaged = { local: cut(whole.local), database: `${whole.database}!` };
  await storedTexts(page, damaged);
  await page.reload();
  await planner.ready();
  await expect(page.getByRole('heading', { name: 'The stored project cannot be read' })).toBeVisible();
  const press = (name: string) =>
    planner.download(() => page.getByRole('button', { name, exact: true }).click());
  const texts = [(await press('Download the raw data')).text, (await press('Download the other copy')).text];
  expect(texts.sort()).toEqual([damaged.local, damaged.database].sort());
  await expectNoAxeViolations(page);
  await page.reload();
  await planner.ready();
  expect(await storedTexts(page)).toEqual(damaged);
});

test('P16: a project of a newer version is read-only, and every byte of it stays', async ({ page }) => {
  const planner = await savedProject(page);
  const whole = await storedTexts(page);
  const later = { local: newer(whole.local), database: newer(whole.database) };
  await storedTexts(page, later);
  await page.reload();
  await planner.ready();
  await expect(page.getByRole('heading', { name: 'made by a newer version' })).toBeVisible();
  await expect(planner.text('Objective needed')).toHaveCount(0);
  const raw = await planner.download(() =>
    page.getByRole('button', { name: 'Download the raw data' }).click(),
  );
  expect(raw.text).toBe(JSON.parse(later.local).body);
  await page.reload();
  await planner.ready();
  expect(await storedTexts(page)).toEqual(later);
});

test('P20: what other programs keep on this host is left alone', async ({ page }) => {
  const foreign = {
    theme: '{"mode":"dark"}',
    docs: '[1,2',
    'persist:root': '{"user":"x"}',
    'baseline:/other/:project:prj_1': '{"format":"baseline-envelope"}',
    'baseline-notes': 'mine',
  };
  await page.goto('about/');
  await page.evaluate(async (items) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('docs', 3);
      opening.onerror = () => reject(opening.error);
      opening.onupgradeneeded = () => opening.result.createObjectStore('pages');
      opening.onsuccess = resolve;
    });
  }, foreign);
  await savedProject(page);
  const project = new ProjectPage(page);
  await project.open();
  await page.getByRole('button', { name: 'New project', exact: true }).click();
  await expect(project.title).toHaveValue('');
  await project.title.fill('Short-lived');
  await project
    .row(/^Short/)
    .getByRole('button', { name: 'Delete' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(project.row(/^Short/)).toHaveCount(0);
  await expect(project.row(/./)).toHaveCount(1);
  for (const path of ['', 'paths/engineer/', 'planners/checkin/']) await page.goto(path);
  const kept = await page.evaluate(
    async (keys) => ({
      items: keys.map((key) => [key, localStorage.getItem(key)]),
      databases: (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`),
    }),
    Object.keys(foreign),
  );
  expect(kept.items).toEqual(Object.entries(foreign));
  expect(kept.databases).toContain('docs 3');
});

async function twoTabs(context: BrowserContext, page: Page): Promise<[GoalsPlanner, GoalsPlanner]> {
  const first = await savedProject(page);
  const second = await openPlanner(await context.newPage());
  await expect(second.text('Objective needed')).toHaveValue('First words');
  return [first, second];
}

test('P22: each tab shows the other’s edits and leaves the field in use alone', async ({ page, context }) => {
  const [first, second] = await twoTabs(context, page);
  await second.text('Unit needed').focus();
  await second.page.keyboard.type('minutes');
  await first.text('Objective needed').fill('Changed in the first tab');
  await expect(second.text('Objective needed')).toHaveValue('Changed in the first tab');
  await expect(second.text('Unit needed')).toBeFocused();
  await second.page.keyboard.type(' a year');
  await expect(first.text('Unit needed')).toHaveValue('minutes a year');
});

test('P24: one field changed in both tabs keeps both values and asks', async ({ page, context }) => {
  const [first, second] = await twoTabs(context, page);
  await beforeEitherSaves(first, second, async () => {
    await first.text('Objective needed').fill('Mine');
    await second.text('Objective needed').fill('Yours');
  });
  for (const tab of [first, second]) {
    await expect(tab.page.getByRole('group', { name: /Two versions/ })).toContainText('Mine');
    await expect(tab.page.getByRole('group', { name: /Two versions/ })).toContainText('Yours');
  }
  await second.page.getByRole('heading', { level: 1 }).click();
  await first.page.getByRole('button', { name: 'Keep “Mine”' }).click();
  await expect(first.page.getByRole('group', { name: /Two versions/ })).toHaveCount(0);
  await expect(second.page.getByRole('group', { name: /Two versions/ })).toHaveCount(0);
  await expect(second.text('Objective needed')).toHaveValue('Mine');
});

test('P27: what another tab deletes stays open, and can go on as a new project', async ({
  page,
  context,
}) => {
  const [first, second] = await twoTabs(context, page);
  const other = second.page;
  await other.goto('project/');
  await other.getByRole('button', { name: /^Delete Stored project/ }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(first.status).toContainText('another tab deleted this project');
  await expect(first.text('Objective needed')).toHaveValue('First words');
  await first.text('Objective needed').fill('Typed after the deletion');
  await expect(first.status).toContainText('Not saved');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Save as a new project' }).click();
  await expect(first.title).toBeFocused();
  await first.saved();
  await expect(page.getByText('Another tab deleted')).toHaveCount(0);
  await page.reload();
  await first.ready();
  await expect(first.text('Objective needed')).toHaveValue('Typed after the deletion');
  await other.reload();
  await expect(other.getByText('Deleted projects (1)')).toBeVisible();
});

test('P28: storage cleared in another tab does not wipe open work', async ({ page, context }) => {
  const [first, second] = await twoTabs(context, page);
  await second.page.evaluate(() => localStorage.clear());
  await expect.poll(() => first.page.evaluate(projectKey)).not.toBe('');
  await expect(first.text('Objective needed')).toHaveValue('First words');
});

test('P38 and P46: a file that cannot be opened says why, and nothing changes', async ({ page }) => {
  const planner = await savedProject(page);
  const picker = page.locator('[data-open-file]');
  for (const [text, words] of [
    ['', 'The file is empty'],
    ['<html></html>', 'a web page'],
    ['{"format": "baseline-project", "schemaVersion": 1,}', 'not valid JSON'],
    ['{"format": "other"}', 'not a project'],
    [
      '{"format":"baseline-project","schemaVersion":1,"id":"prj_1","rev":1,"title":"t","createdAt":"","updatedAt":"","metrics":{"met_1":{"threshold":"high"}}}',
      'metrics → met_1 → threshold: must be a number',
    ],
    ['{"format":"baseline-project","schemaVersion":7,"id":"prj_1"}', 'newer version'],
  ] as const) {
    await picker.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(words);
    await expect(dialog).toContainText('Nothing was changed');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  }
  await expect(planner.text('Objective needed')).toHaveValue('First words');
});

test.describe('P57', () => {
  test.use({
    tolerated: [/Failed to load resource|error loading dynamically imported module|Failed to fetch/],
  });
  test('a planner whose program cannot be loaded can still be read', async ({ page }) => {
    await page.route(/_astro\/.*\.js/, (route) => route.abort());
    await page.goto('planners/goals/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How to fill it in' })).toBeVisible();
  });
});
