import { readFile } from 'node:fs/promises';
import { CharterPage } from './pages/charter-page.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

test('a charter is written, signed, left behind by the plan, and signed again', async ({ page }) => {
  const charter = new CharterPage(page);
  await charter.open();
  await charter.loadExample();
  await expect(charter.part('Money and time')).toContainText('Not yet decided');
  await charter
    .part('Money and time')
    .getByRole('link', { name: /^Fill it in/ })
    .click();
  await expect(charter.text('Money and time')).toBeFocused();
  await charter.text('In scope').fill('Overhead lines\nTwo regions');
  await expect(charter.part('In scope').getByRole('listitem')).toHaveText(['Overhead lines', 'Two regions']);
  await charter.text('Out of scope').fill('');
  await expect(page.locator('[data-rule="charter.nothing-out-of-scope"]')).toBeVisible();
  await charter.text('Out of scope').fill('Cables under ground');
  await expect(page.locator('[data-rule="charter.nothing-out-of-scope"]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Charter 1', exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Take a snapshot', exact: true })).toBeDisabled();
  const first = charter.snapshot('Charter 1');
  await expect(first.locator('[data-integrity="whole"]')).toBeVisible();
  await expect(first).toContainText('Nobody has signed it');
  const fingerprint = (await first.locator('code').textContent()) ?? '';
  expect(fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
  await expect(charter.part('Fingerprint')).toContainText(fingerprint);

  await charter.sign('Charter 1', 'Ana', 'Product owner');
  await expect(first.getByRole('list', { name: 'Signatures' })).toContainText(
    /Signed by Ana, Product owner, on \d{4}/,
  );
  await expect(charter.part('Approvals')).toContainText('Ana');
  await charter.fold('Charter 1', 'What changed since');
  await expect(first.getByText('Nothing differs.')).toBeVisible();

  await charter.text('Out of scope').fill('Cables under ground, substations');
  await expect(first.locator('[data-changes] li')).toHaveText([
    'Out of scope in the charter text changed from “Cables under ground” to “Cables under ground, substations”.',
  ]);
  await expect(first.locator('[data-rule="charter.changed-since-signed"]')).toBeVisible();
  await expect(charter.part('Approvals')).toContainText('Nobody has signed it in this form');
  await charter.fold('Charter 1', 'How it read');
  await expect(first.locator('[data-brief]')).not.toContainText('substations');
  await expect(first.locator('[data-brief]')).toContainText('Product owner');
  await charter.saved();

  await page.reload();
  await charter.ready();
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click();
  await charter.sign('Charter 2', 'Jan');
  await expect(page.locator('[data-snapshot] h3')).toHaveText(['Charter 2', 'Charter 1']);
  await expect(page.locator('[data-rule="charter.changed-since-signed"]')).toHaveCount(0);

  await charter
    .snapshot('Charter 2')
    .getByRole('button', { name: /^Void it/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Void it' })).toBeDisabled();
  await dialog.getByLabel('Why it no longer stands').fill('The wrong region');
  await dialog.getByRole('button', { name: 'Void it' }).click();
  await expect(charter.snapshot('Charter 2')).toContainText('The wrong region');
  await expect(page.getByRole('heading', { name: 'Charter 2 (voided)' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('heading', { name: 'Charter 2', exact: true })).toBeVisible();
});

test('one plan, two reports', async ({ page }) => {
  const charter = new CharterPage(page);
  await charter.open();
  await charter.loadExample();
  const report = page.getByRole('article', { name: /^Status/ });
  await expect(report.getByRole('heading', { name: 'The goal' })).toBeVisible();
  await expect(report).toContainText('from 118 to 100 min/customer/year by 2026-12-31');
  await expect(report).not.toContainText('Planner by planner');
  await page.getByLabel('The team').check();
  await expect(report.getByRole('heading', { name: 'Planner by planner' })).toBeVisible();
  await expect(report.getByRole('heading', { name: 'Findings' })).toBeVisible();
});

test('hostile text stays text on the page, in HTML and in Markdown', async ({ page, context }) => {
  const charter = new CharterPage(page);
  await charter.open();
  const hostile = '</title><img src=x onerror="window.broken=1"><script>window.broken=1</script>';
  await page.getByLabel('Project', { exact: true }).fill(hostile);
  await charter.text('Purpose').fill(hostile);
  await charter.text('Deliverables').fill(`${hostile}\n[x](javascript:alert(1))`);
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click();
  await expect(charter.part('Purpose')).toContainText(hostile);
  const html = await charter.download('Save as HTML');
  expect(html.name).toMatch(/^charter-.*\.html$/);
  const opened = await context.newPage();
  await opened.setContent(html.text);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText(`Charter: ${hostile}`);
  expect(await opened.evaluate(() => [document.images.length, document.scripts.length])).toEqual([0, 0]);
  expect(await opened.evaluate(() => 'broken' in window)).toBe(false);
  const markdown = await charter.download('Save as Markdown');
  expect(markdown.text).toContain('# Charter: \\</title\\>');
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});

test('empty and filled, on a phone and on paper, nothing breaks', async ({ page }) => {
  const charter = new CharterPage(page);
  await charter.open();
  await expectNoAxeViolations(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('heading', { name: /^Charter: / })).toBeVisible();
  await expect(page.getByText('Not yet decided.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take a snapshot', exact: true })).toBeHidden();
  await expect(charter.text('Purpose')).toBeHidden();
  const empty = await page.pdf({ format: 'A4' });
  expect(pagesOf(empty)).toBe(1);
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);
  await page.emulateMedia({ media: 'screen' });
  await charter.loadExample();
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click();
  await charter.fold('Charter 1', 'What changed since');
  await charter.fold('Charter 1', 'How it read');
  await charter.fold('Charter 1', 'Sign it');
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('one part is printed alone, and the page is whole again afterwards', async ({ page }) => {
  const charter = new CharterPage(page);
  await charter.open();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  const report = page.getByRole('article', { name: /^Status/ });
  await report.waitFor();
  await page.getByRole('button', { name: 'Print this paper' }).last().click();
  await page.emulateMedia({ media: 'print' });
  await expect(report.getByRole('heading', { name: 'Where we stand' })).toBeVisible();
  await expect(page.getByRole('article', { name: /^Charter/ })).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(report).toBeHidden();
  await expect(page.getByRole('article', { name: /^Charter/ })).toBeVisible();
});

test('by keyboard alone: take a snapshot and sign it', async ({ page }) => {
  const charter = new CharterPage(page);
  await charter.open();
  await charter.text('Purpose').fill('Why');
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Charter 1', exact: true })).toBeFocused();
  let words = '';
  for (let presses = 0; presses < 8 && !words.startsWith('Sign it'); presses += 1) {
    await page.keyboard.press('Tab');
    words = await page.evaluate(() => document.activeElement?.textContent ?? '');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(page.getByLabel('Name of the new person')).toBeFocused();
  await page.keyboard.type('Cleo');
  await page.keyboard.press('Enter');
  await expect(charter.snapshot('Charter 1').getByRole('combobox', { name: /^Person/ })).toBeFocused();
  await page.getByRole('button', { name: /^Sign Charter 1$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(charter.snapshot('Charter 1').getByRole('list', { name: 'Signatures' })).toContainText('Cleo');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the empty charter can be read', async ({ page }) => {
    await page.goto('project/charter/');
    await expect(page.getByText('Out of scope').first()).toBeVisible();
    await expect(page.getByText('Not yet decided.').first()).toBeVisible();
  });
});

test('the content of a snapshot can be saved and its fingerprint computed again', async ({ page }) => {
  const charter = new CharterPage(page);
  await charter.open();
  await charter.loadExample();
  await page.getByRole('button', { name: 'Take a snapshot', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save the content as JSON/ }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as { hash: string; body: unknown };
  const again = await page.evaluate(async (body) => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, inner]) => [key, sorted(inner)]),
            )
          : value;
    const bytes = new TextEncoder().encode(JSON.stringify(sorted(body)));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }, saved.body);
  expect(again).toBe(saved.hash);
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
