import type { Locator } from '@playwright/test';
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
    .locator('[data-note]')
    .getByText('Nobody asked the union')
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
  await page.getByRole('button', { name: /^Make it a risk\s*: Crews were not ready$/ }).click();
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
  /** The page draws what it loaded late when its clock ticks; so the clock ticks until the part is there. */
  const appears = (part: Locator) =>
    expect(async () => {
      await page.clock.runFor(100);
      await expect(part).toBeVisible({ timeout: 200 });
    }).toPass();
  const clock = page.getByRole('timer');
  const run = page.getByRole('button', { name: 'Start the clock', exact: true });
  await page.goto('planners/premortem/');
  await appears(page.locator('[data-ready]'));
  await page.getByRole('button', { name: 'Begin a premortem' }).click();
  await appears(heading(page));
  await step(page, /Write in silence/).click();
  await appears(run);
  await expect(clock).toHaveText('10:00');
  await run.click();
  const began = await page.evaluate(() => Date.now());
  /** What the clock must show: the length of the step less the time since the start, read four times a second. */
  const left = async () => {
    const now = await page.evaluate(() => Date.now());
    const shown = [now, now - 250].map((read) => {
      const seconds = 600 - Math.floor((read - began) / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
    });
    return new RegExp(`^(${shown.join('|')})$`);
  };
  await page.clock.runFor(61_000);
  await expect(clock).toHaveText('8:59 left');
  await page.clock.fastForward(120_000);
  await page.clock.runFor(1000);
  await expect(clock).toHaveText('6:58 left');
  await page.reload();
  await appears(clock);
  await page.clock.runFor(1000);
  await expect(clock).toHaveText(await left());
  await page.getByRole('button', { name: 'Pause the clock', exact: true }).click();
  await expect(clock).toContainText('(paused)');
  const stopped = (await clock.textContent()) ?? '';
  await page.clock.runFor(600_000);
  await expect(clock).toHaveText(stopped);
  await page.reload();
  await appears(clock);
  await expect(clock).toHaveText(stopped);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.clock.runFor(450_000);
  await expect(clock).toHaveText(/^Time is up, \d:\d\d over$/);
  await page.getByRole('button', { name: 'One minute more', exact: true }).click();
  await page.getByRole('button', { name: 'One minute more', exact: true }).click();
  await page.clock.runFor(1000);
  await expect(clock).toHaveText(/left$/);
  await page.getByRole('button', { name: 'Set back', exact: true }).click();
  await expect(clock).toHaveText('10:00');
});

test('the same by keyboard alone', async ({ page }) => {
  const planner = new Planner(page, 'premortem');
  await planner.open();
  const press = async (words: RegExp, key = 'Enter') => {
    await planner.tabTo(words);
    await page.keyboard.press(key);
  };
  const next = async (words: RegExp) => {
    await press(words);
    await expect(heading(page)).toBeFocused();
  };
  await press(/^Begin a premortem/);
  await expect(heading(page)).toBeFocused();
  await planner.tabTo(/^How many people/);
  await page.keyboard.type('6');
  await planner.tabTo(/^The failure, as a fact/);
  await page.keyboard.type('It was switched off.');
  for (const words of [/^Next: Imagine/, /^Next: Write/]) await next(words);
  await press(/^Start the clock/);
  await expect(page.getByRole('timer')).toContainText('left');
  await next(/^Next: Collect/);
  await planner.tabTo(/^It failed because …$/);
  for (const words of ['A cause', 'Another cause', 'A third']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await press(/^Delete note 3/);
  await expect(page.getByRole('textbox', { name: 'Note 2', exact: true })).toBeFocused();
  await next(/^Next: The awkward/);
  await next(/^Next: Group/);
  await press(/^Group of “A cause”$/, 'End');
  await expect(page.getByLabel('Name of the group')).toBeFocused();
  await press(/^Group of “Another cause”$/, 'ArrowDown');
  await expect(page.getByRole('heading', { name: 'Not grouped (0)' })).toBeVisible();
  await expect(page.getByLabel('Group of “Another cause”')).toBeFocused();
  await next(/^Next: Vote/);
  await press(/One dot more for A cause/);
  await expect(page.locator('[data-dots]')).toHaveText('1 of 18 dots given.');
  await next(/^Next: Turn into risks/);
  await press(/^Make it a risk: A cause/);
  await expect(page.getByLabel(/^Because of/)).toBeFocused();
  await planner.tabTo(/^Rate it in the register/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Make it a risk/ })).toBeVisible();
  await next(/^Next: One change/);
  await planner.tabTo(/^What is done differently/);
  await page.keyboard.type('A call');
  await planner.reload();
  await expect(page.getByLabel('What is done differently from today')).toHaveValue('A call');
  await next(/^Back: Turn into risks/);
  await expect(page.getByRole('listitem').filter({ hasText: '1 dot' })).toContainText('Another cause');
});

test('dots are counted however fast they are given', async ({ page }) => {
  await begin(page);
  await step(page, /Collect in turns/).click();
  await page.getByLabel('It failed because …').fill('Crews were tired');
  await page.keyboard.press('Enter');
  await step(page, /Vote/).click();
  await page
    .getByRole('button', { name: 'One dot more for Crews were tired' })
    .evaluate(async (more: HTMLElement) => {
      more.click();
      // Two presses are never one event; what the first changed at once is drawn between them, no more.
      await Promise.resolve();
      more.click();
    });
  const dots = page.getByLabel('Crews were tired', { exact: true });
  await expect(dots).toHaveValue('2');
  await dots.evaluate((input: HTMLInputElement) => {
    input.select();
    for (const key of '12') document.execCommand('insertText', false, key);
  });
  await expect(dots).toHaveValue('12');
  await expect(page.locator('[data-dots]')).toContainText('12 dots given');
});

test('a second premortem with a long failure keeps to the width of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const planner = new Planner(page, 'premortem');
  await planner.open();
  await planner.loadExample();
  await page.getByRole('button', { name: 'Hold another' }).click();
  const failure = 'It is March, and the forecast of outages was switched off by the board. ';
  await page.getByLabel(/^The failure, as a fact/).fill(failure.repeat(4));
  await expect(page.getByRole('combobox', { name: 'Premortem' })).toContainText('switched off by the board');
  await expectNoSidewaysScroll(page);
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
