import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

test('stakeholders are placed by numbers or keys, messages planned, and all of it is there afterwards', async ({
  page,
}) => {
  await page.goto('planners/stakeholders/');
  await page.locator('[data-planner="stakeholders"][data-ready]').waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Add a stakeholder' }).click();
  await page.getByRole('textbox', { name: 'Stakeholder needed', exact: true }).fill('Field operations');
  await page.getByRole('textbox', { name: 'Power', exact: true }).fill('4');
  await page.getByRole('textbox', { name: 'Interest', exact: true }).fill('3');
  await page.getByRole('combobox', { name: 'Engagement now' }).selectOption('Neutral');
  await page.getByRole('combobox', { name: 'Engagement wanted' }).selectOption('Leading');
  await expect(page.getByText('Keep satisfied.')).toBeVisible();
  await expect(page.getByText('2 steps up')).toBeVisible();
  const dot = page.getByRole('button', { name: /^Field operations: power 4/ });
  await dot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Manage closely.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Interest', exact: true })).toHaveValue('3.5');
  await page.getByRole('button', { name: 'Add a communication' }).click();
  await page.getByRole('combobox', { name: 'Purpose needed' }).selectOption('Inform');
  await page.getByRole('combobox', { name: 'How often' }).selectOption('Every week');
  await page.getByRole('button', { name: 'Sent today' }).click();
  await expect(page.getByText(/^Next on \d{4}/)).toBeVisible();
  await page.locator('[data-save-state="saved"]').waitFor();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Stakeholder needed', exact: true })).toHaveValue(
    'Field operations',
  );
  await expect(page.getByRole('heading', { name: 'Sponsor brief' })).toBeVisible();
});
