import { Planner } from './pages/planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

// The days in these tests are those of one place.
test.use({ timezoneId: 'UTC' });

const opener = (page: Page, title: string) =>
  page.locator('[data-register] [data-record-heading]', { hasText: title });
const details = (page: Page, title: string) =>
  page
    .locator('[data-register] tbody')
    .filter({ has: page.locator('[data-record-heading]', { hasText: title }) })
    .locator('[data-details]');
const titleField = (page: Page) => page.getByRole('textbox', { name: /^Risk of risk without/ });

async function addRisk(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a risk', exact: true }).click();
  await expect(titleField(page)).toBeFocused();
  await page.keyboard.type(title);
  await expect(opener(page, title)).toBeVisible();
}

/** The cells of a heat map that hold risks, as “likelihood/impact: number”. */
const cells = (page: Page, kind: 'before' | 'after') =>
  page.locator(`[data-heat-map="${kind}"] td button`).evaluateAll((buttons) =>
    buttons.map((button) => {
      const [, likelihood, impact] = /likelihood (\d), impact (\d)/.exec(button.textContent) ?? [];
      return `${likelihood}/${impact}: ${Number.parseInt(button.textContent, 10)}`;
    }),
  );

test('a manager writes a risk, decides, comes back, and takes the register away', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await expect(page.getByText('No risk yet.')).toBeVisible();
  await addRisk(page, 'Future data leaks');
  const risk = details(page, 'Future data leaks');
  await risk.getByLabel('Because of').fill('No split by time');
  await risk.getByLabel('It may happen that').fill('Scores look too good');
  await risk.getByLabel('Which would mean').fill('The launch fails');
  await risk.getByLabel('Category').selectOption('Data');
  await risk.getByLabel('Likelihood of').selectOption('4');
  await risk.getByLabel('Impact of').selectOption('5');
  await expect(risk.locator('[data-numbers]')).toContainText('8.00 = 4 × 5 / 25 × 10');
  await expect(planner.finding('risks.grave-without-mitigation')).toContainText('scores 8');
  await risk.getByLabel('What is done about it').fill('Split by year');
  await expect(planner.finding('risks.grave-without-mitigation')).toHaveCount(0);
  await risk.getByLabel('Likelihood afterwards').selectOption('5');
  await risk.getByLabel('Impact afterwards').selectOption('5');
  await expect(planner.finding('risks.residual-above-inherent')).toContainText(
    'likelihood 5 after mitigation, 4 before',
  );
  await risk.getByLabel('Likelihood afterwards').selectOption('2');
  await expect(risk.locator('[data-numbers]')).toContainText('4.00, rated afterwards');
  await risk.getByLabel('Probability').fill('25');
  await risk.getByLabel('Cost if it happens').fill('80 000');
  await expect(risk.locator('[data-numbers]')).toContainText('20,000 USD = 25 % × 80,000');
  await expect(page.locator('[data-expected-cost] [data-total]')).toHaveText('20,000');
  await page.getByRole('radio', { name: '1 · impact counts double' }).check();
  await expect(risk.locator('[data-numbers]')).toContainText('8.57 = (4 × 5 + 2 × 5) / 35 × 10');
  await expect(page.locator('[data-register]')).toContainText('(L × I + 2 × I) / 35 × 10');

  await planner.reload();
  await expect(opener(page, 'Future data leaks')).toContainText('R-1');
  await opener(page, 'Future data leaks').click();
  await expect(risk.getByLabel('What is done about it')).toHaveValue('Split by year');
  await risk.getByText(/^History/).click();
  await expect(risk.getByRole('listitem').filter({ hasText: 'likelihood: 4 · likely' })).toBeVisible();

  const wide = await planner.download(() =>
    page.getByRole('button', { name: 'Save the register with scores as CSV' }).click(),
  );
  expect(wide.text).toContain('Score (model 1)');
  expect(wide.text).toContain('8.57');
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).toContain('**it may happen that** Scores look too good');
  const plain = await planner.download(() => planner.more('Save risks as CSV'));
  expect(plain.text).toContain('Future data leaks');
});

test('five models say how they score, and the chosen one moves every score', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  const scoring = page.getByRole('region', { name: 'How this project scores' });
  const model = (number: number) => scoring.locator(`[data-model="${number}"]`);
  for (const [place, formula, value] of [
    [1, '(L × I + 2 × I) / 35 × 10', '4.57'],
    [2, '(L × I + I) / 30 × 10', '4.00'],
    [3, 'L × I / 25 × 10', '3.20'],
    [4, '(L × I + L) / 30 × 10', '3.33'],
    [5, '(L × I + 2 × L) / 35 × 10', '3.43'],
  ] as const) {
    await expect(model(place).getByRole('cell').nth(0)).toHaveText(formula);
    await expect(model(place).getByRole('cell').nth(1)).toHaveText(value);
  }
  await model(4).getByRole('radio').check();
  await page.keyboard.press('Control+z');
  await expect(model(3).getByRole('radio')).toBeChecked();
  await addRisk(page, 'Gusts');
  const risk = details(page, 'Gusts');
  await risk.getByLabel('Likelihood of').selectOption('2');
  await risk.getByLabel('Impact of').selectOption('4');
  await risk.getByLabel('Share of the risk').fill('30');
  for (const [place, score, after] of [
    [1, '4.57', '3.20'],
    [2, '4.00', '2.80'],
    [5, '3.43', '2.40'],
  ] as const) {
    await model(place).getByRole('radio').check();
    await expect(risk.locator('[data-numbers]')).toContainText(`${score} = `);
    await expect(risk.locator('[data-numbers]')).toContainText(`${after}, 30 % taken away`);
  }
});

test('the status moves only as it may, with a reason and with a name', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await addRisk(page, 'Late data');
  const risk = details(page, 'Late data');
  const move = (name: string) => risk.getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(move('Close')).toHaveCount(0);
  await move('Begin mitigating').click();
  await move('Close').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('The archive came');
  await dialog.getByRole('button', { name: 'Keep it with this reason' }).click();
  await expect(risk).toContainText('Now closed.');
  await risk.getByText(/^History/).click();
  await expect(risk).toContainText('status: Mitigating → Closed (The archive came)');
  await move('Open again').click();
  await dialog.getByLabel('Why?').fill('It is late again');
  await page.keyboard.press('Enter');
  await move('Accept').click();
  await dialog.getByLabel('Name', { exact: true }).fill('Ana');
  await dialog.getByRole('button', { name: 'Accept the risk' }).click();
  await expect(risk).toContainText('Now accepted.');
  await expect(risk.getByLabel('Accepted by')).toHaveValue(/^per_/);
  await expect(planner.finding('risks.accepted-without-name')).toHaveCount(0);
  await risk.getByLabel('Accepted on').fill('');
  await expect(planner.finding('risks.accepted-without-name')).toContainText('nothing says when');
  await move('It has happened').click();
  await expect(planner.finding('risks.realised-without-action')).toBeVisible();
});

test('a trip wire rings, and a look settles it', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await addRisk(page, 'Leak');
  const risk = details(page, 'Leak');
  await risk.getByRole('combobox', { name: 'Metric of Leak' }).selectOption({ label: 'Add a new metric …' });
  await page.getByLabel('Name of the new metric').fill('Recall');
  await page.keyboard.press('Enter');
  await risk.getByLabel('Crossed when it is').selectOption('above');
  await expect(planner.finding('risks.trip-wire-incomplete')).toBeVisible();
  await risk.getByRole('textbox', { name: 'Value of Leak' }).fill('0.97');
  await expect(risk.locator('[data-trip-wire]')).toContainText('Not crossed');
  await risk.getByRole('button', { name: 'Add a reading' }).click();
  await risk.getByLabel('Value of reading 1').fill('0.98');
  await expect(planner.finding('risks.trip-wire-crossed')).toContainText('Recall is 0.98');
  await expect(page.locator('[data-register]')).toContainText('Look now');
  await page.getByLabel('Needs attention').selectOption({ label: 'Look now (1)' });
  await expect(page.locator('[data-register-count]')).toHaveText('1 risk');
  await risk.getByRole('button', { name: 'Reviewed today' }).click();
  await expect(planner.finding('risks.trip-wire-crossed')).toHaveCount(0);
  await expect(risk.locator('[data-due]')).toContainText('next review is due on');
});

test('the library gives drafts with one click, filtered by phase and kind', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await page.getByRole('button', { name: 'Add from the library …' }).click();
  const dialog = page.getByRole('dialog');
  const count = dialog.locator('[data-library-count]');
  await expect(count).toHaveText(/^(\d+) of \1 risks$/);
  expect(Number.parseInt((await count.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(40);
  await expect(dialog.getByRole('listitem').first()).toContainText(
    /Because .* it may happen that .* which would mean /,
  );
  await dialog.getByLabel('Phase').selectOption('Operation');
  await dialog.getByLabel('Kind of project').selectOption('Text and language models');
  const entry = dialog.locator('[data-library="prompt-injection"]');
  await expect(dialog.locator('[data-library="shortcut-in-images"]')).toHaveCount(0);
  await entry.getByRole('button', { name: /^Add as a draft/ }).click();
  await expect(entry).toContainText('In the register');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add from the library …' })).toBeFocused();
  await expect(page.locator('[data-register]')).toContainText('Draft');
  await expect(opener(page, 'Text that gives orders')).toBeVisible();
  await opener(page, 'Text that gives orders').click();
  await expect(details(page, 'Text that gives orders').getByLabel('Phase')).not.toHaveValue('');
  await expect(details(page, 'Text that gives orders').getByLabel('Likelihood of')).toHaveValue('');
});

test('the heat map shows its risks, and what fits no filter stays while it is open', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await planner.loadExample();
  await expect(page.locator('[data-heat-map-words]')).toContainText(
    '5 live threats on the map: 1 in a high cell before mitigation, 0 after.',
  );
  await expect(async () =>
    expect(await cells(page, 'before')).not.toEqual(await cells(page, 'after')),
  ).toPass({ timeout: 20_000 });
  await page.getByRole('button', { name: /likelihood 4, impact 5, before mitigation/ }).click();
  await expect(page.locator('[data-picked]')).toBeFocused();
  await expect(page.locator('[data-register-count]')).toHaveText('1 of 9 risks');
  await page.getByRole('button', { name: 'Show all again' }).click();
  await page.getByRole('searchbox', { name: 'Find' }).fill('rural');
  await expect(page.locator('[data-register-count]')).toHaveText('1 of 9 risks');
  await opener(page, 'Rural districts').click();
  await page.getByRole('searchbox', { name: 'Find' }).fill('gusts');
  await expect(page.locator('[data-register-count]')).toHaveText('3 of 9 risks');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByLabel('Order').selectOption('Highest score');
  await expect(page.locator('[data-record-heading]').first()).toContainText('Future data leaks');
});

test('an address that names a risk opens it, also on the page that is open', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await planner.loadExample();
  await page.goto('planners/risks/#record-risk_head');
  await expect(details(page, 'Only one person')).toBeVisible();
  await expect(opener(page, 'Only one person')).toBeFocused();
  await planner.reload();
  await expect(details(page, 'Only one person')).toBeVisible();
  await expect(opener(page, 'Only one person')).toBeInViewport();
  await page.goto('planners/risks/#%E0%A4');
  await planner.reload();
  await expect(opener(page, 'Only one person')).toBeVisible();
});

test('a rating afterwards moves a risk on the second map, and only there', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await expect(page.locator('[data-heat-map-words]')).toContainText('the map is empty');
  await addRisk(page, 'Leak');
  const risk = details(page, 'Leak');
  await risk.getByLabel('Likelihood of').selectOption('4');
  await risk.getByLabel('Impact of').selectOption('5');
  await expect.poll(() => cells(page, 'after')).toEqual(['4/5: 1']);
  await risk.getByLabel('Likelihood afterwards').selectOption('2');
  await risk.getByLabel('Impact afterwards').selectOption('4');
  await expect.poll(() => cells(page, 'after')).toEqual(['2/4: 1']);
  await expect.poll(() => cells(page, 'before')).toEqual(['4/5: 1']);
  await expect(page.locator('[data-heat-map-words]')).toContainText(
    '1 live threat on the map: 1 in a high cell before mitigation, 0 after.',
  );
});

test('what nobody has looked at for too long stands out until somebody looks', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-05-04T09:00:00Z'));
  const planner = new Planner(page, 'risks');
  await planner.open();
  await addRisk(page, 'Late data');
  await addRisk(page, 'Leak');
  await expect(details(page, 'Leak').locator('[data-due]')).toHaveText(
    'The next review is due on 2026-06-03.',
  );
  await planner.saved();
  await page.clock.setFixedTime(new Date('2026-06-04T09:00:00Z'));
  await planner.reload();
  await expect(planner.finding('risks.review-overdue')).toHaveCount(0);
  await expect(page.locator('[data-register]')).toContainText('Review overdue');
  await page.getByLabel('Needs attention').selectOption({ label: 'Review overdue (2)' });
  await opener(page, 'Leak').click();
  await expect(planner.finding('risks.review-overdue')).toContainText('was due on 2026-06-03');
  await details(page, 'Leak').getByRole('button', { name: 'Reviewed today' }).click();
  await expect(planner.finding('risks.review-overdue')).toHaveCount(0);
  await expect(details(page, 'Leak').locator('[data-due]')).toHaveText(
    'The next review is due on 2026-07-04.',
  );
  await expect(page.getByLabel('Needs attention')).toContainText('Review overdue (1)');
  await page.getByLabel('Review every').last().fill('7');
  await expect(details(page, 'Leak').locator('[data-due]')).toHaveText(
    'The next review is due on 2026-06-11.',
  );
});

test('the same by keyboard alone', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  for (const title of ['First', 'Second']) {
    await planner.tabTo(/^Add a risk$/);
    await page.keyboard.press('Enter');
    await expect(titleField(page)).toBeFocused();
    await page.keyboard.type(title);
    await expect(opener(page, title)).toBeVisible();
  }
  await planner.tabTo(/^Begin mitigating: Second/);
  await page.keyboard.press('Enter');
  await expect(details(page, 'Second')).toContainText('Now mitigating.');
  await planner.tabTo(/^Move up: Second/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-record-heading]').first()).toContainText('Second');
  await planner.tabTo(/^Delete: Second/);
  await page.keyboard.press('Enter');
  await expect(opener(page, 'First')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(opener(page, 'Second')).toBeVisible();
  await planner.tabTo(/^Delete: First/);
  await page.keyboard.press('Enter');
  await expect(opener(page, 'Second')).toBeFocused();
});

/** 500 risks as a company might have collected them. */
function manyRisks(): object {
  const categories = ['data', 'model', 'security', 'people', 'vendor'];
  const risks = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `risk_${index}`,
      {
        number: index + 1,
        title: `Risk number ${index + 1}`,
        cause: 'Something is true today',
        event: `event ${index % 7}`,
        impact: 'a goal is missed',
        category: categories[index % categories.length],
        likelihood: 1 + (index % 5),
        impactScore: 1 + (index % 4),
        owner: `role_${index % 3}`,
        status: 'open',
        response: 'reduce',
        lastReviewed: '2026-01-01',
      },
    ]),
  );
  const roles = Object.fromEntries([0, 1, 2].map((role) => [`role_${role}`, { name: `Role ${role}` }]));
  return {
    format: 'baseline-project',
    schemaVersion: 1,
    id: 'prj_many00',
    rev: 1,
    title: 'Many risks',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    risks,
    roles,
  };
}

test('P73: a register of 500 risks is found, changed and kept', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await planner.openFile(manyRisks());
  await expect(page.locator('[data-register-count]')).toHaveText('500 risks');
  await page.getByLabel('Category').selectOption('Security');
  await expect(page.locator('[data-register-count]')).toHaveText('100 of 500 risks');
  await page.getByRole('searchbox', { name: 'Find' }).fill('r-498');
  await expect(page.locator('[data-register-count]')).toHaveText('1 of 500 risks');
  await opener(page, 'Risk number 498').click();
  const risk = details(page, 'Risk number 498');
  await risk.getByLabel('What is done about it').pressSequentially('A long sentence, typed key by key.');
  await planner.reload();
  await opener(page, 'Risk number 498').click();
  await expect(risk.getByLabel('What is done about it')).toHaveValue('A long sentence, typed key by key.');
});

test('empty and filled, on a phone and in print, nothing breaks', async ({ page }) => {
  const planner = new Planner(page, 'risks');
  await planner.open();
  await expectNoAxeViolations(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-register] tbody tr')).toHaveCount(10);
  await expect(page.locator('[data-register]')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await planner.loadExample();
  await opener(page, 'Rural districts').click();
  await expect(details(page, 'Rural districts').getByLabel('Because of')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Add a risk', exact: true })).toBeHidden();
  await expect(page.getByText('Crews are not sent, and rural customers wait longer').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the empty register, the empty maps and the formulas can be read', async ({ page }) => {
    await page.goto('planners/risks/');
    await expect(page.locator('[data-register] tbody tr')).toHaveCount(10);
    await expect(page.getByText('(L × I + 2 × I) / 35 × 10')).toBeVisible();
    for (const kind of ['before', 'after'])
      await expect(page.locator(`[data-heat-map="${kind}"]`)).toContainText('5 · almost certain');
    await expect(page.getByRole('button', { name: 'Add a risk', exact: true })).toBeDisabled();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-register]')).toBeVisible();
  });
});

test.describe('before the program of the register is there', () => {
  test('nothing can be pressed that does nothing, and then the press counts', async ({ page }) => {
    const held = Promise.withResolvers<void>();
    await page.route(/\/Register\.[^/]*\.js$/, async (route) => {
      await held.promise;
      await route.continue();
    });
    const planner = new Planner(page, 'risks');
    await planner.open();
    await expect(page.getByRole('button', { name: 'Add a risk', exact: true })).toBeDisabled();
    held.resolve();
    await addRisk(page, 'Late program');
  });
});
