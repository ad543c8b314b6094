import { Planner } from './pages/planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

const level = (page: Page) => page.locator('[data-impact-level]');
const question = (page: Page, words: string) => page.getByRole('group', { name: words });
const SWITCH = 'Can it be switched off, and was that tried?';

const offer = (page: Page, of: string) =>
  page.getByRole('button', { name: `Add it to the risk register : ${of}`, exact: true });

async function open(page: Page): Promise<Planner> {
  const planner = new Planner(page, 'responsible');
  await planner.open();
  return planner;
}

/** A report on the groups printed in the specification of the planner, without a definition. */
async function startReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a fairness report' }).click();
  await page.getByRole('textbox', { name: /^Groups differ by.* needed$/ }).fill('district type');
  await page.getByLabel('A positive decision means').fill('a crew is sent');
  await page.getByLabel('People hope to be').selectOption('Selected (a positive decision)');
}

async function pasteGroups(page: Page, lines: string[]): Promise<void> {
  const paste = page.getByText('Paste counts or cases', { exact: false }).first();
  if (!(await page.getByLabel('Lines', { exact: true }).isVisible())) await paste.click();
  await page.getByLabel('Lines', { exact: true }).fill(lines.join('\n'));
}

test('who could be harmed is written down, and severe harm becomes a risk', async ({ page }) => {
  const planner = await open(page);
  await page.getByLabel('Intended uses').fill('Rank applications for housing');
  await expect(planner.finding('responsible.no-unsupported-uses')).toBeVisible();
  await page.getByLabel('Uses it was not made for').fill('Refusing anybody');
  await expect(planner.finding('responsible.no-unsupported-uses')).toHaveCount(0);
  await expect(planner.finding('responsible.nobody-affected')).toBeVisible();

  await page.getByRole('button', { name: 'Add an affected group' }).click();
  await page.getByRole('textbox', { name: /^Who of .* needed$/ }).fill('Families in need');
  await expect(planner.finding('responsible.nobody-affected')).toHaveCount(0);
  await page.getByLabel('How they could be harmed').fill('They wait for months');
  await page.getByLabel('How bad at worst').selectOption('4 · severe');
  const severe = planner.finding('responsible.severe-harm-without-answer');
  await expect(severe).toContainText('“Families in need”');

  await offer(page, 'Families in need').click();
  await expect(severe).toHaveCount(0);
  const risk = page.getByRole('region', { name: 'Who could gain or be harmed' }).getByLabel(/^Risk of /);
  await expect(risk).toBeFocused();
  await expect(risk.locator('option:checked')).toHaveText('Harm to Families in need');
  await page.getByRole('button', { name: /^Undo ?: Add a risk/ }).click();
  await expect(severe).toBeVisible();
  await page.getByRole('button', { name: /^Redo ?: Add a risk/ }).click();
  await expect(severe).toHaveCount(0);

  await page.getByRole('button', { name: 'Delete Families in need' }).click();
  await page.getByRole('button', { name: /^Undo ?: Delete/ }).click();
  await expect(page.getByLabel('How they could be harmed')).toHaveValue('They wait for months');

  await planner.saved();
  await page.goto('planners/risks/');
  await new Planner(page, 'risks').ready();
  await expect(page.locator('[data-register]')).toContainText('Harm to Families in need');
});

test('impact questions show their points, and open ones make the level a range', async ({ page }) => {
  const planner = await open(page);
  await expect(level(page)).toContainText('Not started.');
  await question(page, 'What part does the output play in a decision?')
    .getByLabel('It decides alone 4 points')
    .check();
  await expect(level(page)).toContainText(
    'Between I · little impact and IV · very high impact. 28 questions are open.',
  );
  await expect(level(page)).toContainText('no level says that anything is lawful');

  await question(page, 'Does it use data about people?').getByLabel('No 0 points').check();
  await expect(question(page, 'Was the data collected for this purpose?')).toHaveCount(0);
  await question(page, 'Does it use data about people?').getByLabel('Yes 1 point', { exact: true }).check();
  await expect(question(page, 'Was the data collected for this purpose?')).toBeVisible();

  await question(page, SWITCH).getByLabel('No 0 points').check();
  await expect(planner.finding('responsible.no-without-risk')).toContainText(SWITCH);
  await offer(page, SWITCH).click();
  await expect(planner.finding('responsible.no-without-risk')).toHaveCount(0);
  const talked = question(page, 'Are people told that it is used?');
  await talked.getByLabel('Yes 2 points').check();
  await expect(planner.finding('responsible.yes-without-evidence')).toBeVisible();
  await page.getByText('Discussion and evidence: Are people told that it is used?').click();
  await page.getByLabel('Evidence of Are people told that it is used?').fill('Letter of 3 May');
  await expect(planner.finding('responsible.yes-without-evidence')).toHaveCount(0);
  await page.getByLabel('Discussion of Are people told that it is used?').fill('Ana would have said in part');

  await planner.reload();
  await expect(question(page, SWITCH).getByLabel('No 0 points')).toBeChecked();
  await expect(question(page, 'Is any group served worse?').getByLabel('Open')).toBeChecked();
  const table = await planner.download(() =>
    page.getByRole('button', { name: 'Save the impact questions with NIST tags as CSV' }).click(),
  );
  expect(table.text).toContain('role,impact,MAP 3.5');
  expect(table.text).toContain('Ana would have said in part,Letter of 3 May');
  const answers = await planner.download(() => planner.more('Save impact answers as CSV'));
  expect(answers.text).toContain('Safeguard missing');
});

test('an address that names a question leads to it', async ({ page }) => {
  await page.goto('planners/responsible/#record-impq_switch');
  await new Planner(page, 'responsible').ready();
  await expect(question(page, SWITCH).locator('input:focus')).toHaveCount(1);
  await expect(question(page, SWITCH)).toBeInViewport();
});

test('oversight and redress are planned, and the board gets a sheet that names what is open', async ({
  page,
}) => {
  const planner = await open(page);
  await page.getByLabel('Intended uses').fill('Rank applications for housing');
  await page.getByRole('checkbox', { name: 'Access to work, housing, credit, care or schooling' }).check();
  const redress = planner.finding('responsible.no-redress');
  await expect(redress).toContainText('“How people object”, “Who answers” and “Answered within”');
  await page.getByLabel('When a person looks').selectOption('Before each decision takes effect');
  const oversight = planner.finding('responsible.oversight-incomplete');
  await expect(oversight).toContainText('“Authority”, “Time”, “Information” and “Training”');

  await page.getByLabel('Who oversees it').selectOption('Add a new role …');
  await page.getByLabel('Name of the new role').fill('Head of housing');
  await page.keyboard.press('Enter');
  await page.getByLabel('Authority', { exact: true }).fill('May reorder the list alone');
  await page.getByLabel('Time', { exact: true }).fill('Ten minutes for each case');
  await page.getByLabel('Information', { exact: true }).fill('The whole file');
  await page.getByLabel('Training', { exact: true }).fill('Half a day with planted errors');
  await expect(oversight).toHaveCount(0);
  await page.getByLabel('How people object').fill('By phone, to a person');
  await page.getByLabel('Who answers').selectOption('Head of housing');
  await page.getByLabel('Answered within').fill('14');
  await page.getByLabel('Answered within').blur();
  await expect(redress).toHaveCount(0);
  await page.getByLabel('What the review board is asked').fill('May the pilot begin?');

  await page.getByText('The intake sheet', { exact: true }).click();
  const sheet = page.locator('[data-brief]');
  await expect(sheet).toContainText('Intended uses: Rank applications for housing');
  await expect(sheet).toContainText('What the review board is asked: May the pilot begin?');
  await expect(sheet).toContainText('Who oversees it: Head of housing');
  await expect(sheet).toContainText('Answered within: 14 days');
  const unanswered = sheet.locator('section', {
    has: page.getByRole('heading', { name: 'Not answered yet' }),
  });
  await expect(unanswered.getByRole('listitem').filter({ hasText: 'Is it fair' })).toBeVisible();
  await expect(unanswered.getByRole('listitem').filter({ hasText: 'Who oversees it?' })).toHaveCount(0);
  await expectNoAxeViolations(page);

  const paper = await planner.download(() =>
    sheet.locator('xpath=..').getByRole('button', { name: 'Save as Markdown' }).click(),
  );
  expect(paper.text).toContain('# Intake for the review board');
  expect(paper.text).toContain('Authority: May reorder the list alone');
  const html = await planner.download(() => page.getByRole('button', { name: 'Save as HTML' }).click());
  expect(html.text).toContain('By phone, to a person');
  await planner.reload();
  await expect(page.getByLabel('Answered within')).toHaveValue('14');
});

test('fairness asks before it counts, and “cannot tell” is a result', async ({ page }) => {
  const planner = await open(page);
  await startReport(page);
  await pasteGroups(page, ['group,tp,fp,fn,tn', 'urban,40,10,10,40', 'rural,30,10,20,40', 'half,1,2']);
  const pasted = page.locator('[data-pasted]');
  await expect(pasted).toContainText('Counts of 2 groups: urban 40, 10, 10, 40; rural 30, 10, 20, 40.');
  await expect(pasted).toContainText('Line 4, “half,1,2”: a line needs five columns');
  await page.getByRole('button', { name: 'Put them into the table' }).click();
  await expect(page.getByLabel('True positives of group 2')).toHaveValue('30');
  await expect(page.getByRole('textbox', { name: 'Group of group 1' })).toBeFocused();

  const result = page.locator('[data-fairness-result]');
  await expect(page.locator('[data-fairness-wait]')).toContainText('No number is shown before');
  await expect(result).toHaveCount(0);
  await expect(planner.finding('responsible.fairness-without-definition')).toBeVisible();
  await page.getByLabel('Definition that counts here').selectOption('demographic_parity');
  await expect(planner.finding('responsible.fairness-without-reason')).toBeVisible();
  await expect(result).toHaveCount(0);
  await page.getByLabel('Why this one').fill('Access is the aim');
  const verdict = page.locator('[data-verdict]').first();
  await expect(verdict).toHaveAttribute('data-verdict', 'cannot-tell');
  await expect(verdict).toContainText('Selection rate: urban 0.500 (50 of 100), rural 0.400 (40 of 100).');
  await expect(verdict).toContainText('Gap 0.100, 95 % interval -0.037 to 0.232.');
  await expect(verdict).toContainText('Cannot tell.');
  await expect(verdict).toContainText('To tell a gap of 10 points takes about 388 cases in each group.');
  const urban = page.getByRole('row', { name: /^urban 40 10 10 40 100/ });
  await expect(urban).toContainText('0.500 0.404 to 0.596');
  await expect(planner.finding('responsible.fairness-cannot-tell')).toBeVisible();

  await page.getByLabel('Which error hurts people more?').selectOption('missed');
  const suggestion = page.locator('[data-suggestion]');
  await expect(suggestion).toContainText('Equal opportunity');
  await suggestion.getByRole('button', { name: 'Choose it, with this reason' }).click();
  await expect(page.getByLabel('Why this one')).toHaveValue('Access is the aim');
  await expect(page.getByLabel('Why this one')).toBeFocused();
  await expect(verdict).toHaveAttribute('data-verdict', 'difference');
  await expect(verdict).toContainText('A difference is shown.');
  await page.getByLabel('Smallest gap that would matter').fill('5');
  await page.getByLabel('Smallest gap that would matter').blur();
  await expect(verdict).toContainText('cannot tell whether it is above the agreed limit (5 points)');
  await expect(planner.finding('responsible.fairness-gap-without-risk')).toBeVisible();
  await offer(page, 'district type').click();
  await expect(planner.finding('responsible.fairness-gap-without-risk')).toHaveCount(0);
  await expect(page.getByLabel('Risk of district type')).toBeFocused();

  await page.getByText('Single figures other tools print').click();
  await expect(page.getByRole('row', { name: /^Average odds difference/ })).toContainText('-0.100');
  await expect(page.getByRole('row', { name: /^Demographic parity ratio/ })).toContainText('0.800');
  await expect(page.getByText('There is no pass mark here.')).toBeVisible();

  const csv = await planner.download(() =>
    page.getByRole('button', { name: 'Save fairness by group as CSV' }).click(),
  );
  expect(csv.text).toContain('rural,30,10,20,40,0.4');
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).toContain('| rural | 30 | 10 | 20 | 40 | 100 |');
  expect(markdown.text).toContain('Why this definition: Access is the aim');

  await planner.reload();
  await expect(verdict).toHaveAttribute('data-verdict', 'difference');
});

test('groups too small, or without a case that counts, are never called fair', async ({ page }) => {
  const planner = await open(page);
  await startReport(page);
  await page.getByLabel('Definition that counts here').selectOption('equal_opportunity');
  await page.getByLabel('Why this one').fill('Being missed is the harm');
  await expect(page.locator('[data-fairness-wait]')).toContainText('two groups or more');

  await pasteGroups(page, ['urban,40,10,10,40', 'rural,3,10,2,40']);
  await page.getByRole('button', { name: 'Put them into the table' }).click();
  const verdict = page.locator('[data-rate="tpr"]');
  await expect(verdict).toHaveAttribute('data-verdict', 'cannot-tell');
  await expect(verdict).toContainText('rural 0.600 (3 of 5)');
  await expect(page.getByRole('row', { name: /^rural 3 10 2 40 55/ })).toContainText('few cases');
  await expect(planner.finding('responsible.fairness-small-cells')).toContainText('rural');

  await pasteGroups(page, ['urban,40,10,10,40', 'rural,0,10,0,40']);
  await page.getByRole('button', { name: 'Put them into the table' }).click();
  await expect(verdict).toHaveAttribute('data-verdict', 'cannot-tell');
  await expect(verdict).toContainText('would divide by a count of 0');
  await expect(page.getByRole('row', { name: /^rural 0 10 0 40 50/ })).toContainText('not defined');
  await page.getByText('Single figures other tools print').click();
  await expect(page.getByRole('row', { name: /^Equalized odds difference/ })).toContainText('not defined');
  await expect(page.locator('[data-fairness-result]')).not.toContainText(/NaN|Infinity/);
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).not.toMatch(/NaN|Infinity/);

  await page.getByRole('button', { name: 'Delete group 2' }).click();
  await expect(page.locator('[data-fairness-result]')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo ?: Delete group 2/ }).click();
  await expect(verdict).toBeVisible();
  await expect(page.getByRole('row', { name: /^rural 0 10 0 40 50/ })).toBeVisible();
});

test('the same by keyboard alone', async ({ page }) => {
  const planner = await open(page);
  await planner.tabTo(/^Intended uses/);
  await page.keyboard.type('Sort letters');
  await planner.tabTo(/^Open$/);
  await page.keyboard.press('ArrowDown');
  await expect(
    question(page, 'What part does the output play in a decision?').getByLabel('It informs'),
  ).toBeChecked();
  await expect(level(page)).toContainText('28 questions are open');
  await page.keyboard.press('ArrowDown');
  await expect(
    question(page, 'What part does the output play in a decision?').getByLabel('It recommends'),
  ).toBeChecked();

  await planner.tabTo(/^Add a fairness report/, 200);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Groups differ by.* needed$/ })).toBeFocused();
  await page.keyboard.type('age band');
  await expect(page.getByRole('heading', { name: 'age band' })).toBeVisible();
  await planner.tabTo(/^People hope to be/);
  // One letter each: letters of a word have to follow one another quickly.
  await page.keyboard.press('s');
  await expect(page.getByLabel('People hope to be')).toHaveValue('positive');
  await planner.tabTo(/^Which error hurts people more/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel('Which error hurts people more?')).toHaveValue('both');
  await planner.tabTo(/^Choose it, with this reason/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Why this one')).toBeFocused();
  for (const group of ['young', 'old']) {
    await planner.tabTo(/^Add a group/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Group of group \d/ }).last()).toBeFocused();
    await page.keyboard.type(group);
    for (const count of ['40', '10', '20', '30']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(count);
    }
  }
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-rate="tpr"]').first()).toContainText('young 0.667 (40 of 60)');
  await planner.tabTo(/^The other rates/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-rate="ppv"]')).toBeVisible();

  await planner.reload();
  await expect(page.getByLabel('Intended uses')).toHaveValue('Sort letters');
  await expect(page.locator('[data-rate="tpr"]').first()).toContainText('young 0.667 (40 of 60)');
});

test('empty, filled by the example, on a phone and in print, nothing breaks', async ({ page }) => {
  const planner = await open(page);
  await expect(level(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByText('More', { exact: true }).click();
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');

  await planner.loadExample();
  await expect(page.locator('[data-fairness-result]')).toBeVisible();
  await page.getByText('The intake sheet', { exact: true }).click();
  await expect(page.locator('[data-brief]')).toBeVisible();
  await page.getByText('The other rates').click();
  await page.getByText('Single figures other tools print').click();
  await page.getByText('Paste counts or cases', { exact: false }).first().click();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoAxeViolations(page);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Save to file' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add a fairness report' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save fairness by group as CSV' })).toBeHidden();
  await expect(page.getByText('Rating crews or regions.').last()).toBeVisible();
  await expect(page.getByRole('cell', { name: '0.670 to 0.888' }).first()).toBeVisible();
});

test('printed while empty it is a paper form', async ({ page }) => {
  await open(page);
  await expect(level(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('It decides alone').first()).toBeVisible();
  await expect(page.getByText('Which error hurts people more?').first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'True positives' })).toBeVisible();
  await expect(page.getByText('How they could be harmed').first()).toBeVisible();
  await expect(page.getByText('What the review board is asked').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole empty worksheet can be read', async ({ page }) => {
    await page.goto('planners/responsible/');
    await expect(page.getByText('It decides alone').first()).toBeVisible();
    await expect(page.getByText(SWITCH).first()).toBeVisible();
    await expect(page.getByText('Which error hurts people more?').first()).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'True positives' })).toBeVisible();
    await expect(page.getByText('No number is shown before.').first()).toBeVisible();
    await expect(page.getByText('How they could be harmed').first()).toBeVisible();
    await expect(page.getByText('What the review board is asked').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a group' })).toBeHidden();
    await expect(page.getByText('Paste counts or cases')).toBeHidden();
    await expectNoSidewaysScroll(page);
  });
});
