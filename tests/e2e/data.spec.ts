import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fieldName } from './pages/field-name.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

async function open(page: Page): Promise<void> {
  await page.goto('planners/data/');
  await page.locator('[data-planner="data"][data-ready]').waitFor();
}

async function loadExample(page: Page): Promise<void> {
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Load the example', exact: true }).click();
  const button = page.getByRole('button', { name: 'Open it', exact: true });
  await button.click();
  await button.waitFor({ state: 'hidden' });
  await page.locator('[data-register]').waitFor();
  await page.locator('[data-save-state="saved"]').waitFor();
}

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a dataset is registered, reviewed, assessed and taken away', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add a dataset' }).click();
  await expect(page.getByRole('textbox', { name: /^Dataset of .* needed$/ })).toBeFocused();
  await page.keyboard.type('Outage records');
  const finding = (rule: string) => page.locator(`[data-rule="data.${rule}"]`);
  await expect(finding('dataset-no-owner')).toBeVisible();
  await expect(finding('not-assessed')).toBeVisible();

  const field = (label: string) => page.getByLabel(fieldName(label));
  const of = ' of Outage records';
  await field(`Owner${of} needed`).selectOption('Add a new person …');
  await page.getByLabel('Name of the new person').fill('Ana');
  await page.keyboard.press('Enter');
  await expect(finding('dataset-no-owner')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Train' }).check();
  await field(`It holds data about people${of} needed`).selectOption('Yes');
  await expect(finding('personal-without-basis')).toBeVisible();
  await field(`Legal basis${of}`).selectOption('Consent');
  await expect(finding('personal-without-basis')).toBeHidden();
  await field(`Licence or contract${of} needed`).fill('CC-BY-4.0');
  await field(`Rows${of}`).fill('61,240');
  await field(`From${of}`).fill('2019-01-01');

  await expect(page.locator('[data-band]')).toContainText('Cheapest next step: Seen with own eyes');
  const sheet = await download(page, `Save the datasheet${of}`);
  expect(sheet.name).toBe('outage-records-datasheet.md');
  expect(sheet.text).toContain('- **Owner:** Ana');
  expect(sheet.text).toContain('- **Period covered:** From: 2019-01-01');
  const card = await download(page, `Save the Hugging Face card${of}`);
  expect(card.name).toBe('README.md');
  expect(card.text).toMatch(
    /^---\nlicense: cc-by-4\.0\npretty_name: Outage records\nsize_categories:\n {2}- 10K<n<100K\n---\n/,
  );

  await page.locator('[data-save-state="saved"]').waitFor();
  await page.getByRole('link', { name: 'Open the readiness sheet of Outage records' }).click();
  await page.locator('[data-planner="checklists"][data-ready]').waitFor();
  const item = page.locator('#item-licence-allows');
  await item.getByRole('radio', { name: /^No ?:/ }).check();
  await page.locator('#item-dataset-seen').getByRole('radio', { name: /^Yes/ }).check();
  await page.locator('#item-owner-named').getByRole('radio', { name: /^Yes/ }).check();
  await page.locator('[data-save-state="saved"]').waitFor();

  await open(page);
  await expect(page.locator('[data-band]')).toHaveAttribute('data-band', 'C3');
  await expect(finding('blocker-open')).toContainText('stays in C3');
  await expect(page.locator('[data-gaps]')).toContainText('Does the licence or contract allow');
  await page.getByRole('button', { name: /^Raise a risk ?: The licence forbids the use/ }).click();
  const risk = page.getByRole('link', { name: 'Risk: The licence forbids the use (Outage records)' });
  await expect(risk).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(risk).toBeHidden();
});

test('dates that do not hold are found and become risks', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-05-04T12:00:00Z'));
  await open(page);
  await loadExample(page);
  await expect(page.locator('[data-rule="data.access-too-late"]')).toContainText('2026-06-15');
  await expect(page.locator('[data-rule="data.access-overdue"]').first()).toContainText(
    'SCADA alarms of 2019',
  );
  const open_ = Number(await page.locator('[data-gaps]').getAttribute('data-gaps'));
  expect(open_).toBeGreaterThan(2);
  await page.getByRole('button', { name: `Raise all ${open_} as risks` }).click();
  await expect(page.locator('[data-gaps="0"]')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Risk: .*comes late/ }).first()).toBeVisible();
});

test('the sums give the printed values, and say when there is none', async ({ page }) => {
  await open(page);
  await page.getByLabel('How common the rare kind is').fill('1');
  await page.getByLabel('How sure you want to be').fill('95 %');
  await expect(page.locator('[data-sample="events"]')).toHaveText('299 cases (the formula gives 298.07)');
  await page.getByLabel('How common the rare kind is').fill('0,5');
  await page.getByLabel('How sure you want to be').fill('99');
  await expect(page.locator('[data-sample="events"]')).toContainText('919 cases');
  await page.getByLabel('How sure you want to be').fill('100');
  await expect(
    page.getByText('Not defined: The confidence must be a share above 0 and below 1'),
  ).toBeVisible();
  await page.getByLabel('Expected share').fill('50');
  await page.getByLabel('Plus or minus').fill('5');
  await page.getByLabel('Confidence of the interval').fill('95');
  await expect(page.locator('[data-sample="margin"]')).toContainText('385 cases');
});

test('a dataset goes with its checks and dates, and comes back', async ({ page }) => {
  await open(page);
  await loadExample(page);
  await page.getByRole('button', { name: 'Delete SCADA alarms', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('is deleted too');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.locator('[data-register] tbody tr')).toHaveCount(3);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('[data-register] tbody tr')).toHaveCount(4);
  await expect(page.locator('[data-register]')).toContainText('B3, 37.9 %');
});

test('embedded in the guide, it is the same register', async ({ page }) => {
  await page.goto('guide/data/sources-and-access/');
  await page.locator('[data-planner-embed="data"]').scrollIntoViewIfNeeded();
  await page.locator('[data-planner="data"][data-ready]').waitFor();
  await page.getByRole('button', { name: 'Add a dataset' }).click();
  await expect(page.getByRole('textbox', { name: /^Dataset of .* needed$/ })).toBeFocused();
  await page.keyboard.type('Sales');
  await expect(page.locator('[data-band]')).toContainText('Cheapest next step');
});

test('empty and on paper, nothing breaks', async ({ page }) => {
  await open(page);
  await expectNoAxeViolations(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Licence or contract').first()).toBeVisible();
  await expect(page.getByText('What you wait for').first()).toBeVisible();
});

test('filled, nothing breaks', async ({ page }) => {
  await open(page);
  await loadExample(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});

test('the agreement of two people who label is worked out from four counts', async ({ page }) => {
  await open(page);
  const kappa = page.locator('[data-sample="kappa"]');
  const part = page.getByRole('group', { name: 'Whether two people who label agree beyond luck' });
  await expect(part).toContainText('Give all four counts');
  for (const [label, count] of [
    ['Both said yes', '5'],
    ['Only the first said yes', '5'],
    ['Only the second said yes', '5'],
    ['Both said no', '85'],
  ] as const) {
    await part.getByLabel(label).fill(count);
  }
  await expect(kappa).toHaveText('kappa 0.44 (they agree on 90 %; luck alone would give 82 %)');
  await part.getByLabel('Both said yes').fill('0');
  await part.getByLabel('Only the first said yes').fill('0');
  await part.getByLabel('Only the second said yes').fill('0');
  await expect(part).toContainText('Not defined: Both gave every case the same label');
});
