import { GoalsPlanner } from './pages/goals-planner.ts';
import { expect, test } from './test.ts';

async function bring(planner: GoalsPlanner, name: string, text: string): Promise<void> {
  await planner.page
    .locator('[data-open-file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Takes what the dialog shows; what stood behind it is free again once that is saved. */
async function openIt(planner: GoalsPlanner): Promise<void> {
  const button = planner.page.getByRole('button', { name: 'Open it', exact: true });
  await button.click();
  await expect(button).toHaveCount(0);
}

test('P43: a colleague’s file is merged record by record, and undone', async ({ page, browser, baseURL }) => {
  const mine = new GoalsPlanner(page);
  await mine.open();
  await mine.loadExample();
  const save = (planner: GoalsPlanner) =>
    planner.download(() => planner.page.getByRole('button', { name: 'Save to file' }).click());
  const file = await save(mine);

  const elsewhere = await browser.newContext({ baseURL });
  const theirs = new GoalsPlanner(await elsewhere.newPage());
  await theirs.open();
  await bring(theirs, 'plan.json', file.text);
  await openIt(theirs);
  await theirs.text('Window').first().fill('per winter');
  await theirs.text('Objective needed').fill('Their words');
  await theirs.saved();
  const changed = await save(theirs);
  await elsewhere.close();

  await mine.text('Objective needed').fill('My words');
  await mine.saved();
  await bring(mine, 'from-a-colleague.json', changed.text);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('per winter');
  await expect(dialog).toContainText('1 answer differs on both sides');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(mine.text('Window').first()).toHaveValue('per winter');
  const versions = page.getByRole('group', { name: /Two versions/ });
  await expect(versions).toContainText('My words');
  await expect(versions).toContainText('Their words');
  await versions.getByRole('button', { name: 'Keep “Their words”' }).click();
  await expect(mine.text('Objective needed')).toHaveValue('Their words');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(mine.text('Window').first()).toHaveValue('per storm season');
  await expect(mine.text('Objective needed')).toHaveValue('My words');
});

test('one’s own file brings nothing new', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await planner.addObjective('Fewer minutes lost');
  await planner.saved();
  const file = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  await bring(planner, 'own.json', file.text);
  await expect(page.getByRole('dialog')).toContainText('holds nothing new');
});

test('a file opens as the project it is, beside what is open and after it was deleted', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await planner.title.fill('From a colleague');
  await planner.addObjective('Fewer minutes lost');
  await planner.saved();
  const file = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await page.goto('project/');
  await page.getByRole('button', { name: 'New project', exact: true }).click();
  await expect(planner.title).toHaveValue('');
  await page.goto('planners/goals/');
  await planner.ready();
  await planner.title.fill('My own');
  await planner.saved();

  await bring(planner, 'plan.json', file.text);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Open what is here, and compare' }).click();
  await expect(dialog).toContainText('holds nothing new');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(planner.title).toHaveValue('From a colleague');

  await page.goto('project/');
  await page.getByRole('button', { name: /^Delete From a colleague/ }).click();
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Deleted projects (1)')).toBeVisible();
  await page.goto('planners/goals/');
  await planner.ready();
  await bring(planner, 'plan.json', file.text);
  await openIt(planner);
  await planner.saved();
  await page.reload();
  await planner.ready();
  await expect(planner.title).toHaveValue('From a colleague');
  await expect(planner.text('Objective needed')).toHaveValue('Fewer minutes lost');
  await page.goto('project/');
  await expect(row('My own')).toBeVisible();
  await expect(row('From a colleague')).toBeVisible();
});

test('a table comes in after showing how each cell is understood', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await planner.loadExample();
  const csv =
    'Metric;Kind;Threshold;Owner;Colour\r\nOutage recall at 24 h;Model;0,85;Data scientist;red\r\nLate alarms;Guardrail;zwölf;Night shift;';
  await page
    .locator('[data-open-csv]')
    .setInputFiles({ name: 'metrics.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“0,85”, read as 0.85');
  await expect(dialog).toContainText('zwölf');
  await expect(dialog).toContainText('“Night shift”');
  await expect(dialog).toContainText('“Colour”');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Late alarms', exact: true })).toBeVisible();
  await expect(planner.text('Threshold needed').first()).toHaveValue('0.85');
  await expect(planner.text('Threshold needed').last()).toHaveValue('zwölf');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('heading', { name: 'Late alarms', exact: true })).toHaveCount(0);
  await expect(planner.text('Threshold needed').first()).toHaveValue('0.8');
});

test('P54: a link carries the project without names, opens as a preview, and can be kept', async ({
  page,
  browser,
  baseURL,
}) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.goto('project/');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.locator('[data-share]')).toContainText('Left out:');
  const address = await page.getByLabel('Link to the project').inputValue();

  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await other.goto(address);
  const dialog = other.getByRole('dialog');
  await expect(dialog).toContainText('Outage prediction for a power utility');
  await expect(other).toHaveURL(`${baseURL}project/`);
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog.locator('[data-shared-text]')).toContainText('Outage recall at 24 h');
  await expect(dialog.locator('[data-shared-text]')).toContainText('Accepted by: person 1');
  await dialog.getByRole('button', { name: 'Keep it as a new project' }).click();
  await expect(other.getByLabel('Project', { exact: true })).toHaveValue(
    'Outage prediction for a power utility',
  );
  await expect(dialog).toHaveCount(0);
  await other.goto(`${baseURL}project/#project=1.damaged`);
  await expect(other.getByRole('dialog')).toContainText('Your own projects were not touched');
  await elsewhere.close();
});

test('the dates of the plan go into a calendar file', async ({ page }) => {
  const planner = new GoalsPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.goto('project/');
  const file = await planner.download(() =>
    page.getByRole('button', { name: 'Save as a calendar file (ICS)' }).click(),
  );
  expect(file.text).toContain('BEGIN:VEVENT');
  expect(file.text).toContain('DTSTART;VALUE=DATE:20261231');
});
