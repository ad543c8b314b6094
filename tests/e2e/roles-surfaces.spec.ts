/** The role planner on paper, on a phone, in both themes, by keyboard alone and without JavaScript. */
import { projectWithMatrix, RolesPlanner } from './pages/roles-planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

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
  // A new size of the window reaches the page a moment later.
  await page.setViewportSize({ width: Math.floor((297 - 34) * mm), height: 1000 });
  await expect(async () => {
    const a3 = await measure();
    expect(a3.width).toBeLessThanOrEqual((297 - 34) * mm);
    expect(a3.height).toBeLessThanOrEqual((420 - 38) * mm);
  }).toPass({ timeout: 20_000 });
  await page.setViewportSize({ width: Math.floor((210 - 34) * mm), height: 1000 });
  await expect(async () => {
    const a4 = await measure();
    expect(a4.width).toBeLessThanOrEqual((210 - 34) * mm);
    expect(a4.letter).toBeGreaterThanOrEqual(10);
    expect(a4.head).toBe('table-header-group');
    expect(new Set(a4.breaks)).toEqual(new Set(['avoid']));
  }).toPass({ timeout: 20_000 });
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
  for (const role of ['Owner', 'Doer']) {
    await planner.tabTo(/^Add a role$/);
    await planner.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Role of .* needed$/ }).last()).toBeFocused();
    await page.keyboard.type(role);
  }
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
