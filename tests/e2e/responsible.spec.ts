import { Planner } from './pages/planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

const level = (page: Page) => page.locator('[data-impact-level]');
const question = (page: Page, words: string) => page.getByRole('group', { name: words });

test('a product owner answers for harm, oversight and redress, and takes a sheet to the board', async ({
  page,
}) => {
  const planner = new Planner(page, 'responsible');
  await planner.open();
  await page.getByLabel('Intended uses').fill('Rank applications for housing');
  await expect(planner.finding('responsible.no-unsupported-uses')).toBeVisible();
  await page.getByLabel('Uses it was not made for').fill('Refusing anybody');
  await page.getByRole('button', { name: 'Add an affected group' }).click();
  await page.getByRole('textbox', { name: 'Who needed' }).fill('Families in need');
  await page.getByLabel('How they could be harmed').last().fill('They wait for months');
  await page.getByLabel('How bad at worst').last().selectOption('4');
  await expect(planner.finding('responsible.severe-harm-without-answer')).toContainText('“Families in need”');
  await page.getByRole('button', { name: 'Add it to the risk register: Families in need' }).click();
  await expect(planner.finding('responsible.severe-harm-without-answer')).toHaveCount(0);

  await expect(level(page)).toContainText('Not started.');
  await question(page, 'What part does the output play in a decision?')
    .getByLabel('It decides alone 4 points')
    .check();
  await expect(level(page)).toContainText(
    'Between I · little impact and IV · very high impact. 28 questions are open.',
  );
  await question(page, 'Does it use data about people?').getByLabel('No 0 points').check();
  await expect(question(page, 'Was the data collected for this purpose?')).toHaveCount(0);
  const safeguard = 'Can it be switched off, and was that tried?';
  await question(page, safeguard).getByLabel('No 0 points').check();
  await expect(planner.finding('responsible.no-without-risk')).toContainText(safeguard);
  await page.getByRole('button', { name: `Add it to the risk register: ${safeguard}` }).click();
  await expect(planner.finding('responsible.no-without-risk')).toHaveCount(0);

  await planner.reload();
  await expect(question(page, safeguard).getByLabel('No 0 points')).toBeChecked();
  await page.getByText('The intake sheet', { exact: true }).click();
  const sheet = page.locator('[data-brief]');
  await expect(sheet).toContainText('Intended uses: Rank applications for housing');
  await expect(sheet.getByRole('cell', { name: 'They wait for months' })).toBeVisible();
  await expect(sheet).toContainText('Not answered yet');
  const paper = await planner.download(() =>
    page.getByRole('button', { name: 'Save as Markdown' }).last().click(),
  );
  expect(paper.text).toContain('# Intake for the review board');
  const table = await planner.download(() =>
    page.getByRole('button', { name: 'Save the impact questions with NIST tags as CSV' }).click(),
  );
  expect(table.text).toContain('role,impact,MAP 3.5');
  await planner.saved();
  await page.goto('planners/risks/');
  await new Planner(page, 'risks').ready();
  await expect(page.locator('[data-register]')).toContainText('Harm to Families in need');
  await expect(page.locator('[data-register]')).toContainText('Safeguard missing: Can it be switched off');
});

test('fairness asks before it counts, and “cannot tell” is a result', async ({ page }) => {
  const planner = new Planner(page, 'responsible');
  await planner.open();
  await page.getByRole('button', { name: 'Add a fairness report' }).click();
  await page.getByRole('textbox', { name: 'Groups differ by needed' }).fill('district type');
  await page.getByLabel('A positive decision means').last().fill('a crew is sent');
  await page.getByLabel('People hope to be').last().selectOption('Selected (a positive decision)');
  await page.getByText('Paste counts or cases').click();
  await page
    .getByLabel('Lines', { exact: true })
    .fill('group,tp,fp,fn,tn\nurban,40,10,10,40\nrural,30,10,20,40\nhalf,1,2');
  await expect(page.locator('[data-pasted]')).toContainText(
    'Counts of 2 groups: urban 40, 10, 10, 40; rural 30, 10, 20, 40.',
  );
  await expect(page.locator('[data-pasted]')).toContainText(
    'Line 4, “half,1,2”: predicted and true must be 1 or 0.',
  );
  await page.getByRole('button', { name: 'Put them into the table' }).click();
  await expect(page.getByLabel('True positives of group 2')).toHaveValue('30');

  await expect(page.locator('[data-fairness-wait]')).toContainText('No number is shown before');
  await expect(page.locator('[data-fairness-result]')).toHaveCount(0);
  await expect(planner.finding('responsible.fairness-without-definition')).toBeVisible();
  await page.getByLabel('Definition that counts here').last().selectOption('demographic_parity');
  await expect(page.locator('[data-fairness-result]')).toHaveCount(0);
  await expect(planner.finding('responsible.fairness-without-reason')).toBeVisible();
  await page.getByLabel('Why this one').last().fill('Access is the aim');
  const verdict = page.locator('[data-verdict]').first();
  await expect(verdict).toHaveAttribute('data-verdict', 'cannot-tell');
  await expect(verdict).toContainText('Selection rate: urban 0.500 (50 of 100), rural 0.400 (40 of 100).');
  await expect(verdict).toContainText('Gap 0.100, 95 % interval -0.037 to 0.232.');
  await expect(verdict).toContainText('To tell a gap of 10 points takes about 388 cases in each group.');

  await page.getByLabel('Which error hurts people more?').last().selectOption('missed');
  const suggestion = page.locator('[data-suggestion]');
  await expect(suggestion).toContainText('Equal opportunity');
  await suggestion.getByRole('button', { name: 'Choose it, with this reason' }).click();
  await expect(page.getByLabel('Why this one').last()).toHaveValue('Access is the aim');
  await expect(verdict).toHaveAttribute('data-verdict', 'difference');
  await expect(verdict).toContainText('A difference is shown.');
  await expect(planner.finding('responsible.fairness-gap-without-risk')).toBeVisible();
  await page.getByRole('button', { name: 'Add it to the risk register: district type' }).click();
  await expect(planner.finding('responsible.fairness-gap-without-risk')).toHaveCount(0);
  await page.getByText('Single figures other tools print').click();
  await expect(page.getByRole('row', { name: /^Average odds difference/ })).toContainText('-0.100');
  await expect(page.getByText('There is no pass mark here.')).toBeVisible();

  const csv = await planner.download(() =>
    page.getByRole('button', { name: 'Save fairness by group as CSV' }).click(),
  );
  expect(csv.text).toContain('rural,30,10,20,40,0.4');
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).toContain('| rural | 30 | 10 | 20 | 40 | 100 |');
  expect(markdown.text).toContain('Why this definition: Access is the aim');
});

test('the same by keyboard alone', async ({ page }) => {
  const planner = new Planner(page, 'responsible');
  await planner.open();
  await planner.tabTo(/^Intended uses/);
  await page.keyboard.type('Sort letters');
  await planner.tabTo(/^It informs; nobody/, 200);
  await page.keyboard.press('Space');
  await expect(level(page)).toContainText('28 questions are open');
  await page.keyboard.press('ArrowDown');
  await expect(
    question(page, 'What part does the output play in a decision?').getByLabel('It recommends'),
  ).toBeChecked();
  await planner.tabTo(/^Add a fairness report/, 300);
  await page.keyboard.press('Enter');
  await page.keyboard.type('age band');
  await expect(page.getByRole('heading', { name: 'age band' })).toBeVisible();
  await planner.reload();
  await expect(page.getByLabel('Intended uses')).toHaveValue('Sort letters');
});

test('empty and filled, on a phone and in print, nothing breaks', async ({ page }) => {
  const planner = new Planner(page, 'responsible');
  await planner.open();
  await expectNoAxeViolations(page);
  await planner.loadExample();
  await expect(page.locator('[data-fairness-result]')).toBeVisible();
  await page.getByText('The intake sheet', { exact: true }).click();
  await expect(page.locator('[data-brief]')).toBeVisible();
  await page.getByText('The other rates').click();
  await page.getByText('Single figures other tools print').click();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Save to file' })).toBeHidden();
  await expect(page.getByText('Rating crews or regions.').last()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the empty worksheet can be read', async ({ page }) => {
    await page.goto('planners/responsible/');
    await expect(page.getByText('Which error hurts people more?').first()).toBeVisible();
    await expect(page.getByText('It decides alone').first()).toBeVisible();
  });
});
