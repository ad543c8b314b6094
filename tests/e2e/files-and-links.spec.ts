/** Faults of files and share links that come from elsewhere; tests/faults.md lists them. */
import type { Page } from '@playwright/test';
import { deflateSync } from 'fflate';
import { emptyProject } from '#domain/document/project.ts';
import { writeProject } from '#domain/document/write.ts';
import { shareLink } from '#domain/project/share-link.ts';
import { toBase64Url } from '#domain/text/base64url.ts';
import { Planner } from './pages/planner.ts';
import { savedProject } from './stored-project.ts';
import { expect, test } from './test.ts';

/** Chooses a file of so many bytes in the page itself, and counts how often any file is read. */
async function chooseLarge(page: Page, picker: string, megabytes: number): Promise<void> {
  await page.locator(picker).evaluate((input: HTMLInputElement, size) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(size * 1024 * 1024)], 'large.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, megabytes);
}

test.describe('files', () => {
  test('P39: a file of 30 MB is refused by its size, and nothing of it is read', async ({
    page,
    context,
  }) => {
    await context.addInitScript(() => {
      const refuse = () => {
        throw new Error('read a file that is too large');
      };
      for (const name of ['text', 'arrayBuffer', 'stream', 'slice'] as const) Blob.prototype[name] = refuse;
      FileReader.prototype.readAsText = refuse;
    });
    const planner = await savedProject(page);
    const dialog = page.getByRole('dialog');
    for (const picker of ['[data-open-file]', '[data-open-csv]']) {
      await chooseLarge(page, picker, 30);
      await expect(dialog).toContainText('more than 12 MB, so it was not read');
      await expect(dialog).toContainText('Nothing was changed');
      await dialog
        .getByRole('button', { name: /Close|Cancel/ })
        .last()
        .click();
      await expect(dialog).toHaveCount(0);
    }
    await expect(planner.text('Objective needed')).toHaveValue('First words');
    await page.goto('planners/checklists/');
    await new Planner(page, 'checklists').ready();
    await chooseLarge(page, '[data-open-checklist]', 30);
    await expect(dialog).toContainText('so it was not read');
  });

  test('P38: a file that the browser cannot read says so', async ({ page, context }) => {
    await context.addInitScript(() => {
      Blob.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    });
    await savedProject(page);
    const dialog = page.getByRole('dialog');
    for (const picker of ['[data-open-file]', '[data-open-csv]']) {
      await page.locator(picker).setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{}') });
      await expect(dialog).toContainText('The browser could not read the file');
      await dialog
        .getByRole('button', { name: /Close|Cancel/ })
        .last()
        .click();
      await expect(dialog).toHaveCount(0);
    }
  });

  test('P40, P43 and P46: a file chosen twice asks twice, cancelling changes nothing, and no key reaches other objects', async ({
    page,
  }) => {
    const planner = await savedProject(page);
    const picker = page.locator('[data-open-file]');
    const dialog = page.getByRole('dialog');
    const text = writeProject({ ...emptyProject('prj_other', '2026-03-02T09:00:00Z'), title: 'From a file' });
    const bad = text.replace(
      '"title"',
      '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title"',
    );
    const file = { name: 'same.json', mimeType: 'application/json', buffer: Buffer.from(bad) };
    for (const close of ['Cancel', 'Escape']) {
      await picker.setInputFiles(file);
      await expect(dialog).toContainText('From a file');
      await expect(dialog).toContainText('Left out “__proto__”');
      // An input that still held the file would not say that the same one was chosen again.
      expect(await picker.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0);
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await dialog.getByRole('button', { name: close }).last().click();
      await expect(dialog).toHaveCount(0);
      await expect(planner.title).toHaveValue('Stored project');
    }
    expect(
      await page.evaluate(() => ({}) as Record<string, unknown>).then((plain) => plain.polluted),
    ).toBeUndefined();
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await page.reload();
    await planner.ready();
    await expect(planner.text('Objective needed')).toHaveValue('First words');
    await page.goto('project/');
    await expect(page.getByRole('row').filter({ hasText: 'Stored project' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'From a file' })).toHaveCount(0);
  });
});

test.describe('share links', () => {
  const shared = { ...emptyProject('prj_shared', '2026-03-02T09:00:00Z'), title: 'Sent by a colleague' };
  const link = (address: string) => {
    const made = shareLink(shared, address);
    if (made.kind !== 'ok') throw new Error(made.reason);
    return made.address;
  };
  const packed = (bytes: Uint8Array) => `#project=1.${toBase64Url(deflateSync(bytes, { level: 9 }))}`;

  test('P54: a link is a preview, leaves the address, and replaces nothing', async ({ page, baseURL }) => {
    const planner = await savedProject(page);
    const dialog = page.getByRole('dialog');
    await page.goto(link(`${baseURL}project/`));
    await expect(dialog).toContainText('Sent by a colleague');
    await expect(page).toHaveURL(`${baseURL}project/`);
    await dialog.getByRole('button', { name: 'Close without keeping' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(planner.title).toHaveValue('Stored project');
    await expect(page.getByRole('row').filter({ hasText: 'Stored project' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Sent by a colleague' })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('row').filter({ hasText: 'Stored project' })).toBeVisible();
    await expect(dialog).toHaveCount(0);
    // A link pasted into the address of an open page loads nothing anew.
    await page.evaluate((fragment) => location.assign(fragment), new URL(link(`${baseURL}project/`)).hash);
    await dialog.getByRole('button', { name: 'Keep it as a new project' }).click();
    await expect(page).toHaveURL(`${baseURL}project/`);
    await expect(planner.title).toHaveValue('Sent by a colleague');
    await expect(page.getByRole('row').filter({ hasText: 'Stored project' })).toBeVisible();
  });

  test('P52 and P53: a link that is damaged or swells says so, and one’s own project is untouched', async ({
    page,
    baseURL,
  }) => {
    const planner = await savedProject(page);
    const whole = new URL(link(`${baseURL}project/`)).hash;
    await page.goto('project/');
    const dialog = page.getByRole('dialog');
    for (const [fragment, words] of [
      ['#project=', 'holds no project'],
      ['#project=1.%%%', 'cut off or changed'],
      [whole.slice(0, -9), 'cut off'],
      [whole.replace('=1.', '=2.'), 'newer version'],
      [packed(new TextEncoder().encode('{"format":"baseline-project","schemaVersion":9}')), 'newer version'],
      [packed(new Uint8Array(60 * 1024 * 1024)), 'more than 1 MiB'],
    ] as const) {
      await page.evaluate((address) => location.assign(address), fragment);
      await expect(dialog).toContainText(words);
      await expect(dialog).toContainText('Your own projects were not touched');
      await expect(page).toHaveURL(`${baseURL}project/`);
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await expect(dialog).toHaveCount(0);
    }
    await page.goto('planners/goals/');
    await planner.ready();
    await expect(planner.text('Objective needed')).toHaveValue('First words');
  });
});
