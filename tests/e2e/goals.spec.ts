import { fieldName } from './pages/field-name.ts';
import { GoalsPlanner } from './pages/goals-planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a manager reads why goals come first, fills in the worksheet, comes back, and takes it away', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await page.goto('guide/frame/goals-and-metrics/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/goals and metrics/i);
  const planner = new GoalsPlanner(page);
  await planner.open();
  await expect(planner.status).toContainText('Nothing to save yet');

  await planner.title.fill('Outage prediction');
  await planner.addObjective('Cut customer minutes lost to storms');
  await planner.text('Measured how needed').fill('Control room report');
  await planner.text('Today needed').fill('118');
  await planner.text('Target needed').fill('100');
  await planner.choice('Should go').selectOption('Down');
  await planner.page.getByRole('listitem').getByLabel('By when').fill('2027-12-31');
  await planner.addMetric('Outage recall at 24 h');
  await planner.choice('Formula').selectOption('Recall');
  await expect(page.getByText('TP / (TP + FN)').first()).toBeVisible();
  await planner.text('Baseline').fill('55 %');
  await planner.text('Threshold needed').fill('0,8');
  await page.getByRole('button', { name: 'Link a metric to an objective' }).click();
  await planner.choice('Metric needed').selectOption('Outage recall at 24 h');
  await page
    .getByLabel(fieldName('Objective needed'))
    .last()
    .selectOption('Cut customer minutes lost to storms');
  await planner
    .text('Why moving the metric moves the objective needed')
    .fill('Crews placed a day early restore sooner.');
  await expect(planner.finding('link-without-counter-metric')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Why ?: .*no counter-metric/ })).toHaveAttribute(
    'href',
    /goals-and-metrics\/#counter-metrics$/,
  );
  await planner.saved();

  await page.close();
  const later = new GoalsPlanner(await context.newPage());
  await later.open();
  await expect(later.title).toHaveValue('Outage prediction');
  await expect(later.text('Baseline')).toHaveValue('0.55');
  await expect(later.text('Threshold needed')).toHaveValue('0.8');
  await expect(later.text('Why moving the metric moves the objective needed')).toHaveValue(
    'Crews placed a day early restore sooner.',
  );

  const file = await later.download(() => later.page.getByRole('button', { name: 'Save to file' }).click());
  expect(file.name).toBe('outage-prediction.baseline.json');
  const markdown = await later.download(() => later.more('Save as Markdown'));
  expect(markdown.text).toContain('### Cut customer minutes lost to storms');
  expect(markdown.text).toContain('Outage recall at 24 h | TP / (TP + FN)');
  const csv = await later.download(() => later.more('Save metrics as CSV'));
  expect(csv.text).toMatch(/^\uFEFFid,Metric,/);
  expect(csv.text).toContain('Outage recall at 24 h');
  await later.more('Copy as Markdown');
  await expect.poll(() => later.page.evaluate(() => navigator.clipboard.readText())).toBe(markdown.text);

  const elsewhere = await browser.newContext({ baseURL });
  const other = new GoalsPlanner(await elsewhere.newPage());
  await other.open();
  await other.page
    .locator('[data-open-file]')
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await other.page.getByRole('button', { name: 'Open it', exact: true }).click();
  await expect(other.title).toHaveValue('Outage prediction');
  await other.saved();
  const again = await other.download(() => other.page.getByRole('button', { name: 'Save to file' }).click());
  expect(again.text).toBe(file.text);
  await elsewhere.close();
});

test('the same by keyboard alone', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  const tabTo = async (name: RegExp, limit = 80) => {
    for (let presses = 0; presses < limit; presses += 1) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
        return (
          element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? ''
        );
      });
      if (name.test(words)) return;
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo(/^Project$/);
  await page.keyboard.type('Keyboard project');
  await tabTo(/^Add an objective$/);
  await page.keyboard.press('Enter');
  await expect(planner.text('Objective needed')).toBeFocused();
  await page.keyboard.type('First objective');
  await tabTo(/^Add an objective$/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second objective');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['First objective', 'Second objective']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Move Second objective up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Second objective', 'First objective']);
  await expect(page.getByRole('button', { name: 'Move Second objective down' })).toBeFocused();
  await tabTo(/^Delete Second/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'First objective' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Second objective', 'First objective']);
  await planner.saved();
  await page.reload();
  await planner.ready();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Second objective', 'First objective']);
});

test('the review speaks where it belongs', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await planner.addMetric('Accuracy of fraud alarms');
  await planner.choice('Formula').selectOption('Accuracy');
  await planner.text('Share of the rarer class').fill('2');
  await expect(planner.finding('accuracy-on-rare-class')).toBeVisible();
  await planner.choice('Direction needed').selectOption('Higher is better');
  await planner.text('Baseline').fill('0.6');
  await planner.text('Threshold needed').fill('0.5');
  await expect(planner.finding('threshold-wrong-side')).toBeVisible();
  await planner.text('Stretch').fill('not sure');
  await expect(page.getByText('“not sure” cannot be read as a number')).toBeVisible();
  await planner.saved();
  await page.reload();
  await planner.ready();
  await expect(planner.text('Stretch')).toHaveValue('not sure');
  await page.getByRole('button', { name: /^Dismiss ?: .*2 % class/ }).click();
  await page.getByLabel('Why you leave it').fill('The regulator asks for it');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('1 dismissed finding').click();
  await expect(page.getByText('The regulator asks for it')).toBeVisible();
});

test('the workbench shows every measure beside the rules that need no model', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await page.getByLabel('A false alarm costs').fill('3');
  await page.getByLabel('A missed case costs').fill('7');
  await expect(page.locator('[data-cost-threshold]')).toHaveText('30.0 %');
  for (const [label, value] of [
    ['True positives', '90'],
    ['False positives', '5'],
    ['False negatives', '10'],
    ['True negatives', '895'],
  ] as const) {
    await page.getByLabel(label).fill(value);
  }
  const row = (key: string) => page.locator(`[data-measure="${key}"] td`);
  await expect(row('mcc').first()).toHaveText('0.915');
  await expect(row('kappa').first()).toHaveText('0.915');
  await expect(row('precision').nth(2)).toContainText('not defined');
  await expect(row('cost').first()).toHaveText('85');
  await page.getByText('Or paste scores and outcomes').click();
  await page.getByLabel('Scores and labels').fill('score,label\n0.9,1\n0.7,0\n0.6,1\n0.2,0\nwrong line');
  await expect(page.getByText('4 cases read, 1 lines left out')).toBeVisible();
  await expect(page.getByText('Line 6, “wrong line”')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Cost falls to 0|^Cost falls to 3/ })).toBeVisible();
  await page.getByText('The curve as a table').click();
  await expect(page.getByRole('columnheader', { name: 'Threshold' })).toBeVisible();
});

test('a metric in use is not deleted silently', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.getByRole('button', { name: 'Delete Outage recall at 24 h', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('is in use');
  await dialog.getByLabel('Replace it with').selectOption('Hours until power is back');
  await dialog.getByRole('button', { name: 'Replace and delete' }).click();
  await expect(page.getByRole('heading', { name: 'Outage recall at 24 h', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('heading', { name: 'Outage recall at 24 h', exact: true })).toBeVisible();
});

test('empty and filled, on a phone and in print, nothing breaks', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await expectNoAxeViolations(page);
  await planner.loadExample();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Save to file' })).toBeHidden();
  await expect(page.getByText('Crews placed a day early').last()).toBeVisible();
});

test('inside the guide page it is the same project, loaded only when it comes near', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('guide/frame/goals-and-metrics/');
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => url.includes('GoalsPlanner'))).toEqual([]);
  await page.getByRole('link', { name: 'Open this planner on its own page' }).scrollIntoViewIfNeeded();
  const planner = new GoalsPlanner(page);
  await planner.ready();
  await planner.addObjective('Written beside the advice');
  await planner.saved();
  await planner.open();
  await expect(planner.text('Objective needed')).toHaveValue('Written beside the advice');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the empty worksheet can be read', async ({ page }) => {
    await page.goto('planners/goals/');
    await expect(page.getByText('Why moving the metric moves the objective').first()).toBeVisible();
  });
});
