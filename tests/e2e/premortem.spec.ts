import { Planner } from './pages/planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

const step = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Steps of the premortem' }).getByRole('button', { name });
const heading = (page: Page) => page.locator('[data-stage-heading]');

async function begin(page: Page): Promise<Planner> {
  const planner = new Planner(page, 'premortem');
  await planner.open();
  await page.getByRole('button', { name: 'Begin a premortem' }).click();
  await expect(heading(page)).toContainText('Set up');
  return planner;
}

test('a facilitator leads the hour, nothing is lost, and the causes become risks', async ({ page }) => {
  const planner = await begin(page);
  await page.getByLabel('How many people').fill('2');
  await page.getByRole('button', { name: 'Draft it from the goals' }).click();
  await expect(page.getByLabel('The failure, as a fact')).toHaveValue(/was switched off/);
  await page.getByRole('button', { name: 'Next: Imagine the failure' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('blockquote')).toContainText('was switched off');

  await step(page, /Collect in turns/).click();
  const entry = page.getByLabel('It failed because …');
  for (const words of ['Crews were tired', 'Crews had no list', 'Nobody asked the union']) {
    await entry.fill(words);
    await page.keyboard.press('Enter');
    await expect(entry).toHaveValue('');
    await expect(entry).toBeFocused();
  }
  await expect(page.locator('[data-note-count]')).toContainText('3 notes. Round 2, turn 2 of 2');
  await page.getByRole('button', { name: 'Next: The awkward round' }).click();
  await entry.fill('We knew and said nothing');
  await page.keyboard.press('Enter');
  await planner.reload();
  await expect(heading(page)).toContainText('The awkward round');
  await expect(page.getByRole('textbox', { name: 'Note 1', exact: true })).toHaveValue(
    'We knew and said nothing',
  );

  await step(page, /Group/).click();
  await page.getByLabel('Group of “Crews were tired”').selectOption({ label: 'A group of its own …' });
  await expect(page.getByLabel('Name of the group')).toBeFocused();
  await page.getByLabel('Name of the group').fill('Crews were not ready');
  await page.getByLabel('Group of “Crews had no list”').selectOption('Crews were not ready');
  await expect(page.getByRole('heading', { name: 'Not grouped (2)' })).toBeVisible();
  await page
    .locator('[data-note]', { hasText: 'Nobody asked the union' })
    .dragTo(page.getByRole('region', { name: 'Crews were not ready' }));
  await expect(page.getByRole('heading', { name: 'Not grouped (1)' })).toBeVisible();

  await step(page, /Vote/).click();
  await page.getByRole('button', { name: 'One dot more for Crews were not ready' }).click();
  await page.getByLabel('Crews were not ready 3 notes').fill('7');
  await expect(page.locator('[data-dots]')).toContainText('7 of 6 dots given: more than people had');
  await expect(planner.finding('premortem.too-many-dots')).toBeVisible();
  await page.getByRole('button', { name: 'One dot less for Crews were not ready' }).click();
  await expect(page.locator('[data-dots]')).toHaveText('6 of 6 dots given.');

  await step(page, /Turn into risks/).click();
  await page.getByRole('button', { name: 'Make it a risk: Crews were not ready' }).click();
  const cause = page.getByLabel(/^Because of/);
  await expect(cause).toBeFocused();
  await expect(cause).toHaveValue('Crews were tired; Crews had no list; Nobody asked the union');
  await page.getByLabel(/^Which would mean/).fill('Power stays out');
  await expect(planner.finding('premortem.no-change')).toBeVisible();
  await page.getByRole('button', { name: 'Next: One change today' }).click();
  await page.getByLabel('What is done differently from today').fill('One call to operations');
  await expect(planner.finding('premortem.no-change')).toHaveCount(0);
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).toContain('| Crews were not ready |');

  await planner.saved();
  await page.goto('planners/risks/');
  await new Planner(page, 'risks').ready();
  await page
    .getByRole('button', { name: /Crews were not ready/ })
    .first()
    .click();
  await expect(page.getByLabel('Which would mean')).toHaveValue('Power stays out');
});

test('the clock survives a reload, does not drift, waits when paused, and is calm when time is up', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-05-04T09:00:00Z') });
  await page.clock.pauseAt(new Date('2026-05-04T09:00:10Z'));
  const planner = new Planner(page, 'premortem');
  const settle = () => page.clock.runFor(3000);
  await page.goto('planners/premortem/');
  await settle();
  await planner.ready();
  await page.getByRole('button', { name: 'Begin a premortem' }).click();
  await settle();
  await step(page, /Write in silence/).click();
  await settle();
  const clock = page.getByRole('timer');
  await expect(clock).toHaveText('10:00');
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.clock.runFor(61_000);
  await expect(clock).toHaveText('8:59 left');
  await page.clock.fastForward(120_000);
  await page.clock.runFor(1000);
  await expect(clock).toHaveText('6:58 left');
  await page.reload();
  await page.clock.runFor(2000);
  await planner.ready();
  await expect(clock).toHaveText(/^6:5\d left$/);
  await page.getByRole('button', { name: 'Pause the clock' }).click();
  const stopped = await clock.textContent();
  await page.clock.runFor(600_000);
  await expect(clock).toHaveText(stopped ?? '');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.clock.runFor(450_000);
  await expect(clock).toHaveText(/^Time is up, 0:[34]\d over$/);
  await page.getByRole('button', { name: 'One minute more' }).click();
  await page.clock.runFor(1000);
  await expect(clock).toHaveText(/left$/);
});

test('the same by keyboard alone', async ({ page }) => {
  const planner = new Planner(page, 'premortem');
  await planner.open();
  await planner.tabTo(/^Begin a premortem/);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await planner.tabTo(/^Next: Imagine/);
  await page.keyboard.press('Enter');
  for (const next of [/^Next: Write/, /^Next: Collect/]) {
    await planner.tabTo(next);
    await page.keyboard.press('Enter');
  }
  await expect(heading(page)).toContainText('Collect in turns');
  await planner.tabTo(/^It failed because …$/);
  await page.keyboard.type('A cause');
  await page.keyboard.press('Enter');
  await planner.tabTo(/^Delete note 1/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('It failed because …')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Note 1', exact: true })).toHaveValue('A cause');
});

test('empty and filled, at every step, on a phone and in print, nothing breaks', async ({ page }) => {
  const planner = new Planner(page, 'premortem');
  await planner.open();
  await expectNoAxeViolations(page);
  await planner.loadExample();
  for (const name of [/Set up/, /Collect/, /Group/, /Vote/, /Turn into/, /One change/]) {
    await step(page, name).click();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('The hour, step by step')).toBeVisible();
  await expect(page.getByText('It failed because …').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the script can be read', async ({ page }) => {
    await page.goto('planners/premortem/');
    await expect(page.getByText('Alone and in silence: one cause on each card')).toBeVisible();
  });
});
