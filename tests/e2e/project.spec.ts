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
  await expect(page.getByRole('link', { name: /^(Go there|Why)/ }).first()).toBeVisible();
  await page.goto('project/review/');
  const there = page.getByRole('link', { name: /^Go there ?: Nobody owns “Hours until power/ }).first();
  await there.click();
  await expect(page.getByRole('heading', { name: 'Hours until power is back', exact: true })).toBeFocused();
  const goals = new GoalsPlanner(page);
  await goals.text('Unit needed').last().fill('minutes');
  await goals.saved();
  const file = await goals.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  await goals.text('Unit needed').last().fill('days');
  await goals.saved();
  await project.open();
  await expect(page.getByText(/Last saved to a file on/)).toBeVisible();
  await page
    .getByRole('button', { name: /See what would change/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-changes] li').first()).toContainText('Unit');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await project.saved();
  const restored = await goals.download(() =>
    page.getByRole('button', { name: 'Save to file' }).first().click(),
  );
  expect(JSON.parse(restored.text).metrics.met_restore.unit).toBe('minutes');
  expect(JSON.parse(file.text).metrics.met_restore.unit).toBe('minutes');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await project.saved();
  const undone = await goals.download(() =>
    page.getByRole('button', { name: 'Save to file' }).first().click(),
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
});

test('a case opens in the planners', async ({ page }) => {
  await page.goto('cases/storm-outage/');
  await page.getByRole('button', { name: 'Open in the planners' }).click();
  await page.waitForURL(/\/project\/$/);
  await expect(page.getByLabel('Project', { exact: true })).toHaveValue(
    'Outage prediction for a power utility',
  );
});
