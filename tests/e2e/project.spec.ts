import { GoalsPlanner } from './pages/goals-planner.ts';
import { ProjectPage } from './pages/project-page.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

test('projects are made, switched, duplicated, archived, deleted and brought back', async ({ page }) => {
  const project = new ProjectPage(page);
  await project.open();
  await project.title.fill('First');
  await project.saved();
  await page.getByRole('button', { name: 'New project', exact: true }).click();
  await expect(project.title).toHaveValue('');
  await project.title.fill('Second');
  await expect(project.row(/^Second \(open\)/)).toBeVisible();
  await project
    .row(/^First/)
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(project.title).toHaveValue('First');
  await project
    .row(/^First/)
    .getByRole('button', { name: 'Duplicate' })
    .click();
  await expect(project.row(/^First \(copy\)/)).toBeVisible();
  await project
    .row(/^First \(copy\)/)
    .getByRole('button', { name: 'Archive' })
    .click();
  await expect(project.row(/archived/)).toContainText('First (copy)');
  await project
    .row(/^Second/)
    .getByRole('button', { name: 'Delete' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(project.row(/^Second/)).toHaveCount(0);
  await page.getByText('Deleted projects (1)').click();
  await page.getByRole('button', { name: 'Bring back Second' }).click();
  await expect(project.row(/^Second/)).toBeVisible();
  await page.reload();
  await expect(project.row(/^First/).first()).toBeVisible();
  await expect(project.title).toHaveValue('First');
});

test('an example shows what to do next and why, and an earlier state can be restored and undone', async ({
  page,
}) => {
  const project = new ProjectPage(page);
  await project.open();
  await project.openExample('Crews before the storm');
  await expect(page.locator('[data-progress] tbody tr').first()).toContainText('Goals and metrics');
  await expect(page.locator('[data-next] a').first()).toHaveText(
    'Look again at “Legal basis” of “Network map”',
  );
  await page.goto('project/review/');
  await page.getByRole('link', { name: /^Go to “Owner” ?: Nobody owns “Hours until power/ }).click();
  await expect(page.locator('[data-field="met_restore.owner"]')).toBeFocused();
  const goals = new GoalsPlanner(page);
  await goals.text('Unit needed').last().fill('minutes');
  await goals.saved();
  const file = await goals.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  await goals.text('Unit needed').last().fill('days');
  await goals.saved();
  await project.open();
  await expect(page.getByText(/Last saved to a file on/)).toBeVisible();
  await page
    .locator('[data-backups] li')
    .filter({ hasText: 'when it was saved to a file' })
    .getByRole('button', { name: /See what would change/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-changes] li').first()).toContainText('Unit');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await project.saved();
  const restored = await goals.download(() =>
    page.getByRole('button', { name: 'Save the project to a file' }).click(),
  );
  expect(JSON.parse(restored.text).metrics.met_restore.unit).toBe('minutes');
  expect(JSON.parse(file.text).metrics.met_restore.unit).toBe('minutes');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await project.saved();
  const undone = await goals.download(() =>
    page.getByRole('button', { name: 'Save the project to a file' }).click(),
  );
  expect(JSON.parse(undone.text).metrics.met_restore.unit).toBe('days');
});

test('the review lists every finding with its place and its page', async ({ page }) => {
  const project = new ProjectPage(page);
  await project.open();
  await project.openExample('Crews before the storm');
  await page.goto('project/review/');
  await expect(page.locator('[data-review-summary]')).toContainText('open findings');
  await page.getByLabel('Planner', { exact: true }).selectOption('Goals and metrics');
  const finding = page.locator('[data-rule="goals.link-without-counter-metric"]');
  await expect(finding).toBeVisible();
  await expect(finding.getByRole('link', { name: /^Why/ })).toHaveAttribute('href', /counter-metrics$/);
  await expectNoAxeViolations(page);
});

for (const { rule, field, words } of [
  {
    rule: 'data.personal-without-basis',
    field: 'ds_map.legalBasis',
    words: 'in a record taller than the window',
  },
  { rule: 'risks.no-owner', field: 'risk_draft.owner', words: 'in a row that is folded' },
  { rule: 'checklists.yes-without-evidence', field: /\.evidence$/, words: 'in a checklist of one dataset' },
])
  test(`a finding leads to the field it is about, ${words}`, async ({ page }) => {
    const project = new ProjectPage(page);
    await project.open();
    await project.openExample('Crews before the storm');
    await page.goto('project/review/');
    await page
      .locator(`[data-rule="${rule}"]`)
      .first()
      .getByRole('link', { name: /^Go to/ })
      .click();
    const focused = page.locator(':focus');
    await expect(focused).toHaveAttribute('data-field', field);
    await expect(focused).toBeInViewport();
  });

test('an address leads to the findings of one planner, and an empty plan is not praised', async ({
  page,
}) => {
  const project = new ProjectPage(page);
  await page.goto('project/review/');
  await expect(page.locator('[data-review-summary]')).toContainText('Nothing is written down here yet');
  await project.open();
  await project.openExample('Crews before the storm');
  await page.goto('project/review/?planner=roles');
  await expect(page.getByLabel('Planner', { exact: true })).toHaveValue('roles');
  await expect(page.locator('[data-rule^="roles."]').first()).toBeVisible();
  await expect(page.locator('[data-rule^="data."]')).toHaveCount(0);
});

test('the dates ahead come first, and what the browser holds is counted anew', async ({ page }) => {
  await page.clock.setFixedTime('2026-05-20T09:00:00');
  const project = new ProjectPage(page);
  await project.open();
  await project.openExample('Crews before the storm');
  await expect(page.locator('[data-dates="ahead"] time').first()).toHaveText('2026-05-29');
  await page.getByText(/dates have passed/).click();
  await expect(page.locator('[data-dates="passed"] time').first()).toHaveText('2026-05-16');
  await expect(page.locator('[data-keeping]')).toContainText(/The projects take \d{3} KB/);
});

test('the page is usable empty and filled, by axe and on a phone', async ({ page }) => {
  const project = new ProjectPage(page);
  await project.open();
  await expectNoAxeViolations(page);
  await project.openExample('Crews before the storm');
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('home shows the project this browser holds', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Your project' })).toBeHidden();
  const project = new ProjectPage(page);
  await project.open();
  await project.openExample('Crews before the storm');
  await page.goto('./');
  await expect(page.locator('[data-your-project]')).toContainText('Outage prediction for a power utility');
  await expect(page.locator('[data-your-project]')).toContainText('needed fields filled in');
  await expect(page.locator('[data-your-project] li a').first()).toHaveAttribute(
    'href',
    /planners\/data\/#record-ds_map\/legalBasis$/,
  );
});

test('a case opens in the planners', async ({ page }) => {
  await page.goto('cases/storm-outage/');
  await page.getByRole('button', { name: 'Open in the planners' }).click();
  await page.waitForURL(/\/project\/$/);
  await expect(page.getByLabel('Project', { exact: true })).toHaveValue(
    'Outage prediction for a power utility',
  );
});
