import { projectWithStakeholders, StakeholdersPlanner } from './pages/stakeholders-planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

const MONDAY = new Date('2026-04-20T09:00:00Z');
test.use({ timezoneId: 'UTC' });

test('a manager maps who matters, plans what they hear, and finds all of it again', async ({ page }) => {
  await page.clock.setFixedTime(MONDAY);
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  await expect(page.getByText('Nobody yet.')).toBeVisible();
  const form = await planner.addStakeholder('Field operations');
  await expect(planner.finding('stakeholders.not-placed')).toContainText('Field operations has no place');
  await form.getByLabel('Power of').fill('4,5');
  await form.getByLabel('Interest of').fill('5');
  await form.getByLabel('Engagement now').selectOption('Resistant');
  await form.getByLabel('Engagement wanted').selectOption('Supportive');
  await form.getByLabel('What they care about').fill('Crews in the right district');
  await expect(form.getByText('Manage closely. Talk in person')).toContainText('Engagement: 2 steps up.');
  await expect(planner.row('Field operations')).toContainText('2 steps up');
  await expect(planner.finding('stakeholders.not-placed')).toHaveCount(0);
  await expect(planner.finding('stakeholders.power-without-message')).toBeVisible();

  await planner.addCommunication();
  await page.getByRole('checkbox', { name: 'Field operations', exact: true }).check();
  const message = planner.form('Tell Field operations');
  await message.getByLabel('Purpose').selectOption('Inform');
  const weekly = planner.form('Inform Field operations, by demo, every week');
  await page.getByLabel('Channel').selectOption('Demo');
  await page.getByLabel('How often').selectOption('Every week');
  await expect(planner.finding('stakeholders.power-without-message')).toHaveCount(0);
  await expect(planner.finding('stakeholders.communication-undated')).toBeVisible();
  await weekly.getByLabel('Owner').selectOption({ label: 'Add a new role …' });
  await weekly.getByLabel('Name of the new role').fill('Product owner');
  await page.keyboard.press('Enter');
  await weekly.getByLabel('Message').fill('How far we are.');
  await weekly.getByLabel('What we do not know yet').fill('Winter storms are rare in the data.');
  await weekly.getByLabel('Next on').fill('2026-04-17');
  await expect(weekly).toContainText('Late: it was due on 2026-04-17.');
  const due = page.getByRole('region', { name: 'What is due next' });
  await expect(due.getByRole('row').last()).toContainText('2026-04-17 lateProduct owner');
  await weekly.getByRole('button', { name: 'Sent today' }).click();
  await expect(weekly).toContainText('Next due on 2026-04-24.');
  await expect(weekly.getByLabel('Last sent')).toHaveValue('2026-04-20');
  await expect(planner.finding('stakeholders.communication-late')).toHaveCount(0);
  await expectNoAxeViolations(page);

  await planner.reload();
  await expect(form.getByLabel('Power of')).toHaveValue('4.5');
  await expect(form.getByLabel('What they care about')).toHaveValue('Crews in the right district');
  await weekly.getByText('The message as it goes out').click();
  await expect(weekly.locator('[data-message]')).toContainText(
    'What we do not know yet: Winter storms are rare in the data.',
  );
  await expect(due.getByRole('row').last()).toContainText('2026-04-24');
  await due.getByRole('link', { name: /^Inform Field operations/ }).click();
  await expect(weekly).toBeInViewport();
});

test('a place on the map is typed, moved by keys or dragged, and not knowing is an answer', async ({
  page,
}) => {
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  const form = await planner.addStakeholder('Works council', { power: '4', interest: '3' });
  await planner.addStakeholder('Customers');
  await expect(planner.point('Works council')).toHaveAccessibleName(/power 4, interest 3, keep satisfied/);
  await expect(planner.point('Customers')).toHaveCount(0);
  const unheard = planner.finding('stakeholders.power-without-message');
  await expect(unheard).toBeVisible();

  await planner.point('Works council').focus();
  await page.keyboard.press('ArrowRight');
  await expect(form.getByLabel('Interest of')).toHaveValue('3.5');
  await expect(planner.row('Works council')).toContainText('Manage closely');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(planner.point('Works council')).toHaveAccessibleName(/power 3, interest 3.5, keep informed/);

  await expect(unheard).toHaveCount(0);
  await planner.drag('Works council', -1.5, 1);
  await expect(planner.point('Works council')).toHaveAccessibleName(/power 4, interest 2, keep satisfied/);
  await expect(form.getByLabel('Power of')).toHaveValue('4');
  await form.getByLabel('Power of').fill('3.7');
  await expect(unheard).toBeVisible();
  await planner.drag('Works council', 0.02, 0.02);
  await expect(form.getByLabel('Power of')).toHaveValue('3.7');
  await planner.letGoInOneMove('Works council', 0.5);
  await expect(form.getByLabel('Interest of')).toHaveValue('2.5');

  await planner.row('Customers').getByRole('button', { name: 'Place Customers on the map' }).click();
  await expect(planner.point('Customers')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(planner.form('Customers').getByLabel('Power of')).toHaveValue('3.5');
  await planner.form('Customers').getByLabel('Power of').fill('');
  await expect(planner.point('Customers')).toHaveCount(0);
  await expect(planner.row('Customers').getByRole('button', { name: /^Place/ })).toBeVisible();
  await planner.form('Customers').getByLabel('Power of').fill('a lot');
  await expect(planner.form('Customers')).toContainText('“a lot” cannot be read as a number');
  await expect(planner.point('Customers')).toHaveCount(0);
  await planner.reload();
  await expect(planner.form('Customers').getByLabel('Power of')).toHaveValue('a lot');
});

test('what is private stays out of every file and of paper until it is asked for', async ({ page }) => {
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  const open = await planner.addStakeholder('Field operations', { power: '4', interest: '4' });
  await open.getByText('and what stays private').click();
  await open.getByLabel('Private note').fill('Was passed over last year');
  const hidden = await planner.addStakeholder('Union leader', { power: '5', interest: '2' });
  await hidden.getByText('and what stays private').click();
  await hidden.getByLabel('Keep this stakeholder out of exports').check();
  await expect(hidden).toContainText('Kept out of exports, print and share links.');
  await planner.addCommunication();
  await page.getByRole('checkbox', { name: 'Union leader', exact: true }).check();
  await page.getByLabel('Next on').fill('2026-04-24');
  await page.getByLabel('Purpose').selectOption('Inform');

  const isTold = /Union leader|passed over/;
  const files = page.getByRole('region', { name: 'Files' });
  const save = (name: string) =>
    planner.download(() => files.getByRole('button', { name, exact: true }).click());
  const names = [
    'Save map and plan as Markdown',
    'Save the stakeholder table as CSV',
    'Save the communication table as CSV',
  ];
  for (const name of names) {
    const { text } = await save(name);
    expect(text, name).not.toMatch(isTold);
    expect(text, name).toContain(name.includes('communication') ? 'not named here' : 'Field operations');
  }
  for (const name of ['Save as Markdown', 'Save stakeholders as CSV', 'Save communications as CSV'])
    expect((await planner.download(() => planner.more(name))).text, name).not.toMatch(isTold);
  const calendar = await save('Save the plan as a calendar (ICS)');
  expect(calendar.text).not.toMatch(isTold);
  expect(calendar.text).toContain('SUMMARY:Inform 1 stakeholder not named here');
  const body = () => page.locator('main').evaluate((main) => main.textContent);
  await open.getByLabel('Private note').focus();
  expect(await planner.onPaper(body)).not.toMatch(isTold);
  await expect(open.getByLabel('Private note')).toBeFocused();
  await expect(open.getByLabel('Private note')).toHaveValue('Was passed over last year');

  await page.getByRole('checkbox', { name: /^Include private notes/ }).check();
  for (const name of names) expect((await save(name)).text, name).toMatch(isTold);
  expect((await save('Save the plan as a calendar (ICS)')).text).not.toMatch(isTold);
  const paper = await planner.onPaper(body);
  expect(paper).toContain('Union leader');
  expect(paper).toContain('Was passed over last year');
  const file = await planner.download(() => page.getByRole('button', { name: 'Save to file' }).click());
  expect(file.text).toContain('Was passed over last year');
  await planner.reload();
  // Even at once: printing does not wait for what loads late.
  expect(await planner.onPaper(body)).not.toMatch(isTold);
  await expect(page.getByRole('checkbox', { name: /^Include private notes/ })).not.toBeChecked();
});

test('the example shows numbers in plain words for each audience, and takes the plan away', async ({
  page,
}) => {
  await page.clock.setFixedTime(MONDAY);
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  await planner.loadExample();
  const sentences = page.locator('[data-plain-words]');
  await expect(sentences.locator('[data-audience="decision-maker"]').first()).toContainText(
    'Today: Of 100 outages, 55 are caught and 45 are missed.',
  );
  await expect(sentences.locator('[data-audience="user"]').first()).toContainText(
    'no alert does not mean all clear',
  );
  await expect(sentences.locator('[data-audience="specialist"]').first()).toContainText('TP / (TP + FN)');
  await page.getByLabel('Value to try').fill('0.85');
  await expect(page.locator('[data-try]')).toContainText('Of 100 outages, 85 are caught and 15 are missed.');
  await page.getByLabel('Value to try').fill('8.5');
  await expect(page.locator('[data-try]')).toContainText('8.5 cannot be a value of this metric.');
  await page.getByLabel('What the model looks for').fill('power cuts');
  await expect(sentences).toContainText('Of 100 power cuts, 55 are caught');

  const weekly = planner.form('Inform Field operations and Operations manager, by document, every week');
  await weekly.getByText('The message as it goes out').click();
  await expect(weekly.locator('[data-message]')).toContainText('Of 100 power cuts, 80 are caught');
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).toContain('| Utility director | Executives | 5 | 4 | Manage closely |');
  expect(markdown.text).toContain('*What we do not know yet:* Winter storms are nearly absent');
  const table = await planner.download(() => planner.more('Save communications as CSV'));
  expect(table.text).toContain('Field operations');
  const calendar = await planner.download(() =>
    page.getByRole('button', { name: 'Save the plan as a calendar (ICS)' }).click(),
  );
  expect(calendar.name).toMatch(/\.ics$/);
  expect(calendar.text).toContain('RRULE:FREQ=WEEKLY\r\n');
  expect(calendar.text).toContain('DTSTART;VALUE=DATE:20260424');

  await page.getByRole('button', { name: 'Make the sponsor brief' }).click();
  const brief = page.getByRole('article', { name: /^Sponsor brief:/ });
  await expect(brief).toContainText('Made on 2026-04-20');
  await expect(brief).toContainText('Of 100 power cuts, 80 are caught and 20 are missed.');
  await expect(brief).toContainText('Determine business objectives');
  await expect(brief).not.toContainText('Works council');
  const paper = await planner.download(() =>
    page
      .getByRole('region', { name: 'Sponsor brief' })
      .getByRole('button', { name: 'Save as Markdown' })
      .click(),
  );
  expect(paper.text).toContain('Which error would embarrass you most in public?');
  await expectNoAxeViolations(page);
});

test('an offer is taken into the plan or declined for good', async ({ page }) => {
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  await planner.loadExample();
  const offers = page.locator('[data-offers]');
  const plan = offers.getByRole('listitem').filter({ hasText: 'IT operations: consulted (C) in 6 rows' });
  await plan.getByRole('button', { name: /^Add the communication/ }).click();
  await expect(planner.form('Consult IT operations, at every gate')).toBeVisible();
  await expect(plan).toHaveCount(0);
  const letters = offers.getByRole('listitem').filter({ hasText: 'Legal: power, so C for' });
  await letters.getByRole('button', { name: /^No ?, no C for Legal$/ }).click();
  await expect(letters).toHaveCount(0);
  await planner.reload();
  await expect(offers).toContainText('Line crews: interest without power, so I for');
  await expect(plan).toHaveCount(0);
  await expect(letters).toHaveCount(0);
});

test('whoever is deleted leaves a marked gap, and undo closes it', async ({ page }) => {
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  await planner.loadExample();
  await page.getByRole('button', { name: 'Delete Field operations', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('loses its audience');
  await expect(dialog).toContainText('loses its who benefits');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(planner.form('Field operations')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Operations manager', exact: true })).toBeFocused();
  await expect(planner.form('Inform Operations manager, by document, every week')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(
    planner.form('Inform Field operations and Operations manager, by document, every week'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Delete Utility director', exact: true }).click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(planner.form('Decide with nobody yet, by call, every month')).toContainText(
    'does not say yet: audience',
  );
  await page.getByRole('button', { name: 'Delete Customers in rural districts', exact: true }).click();
  await expect(planner.point('Customers in rural districts')).toHaveCount(0);
});

test('the whole sheet by keyboard alone', async ({ page }) => {
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  const { keyboard } = page;
  await planner.tabTo(/^Add a stakeholder$/);
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Stakeholder of / })).toBeFocused();
  await keyboard.type('Legal');
  await planner.tabTo(/^Power of Legal/);
  await keyboard.type('4');
  await planner.tabTo(/^Interest of Legal/);
  await keyboard.type('1');
  await planner.tabTo(/^1 · Legal: power 4, interest 1/);
  await expect(planner.point('Legal').locator('circle')).toHaveCSS('stroke-width', '5px');
  await keyboard.press('ArrowRight');
  await expect(planner.point('Legal')).toHaveAccessibleName(/interest 1.5/);
  await planner.tabTo(/^Add a communication$/);
  await keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Legal' })).toBeFocused();
  await keyboard.press('Space');
  await planner.tabTo(/^Purpose of /);
  // One letter: those of a word have to follow one another quickly.
  await keyboard.press('c');
  await expect(page.getByLabel('Purpose')).toHaveValue('consult');
  await planner.tabTo(/^Sent today/);
  await keyboard.press('Enter');
  await expect(planner.form('Consult Legal')).toContainText('Nothing more is planned.');
  await planner.tabTo(/^Make the sponsor brief$/);
  await keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /^Sponsor brief:/ })).toBeVisible();
  await planner.tabTo(/^Include private notes/);
  await keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /^Include private notes/ })).toBeChecked();
});

test('sixty stakeholders stay on the map and in order', async ({ page }) => {
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  await planner.openFile(projectWithStakeholders(60));
  await expect(planner.map.getByRole('button')).toHaveCount(60);
  const outside = await planner.map.evaluate((map) => {
    const frame = map.getBoundingClientRect();
    return [...map.querySelectorAll('circle')]
      .map((circle) => circle.getBoundingClientRect())
      .filter(({ left, right }) => left <= frame.left || right >= frame.right).length;
  });
  expect(outside).toBe(0);
  await expect(page.getByRole('region', { name: 'What is due next' }).getByRole('row')).toHaveCount(21);
  const last = planner.form('Stakeholder number 60');
  await last.getByLabel('What they care about').pressSequentially('Typed key by key, at the end.');
  await planner.point('Stakeholder number 60').focus();
  await page.keyboard.press('ArrowUp');
  await planner.reload();
  await expect(last.getByLabel('What they care about')).toHaveValue('Typed key by key, at the end.');
});

test('empty and filled, on a narrow phone and in print, nothing breaks', async ({ page }) => {
  const planner = new StakeholdersPlanner(page);
  await planner.open();
  await expect(page.getByText('The map is empty until there is a stakeholder.')).toBeVisible();
  await expectNoAxeViolations(page);
  await planner.onPaper(async () => {
    for (const label of ['Engagement wanted', 'What worries them', 'Audience', 'What the model looks for'])
      await expect(page.getByText(label).first()).toBeVisible();
    await expect(page.getByText('Private note of')).toBeHidden();
  });
  await planner.loadExample();
  await planner.form('Field operations').getByText('and what stays private').click();
  await page.evaluate(() => scrollTo(0, 0));
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await planner.onPaper(async () => {
    await expect(page.getByRole('button', { name: 'Add a stakeholder' })).toBeHidden();
    await expect(
      planner.form('Field operations').getByText('Minutes until power is back; overtime.').last(),
    ).toBeVisible();
    await expect(planner.form('Legal').getByLabel('What worries them')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Sponsor brief' })).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the sheet is a paper form with its empty map', async ({ page }) => {
    await page.goto('planners/stakeholders/');
    await expect(page.getByRole('img', { name: 'Empty map of power and interest' })).toContainText(
      'Keep satisfied',
    );
    await expect(page.getByRole('button', { name: 'Add a stakeholder' })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('What they care about').first()).toBeVisible();
    await expect(page.getByText('What the model looks for')).toBeVisible();
    await expect(page.getByText('needs JavaScript').first()).toBeHidden();
  });
});
