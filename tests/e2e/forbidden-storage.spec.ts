/** Storage that is missing, forbidden, full or faulty, and what the page must do then. Ids are those of `../faults.md`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { closeAsAPerson } from './close-page.ts';
import { ProjectPage } from './pages/project-page.ts';
import { openPlanner, savedProject, storedTexts } from './stored-project.ts';
import { expect, test, watchForFaults } from './test.ts';

/** Nothing can be kept: the page works, says so, gives the work away as a file, and asks before it is left. */
async function expectWorkInMemory(page: Page): Promise<void> {
  const planner = await openPlanner(page);
  await expect(planner.status).toContainText('Not saved in this browser');
  await planner.addObjective('Kept on the screen');
  await planner.text('Unit needed').fill('minutes');
  await expect(planner.status).toContainText('Not saved in this browser');
  await expect(planner.text('Objective needed')).toHaveValue('Kept on the screen');
  const file = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  expect(file.text).toContain('Kept on the screen');
}

/** Pages that keep something other than the project. */
const OTHERS = ['', 'paths/engineer/', 'planners/checkin/', 'project/', 'search/'];

/** Stays on each until its tool runs: nothing is reported by a page that is left before. */
async function visitOthers(page: Page): Promise<void> {
  for (const path of OTHERS) {
    await page.goto(path);
    const tool = page.locator('[data-planner]');
    if ((await tool.count()) > 0) await expect(tool).toHaveAttribute('data-ready');
  }
}

test('P01: where every touch of storage throws, work goes on in memory', async ({ page }) => {
  // A sandboxed page has an origin of its own: its storage throws a real SecurityError.
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers: Record<string, string> = { ...response.headers(), 'access-control-allow-origin': '*' };
    if (headers['content-type']?.includes('html'))
      headers['content-security-policy'] = 'sandbox allow-scripts allow-forms allow-downloads allow-modals';
    await route.fulfill({ response, headers });
  });
  await expectWorkInMemory(page);
  expect(
    await page.evaluate(() => {
      try {
        return String(localStorage);
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe('SecurityError');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('P02', () => {
  test('P02: where localStorage is null, the database alone keeps the work, and the status says so', async ({
    page,
  }) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { value: null }));
    const planner = await openPlanner(page);
    await planner.addObjective('Kept in the database');
    await planner.saved();
    await expect(planner.status).toContainText('in one of two places');
    await page.reload();
    await planner.ready();
    await expect(planner.text('Objective needed')).toHaveValue('Kept in the database');
    await visitOthers(page);
  });

  test('P02: where both stores are null, work goes on in memory, and no page reports an error', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', { value: null });
      Object.defineProperty(globalThis, 'indexedDB', { value: null });
    });
    await visitOthers(page);
    await page.goto('cases/storm-outage/');
    await page.getByRole('button', { name: 'Open in the planners' }).click();
    await expect(page.getByText('Save the filled project as a file instead')).toBeVisible();
    await expectWorkInMemory(page);
    expect(await closeAsAPerson(page)).toBe(true);
  });
});

test('P03: where the person blocks cookies, work goes on in memory', async ({ baseURL }, { project }) => {
  const profile = await mkdtemp(join(tmpdir(), 'baseline-profile-'));
  await mkdir(join(profile, 'Default'));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
  const browser = await chromium.launchPersistentContext(profile, {
    ...project.use.launchOptions,
    baseURL: baseURL ?? '',
  });
  try {
    const faults = await watchForFaults(browser, new URL(baseURL ?? '').origin);
    const page = await browser.newPage();
    await visitOthers(page);
    await expectWorkInMemory(page);
    expect(await closeAsAPerson(page)).toBe(true);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
});

test('P04: a full localStorage does not stop saving, and the person hears how much fits', async ({
  page,
}) => {
  const planner = await openPlanner(page);
  await page.evaluate(() => localStorage.setItem('other', 'x'.repeat(5 * 1024 * 1024 - 200)));
  await planner.addObjective('Still saved');
  await planner.saved();
  await expect(
    page.getByText(/room for only one of the two copies of this project, which takes \d+ KB/),
  ).toBeVisible();
  await page.reload();
  await planner.ready();
  await expect(planner.text('Objective needed')).toHaveValue('Still saved');
  await new ProjectPage(page).open();
  await expect(page.locator('[data-keeping]')).toContainText(/this site uses \d+ .B of the/);
});

/** Both stores refuse writes while `globalThis.isFull` is set. */
const refuseWhenFull = () => {
  for (const [owner, name] of [
    [Storage.prototype, 'setItem'],
    [IDBObjectStore.prototype, 'put'],
    [IDBObjectStore.prototype, 'add'],
  ] as const) {
    const real = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      if (Reflect.get(globalThis, 'isFull')) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, given);
    });
  }
};
const fill = (page: Page, isFull: boolean) =>
  page.evaluate((value) => Reflect.set(globalThis, 'isFull', value), isFull);

test('P05: when both stores refuse, the text stays, a file can be saved, and leaving asks', async ({
  page,
}) => {
  await page.addInitScript(refuseWhenFull);
  const planner = await openPlanner(page);
  await fill(page, true);
  await planner.addObjective('Not lost');
  await expect(planner.status).toContainText('Not saved: this browser has no room left');
  await expect(planner.text('Objective needed')).toHaveValue('Not lost');
  const file = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  expect(file.text).toContain('Not lost');
  expect(await closeAsAPerson(page)).toBe(true);
});

for (const [words, init] of [
  [
    'throws at a touch',
    () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      }),
  ],
  [
    'fails to open',
    () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name) {
        const request = open.call(this, `${name}:none`);
        request.addEventListener('success', (event) => {
          event.stopImmediatePropagation();
          request.dispatchEvent(new Event('error'));
        });
        return request;
      };
    },
  ],
  [
    'never answers',
    () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name) {
        const request = open.call(this, `${name}:none`);
        for (const kind of ['success', 'error', 'blocked', 'upgradeneeded'])
          request.addEventListener(kind, (event) => event.stopImmediatePropagation());
        return request;
      };
    },
  ],
] as const) {
  test(`P07: a database that ${words} leaves localStorage alone, and the status says so`, async ({
    page,
  }) => {
    await page.addInitScript(init);
    const planner = await openPlanner(page);
    await planner.addObjective('In one place');
    await planner.saved();
    await expect(planner.status).toContainText('in one of two places');
    await page.reload();
    await planner.ready();
    await expect(planner.text('Objective needed')).toHaveValue('In one place');
  });
}

test('P08: a transaction that aborts after its write is not called saved, and is tried again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      if (Reflect.get(globalThis, 'isAborting'))
        request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
  });
  const planner = await savedProject(page);
  const abort = (isOn: boolean) =>
    page.evaluate((value) => Reflect.set(globalThis, 'isAborting', value), isOn);
  await abort(true);
  await planner.text('Objective needed').fill('Second words');
  await expect(planner.status).toContainText('Not saved: the browser stopped the last attempt');
  expect((await storedTexts(page)).database).not.toContain('Second words');
  await abort(false);
  await planner.saved();
  expect((await storedTexts(page)).database).toContain('Second words');
});

for (const [words, init] of [
  ['cannot be asked', () => Object.defineProperty(navigator, 'storage', { value: undefined })],
  [
    'fails when asked',
    () => Object.assign(StorageManager.prototype, { persist: () => Promise.reject(new Error('no')) }),
  ],
] as const) {
  test(`P09: a browser that ${words} to keep what is stored: the person is told, and a file is near`, async ({
    page,
  }) => {
    await page.addInitScript(init);
    await savedProject(page);
    await new ProjectPage(page).open();
    const keeping = page.locator('[data-keeping]');
    await expect(keeping).toContainText('This browser may clear saved work');
    await expect(keeping.getByRole('button', { name: /^Save / })).toBeEnabled();
  });
}

test('P10: when another project is deleted, saving goes on by itself and the trouble is over', async ({
  page,
  context,
}) => {
  await context.addInitScript(refuseWhenFull);
  const planner = await savedProject(page);
  const project = new ProjectPage(await context.newPage());
  await project.open();
  await project.page.getByRole('button', { name: 'New project', exact: true }).click();
  await expect(project.title).toHaveValue('');
  await project.title.fill('Takes all the room');
  await project.saved();
  await fill(page, true);
  await planner.text('Objective needed').fill('Waits for room');
  await expect(planner.status).toContainText('no room left');
  await project
    .row(/^Takes all/)
    .getByRole('button', { name: 'Delete' })
    .click();
  await project.page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(project.row(/^Takes all/)).toHaveCount(0);
  await fill(page, false);
  await planner.saved();
  await expect(planner.status).toHaveText('Saved in this browser.');
});
