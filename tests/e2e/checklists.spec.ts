import { readFileSync } from 'node:fs';
import { ChecklistPage } from './pages/checklist-page.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a launch list is answered with evidence, and a “no” becomes a risk', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('launch-day/');
  await expect(list.progress).toContainText('0 %, not started');

  await list.answer('go-decided-by-name', 'Yes');
  await list.field('go-decided-by-name', 'Evidence').fill('https://example.org/decision-7');
  await expect(
    list.item('go-decided-by-name').getByRole('link', { name: /^Open the evidence/ }),
  ).toHaveAttribute('href', 'https://example.org/decision-7');
  await list.field('go-decided-by-name', 'Note').fill('<img src=x onerror=alert(1)> javascript:alert(1)');
  await expect(list.field('go-decided-by-name', 'Checked on')).toHaveValue(/^\d{4}-\d\d-\d\d$/);

  await list.answer('load-tried', 'Not applicable');
  await expect(page.locator('[data-rule="checklists.na-without-reason"]')).toBeVisible();
  await list.field('load-tried', 'Why it does not apply').fill('Six users.');
  await expect(page.locator('[data-rule="checklists.na-without-reason"]')).toBeHidden();

  await list.answer('rollback-rehearsed', 'No');
  await list
    .item('rollback-rehearsed')
    .getByRole('button', { name: /^Raise a risk/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Risk', { exact: true })).toHaveValue('The way back does not work');
  await expect(dialog.getByLabel('Because of')).toHaveValue(
    /^“Has the way back been walked .*” was answered no\.$/,
  );
  await dialog.getByLabel('Risk', { exact: true }).fill('No way back on launch day');
  await dialog.getByRole('button', { name: 'Add to the risk register' }).click();
  const link = list.item('rollback-rehearsed').getByRole('link', { name: 'No way back on launch day' });
  await expect(link).toBeVisible();
  await expect(list.progress).toContainText('1 yes, 1 no, 19 open, 1 not applicable');
  await expect(list.progress).toContainText('4.8 %');

  await list.saved();
  await page.reload();
  await list.ready();
  await expect(list.radio('rollback-rehearsed', 'No')).toBeChecked();
  await expect(list.item('go-decided-by-name').locator('summary').first()).toContainText(
    'Evidence: https://example.org/decision-7',
  );

  await list.answer('load-tried', 'Open');
  await expect(list.progress).toContainText('1 yes, 1 no, 20 open, 0 not applicable');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(list.radio('load-tried', 'Not applicable')).toBeChecked();

  await link.click();
  await expect(page).toHaveURL(/\/planners\/risks\/#record-/);
  await expect(page.getByText('No way back on launch day').first()).toBeVisible();
});

test('filters change what is shown and not what is counted', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('launch-day/');
  await list.answer('go-decided-by-name', 'Yes');
  await list.answer('day-one-told', 'No');
  const shown = page.getByRole('status').filter({ hasText: 'items shown' });
  await expect(shown).toHaveText('All 22 items shown.');
  await list.filter('Phase').selectOption('Operation');
  await expect(shown).toHaveText('6 of 22 items shown.');
  await expect(list.item('go-decided-by-name')).toBeHidden();
  await expect(list.progress).toContainText('1 yes, 1 no, 20 open');
  await expect(list.progress).toContainText('Of what is shown: 0 yes, 1 no, 5 open');
  await list.filter('Answer').selectOption('Unfinished: open or no');
  await list.answer('use-watched', 'Yes');
  await expect(list.item('use-watched')).toBeVisible();
  await list.filter('Role').selectOption('Designer');
  await expect(list.item('use-watched')).toBeHidden();
  await expect(page.getByText('No item fits these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown).toHaveText('All 22 items shown.');
});

test('items that cannot apply drop out with their answers kept', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('privacy-security/');
  await list.answer('purpose-limited', 'Yes');
  await expect(list.progress).toContainText('1 yes, 0 no, 23 open');
  await page.getByText('Kind of project: which items apply').click();
  await page.getByLabel('It uses data about people').selectOption('No');
  await expect(list.item('purpose-limited')).toBeHidden();
  await expect(list.progress).toContainText('0 yes, 0 no, 16 open');
  await page.getByText('8 items do not apply here, one of them answered before').click();
  await expect(page.getByText('Kept answer: yes.')).toBeVisible();
  await page.getByLabel('It uses data about people').selectOption('Not decided');
  await expect(list.radio('purpose-limited', 'Yes')).toBeChecked();
});

test('data readiness is answered for each dataset, and shows its band and the cheapest step', async ({
  page,
}) => {
  const list = new ChecklistPage(page);
  await list.open('data-readiness/');
  await expect(list.radio('dataset-seen', 'Yes')).toBeDisabled();
  await list.addDataset('SCADA alarms');
  const band = page.locator('[data-band]');
  await expect(band).toContainText('Band C4');
  await expect(band).toContainText('Cheapest next step: Seen with own eyes');
  await list.answer('dataset-seen', 'Yes');
  await expect(band).toContainText('Cheapest next step: One owner');
  await list.answer('owner-named', 'Yes');
  await expect(band).toHaveAttribute('data-band', 'C3');

  await list.addDataset('Weather');
  await expect(band).toHaveAttribute('data-band', 'C4');
  await expect(list.radio('dataset-seen', 'Open')).toBeChecked();
  await page.getByLabel('This sheet is about the dataset').selectOption('SCADA alarms');
  await expect(list.radio('dataset-seen', 'Yes')).toBeChecked();
  await list.saved();

  await list.open('');
  const line = page.locator('[data-list="data-readiness"]');
  await expect(line).toContainText('SCADA alarms: 4.9 % (2 yes, 0 no, 39 open, 0 not applicable)');
  await line.getByRole('link', { name: 'Weather' }).click();
  await expect(page).toHaveURL(/\/checklists\/data-readiness\/#ds_/);
  await list.ready();
  await expect(page.getByLabel('This sheet is about the dataset')).toHaveValue(/^ds_/);
  await expect(list.radio('dataset-seen', 'Open')).toBeChecked();
});

test('production readiness shows the ML Test Score: the lowest area counts', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('production-readiness/');
  const score = page.locator('[data-test-score]');
  await expect(score).toContainText('not started');
  for (const item of ['data-schema', 'model-tuned', 'infra-canary', 'monitor-skew']) {
    await list.answer(item, 'Automated');
  }
  await expect(score).toHaveAttribute('data-test-score', '1');
  await list.answer('model-tuned', 'By hand, written down');
  await expect(score).toHaveAttribute('data-test-score', '0.5');
  await expect(page.getByText('Band (0,1]')).toBeVisible();
  await list.answer('data-privacy-controls', 'Not applicable');
  await expect(page.getByText('so the score is adapted')).toBeVisible();
  await expect(score).toContainText('Score, adapted');
});

test('a list comes in as deon YAML, is answered, and goes out in every form', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('');
  const file = page.locator('[data-open-checklist]');
  const bad = { name: 'bad.yml', mimeType: 'application/yaml', buffer: Buffer.from('<html></html>') };
  await file.setInputFiles(bad);
  await expect(page.getByRole('dialog')).toContainText('holds a web page');
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();

  await file.setInputFiles('tests/fixtures/checklists/field-work.yml');
  await expect(page.getByRole('dialog')).toContainText('Import “Field Work Checklist”?');
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(6);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Field Work Checklist' })).toHaveCount(0);
  await file.setInputFiles('tests/fixtures/checklists/field-work.yml');
  await page.getByRole('button', { name: 'Import 5 items' }).click();
  await expect(page.getByLabel(/^Title of .* needed$/)).toHaveValue('Field Work Checklist');
  await list.saved();
  await page.getByRole('link', { name: /^Open this list/ }).click();
  await expect(page).toHaveURL(/\/checklists\/own\/#/);
  await list.ready();

  const first = page.locator('[data-answer]').first();
  await first.getByRole('radio', { name: /^Yes/ }).check();
  await first.getByLabel(/^Evidence/).fill('=1+1');
  await expect(list.progress).toContainText('20 %');
  const markdown = await list.download('Save as Markdown');
  expect(markdown.name).toBe('field-work-checklist.md');
  expect(markdown.text).toContain('## A. Before leaving\n - [x] **A.1 Landowner told**: Does everyone');
  expect(markdown.text).toContain(' - [ ] **C.1 Cards wiped**:');
  const csv = await list.download('Save as CSV');
  expect(csv.text).toContain("'=1+1");
  const html = await list.download('Save as HTML');
  expect(html.name).toBe('field-work-checklist.html');
  expect(html.text).toContain('<td>A.1 Landowner told</td>');
  const deon = await list.download('Save the questions as deon YAML');
  expect(deon.text).toMatch(
    /^title: Field Work Checklist\nsections:\n {2}- title: Before leaving\n {4}section_id: A\n/,
  );
  expect(deon.text).toContain('line_id: A.1');
  await page.getByRole('button', { name: 'Copy this sheet as Markdown' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(markdown.text);

  await page.getByRole('button', { name: 'Add an item' }).click();
  await expect(page.getByLabel(/^Short name/).last()).toBeFocused();
  await page.keyboard.type('Batteries');
  await page
    .getByLabel(/^Question/)
    .last()
    .fill('Are the batteries full?');
  await expect(list.progress).toContainText('16.7 %');
  await page.getByRole('button', { name: /^Delete .*Batteries/ }).click();
  await expect(page.getByRole('button', { name: 'Add an item' })).toBeFocused();
  await expect(list.progress).toContainText('20 %');
  expect(readFileSync('tests/fixtures/checklists/field-work.yml', 'utf8')).toContain('Field Work Checklist');
});

test('a list comes in as a table, with the columns it cannot use named', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('');
  await page.locator('[data-open-checklist]').setInputFiles({
    name: 'van.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '\uFEFFSection,Title,Question,Colour\nVan,Fuel,Is the tank full?,red\nVan,Empty,,blue\n',
    ),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Import “van”?');
  await expect(dialog).toContainText('Row 3 has no question and is left out.');
  await expect(dialog).toContainText('Columns that are not taken over: Colour.');
  await page.getByRole('button', { name: 'Import 1 item' }).click();
  await expect(page.getByLabel(/^Title of .* needed$/)).toHaveValue('van');
  await page.getByRole('link', { name: /^Open this list/ }).click();
  await expect(page).toHaveURL(/\/checklists\/own\/#/);
  await list.ready();
  await expect(page.getByText('Is the tank full?').first()).toBeVisible();
  await expect(list.progress).toContainText('0 yes, 0 no, 1 open');
});

test('an item of one’s own joins a shipped list', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('launch-day/');
  // Whoever types on without a pause does not wait for the next frame.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.getByRole('button', { name: 'Add an item' }).click();
  await expect(page.getByLabel(/^Short name/).last()).toBeFocused();
  await page.keyboard.type('Cake ordered');
  await expect(page.getByRole('heading', { name: 'D. Added by us' })).toBeVisible();
  await expect(list.progress).toContainText('23 open');
  await list.saved();
  await page.reload();
  await list.ready();
  await expect(page.getByText('D.1 Cake ordered').first()).toBeVisible();
});

test('by keyboard alone', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('member-onboarding/');
  await list.radio('access-requested', 'Open').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(list.radio('access-requested', 'No')).toBeChecked();
  await expect(list.radio('access-requested', 'No')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(list.item('access-requested').locator('summary').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(list.field('access-requested', 'Evidence')).toBeFocused();
  await page.keyboard.type('Nobody asked yet');
  const raise = list.item('access-requested').getByRole('button', { name: /^Raise a risk/ });
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await raise.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(raise).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(raise).toBeFocused();
  await list.saved();
  await page.reload();
  await list.ready();
  await expect(list.radio('access-requested', 'No')).toBeChecked();
});

test('a blank sheet is a paper form, without JavaScript too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('planners/checklists/launch-day/');
  await page.emulateMedia({ media: 'print' });
  const first = page.locator('#item-go-decided-by-name');
  await expect(first).toContainText('Has the person who answers for it said go in writing');
  await expect(first.locator('p[aria-hidden] span')).toHaveText(['Evidence', 'Owner', 'Date']);
  await expect(first.locator('p[aria-hidden] span').first()).toBeVisible();
  await expect(first.getByText('Open', { exact: true })).toBeHidden();
  await expect(page.locator('[data-answer]')).toHaveCount(22);
  await context.close();
});

test('a filled sheet prints what is unfinished with room to write, and what is done in a line', async ({
  page,
}) => {
  const list = new ChecklistPage(page);
  await list.open('production-readiness/');
  await list.loadExample();
  await page.emulateMedia({ media: 'print' });
  await expect(list.item('data-schema').locator('summary').first()).toContainText('Evidence: Nightly check');
  await expect(list.item('data-schema').locator('p[aria-hidden]')).toHaveCount(0);
  await expect(list.item('data-feature-cost').locator('p[aria-hidden] span').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeHidden();
});

test('an empty sheet and the overview break no rule of accessibility', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('responsible-use/');
  await expectNoAxeViolations(page);
  await list.open('');
  await expectNoAxeViolations(page);
});

test('a filled sheet breaks no rule of accessibility', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('responsible-use/');
  await list.loadExample();
  await list.answer('should-it-exist', 'No');
  await list.answer('uses-ruled-out', 'Yes');
  await list.item('should-it-exist').getByText('A good and a bad case').click();
  await expectNoAxeViolations(page);
});

test('on a phone nothing runs out of the page, and every control is large enough', async ({ page }) => {
  const list = new ChecklistPage(page);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ['', 'responsible-use/', 'production-readiness/', 'own/']) {
    await list.open(path);
    await expectNoSidewaysScroll(page);
  }
  await list.open('data-readiness/');
  await list.loadExample();
  await list.answer('keys-join', 'No');
  await expectNoSidewaysScroll(page);
  const small = await page
    .locator('main :is(input, button, summary, select, textarea):visible')
    .evaluateAll((all) =>
      all
        .map((element) =>
          element.matches('[type=radio], [type=checkbox]')
            ? ((element as HTMLInputElement).labels?.[0] ?? element)
            : element,
        )
        .map((element) => ({
          box: element.getBoundingClientRect(),
          words: element.textContent?.slice(0, 40),
        }))
        .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
        .map(({ words }) => words),
    );
  expect(small).toEqual([]);
});

test('every control of a sheet has a name of its own', async ({ page }) => {
  const list = new ChecklistPage(page);
  await list.open('production-readiness/');
  await list.loadExample();
  for (const item of ['data-schema', 'data-feature-cost', 'infra-rollback']) {
    await list.item(item).locator('summary').first().click();
  }
  const snapshot = await page.locator('[data-sheet]').ariaSnapshot();
  const named: string[] = snapshot.match(/(?:radio|textbox|combobox|button|link) "[^"]+"/g) ?? [];
  const doubled = named.filter((name, at) => named.indexOf(name) !== at && !name.startsWith('link '));
  expect(doubled).toEqual([]);
  expect(named.length).toBeGreaterThan(150);
});
