import { readFile } from 'node:fs/promises';
import { projectWithMatrix, RolesPlanner } from './pages/roles-planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function twoRoles(planner: RolesPlanner): Promise<void> {
  await planner.open();
  await planner.addRole('Product owner');
  await planner.addRole('Data scientist');
  await planner.startWithActivities();
}

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

  await planner.rowHead('Determine business objectives').click();
  await planner.press('ArrowRight', 'a', 'ArrowRight', 'r');
  await expect(planner.letters('Determine business objectives', 'Product owner')).toHaveText('A');
  await expect(planner.check('Determine business objectives')).toHaveText('✓');
  await expect(page.getByRole('status').first()).toContainText(
    'Responsible put: Determine business objectives',
  );
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

test('the grid has one tab stop and the keys of the pattern', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await twoRoles(planner);
  await expect(planner.grid.locator('[tabindex="0"]')).toHaveCount(1);
  await planner.rowHead('Collect initial data').click();
  await planner.press('ArrowRight');
  expect(await planner.focused()).toBe('Collect initial data, Product owner: no letter');
  await planner.press('ArrowDown', 'ArrowRight');
  expect(await planner.focused()).toBe('Describe data, Data scientist: no letter');
  await planner.press('End');
  expect(await planner.focused()).toBe('Describe data, check: no A, no R');
  await planner.press('Home');
  expect(await planner.focused()).toBe('Describe data');
  await planner.press('ArrowLeft');
  expect(await planner.focused()).toBe('Describe data');
  await planner.press('Control+Home');
  expect(await planner.focused()).toBe('Activity');
  await planner.press('Control+End');
  expect(await planner.focused()).toBe('Review benefit, keep or retire, check: no A, no R');
  await planner.press('PageUp');
  expect(await planner.focused()).toContain(', check:');
  await planner.press('Control+Home', 'ArrowUp');
  expect(await planner.focused()).toBe('Activity');
  await expect(planner.grid.locator('[tabindex="0"]')).toHaveCount(1);

  await planner.press('Tab');
  await expect(page.getByRole('group', { name: 'Letters' }).getByRole('button').first()).toBeDisabled();
  await planner.press('Shift+Tab', 'Shift+Tab');
  expect(await planner.focused()).toContain('Keys of the grid');
});

test('letters are toggled, cleared, and fill rows and columns by key', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await twoRoles(planner);
  const cell = planner.letters('Explore data', 'Data scientist');
  await planner.cell('Explore data', 'Data scientist').click();
  await planner.press('r', 'a');
  await expect(cell).toHaveText('AR');
  await expect(planner.cell('Explore data', 'Data scientist')).toHaveAccessibleName(
    'Explore data, Data scientist: accountable and responsible',
  );
  await planner.press('r');
  await expect(cell).toHaveText('A');
  await planner.press('x', '1');
  await expect(cell).toHaveText('A');
  await planner.press('Delete');
  await expect(cell).toHaveText('');
  await planner.press('Control+z');
  await expect(cell).toHaveText('A');

  await planner.columnHead('Product owner').click();
  await planner.press('i');
  await expect(planner.grid.getByRole('gridcell', { name: /, Product owner: informed$/ })).toHaveCount(28);
  await planner.press('i');
  await expect(planner.grid.getByRole('gridcell', { name: /, Product owner: no letter$/ })).toHaveCount(28);
  await planner.rowHead('Select data').click();
  await planner.press('c');
  await expect(planner.grid.getByRole('gridcell', { name: /^Select data, .*: consulted$/ })).toHaveCount(2);

  await planner.press('ArrowRight', 'Enter');
  const bar = page.getByRole('group', { name: 'Letters' });
  await expect(bar.getByRole('button', { name: 'R Responsible' })).toBeFocused();
  await expect(bar.getByRole('button', { name: 'C Consulted' })).toHaveAttribute('aria-pressed', 'true');
  await planner.press('Enter', 'Escape');
  await expect(planner.cell('Select data', 'Product owner')).toBeFocused();
  await expect(planner.letters('Select data', 'Product owner')).toHaveText('RC');

  await planner.press('Home', 'Alt+ArrowDown');
  await expect(planner.rowHead('Select data')).toBeFocused();
  const names = await planner.grid.getByRole('rowheader').allTextContents();
  expect(names.indexOf('Clean data')).toBe(names.indexOf('Select data') - 1);
});

test('a row by clicks alone: choose the cell, press the letter', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await twoRoles(planner);
  const bar = page.getByRole('group', { name: 'Letters' });
  await planner.cell('Build the model', 'Data scientist').click();
  await bar.getByRole('button', { name: 'R Responsible' }).click();
  await planner.cell('Build the model', 'Product owner').click();
  await bar.getByRole('button', { name: 'A Accountable' }).click();
  await expect(planner.check('Build the model')).toHaveText('✓');
  await bar.getByRole('button', { name: 'Clear' }).click();
  await expect(planner.check('Build the model')).toHaveText('no A');
});

for (const { letters, check, finding } of [
  {
    letters: { 'Product owner': 'a', 'Data scientist': 'rc' },
    check: 'R with C',
    finding: 'responsible-and-consulted',
  },
  { letters: { 'Product owner': 'i', 'Data scientist': 'r' }, check: 'no A', finding: 'no-accountable' },
  {
    letters: { Sponsor: 'a', 'Product owner': 'a', 'Data scientist': 'a' },
    check: '3 A, no R',
    finding: 'several-accountable',
  },
]) {
  test(`the row ${JSON.stringify(letters)} is checked at the row and in the review: ${check}`, async ({
    page,
  }) => {
    const planner = new RolesPlanner(page);
    await planner.open();
    for (const role of Object.keys(letters)) await planner.addRole(role);
    await page.getByRole('button', { name: 'Start with the usual activities' }).click();
    for (const [role, keys] of Object.entries(letters)) {
      await planner.cell('Plan deployment', role).click();
      await planner.press(...keys);
    }
    await expect(planner.check('Plan deployment')).toHaveText(check);
    const places = planner.finding(`roles.${finding}`);
    await expect(places.first()).toContainText('Plan deployment');
    await planner.saved();
    await page.goto('project/review/');
    await expect(page.locator(`[data-rule="roles.${finding}"]`).first()).toContainText('Plan deployment');
    await page
      .locator(`[data-rule="roles.${finding}"]`)
      .first()
      .getByRole('link', { name: /^Go there/ })
      .click();
    await planner.ready();
    await expect(planner.rowHead('Plan deployment')).toBeFocused();
  });
}

test('a screen reader finds a grid with named rows, columns and cells, each name once', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await twoRoles(planner);
  await planner.cell('Evaluate results', 'Product owner').click();
  await planner.press('a');
  await page.getByRole('combobox', { name: 'Phase', exact: true }).selectOption('Evaluation');
  await expect(planner.grid).toMatchAriaSnapshot(`
    - grid "Role matrix":
      - rowgroup:
        - row "Activity Product owner Data scientist Check":
          - columnheader "Activity"
          - columnheader "Product owner"
          - columnheader "Data scientist"
          - columnheader "Check"
      - rowgroup:
        - row "Evaluation":
          - rowheader "Evaluation"
        - row /Evaluate results/:
          - rowheader "Evaluate results"
          - 'gridcell "Evaluate results, Product owner: accountable"'
          - 'gridcell "Evaluate results, Data scientist: no letter"'
          - 'gridcell "Evaluate results, check: no R"'
        - row /Review the process/:
          - rowheader "Review the process"
          - 'gridcell "Review the process, Product owner: no letter"'
          - 'gridcell "Review the process, Data scientist: no letter"'
          - 'gridcell "Review the process, check: no A, no R"'
        - row /Determine next steps/:
          - rowheader "Determine next steps"
          - 'gridcell "Determine next steps, Product owner: no letter"'
          - 'gridcell "Determine next steps, Data scientist: no letter"'
          - 'gridcell "Determine next steps, check: no A, no R"'
  `);
  await page.getByRole('combobox', { name: 'Phase', exact: true }).selectOption('All phases');
  const names = await planner.grid
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector(':not([aria-hidden])')?.textContent));
  expect(new Set(names).size).toBe(28 * 3);
});

test('in the tree of a screen reader no two cells, heads or fields have the same name', async ({
  page,
  context,
}) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await planner.grid.waitFor();
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => [String(role?.value), String(name?.value ?? '')] as const)
    .filter(([role]) => ['gridcell', 'columnheader', 'textbox', 'combobox'].includes(role));
  const cells = named.filter(([role]) => role === 'gridcell');
  expect(cells.length).toBe(28 * (7 + 1));
  expect(named.filter(([, name]) => name.trim() === '')).toEqual([]);
  const inGrid = named.filter(([role]) => role !== 'columnheader').map((entry) => entry.join(': '));
  expect(inGrid.filter((words, index) => inGrid.indexOf(words) !== index)).toEqual([]);
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
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('I\tA/R');
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
  await expect(page.locator('[data-row-check]')).toHaveText('Nothing found in this row.');
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
  await expect(page.getByRole('img', { name: /^Involvement of each role/ })).toBeVisible();
  await page.getByText('Involvement as a table').click();
  await expect(page.getByRole('row', { name: /^Utility director 2 accountable, 2 informed/ })).toBeVisible();
  const ana = page.locator('[data-load]').getByRole('row', { name: /^Ana/ });
  await expect(ana).toContainText('50 %');
  await expect(page.locator('[data-channels]')).toContainText('6 × 5 / 2 = 15');
});

test('the first month of a new member is made from the project', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.getByLabel('Name of the new member').fill('Kim');
  await page.getByRole('group', { name: 'Their roles' }).getByLabel('ML engineer').check();
  const paper = page.locator('[data-brief]');
  await expect(paper).toContainText('First month of Kim: ML engineer');
  await expect(paper).toContainText('Questions a ml engineer asks', { ignoreCase: true });
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

test('a matrix of 60 activities and 15 roles stays usable: a letter redraws its own row only', async ({
  page,
}) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.openFile(projectWithMatrix({ activities: 60, roles: 15 }));
  await expect(planner.grid.getByRole('gridcell')).toHaveCount(60 * 16);
  await planner.cell('Activity number 30', 'Role number 7').click();
  await page.evaluate(() => {
    const touched = new Set<string>();
    Object.assign(window, { touched });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('tr')?.id;
        if (row) touched.add(row);
      }
    }).observe(document.querySelector('[role=grid]') as Element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await planner.press('r', 'r', 'a');
  await expect(planner.check('Activity number 30')).toHaveText('2 A');
  const touched = await page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched]);
  expect(touched).toEqual(['record-act_029']);
  await planner.press('Control+End');
  await expect(planner.checkCell('Activity number 60')).toBeFocused();
  await expect(planner.checkCell('Activity number 60')).toBeInViewport();
  await planner.press('Control+Home', 'ArrowDown', 'ArrowRight');
  await expect(planner.cell('Activity number 1', 'Role number 1')).toBeInViewport();
});

test('on paper 40 × 12 is whole on A3, and on A4 it breaks between rows with its head repeated', async ({
  page,
}) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.openFile(projectWithMatrix({ activities: 40, roles: 12 }));
  await page.getByRole('radio', { name: 'One activity' }).check();
  await page.emulateMedia({ media: 'print' });
  const measure = () =>
    planner.grid.evaluate((grid) => ({
      width: grid.getBoundingClientRect().width,
      height: grid.getBoundingClientRect().height,
      letter: Number.parseFloat(getComputedStyle(grid.querySelector('td span') as Element).fontSize),
      head: getComputedStyle(grid.querySelector('thead') as Element).display,
      breaks: [...grid.querySelectorAll('tbody tr')].map((row) => getComputedStyle(row).breakInside),
    }));
  const mm = 96 / 25.4;
  await page.setViewportSize({ width: Math.floor((297 - 34) * mm), height: 1000 });
  const a3 = await measure();
  expect(a3.width).toBeLessThanOrEqual((297 - 34) * mm);
  expect(a3.height).toBeLessThanOrEqual((420 - 38) * mm);
  await page.setViewportSize({ width: Math.floor((210 - 34) * mm), height: 1000 });
  const a4 = await measure();
  expect(a4.width).toBeLessThanOrEqual((210 - 34) * mm);
  expect(a4.letter).toBeGreaterThanOrEqual(10);
  expect(a4.head).toBe('table-header-group');
  expect(new Set(a4.breaks)).toEqual(new Set(['avoid']));
  await expect(page.getByRole('button', { name: 'Add an activity' })).toBeHidden();
});

test('the empty sheet is clean in both themes, and fits 320 pixels', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the example is clean in the ${theme} theme`, async ({ page }) => {
    const planner = new RolesPlanner(page);
    await planner.open();
    await planner.loadExample();
    await planner.grid.waitFor();
    await page.getByText('Involvement as a table').click();
    await page.getByText('Where it is named: Legal').click();
    await expectNoAxeViolations(page, [theme]);
  });
}

test('the example fits 320 pixels, as a matrix and as one activity', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.getByText('Where it is named: Product owner').click();
  await page.getByText('Activity 1 of 28').waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByRole('radio', { name: 'The matrix' }).check();
  await planner.grid.waitFor();
  await expectNoSidewaysScroll(page);
});

test('the whole task by keyboard alone', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await planner.open();
  await planner.tabTo(/^Add a role$/);
  await planner.press('Enter');
  await page.keyboard.type('Owner');
  await planner.tabTo(/^Add a role$/);
  await planner.press('Enter');
  await page.keyboard.type('Doer');
  await planner.tabTo(/^Start with the usual activities$/);
  await planner.press('Enter');
  await expect(planner.grid.getByRole('columnheader', { name: 'Activity' })).toBeFocused();
  await planner.press('ArrowRight', 'a', 'ArrowRight', 'r');
  await expect(planner.finding('roles.no-letters')).toHaveCount(0);
  await planner.press('Control+Home', 'ArrowDown', 'Enter');
  await expect(page.getByRole('combobox', { name: /^Activity 1 of 28/ })).toBeFocused();
  await planner.press('Tab');
  await planner.press('Tab');
  await page.keyboard.press('Space');
  await planner.reload();
  await expect(planner.check('Handle incidents and roll back')).toHaveText('✓');
});

test('inside the guide page it is the same project', async ({ page }) => {
  await page.goto('guide/people/roles/');
  await page.getByRole('link', { name: 'Open this planner on its own page' }).scrollIntoViewIfNeeded();
  const planner = new RolesPlanner(page);
  await planner.ready();
  await planner.addRole('Written beside the advice');
  await planner.saved();
  await expectNoSidewaysScroll(page);
  await planner.open();
  await expect(page.getByRole('textbox', { name: /^Role of .* needed$/ })).toHaveValue(
    'Written beside the advice',
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the matrix is a form to fill in on paper', async ({ page }) => {
    await page.goto('planners/roles/');
    await expect(page.getByText('Write the roles over the columns')).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Determine business objectives' })).toBeVisible();
  });
});
