/** The grid of the role matrix: its keys, its checks, and what a screen reader finds. */
import { projectWithMatrix, RolesPlanner, twoRoles } from './pages/roles-planner.ts';
import { settled } from './settled.ts';
import { expect, test } from './test.ts';

test('the grid has one tab stop and the keys of the pattern', async ({ page }) => {
  const planner = new RolesPlanner(page);
  await twoRoles(planner);
  await expect(planner.grid.locator('[tabindex="0"]')).toHaveCount(1);
  await planner.rowHead('Collect initial data').click();
  await planner.press('ArrowRight');
  await planner.isAt('Collect initial data, Product owner: no letter');
  await planner.press('ArrowDown', 'ArrowRight');
  await planner.isAt('Describe data, Data scientist: no letter');
  await planner.press('End');
  await planner.isAt('Describe data, check: no A, no R');
  await planner.press('Home');
  await planner.isAt('Describe data');
  await planner.press('ArrowLeft');
  await planner.isAt('Describe data');
  await planner.press('Control+Home');
  await planner.isAt('Activity');
  await planner.press('Control+End');
  await planner.isAt('Review benefit, keep or retire, check: no A, no R');
  await planner.press('PageUp');
  await expect(planner.grid.locator(':focus')).toContainText(', check:');
  await planner.press('Control+Home', 'ArrowUp');
  await planner.isAt('Activity');
  await expect(planner.grid.locator('[tabindex="0"]')).toHaveCount(1);

  await planner.press('Tab');
  await expect(page.getByRole('group', { name: 'Letters' }).getByRole('button').first()).toBeDisabled();
  await planner.press('Shift+Tab', 'Shift+Tab');
  await expect(page.locator(':focus')).toContainText('Keys of the grid');
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
  await expect(async () => {
    const names = await planner.grid.getByRole('rowheader').allTextContents();
    expect(names.indexOf('Clean data')).toBe(names.indexOf('Select data') - 1);
  }).toPass({ timeout: 20_000 });
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
  await expect(planner.grid.getByRole('gridcell')).toHaveCount(28 * 3);
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
  await expect(planner.grid.getByRole('gridcell')).toHaveCount(28 * (7 + 1));
  await settled(page);
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
