/** What storage and other tabs can do to a project, and what the page must do then. Ids are those of the fault list. */
import type { BrowserContext, Page } from '@playwright/test';
import { GoalsPlanner } from './pages/goals-planner.ts';
import { expect, expectNoAxeViolations, test } from './test.ts';

async function openPlanner(page: Page): Promise<GoalsPlanner> {
  const planner = new GoalsPlanner(page);
  await planner.open();
  return planner;
}

/** A project with one objective, saved. */
async function savedProject(page: Page, statement = 'First words'): Promise<GoalsPlanner> {
  const planner = await openPlanner(page);
  await planner.title.fill('Stored project');
  await planner.addObjective(statement);
  await planner.saved();
  return planner;
}

const projectKey = () => Object.keys(localStorage).find((key) => key.includes(':project:')) ?? '';

/** Changes the stored copies of the project: in localStorage and, unless told otherwise, in the database. */
async function rewrite(page: Page, change: 'cut' | 'newer', where: 'local' | 'both'): Promise<void> {
  await page.evaluate(
    async ([kind, place]) => {
      const key = Object.keys(localStorage).find((each) => each.includes(':project:')) ?? '';
      const id = key.split(':').at(-1) ?? '';
      const altered = (text: string) => {
        if (kind === 'cut') return text.slice(0, text.length / 2);
        const envelope = JSON.parse(text);
        return JSON.stringify({ ...envelope, schemaVersion: 99, body: envelope.body });
      };
      const text = localStorage.getItem(key) ?? '';
      localStorage.setItem(key, altered(text));
      if (place === 'local') return;
      const name = key.slice(0, key.indexOf(':project:'));
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('projects', 'readwrite');
          transaction.objectStore('projects').put(altered(text), id);
          transaction.oncomplete = () => resolve();
        };
      });
    },
    [change, where] as const,
  );
}

test('P01: forbidden storage is said, and work can be taken away', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  const planner = await openPlanner(page);
  await planner.addObjective('Kept on the screen');
  await expect(planner.status).toContainText('Not saved in this browser');
  await expect(planner.text('Objective needed')).toHaveValue('Kept on the screen');
  const file = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  expect(file.text).toContain('Kept on the screen');
});

test('P04: a full localStorage does not stop saving', async ({ page }) => {
  const planner = await openPlanner(page);
  await page.evaluate(() => localStorage.setItem('other', 'x'.repeat(5 * 1024 * 1024 - 200)));
  await planner.addObjective('Still saved');
  await planner.saved();
  await page.reload();
  await planner.ready();
  await expect(planner.text('Objective needed')).toHaveValue('Still saved');
});

test('P05: when both stores refuse, the text stays and the status says so', async ({ page, context }) => {
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    IDBObjectStore.prototype.put = refuse;
  });
  const planner = await openPlanner(page);
  await planner.addObjective('Not lost');
  await expect(planner.status).toContainText('Not saved: this browser has no room left');
  await expect(planner.text('Objective needed')).toHaveValue('Not lost');
});

test('P11: one damaged copy is set aside and the other one opens', async ({ page }) => {
  const planner = await savedProject(page);
  await rewrite(page, 'cut', 'local');
  await page.reload();
  await planner.ready();
  await expect(planner.text('Objective needed')).toHaveValue('First words');
  await expect(page.getByText('One of the two stored copies was damaged')).toBeVisible();
  expect(
    await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes(':quarantine:'))),
  ).toBe(true);
});

for (const [id, change, words] of [
  ['P12', 'cut', 'The stored project cannot be read'],
  ['P16', 'newer', 'made by a newer version'],
] as const) {
  test(`${id}: ${words}; nothing is overwritten and the raw text can be taken away`, async ({ page }) => {
    const planner = await savedProject(page);
    await rewrite(page, change, 'both');
    const stored = await page.evaluate(() =>
      localStorage.getItem(Object.keys(localStorage).find((key) => key.includes(':project:')) ?? ''),
    );
    await page.reload();
    await planner.ready();
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    const raw = await planner.download(() =>
      page.getByRole('button', { name: 'Download the raw data' }).click(),
    );
    expect(raw.text.length).toBeGreaterThan(100);
    await page.reload();
    await planner.ready();
    expect(
      await page.evaluate(() =>
        localStorage.getItem(Object.keys(localStorage).find((key) => key.includes(':project:')) ?? ''),
      ),
    ).toBe(stored);
  });
}

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
  await Promise.all([
    first.text('Objective needed').fill('Mine'),
    second.text('Objective needed').fill('Yours'),
  ]);
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

test('P31 and P32: words typed just before leaving are there afterwards', async ({ page, context }) => {
  const planner = await savedProject(page);
  await planner.text('Objective needed').fill('Typed at the last moment');
  await page.close({ runBeforeUnload: true });
  const again = await openPlanner(await context.newPage());
  await expect(again.text('Objective needed')).toHaveValue('Typed at the last moment');
  await again.text('Objective needed').fill('And again before a link');
  await again.page.goto('glossary/');
  await again.page.goBack();
  await again.ready();
  await expect(again.text('Objective needed')).toHaveValue('And again before a link');
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
