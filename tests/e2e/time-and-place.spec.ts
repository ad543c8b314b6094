/** Clocks that go wrong, time zones and languages: what is stored stays the same everywhere. */
import type { Page } from '@playwright/test';
import { filledPages, test as filledTest } from './filled-page.ts';
import { GoalsPlanner } from './pages/goals-planner.ts';
import { Planner } from './pages/planner.ts';
import { expect, test } from './test.ts';

const now = new Date('2026-11-21T12:00:00Z');
const yearsOn = (years: number) => new Date(Date.UTC(2026 + years, 10, 21, 12));
const reminder = (page: Page) => page.getByText('You have done a good deal of work since the last file');

async function openAt(page: Page, time: Date): Promise<GoalsPlanner> {
  await page.clock.install({ time });
  const goals = new GoalsPlanner(page);
  await goals.open();
  return goals;
}

test('P74: with a clock set back a year, what was typed last is still the newest', async ({
  page,
  context,
}) => {
  const goals = await openAt(page, now);
  await goals.addObjective('Typed today');
  await goals.saved();
  await page.close();
  const back = await openAt(await context.newPage(), yearsOn(-1));
  await back.text('Objective needed').fill('Typed last, a year earlier');
  await back.saved();
  await back.page.close();
  for (const time of [now, yearsOn(-1), yearsOn(10)]) {
    const again = await openAt(await context.newPage(), time);
    await expect(again.text('Objective needed')).toHaveValue('Typed last, a year earlier');
    await expect(again.page.getByRole('group', { name: /Two versions/ })).toHaveCount(0);
    await again.page.close();
  }
});

test('P74: ten years on, the reminder to save a file comes once and takes a no', async ({
  page,
  context,
}) => {
  const goals = await openAt(page, now);
  await goals.addObjective('Typed today');
  await goals.saved();
  await page.reload();
  await goals.ready();
  await expect(reminder(page)).toBeHidden();
  await page.close();
  for (const [time, isReminded] of [
    [yearsOn(10), true],
    [yearsOn(10), false],
    [now, false],
  ] as const) {
    const later = await openAt(await context.newPage(), time);
    await later.text('Objective needed').fill(`Typed in ${time.getUTCFullYear()}, ${isReminded}`);
    await later.saved();
    await expect(reminder(later.page)).toHaveCount(isReminded ? 1 : 0);
    if (isReminded) {
      await later.page.getByRole('button', { name: 'Later' }).press('Enter');
      await expect(reminder(later.page)).toHaveCount(0);
      await expect(later.page.getByRole('button', { name: 'Save to file' })).toBeFocused();
    }
    await later.page.close();
  }
});

const PLACES = [
  { locale: 'en-US', timezoneId: 'America/New_York', today: '2026-11-21' },
  { locale: 'de-DE', timezoneId: 'Europe/Berlin', today: '2026-11-21' },
  { locale: 'ar-EG', timezoneId: 'Pacific/Kiritimati', today: '2026-11-22' },
];

for (const { today, ...place } of PLACES) {
  test.describe(`P75: ${place.locale} in ${place.timezoneId}`, () => {
    test.use(place);

    test('a comma is read as a decimal sign, and the file holds plain numbers and days', async ({ page }) => {
      const goals = await openAt(page, now);
      await goals.addObjective('The same everywhere');
      await goals.text('Today needed').fill('1,5');
      // The day on which clocks change in Berlin.
      await page
        .getByLabel(/^By when/)
        .first()
        .fill('2026-03-29');
      await goals.text('Target needed').fill('١٫٥');
      await expect(page.getByText('“١٫٥” cannot be read as a number. It is kept as typed')).toBeVisible();
      await goals.saved();
      await page.reload();
      await goals.ready();
      await expect(goals.text('Today needed')).toHaveValue('1.5');
      await expect(goals.text('Target needed')).toHaveValue('١٫٥');
      const { text } = await goals.download(() => page.getByRole('button', { name: 'Save to file' }).click());
      const file = JSON.parse(text);
      const [objective] = Object.values(file.objectives) as Record<string, unknown>[];
      expect(objective).toMatchObject({ baseline: 1.5, deadline: '2026-03-29', typed: { target: '١٫٥' } });
      expect(file.updatedAt).toMatch(/^2026-11-21T12:\d\d:\d\d\.\d{3}Z$/);
    });

    test('today is the day of the person who looks', async ({ page }) => {
      await page.clock.install({ time: now });
      const checkin = new Planner(page, 'checkin');
      await checkin.open();
      await page.getByLabel('Project', { exact: true }).fill('Days');
      await checkin.saved();
      await checkin.download(() => page.getByRole('button', { name: 'Save to file' }).click());
      // It is noted a moment after the file is given out.
      await expect
        .poll(() =>
          page.evaluate(() =>
            Object.entries(localStorage).some(
              ([key, note]) => key.includes(':file:') && JSON.parse(note).at !== undefined,
            ),
          ),
        )
        .toBe(true);
      await page.goto('project/');
      await expect(page.getByText(`Last saved to a file on ${today},`)).toBeVisible();
      await expect(page.locator('[data-projects] tbody tr').first()).toContainText(today);
    });
  });
}

/** Lets time pass, and stand until everything of this moment is drawn: what is drawn has the time it was said at. */
async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.clock.fastForward(milliseconds);
  await page.evaluate(async () => {
    // React draws in messages of its own, one after the other.
    for (let turn = 0; turn < 3; turn += 1) {
      const { port1, port2 } = new MessageChannel();
      const drawn = new Promise((resolve) => {
        port1.onmessage = resolve;
      });
      port2.postMessage(undefined);
      await drawn;
    }
  });
}

for (const name of ['agreement', 'data', 'goals', 'responsible', 'stakeholders']) {
  filledTest(
    `P69: /planners/${name}/ says at most one thing in five seconds while somebody types`,
    async ({ page }) => {
      await page.clock.install();
      await filledPages.find(({ path }) => path === `planners/${name}/`)?.open(page);
      await page.clock.pauseAt(Date.now() + 60_000);
      await page.evaluate(() => {
        const said: { at: number; words: string }[] = [];
        Reflect.set(globalThis, 'said', said);
        const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
            if (region) said.push({ at: Date.now(), words: region.textContent ?? '' });
          }
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
      });
      await page.locator('[id^="record-"] :is(textarea, input[type=text]):visible').first().focus();
      for (let letter = 0; letter < 24; letter += 1) {
        await page.keyboard.type('a');
        for (let part = 0; part < 4; part += 1) await pass(page, 200);
      }
      await page.locator('[data-save-state="saved"]').waitFor();
      await pass(page, 6000);
      const said = await page.evaluate(
        () => Reflect.get(globalThis, 'said') as { at: number; words: string }[],
      );
      await expect(page.locator('[data-planner] > [role=status]')).toHaveText('Saved in this browser.');
      const hasty = said.filter(({ at }, index) => index > 0 && at - (said[index - 1]?.at ?? 0) < 5000);
      expect(hasty).toEqual([]);
    },
  );
}
