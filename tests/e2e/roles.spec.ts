/** The role planner as a manager uses it: from the first role to the paper a new member gets. */
import { readFile } from 'node:fs/promises';
import { listen } from './live-region.ts';
import { RolesPlanner, twoRoles } from './pages/roles-planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a manager reads why, fills in the matrix, comes back, and takes it away', async ({ page, context }) => {
  await page.goto('guide/people/roles/');
  await page.getByRole('link', { name: 'Open this planner on its own page' }).waitFor();
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.addPerson('Ana');
  await planner.addRole('Product owner');
  await page
    .getByRole('group', { name: /^Held by of Product owner/ })
    .getByLabel('Ana')
    .check();
  await page.getByLabel('Share of working time of Product owner').fill('50');
  await planner.addRole('Data scientist');
  await expect(planner.finding('roles.role-without-holder')).toHaveCount(2);
  await planner.startWithActivities();
  await expect(planner.grid.getByRole('row')).toHaveCount(1 + 7 + 28);
  await expect(planner.check('Determine business objectives')).toHaveText('no A, no R');

  const said = await listen(page);
  await planner.rowHead('Determine business objectives').click();
  await planner.press('ArrowRight', 'a', 'ArrowRight', 'r');
  await expect(planner.letters('Determine business objectives', 'Product owner')).toHaveText('A');
  await expect(planner.check('Determine business objectives')).toHaveText('✓');
  await expect
    .poll(async () => (await said()).join('\n'))
    .toContain('Responsible put: Determine business objectives');
  await planner.reload();
  await expect(planner.letters('Determine business objectives', 'Data scientist')).toHaveText('R');

  const wide = await planner.download(() =>
    page.getByRole('button', { name: 'Save the matrix as CSV' }).click(),
  );
  expect(wide.text).toContain('Business understanding,Determine business objectives');
  expect(wide.text.split('\r\n')[0]).toBe('\uFEFFPhase,Activity,Output,Due,Product owner,Data scientist');
  const long = await planner.download(() =>
    page.getByRole('button', { name: /one line per letter/ }).click(),
  );
  expect(long.text).toContain('Product owner,A,Accountable');
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).toContain('| Determine business objectives | A | R |');
  const file = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());

  const other = new RolesPlanner(await context.newPage());
  await other.open();
  await other.page
    .locator('[data-open-file]')
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await other.page.getByRole('button', { name: 'Replace this project with the file' }).click();
  const again = await other.download(() => other.page.getByRole('button', { name: 'Save to file' }).click());
  expect(again.text).toBe(file.text);
});

test('a pasted table is shown as understood, and nothing changes before the click', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await twoRoles(planner);
  const table = 'Activity\tProduct owner\tLawyer\nBuild the model\tA\tmaybe\nAsk the regulator\tR\tC';
  await page.evaluate((text) => navigator.clipboard.writeText(text), table);
  await planner.cell('Build the model', 'Product owner').click();
  await planner.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Paste a table' });
  await expect(dialog).toContainText('Understood as a matrix');
  await expect(dialog).toContainText('Not understood and left out: “maybe” (Build the model, Lawyer)');
  await expect(dialog.getByLabel('Add 1 new roles: Lawyer')).toBeChecked();
  await expectNoAxeViolations(page, ['light']);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(planner.letters('Build the model', 'Product owner')).toHaveText('');
  await expect(planner.grid.getByRole('columnheader')).toHaveCount(4);

  await page.getByRole('button', { name: 'Paste a table …' }).click();
  await dialog.getByLabel('Table', { exact: true }).fill(table);
  await dialog.getByLabel(/^Add 1 new activities/).uncheck();
  await dialog.getByRole('button', { name: 'Change 1 cell' }).click();
  await expect(planner.letters('Build the model', 'Product owner')).toHaveText('A');
  await expect(planner.columnHead('Lawyer')).toBeVisible();
  await expect(planner.rowHead('Ask the regulator')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo ?: Paste/ }).click();
  await expect(planner.columnHead('Lawyer')).toHaveCount(0);

  await planner.cell('Collect initial data', 'Product owner').click();
  await page.evaluate(() => navigator.clipboard.writeText('A\tR\nI\tA/R'));
  await planner.press('Control+v');
  await expect(dialog).toContainText('letters only');
  await dialog.getByRole('button', { name: 'Change 4 cells' }).click();
  await expect(planner.letters('Describe data', 'Data scientist')).toHaveText('AR');
  await planner.rowHead('Describe data').click();
  await planner.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('I\tA/R');
});

test('the dates of the activities go into a calendar', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  const file = await planner.download(() => page.getByRole('button', { name: /calendar \(ICS\)/ }).click());
  expect(file.name).toMatch(/due-dates\.ics$/);
  expect(file.text).toContain('SUMMARY:Due: Evaluate results');
  expect(file.text).toContain('DTSTART;VALUE=DATE:20260529');
  expect(file.text).not.toContain('Review risk');
});

test('its own CSV comes back whole', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await planner.grid.waitFor();
  const csv = await planner.download(() =>
    page.getByRole('button', { name: 'Save the matrix as CSV' }).click(),
  );
  await planner.columnHead('Product owner').click();
  await planner.press('Delete');
  await page.getByRole('button', { name: 'Paste a table …' }).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: csv.name, mimeType: 'text/csv', buffer: Buffer.from(csv.text) });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Change \d+ cells/ })
    .click();
  const again = await planner.download(() =>
    page.getByRole('button', { name: 'Save the matrix as CSV' }).click(),
  );
  expect(again.text).toBe(csv.text);
});

test('a template says what it would add, merges, and one undo takes it back', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.addRole('Product owner');
  await page.getByRole('button', { name: 'Use a template …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Use a template' });
  await dialog.getByText('Enterprise with a regulator').click();
  await expect(dialog.locator('[data-template-preview]')).toContainText('12 new roles');
  await expect(dialog.locator('[data-template-preview]')).toContainText('1 of yours used');
  await expectNoAxeViolations(page, ['dark']);
  await dialog.getByRole('button', { name: 'Merge it in' }).click();
  await expect(planner.grid.getByRole('columnheader')).toHaveCount(15);
  await expect(planner.finding('roles.no-accountable')).toHaveCount(0);
  await page
    .getByRole('combobox', { name: 'Letters', exact: true })
    .selectOption({ label: 'DACI: driver, approver, contributor, informed' });
  await expect(planner.letters('Evaluate results', 'Data scientist')).toHaveText('D');
  await page.getByRole('button', { name: /^Undo ?: Use the letters/ }).click();
  await page.getByRole('button', { name: /^Undo ?: Use the template/ }).click();
  await expect(planner.grid).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Role of .* needed$/ })).toHaveCount(1);
});

for (const { template, roles, sure } of [
  { template: 'Working alone', roles: 3, sure: 'Data scientist' },
  { template: 'Small team', roles: 5, sure: 'ML engineer' },
  { template: 'Enterprise with a regulator', roles: 13, sure: 'Regulator contact' },
]) {
  test(`the template “${template}” gives each row one who answers and one who works, in any letters`, async ({
    page,
  }) => {
    const planner = new RolesPlanner(page);
    await planner.open();
    await page.getByRole('combobox', { name: 'Letters', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Use a template …' }).click();
    await page.getByRole('dialog').getByText(template, { exact: true }).click();
    await page.getByRole('button', { name: 'Merge it in' }).click();
    await expect(planner.grid.getByRole('columnheader')).toHaveCount(roles + 2);
    await expect(planner.columnHead(sure)).toBeVisible();
    const faultless = planner.grid.getByRole('gridcell', { name: /, check: nothing found$/ });
    await expect(faultless).toHaveCount(28);
    const letters = page.getByRole('combobox', { name: 'Letters', exact: true });
    await letters.selectOption('RASCI: RACI with supporter');
    await expect(faultless).toHaveCount(28);
    await planner.rowHead('Build the model').click();
    await planner.press('ArrowRight', 's');
    await expect(planner.grid.getByRole('gridcell', { name: /^Build the model, .*supporting$/ })).toHaveCount(
      1,
    );
    await letters.selectOption('RACI: responsible, accountable, consulted, informed');
    await expect(planner.check('Build the model')).toContainText('unknown letter');
    await expect(planner.finding('roles.unknown-letter').first()).toContainText('Build the model');
  });
}

test('letters are copied from one phase to another, only where there are none', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await twoRoles(planner);
  await planner.cell('Collect initial data', 'Product owner').click();
  await planner.press('a', 'ArrowRight', 'r');
  await planner.cell('Select data', 'Data scientist').click();
  await planner.press('c');
  await page.getByRole('button', { name: 'Copy letters between phases …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('Data understanding');
  await dialog.getByRole('combobox', { name: 'To' }).selectOption('Data preparation');
  await expect(dialog.getByRole('row')).toHaveCount(1 + 4);
  await dialog.getByLabel('Only rows without letters').uncheck();
  await expect(dialog.getByRole('row')).toHaveCount(1 + 5);
  await dialog.getByRole('button', { name: 'Copy to 5 rows' }).click();
  await expect(planner.letters('Select data', 'Product owner')).toHaveText('A');
  await expect(planner.letters('Select data', 'Data scientist')).toHaveText('R');
});

test('on a phone one activity at a time, with native checkboxes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.addRole('Product owner');
  await page.getByRole('button', { name: 'Start with the usual activities' }).click();
  await expect(page.getByText('Activity 1 of 28')).toBeVisible();
  await expect(planner.grid).toBeHidden();
  await page.getByRole('checkbox', { name: 'Accountable, Product owner' }).check();
  await expect(page.locator('[data-row-check]')).toHaveText('This row: no R.');
  await page.getByRole('checkbox', { name: 'Responsible, Product owner' }).check();
  await expect(page.locator('[data-row-check]')).toHaveText('The checks find no fault in this row.');
  await page.getByRole('button', { name: 'Next activity' }).click();
  await expect(page.getByText('Activity 2 of 28')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Accountable, Product owner' })).not.toBeChecked();
  await page.getByText('Name, phase, output and date').click();
  await page.getByRole('textbox', { name: 'Activity needed' }).fill('Look around');
  await page.getByRole('button', { name: 'Delete this activity' }).click();
  await expect(page.getByText('Activity 2 of 27')).toBeVisible();
  await page.getByRole('button', { name: /^Undo ?: Delete “Look around”/ }).click();
  await expect(page.getByText(/^Activity \d of 28$/)).toBeVisible();
  const sizes = await page
    .locator('[data-activity-form] label:has(input)')
    .evaluateAll((labels) =>
      labels.map((label) => label.getBoundingClientRect()).map(({ width, height }) => [width, height]),
    );
  expect(sizes.flat().every((size) => size >= 24)).toBe(true);
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
});

test('a role that answers for something is not deleted silently', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await planner.grid.waitFor();
  await page.getByRole('button', { name: 'Delete Utility director', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('is in use');
  await expect(dialog).toContainText('row of the matrix “Determine business objectives”');
  await expect(dialog.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0);
  await dialog.getByLabel('Replace it with').selectOption('Product owner');
  await dialog.getByRole('button', { name: 'Replace and delete' }).click();
  await expect(planner.letters('Determine business objectives', 'Product owner')).toHaveText('AR');
  await expect(planner.columnHead('Utility director')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo ?: Replace/ }).click();
  await expect(planner.letters('Determine business objectives', 'Utility director')).toHaveText('A');
  await expect(planner.letters('Determine business objectives', 'Product owner')).toHaveText('R');
});

test('a renamed role shows every record that names it, and all of them show the new name', async ({
  page,
}) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.getByText('Where it is named: Product owner').click();
  const uses = page.locator('[data-role-uses="role_po"]');
  await expect(uses).toContainText('A new name shows in all of these');
  await expect(uses).toContainText(/\d+ rows of the matrix/);
  await expect(uses).toContainText(/and \d+ more/);
  const risk = uses
    .getByRole('listitem')
    .filter({ hasText: /^\d+ risks?: / })
    .getByRole('link')
    .first();
  const title = (await risk.textContent()) ?? '';

  await page.getByRole('textbox', { name: /^Role of Legal.* needed$/ }).fill('Counsel');
  await expect(page.locator('[data-role-uses="role_legal"]')).toContainText('All of these show the new name');
  await expect(planner.columnHead('Counsel')).toBeVisible();
  await page.getByRole('textbox', { name: /^Role of Product owner.* needed$/ }).fill('Owner of the product');
  await expect(uses).toContainText('All of these show the new name');
  await planner.saved();
  await risk.click();
  await page.locator('[data-planner="risks"][data-ready]').waitFor();
  const line = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: title, expanded: true }) });
  await expect(line.getByRole('cell', { name: 'Owner of the product' })).toBeVisible();
});

test('a colleague’s file shows only what differs, and writes nothing', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  const before = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  const theirs = JSON.parse(before.text);
  theirs.raci.act_eval.role_po = ['C'];
  theirs.roles.role_new = { name: 'Auditor', rev: 1 };
  await page.locator('[data-compare-file]').setInputFiles({
    name: 'jan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(theirs)),
  });
  const result = page.locator('[data-compare]');
  await expect(result).toContainText('195 of 196 cells agree, 1 differs');
  await expect(result.getByRole('row')).toHaveCount(2);
  await expect(
    result.getByRole('row', { name: 'Evaluate results Evaluation Product owner A C' }),
  ).toBeVisible();
  await expect(result).toContainText('Only in jan.json: roles Auditor');
  await page.locator('[data-compare-file]').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"something"}'),
  });
  await expect(page.getByRole('alert')).toContainText('other.json is not a project');
  const after = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  expect(after.text).toBe(before.text);
});

test('views: one role, involvement, load and channels', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.getByLabel('Role', { exact: true }).selectOption('Utility director');
  await expect(page.locator('[data-role-view] caption')).toHaveText('Utility director: 12 of 28 rows.');
  await page.getByRole('button', { name: 'Copy these rows as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^# Utility director: part in the project\n[\s\S]*\| Plan deployment \| Deployment \| Accountable \|/,
    );
  await expect(page.getByRole('img', { name: /^Involvement of each role/ })).toBeVisible();
  await page.getByText('Involvement as a table').click();
  await expect(page.getByRole('row', { name: /^Utility director 2 accountable, 2 informed/ })).toBeVisible();
  const ana = page.locator('[data-load]').getByRole('row', { name: /^Ana/ });
  await expect(ana).toContainText('50 %');
  await expect(page.locator('[data-channels]')).toContainText('6 × 5 / 2 = 15');
});

test('working days and focus time are set where people are added, and hold in the agreement', async ({
  page,
}) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.addPerson('Omar');
  const days = page.locator('[data-person-days]');
  await days.getByText('Works Monday to Friday').click();
  for (const day of ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday']) {
    await days.getByRole('checkbox', { name: day }).check();
  }
  await days.getByRole('button', { name: /^Add a focus time/ }).click();
  await expect(days.locator('summary')).toContainText(
    'Works Monday, Tuesday, Wednesday, Thursday, Sunday, with time',
  );
  await expectNoAxeViolations(page);
  await planner.saved();
  await page.goto('planners/agreement/');
  await expect(page.getByRole('checkbox', { name: 'Sunday' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Friday' })).not.toBeChecked();
});

test('the first month of a new member is made from the project', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.getByLabel('Name of the new member').fill('Kim');
  await page.getByRole('group', { name: 'Their roles' }).getByLabel('ML engineer').check();
  const paper = page.locator('[data-brief]');
  await expect(paper).toContainText('First month of Kim: ML engineer');
  await expect(paper).toContainText('Questions to ask: ML engineer');
  await expect(paper.getByRole('row', { name: /Ana \(09:00–17:00 America\/Bogota\)/ })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown', exact: true }).last().click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(
    '- [ ] Week 3: the best result so far rebuilt',
  );
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print this paper' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(planner.grid).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(planner.grid).toBeVisible();
});
